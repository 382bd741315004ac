import type { Agency } from "../../agency/agency.ts"
import {
  type Office,
  officeHours,
  officeOf,
  workingDaysLater,
} from "../../agency/rules/working-time.ts"
import type { CalendarOf } from "../../kernel/calendar.ts"
import { day, type Instant, msOf } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import { spanOf } from "../meeting.ts"
import type { Session } from "../rows/session.ts"
import { gridOver } from "./suggest/grid.ts"
import { maskOf, shut } from "./suggest/mask.ts"

/** The host's working time; that of an office where the register says nothing. */
export const hostOffice = (host: Row<Agency> | undefined, calendar: CalendarOf): Office =>
  officeOf(host?.state ?? { hours: officeHours("WIB") }, calendar)

/** Whether less than so many working days are left until they begin. */
export function isWithin(
  sessions: readonly Session[],
  { at, days }: { readonly at: Instant; readonly days: number },
  office: Office,
): boolean {
  const start = spanOf(sessions)?.start
  return start !== undefined && start < workingDaysLater(at, days, office)
}

/** No quarter of an hour of it is one that would never be suggested. */
const isDuring = (session: Session, office: Office): boolean =>
  msOf(session.end) - msOf(session.start) <= day &&
  maskOf(gridOver(session), office).every((each) => (each & shut) === 0)

/**
 * Whether every session keeps to what suggestions keep to: hours, Ramadan's among them, the Friday
 * prayers, and the days on which the host's place is closed.
 */
export const isOfficial = (sessions: readonly Session[], office: Office): boolean =>
  sessions.every((each) => isDuring(each, office))
