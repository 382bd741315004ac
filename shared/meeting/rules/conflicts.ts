import type { Agency } from "../../agency/agency.ts"
import { localDate } from "../../agency/rules/dates.ts"
import type { HolidayYear } from "../../holiday/holiday.ts"
import { calendarFor } from "../../holiday/rules/calendar.ts"
import type { AgencyId, PersonId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Profile } from "../lists/meeting-types.ts"
import type { Meeting, MeetingCard } from "../meeting.ts"
import type { Session } from "../rows/session.ts"
import { isWithin } from "./office.ts"
import { gridOver } from "./suggest/grid.ts"
import { flags, maskOf } from "./suggest/mask.ts"

/** What stands in the way of a time, and what only speaks against it (meetings.md 1.4). */
export const hardCodes = [
  "past",
  "chair",
  "minute-taker",
  "delegate",
  "agency",
  "venue",
  "case",
  "quorum",
] as const
export const softCodes = [
  "held",
  "delegate",
  "quorum",
  "hours",
  "friday",
  "holiday",
  "ramadan",
  "notice",
  "third-that-day",
  "travel",
] as const

export type Conflict<Code extends string = string> = {
  readonly code: Code
  readonly agency?: AgencyId
  /** Whose it is; told to their own agency by name, to others by number. */
  readonly people?: readonly PersonId[]
}
export type Hard = Conflict<(typeof hardCodes)[number]>
export type Soft = Conflict<(typeof softCodes)[number]>

/** Working days that an invitation should leave; none where it is urgent. */
export const minimumNotice: Readonly<Record<Profile, number>> = {
  coordination: 3,
  "case-conference": 2,
}

type Asked = {
  readonly meeting: Meeting
  readonly sessions: readonly Session[]
  readonly years: readonly HolidayYear[]
}

type Page = Pick<Agency, "id" | "hours" | "region">

function allFlags({ sessions, years }: Asked, { hours, region }: Page): readonly number[] {
  const calendar = calendarFor(years, region)
  return sessions.flatMap((each) => [...new Set(maskOf(gridOver(each), [hours, calendar]))])
}

/** What an agency's hours and calendar say against a time; what a holiday closes says so alone. */
export function calendarConflicts(asked: Asked, page: Page): readonly Soft[] {
  const found = allFlags(asked, page)
  const some = (bits: number, without: number) =>
    found.some((each) => (each & bits) !== 0 && (each & without) === 0)
  const codes = {
    holiday: some(flags.holiday, 0),
    friday: some(flags.prayers, flags.holiday),
    ramadan: found.some(
      (each) => (each & (flags.closed | flags.ramadan)) === (flags.closed | flags.ramadan),
    ),
    hours: some(flags.closed, flags.holiday | flags.ramadan),
  }
  return softCodes.flatMap((code) =>
    code in codes && codes[code as keyof typeof codes] ? [{ code, agency: page.id }] : [],
  )
}

/** Whether the host asks at shorter notice than the profile leaves. */
export function noticeConflicts(
  asked: Asked,
  host: Page | undefined,
  at: Instant,
): readonly Soft[] {
  const { meeting, sessions, years } = asked
  if (!host || meeting.urgent) return []
  const office = [host.hours, calendarFor(years, host.region)] as const
  const days = minimumNotice[meeting.profile]
  return isWithin(sessions, { at, days }, office) ? [{ code: "notice", agency: host.id }] : []
}

/** Meetings that take an agency's day: drafts and what was called off do not. */
const takesDay = ({ status }: MeetingCard): boolean =>
  status !== "draft" && status !== "polling" && status !== "cancelled" && status !== "adjourned"

/** An agency that sits twice already on a day of this one. */
export function crowdedDays(
  asked: Asked,
  page: Page,
  cards: readonly MeetingCard[],
): readonly Soft[] {
  const { zone } = page.hours
  const others = cards.filter((each) => each.id !== asked.meeting.id && takesDay(each))
  const isThird = asked.sessions.some((session) => {
    const date = localDate(session.start, zone)
    const same = others.filter(({ start }) => start && localDate(start, zone) === date)
    return same.length >= 2
  })
  return isThird ? [{ code: "third-that-day", agency: page.id }] : []
}
