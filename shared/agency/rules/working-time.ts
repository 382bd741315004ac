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

function openingOf(dayNumber: number, hours: Hours, holidays: readonly string[]): Opening | null {
  if (holidays.includes(dateOf(dayNumber))) return null
  return hours.week[weekdayOf(dayNumber)] ?? null
}

/**
 * `days` working days after `at`, at the same time of day, moved into opening hours; of what begins
 * on a closed day, at closing time.
 * @param days whole working days, at least 1
 * @param holidays local dates `YYYY-MM-DD` on which nobody works
 */
export function workingDaysLater(
  at: Instant,
  days: number,
  [hours, holidays]: readonly [Hours, readonly string[]],
): Instant {
  const start = msOf(at)
  const offset = zoneOffsets[hours.zone] * hour
  let current = localDay(start, hours.zone)
  let left = days
  // Two years without an open day is a mistaken register: the clock must still run out some day.
  for (let guard = 0; left > 0 && guard < 730; guard += 1) {
    current += 1
    if (openingOf(current, hours, holidays)) left -= 1
  }
  const opening = openingOf(current, hours, holidays) ?? [0, 1440]
  const first = localDay(start, hours.zone)
  // On a closed day time stands still: its morning must not run out before the evening before it.
  const isOpen = openingOf(first, hours, holidays) !== null
  const timeOfDay = isOpen ? Math.floor((start + offset - first * day) / minute) : 1440
  const moved = Math.min(Math.max(timeOfDay, opening[0]), opening[1])
  return instantOf(current * day + moved * minute - offset)
}
