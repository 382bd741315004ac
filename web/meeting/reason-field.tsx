import { TextArea } from "../ui/field.tsx"
import { t } from "../words/words.ts"

/** Why: everybody who is told of the act reads it. */
export const ReasonField = (props: {
  value: string
  tried: boolean
  onInput: (text: string) => void
}) => (
  <TextArea
    name="reason"
    rows={2}
    label={t("manage.reason")}
    value={props.value}
    onInput={props.onInput}
    wrong={props.tried && props.value.trim().length < 3 ? t("problem.required") : undefined}
  />
)
