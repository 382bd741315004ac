import { useAction } from "@solidjs/router"
import { createSignal, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { TextArea, TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import { enterHolidays, type YearView } from "./data.ts"
import { daysFrom, linesOf } from "./days.ts"

/** A year of holidays as a list to paste from the joint decree: it replaces what was known. */
export function YearForm(props: { year: YearView; onClose: () => void }) {
  const begin = untrack(() => props.year)
  const enter = useAction(enterHolidays)
  const [decree, setDecree] = createSignal(begin.decree)
  const [lines, setLines] = createSignal(linesOf(begin.days))
  const [from, setFrom] = createSignal(begin.ramadan?.from ?? "")
  const [until, setUntil] = createSignal(begin.ramadan?.until ?? "")
  const [tried, setTried] = createSignal(false)
  const read = () => daysFrom(lines())
  const linesWrong = () => {
    const { days, wrong } = read()
    if (wrong.length > 0) return t("holiday.linesWrong", { lines: wrong.join(", ") })
    return days.length === 0 ? t("problem.required") : undefined
  }
  const decreeWrong = () => (decree().trim().length < 3 ? t("problem.required") : undefined)
  const ramadanWrong = () => (!from() === !until() ? undefined : t("holiday.ramadanWrong"))
  const body = () => {
    setTried(true)
    if (linesWrong() || decreeWrong() || ramadanWrong()) return undefined
    return {
      year: begin.year,
      version: begin.version,
      decree: decree().trim(),
      days: read().days,
      ...(from() ? { ramadan: { from: from(), until: until() } } : {}),
    }
  }
  return (
    <ActDialog
      title={t("holiday.editTitle", { year: begin.year })}
      text={t("holiday.editText")}
      send={t("holiday.save")}
      done={t("did.enter-holidays")}
      onClose={props.onClose}
      body={body}
      act={enter}
    >
      <TextField
        name="decree"
        label={t("holiday.decree")}
        value={decree()}
        wrong={tried() ? decreeWrong() : undefined}
        onInput={setDecree}
      />
      <div class="pair">
        <TextField
          name="ramadan-from"
          type="date"
          label={t("holiday.ramadanFrom")}
          optional={t("app.optional")}
          value={from()}
          wrong={tried() ? ramadanWrong() : undefined}
          onInput={setFrom}
        />
        <TextField
          name="ramadan-until"
          type="date"
          label={t("holiday.ramadanUntil")}
          optional={t("app.optional")}
          value={until()}
          onInput={setUntil}
        />
      </div>
      <TextArea
        name="days"
        rows={10}
        label={t("holiday.lines")}
        hint={t("holiday.linesHint")}
        value={lines()}
        wrong={tried() ? linesWrong() : undefined}
        onInput={setLines}
      />
    </ActDialog>
  )
}
