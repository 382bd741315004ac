import type { Agency } from "../../agency/agency.ts"
import { type Hours, officeHours, workingDaysLater } from "../../agency/rules/working-time.ts"
import { type EnteredYear, holidayRef } from "../../holiday/holiday.ts"
import { calendarFor, closedDates, yearsThatCount } from "../../holiday/rules/calendar.ts"
import {
  day,
  hour,
  type Instant,
  instantOf,
  minute,
  msOf,
  zoneOffsets,
} from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import { spanOf } from "../meeting.ts"
import type { Session } from "../rows/session.ts"

/** When the host works: its hours, and the local dates on which nobody does. */
export type Office = readonly [hours: Hours, closed: readonly string[]]

/** Years whose holidays bear on these sessions, and on the working days before them. */
export function yearRefsOf(sessions: readonly Session[]): readonly Ref<EnteredYear>[] {
  const years = sessions.flatMap(({ start, end }) => [
    Number(start.slice(0, 4)) - (start.slice(5, 7) === "01" ? 1 : 0),
    Number(start.slice(0, 4)),
    Number(end.slice(0, 4)),
  ])
  return [...new Set(years)].map(holidayRef)
}

/** The host's working time; office hours where the register says nothing. */
export function officeOf(
  host: Row<Agency> | undefined,
  years: readonly Row<EnteredYear>[],
): Office {
  const calendar = calendarFor(yearsThatCount(years.map(({ state }) => state)), host?.state.region)
  return [host?.state.hours ?? officeHours("WIB"), closedDates(calendar)]
}

/** Whether less than so many working days are left until they begin. */
export function isWithin(
  sessions: readonly Session[],
  { at, days }: { readonly at: Instant; readonly days: number },
  office: Office,
): boolean {
  const start = spanOf(sessions)?.start
  return start !== undefined && start < workingDaysLater(at, days, office)
}

/** Whether a session lies within the host's hours, on a day on which it works. */
function isDuring({ start, end }: Session, [{ zone, week }, closed]: Office): boolean {
  const offset = zoneOffsets[zone] * hour
  const date = Math.floor((msOf(start) + offset) / day)
  if (closed.includes(instantOf(date * day).slice(0, 10))) return false
  // 1 January 1970 was a Thursday.
  const opening = week[(date + 4) % 7]
  const minutesOf = (at: Instant): number => (msOf(at) + offset - date * day) / minute
  return !!opening && minutesOf(start) >= opening[0] && minutesOf(end) <= opening[1]
}

/** Whether every session keeps to the calendar's rules. */
export const isOfficial = (sessions: readonly Session[], office: Office): boolean =>
  sessions.every((each) => isDuring(each, office))
