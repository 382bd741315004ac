import { TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"

/** Why a time lies outside office hours all the same. */
export const OutsideField = (props: { value: string; onInput: (text: string) => void }) => (
  <TextField
    name="outside"
    label={t("plan.outside")}
    hint={t("plan.outsideHint")}
    optional={t("app.optional")}
    value={props.value}
    onInput={props.onInput}
  />
)
