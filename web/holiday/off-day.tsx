import { Show } from "solid-js"
import { t } from "../words/words.ts"
import { workingDayFrom } from "./closed.ts"
import { dayIn } from "./days.ts"

/** A word beside a chosen date on which offices are closed; it may be chosen all the same. */
export const OffDay = (props: { date: string }) => {
  const next = () => (/^\d{4}-\d{2}-\d{2}$/.test(props.date) ? workingDayFrom(props.date) : "")
  return (
    <Show when={next() && next() !== props.date}>
      <p class="hint" role="status">
        {t("day.off", { next: dayIn(next()) })}
      </p>
    </Show>
  )
}
