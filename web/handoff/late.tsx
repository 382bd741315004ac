import { Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { isLate } from "../today/urgency.ts"
import { now } from "../ui/clock.ts"
import { Countdown } from "../ui/due.tsx"
import { briefOf, clockOf, dayOf, spanOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { HandoffCard } from "./data.ts"

type Timed = Pick<HandoffCard, "due"> & { readonly level?: number }

/** On this rung the centre is told, again and again: there is no further one. */
const top = 7

/** Who was told that a limit passed, in words that nobody has to look up. */
export function toldOf(level: number): string {
  const who = label("rung", String(level))
  return t("handoff.level", { who: who.charAt(0).toUpperCase() + who.slice(1) })
}

export const ToldChip = (props: { level: number | undefined }) => (
  <Show when={props.level}>{(level) => <span class="chip warm">{toldOf(level())}</span>}</Show>
)

const whenOf = (at: string): string => {
  const zone = ownZone()
  const isToday = dayOf(at, zone) === dayOf(new Date(now()).toISOString(), zone)
  return isToday ? clockOf(at, zone) : briefOf(at, zone)
}

/** Who hears of it next; nothing before the first was told, or once the last was. */
function nextTold({ due, level = 0 }: Timed): string | undefined {
  if (!due || level < 1 || level >= top || Date.parse(due.at) < now()) return undefined
  return t("late.next", { who: label("rung", String(level + 1)), at: whenOf(due.at) })
}

/**
 * How long is left, or that the limit was missed: after a miss the clock runs on to whoever is told
 * next, and that is no new deadline.
 */
export function DueOf(props: { card: Timed; missedAt?: string | undefined }) {
  const missed = () => props.missedAt ?? (props.card.level ? undefined : props.card.due?.at)
  const span = () => {
    const at = missed()
    return at ? t("time.over", { span: spanOf(now() - Date.parse(at)) }) : t("late.passed")
  }
  return (
    <Show
      when={isLate(props.card, now())}
      fallback={
        <Show when={props.card.due}>{(due) => <Countdown at={due().at} zone={ownZone()} />}</Show>
      }
    >
      <span class="due over">{span()}</span>
      <Show when={nextTold(props.card)}>
        {(text) => <span class="soft next-told">{text()}</span>}
      </Show>
    </Show>
  )
}
