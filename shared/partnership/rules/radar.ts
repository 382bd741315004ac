import { day, type Instant, later, msOf } from "../../kernel/instant.ts"
import type { Party } from "../partnership.ts"

/** Days before the end at which the parties are reminded to renew. */
export const radarDays = [90, 30, 7] as const
export type RadarDays = (typeof radarDays)[number]

type Ending = Pick<Party, "until">

/** The instant at which a reminder of so many days is due. */
export const dueOf = ({ until }: Ending, days: RadarDays): Instant => later(until, -days * day)

/** Days left before the end, the one that has begun included; 0 once it is over. */
export const daysLeft = ({ until }: Ending, at: Instant): number =>
  Math.max(0, Math.ceil((msOf(until) - msOf(at)) / day))

type Listed = Pick<Party, "status" | "from" | "until">

/** Whether an agreement in somebody's list is in force; the end itself no longer counts. */
export const isRunning = ({ status, from, until }: Listed, at: Instant): boolean =>
  status === "active" && from <= at && at < until

/** The narrowest band in which an end lies: within 7, 30 or 90 days; none further away or past. */
export const bandUntil = (ending: Ending, at: Instant): RadarDays | undefined =>
  at < ending.until ? radarDays.findLast((days) => dueOf(ending, days) <= at) : undefined

/** The same of an agreement: what is not in force does not lapse. */
export const bandOf = (listed: Listed, at: Instant): RadarDays | undefined =>
  isRunning(listed, at) ? bandUntil(listed, at) : undefined
