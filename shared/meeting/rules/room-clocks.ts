import { type Office, workingDaysLater } from "../../agency/rules/working-time.ts"
import { withClock, withoutClock } from "../../kernel/clock.ts"
import { day, type Instant, later } from "../../kernel/instant.ts"
import type { Meeting, MeetingClock } from "../meeting.ts"
import { clockOf } from "./clocks.ts"

type Clocks = readonly MeetingClock[]

/** Once it has begun, or will never be held, nobody waits for it. */
export const clocksBegun = (clocks: Clocks = []): Clocks =>
  withoutClock(clocks, "start-reminder", "no-show", "poll-reminder", "poll-deadline")

/** A day after the end there should be minutes to look at (meetings.md T17). */
export const withSummary = (clocks: Clocks | undefined, at: Instant): Clocks =>
  withClock(clocksBegun(clocks), clockOf("decision-summary", at, later(at, day)))

export const withoutSummary = (clocks: Clocks = []): Clocks =>
  withoutClock(clocks, "decision-summary")

export const withWindow = (clocks: Clocks | undefined, at: Instant, until: Instant): Clocks =>
  withClock(withoutSummary(clocks), clockOf("comment-window", at, until))

export const withoutWindow = (clocks: Clocks = []): Clocks =>
  withoutClock(clocks, "comment-window", "decision-summary")

/** A meeting that broke off has a successor within two weeks of work, or somebody says why not. */
export const withSuccessor = (clocks: Clocks | undefined, at: Instant, office: Office): Clocks =>
  withClock(clocksBegun(clocks), clockOf("successor", at, workingDaysLater(at, 10, office)))

/** Time that is still booked is let go of as soon as the clock comes by. */
export const withRelease = (clocks: Clocks = [], at: Instant): Clocks =>
  withClock(clocks, clockOf("release", at, at))

export const withoutSuccessor = (clocks: Clocks = []): Clocks => withoutClock(clocks, "successor")

/** Until when agencies say what they think of the minutes; three working days where it is urgent. */
export const windowEnd = ({ urgent }: Meeting, at: Instant, office: Office): Instant =>
  workingDaysLater(at, urgent ? 3 : 10, office)
