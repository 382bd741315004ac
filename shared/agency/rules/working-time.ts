import type { CalendarOf, WorkCalendar } from "../../kernel/calendar.ts"
import {
  day,
  hour,
  type Instant,
  instantOf,
  minute,
  msOf,
  type Zone,
  zoneOffsets,
} from "../../kernel/instant.ts"

/** Opening time of one weekday in minutes after local midnight, both ends. */
export type Opening = readonly [number, number]

/** An agency's week, Sunday first; `undefined` is closed. */
export type Hours = {
  readonly zone: Zone
  readonly week: readonly (Opening | null)[]
}

/** Monday to Thursday 07.30–16.00, Friday to 16.30 (Perpres 21/2023). */
export const officeHours = (zone: Zone): Hours => ({
  zone,
  week: [null, [450, 960], [450, 960], [450, 960], [450, 960], [450, 990], null],
})

/** Open day and night, as a Balai or an RPSA is. */
export const alwaysOpen = (zone: Zone): Hours => ({
  zone,
  week: Array.from({ length: 7 }, () => [0, 1440] as const),
})

const localDay = (at: number, zone: Zone): number =>
  Math.floor((at + zoneOffsets[zone] * hour) / day)

const dateOf = (dayNumber: number): string => new Date(dayNumber * day).toISOString().slice(0, 10)

/** 1 January 1970 was a Thursday. */
const weekdayOf = (dayNumber: number): number => (((dayNumber + 4) % 7) + 7) % 7

/** When somebody works: their hours, and the calendar of the place where they are. */
export type Office = readonly [hours: Hours, calendar: WorkCalendar]

/** The working time of an agency, by the calendar of its place. */
export const officeOf = (
  { hours, region }: { readonly hours: Hours; readonly region?: string | undefined },
  calendar: CalendarOf,
): Office => [hours, calendar(region)]

/** Perpres 21/2023: 32.5 hours a week in Ramadan, from 08.00 to 15.00, on Fridays to 15.30. */
const fasting = { from: 480, until: 900, fridayUntil: 930 }

/** Open every day of the week: a unit that Perpres 21/2023 exempts (police, homes). */
export const isExempt = ({ week }: Hours): boolean => week.every((opening) => opening !== null)

/** What two times of a day have in common. */
export const meet = (a: Opening, b: Opening): Opening | null => {
  const [from, until] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])]
  return from < until ? [from, until] : null
}

/** A local day since 1970 as working time sees it; whether offices close is told beside its hours. */
export type LocalDay = {
  readonly weekday: number
  readonly isFast: boolean
  readonly isClosed: boolean
  readonly opening: Opening | null
}

export function localDayOf(dayNumber: number, [hours, calendar]: Office): LocalDay {
  const [weekday, date] = [weekdayOf(dayNumber), dateOf(dayNumber)]
  const isFast = calendar.fasting.some(({ from, until }) => from <= date && date <= until)
  const usual = hours.week[weekday] ?? null
  const until = weekday === 5 ? fasting.fridayUntil : fasting.until
  const isShort = usual !== null && isFast && !isExempt(hours)
  const opening = isShort ? meet(usual, [fasting.from, until]) : usual
  return { weekday, isFast, isClosed: calendar.closed.has(date), opening }
}

function openingOf(dayNumber: number, office: Office): Opening | null {
  const { isClosed, opening } = localDayOf(dayNumber, office)
  return isClosed ? null : opening
}

/**
 * `days` working days after `at`, at the same time of day, moved into opening hours; of what begins
 * on a closed day, at closing time. What an administrator enters later leaves it where it is: only
 * who acts next is given time by the new calendar.
 * @param days whole working days, at least 1
 */
export function workingDaysLater(at: Instant, days: number, office: Office): Instant {
  const [hours] = office
  const start = msOf(at)
  const offset = zoneOffsets[hours.zone] * hour
  let current = localDay(start, hours.zone)
  let left = days
  // Two years without an open day is a mistaken register: the clock must still run out some day.
  for (let guard = 0; left > 0 && guard < 730; guard += 1) {
    current += 1
    if (openingOf(current, office)) left -= 1
  }
  const opening = openingOf(current, office) ?? [0, 1440]
  const first = localDay(start, hours.zone)
  // On a closed day time stands still: its morning must not run out before the evening before it.
  const isOpen = openingOf(first, office) !== null
  const timeOfDay = isOpen ? Math.floor((start + offset - first * day) / minute) : 1440
  const moved = Math.min(Math.max(timeOfDay, opening[0]), opening[1])
  return instantOf(current * day + moved * minute - offset)
}
