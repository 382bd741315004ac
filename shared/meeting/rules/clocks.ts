import { type Clock, firstOf, withClock, withoutClock } from "../../kernel/clock.ts"
import { day, type Instant, later } from "../../kernel/instant.ts"
import { type Meeting, type MeetingClock, spanOf } from "../meeting.ts"
import type { Session } from "../rows/session.ts"

type Kind = MeetingClock["kind"]
type Clocks = readonly MeetingClock[]

/** Which act of the system's own follows when a clock runs out. */
export const actOf: Readonly<Record<Kind, "lapse-poll" | "remind-poll" | "remind">> = {
  "poll-reminder": "remind-poll",
  "poll-deadline": "lapse-poll",
  "start-reminder": "remind",
  "no-show": "remind",
  "decision-summary": "remind",
  "comment-window": "remind",
  successor: "remind",
  release: "remind",
}

/** A clock of a meeting that runs from now on. */
export const clockOf = (kind: Kind, startedAt: Instant, due: Instant): MeetingClock => ({
  kind,
  startedAt,
  due,
  rung: 0,
})

/** Of the clocks that have run out, the one that did so first. */
export function clockDue({ clocks = [] }: Pick<Meeting, "clocks">, at: Instant) {
  const first = firstOf<Clock<Kind>>(clocks)
  return first && first.due <= at ? first : undefined
}

/** A poll ends at its deadline; who has not voted is reminded a day before. */
export function pollClocks(clocks: Clocks = [], at: Instant, deadline: Instant): Clocks {
  const over = withClock(clocks, clockOf("poll-deadline", at, deadline))
  const reminder = later(deadline, -day)
  const others = withoutClock(over, "poll-reminder")
  return reminder > at ? [...others, clockOf("poll-reminder", at, reminder)] : others
}

export const withoutPoll = (clocks: Clocks = []): Clocks =>
  withoutClock(clocks, "poll-reminder", "poll-deadline")

/**
 * What runs once a time is fixed: people are reminded a day before, and whoever called it says a
 * day after its end whether it was held (meetings.md T25).
 */
export function startClocks(
  clocks: Clocks = [],
  sessions: readonly Session[],
  at: Instant,
): Clocks {
  const span = spanOf(sessions)
  const others = withoutClock(withoutPoll(clocks), "start-reminder", "no-show")
  if (!span) return others
  const before = later(span.start, -day)
  return [
    ...others,
    ...(before > at ? [clockOf("start-reminder", at, before)] : []),
    clockOf("no-show", at, later(span.end, day)),
  ]
}
