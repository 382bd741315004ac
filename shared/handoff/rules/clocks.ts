import { type Office, workingDaysLater } from "../../agency/rules/working-time.ts"
import type { Risk } from "../../case/lists/risk.ts"
import { type Clock, withoutClock } from "../../kernel/clock.ts"
import { hour, type Instant, later, minute, msOf } from "../../kernel/instant.ts"
import { type HandoffClock, stageClocks } from "../handoff.ts"

type Length = { readonly minutes: number } | { readonly workingDays: number }
type Timed = "approve" | "acknowledge" | "decide" | "reply" | "handover" | "progress" | "verify"

const hours = (count: number): Length => ({ minutes: count * 60 })
const days = (count: number): Length => ({ workingDays: count })

/**
 * Default clocks (handoff.md 4; configuration, no legal norm): clock hours day and night for
 * EMERGENCY and HIGH, working days of whoever must act for MEDIUM and LOW. `approve`, `reply` and
 * `verify` have no line of their own there: the first two take as long as an acknowledgement, the
 * last as long as a progress note.
 */
const lengths: Record<Risk, Record<Timed, Length>> = {
  EMERGENCY: {
    approve: hours(1),
    acknowledge: hours(1),
    decide: hours(4),
    reply: hours(1),
    handover: hours(24),
    progress: hours(24),
    verify: hours(24),
  },
  HIGH: {
    approve: hours(4),
    acknowledge: hours(4),
    decide: hours(24),
    reply: hours(4),
    handover: hours(72),
    progress: hours(72),
    verify: hours(72),
  },
  MEDIUM: {
    approve: days(1),
    acknowledge: days(1),
    decide: days(3),
    reply: days(1),
    handover: days(10),
    progress: days(14),
    verify: days(14),
  },
  LOW: {
    approve: days(3),
    acknowledge: days(3),
    decide: days(7),
    reply: days(3),
    handover: days(15),
    progress: days(30),
    verify: days(30),
  },
}

/** How long a decision may wait for answers in all (handoff.md 4), and one step of the ladder. */
const pauses: Record<Risk, Length> = {
  EMERGENCY: hours(0),
  HIGH: hours(12),
  MEDIUM: days(2),
  LOW: days(5),
}
const ladderSteps: Record<Risk, Length> = {
  EMERGENCY: { minutes: 15 },
  HIGH: hours(2),
  MEDIUM: days(1),
  LOW: days(2),
}

function after(at: Instant, length: Length, office: Office): Instant {
  if ("minutes" in length) return later(at, length.minutes * minute)
  return workingDaysLater(at, length.workingDays, office)
}

/** A clock of a stage that starts now, by the working time of whoever must act. */
export const clockFrom = (
  at: Instant,
  [kind, risk]: readonly [Timed, Risk],
  office: Office,
): Clock<HandoffClock> => ({
  kind,
  startedAt: at,
  due: after(at, lengths[risk][kind], office),
  rung: 0,
})

/** A clock of so many hours, day and night. */
export const clockOfHours = (
  at: Instant,
  [kind, count]: readonly [HandoffClock, number],
): Clock<HandoffClock> => ({ kind, startedAt: at, due: later(at, count * hour), rung: 0 })

/** Milliseconds for which a decision may stand still in all, from now on. */
export const pauseOf = (at: Instant, risk: Risk, office: Office): number =>
  msOf(after(at, pauses[risk], office)) - msOf(at)

/** When the next rung of the ladder is told. */
export const nextRungAt = (at: Instant, risk: Risk, office: Office): Instant =>
  after(at, ladderSteps[risk], office)

type Clocks = readonly Clock<HandoffClock>[]

/** The clock of the new stage in place of that of the last one; the others run on. */
export const atStage = (clocks: Clocks, clock?: Clock<HandoffClock>): Clocks => {
  const others = withoutClock(clocks, ...stageClocks)
  return clock ? [...others, clock] : others
}
