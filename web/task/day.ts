import { day } from "#shared/kernel/instant.ts"
import { workingDayFrom } from "../holiday/closed.ts"
import { ownZone } from "../session/agency.ts"
import { instantFrom, typedIn } from "../ui/time.ts"

/** A task is due at the end of a working day, where the agency is. */
const endOfDay = "17:00"
const farthest = 3 * 365 * day

const dateIn = (ms: number): string =>
  typedIn(new Date(Date.now() + ms).toISOString(), ownZone()).date

/** The first and the last day that may be chosen, and the working day that is proposed. */
export const dueDays = () => ({
  first: dateIn(day),
  last: dateIn(farthest),
  next: workingDayFrom(dateIn(7 * day)),
})

export const dayIn = (at: string): string => typedIn(at, ownZone()).date

/** The instant of a chosen day; nothing where none may be chosen so. */
export function dueOn(date: string): string | undefined {
  const { first, last } = dueDays()
  return date >= first && date <= last ? instantFrom(date, endOfDay, ownZone()) : undefined
}
