import { type Clock, firstOf, withoutClock } from "../../kernel/clock.ts"
import { day, type Instant, later, msOf } from "../../kernel/instant.ts"
import { type CaseClockKind, isStatutory, statutoryClocks } from "../lists/clocks.ts"

type CaseClock = Clock<CaseClockKind>
type Clocks = readonly CaseClock[]

/** Limits on holding a child that have not passed yet: whoever is past one was told as much. */
const held = (clocks: Clocks): Clocks =>
  clocks.filter(
    ({ kind, rung }) =>
      rung === 0 && isStatutory(kind) && statutoryClocks[kind].violates !== undefined,
  )

/** A day before the limit; half its time where that is less, so that an arrest has an alarm too. */
function alarmAt({ startedAt, due }: CaseClock): Instant {
  const half = Math.round((msOf(due) - msOf(startedAt)) / 2)
  return later(due, -Math.min(day, half))
}

export const withoutAlarm = (clocks: Clocks): Clocks => withoutClock(clocks, "detention-ends")

/** These clocks with the earliest alarm of the limits that nobody was warned of. */
function alarmed(clocks: Clocks, isTold: (limit: CaseClock) => boolean): Clocks {
  const alarms = held(clocks)
    .filter((limit) => !isTold(limit))
    .map((limit): CaseClock => {
      return { kind: "detention-ends", startedAt: limit.startedAt, due: alarmAt(limit), rung: 0 }
    })
  const first = firstOf(alarms)
  return first ? [...withoutAlarm(clocks), first] : withoutAlarm(clocks)
}

/**
 * Sets the alarm anew after limits began, moved or ended (L21: an alarm before each maximum). One
 * that people were warned of already, and that stays as it was, is not told again.
 */
export function withAlarm(clocks: Clocks, before: Clocks): Clocks {
  const pending = before.find(({ kind }) => kind === "detention-ends")
  const isKnown = (limit: CaseClock) =>
    before.some(({ kind, due }) => kind === limit.kind && due === limit.due)
  return alarmed(clocks, (limit) => isKnown(limit) && !(pending && alarmAt(limit) >= pending.due))
}

/** Once the alarm was told, the next one follows, if there is another limit. */
export const afterAlarm = (clocks: Clocks, told: CaseClock): Clocks =>
  alarmed(clocks, (limit) => alarmAt(limit) <= told.due)

/** The limit behind an alarm. */
export const limitOf = (clocks: Clocks, alarm: CaseClock): CaseClock | undefined =>
  held(clocks).find((limit) => alarmAt(limit) === alarm.due)

export const isPastLimit = (clocks: Clocks, at: Instant): boolean =>
  held(clocks).some(({ due }) => due <= at)
