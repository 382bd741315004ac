import { OffDay } from "../holiday/off-day.tsx"
import { TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import { dueDays } from "./day.ts"

/** The last day of a task, from tomorrow on. */
export const DueField = (props: {
  label: string
  value: string
  wrong: boolean
  onInput: (date: string) => void
}) => (
  <div class="stack tight">
    <TextField
      name="due"
      type="date"
      label={props.label}
      hint={t("task.dueHint")}
      min={dueDays().first}
      max={dueDays().last}
      value={props.value}
      wrong={props.wrong ? t("task.dueWrong") : undefined}
      onInput={props.onInput}
    />
    <OffDay date={props.value} />
  </div>
)
