import type { Hours, Opening } from "../../../agency/rules/working-time.ts"
import { isFasting, type WorkCalendar } from "../../../holiday/rules/calendar.ts"
import { day } from "../../../kernel/instant.ts"
import { type Grid, localTick, ticksOfDay } from "./grid.ts"

/** What is true of a quarter of an hour at an agency. */
export const flags = {
  closed: 1,
  holiday: 2,
  /** Friday prayers, 11.30–13.00 local: lost to everybody. */
  prayers: 4,
  friday: 8,
  ramadan: 16,
  edge: 32,
} as const

/** Nobody sits then, unless it is urgent. */
export const shut = flags.closed | flags.holiday | flags.prayers

const clock = (hours: number, minutes = 0): number => hours * 60 + minutes

const prayers: Opening = [clock(11, 30), clock(13)]
/** From here on a Friday is short of people. */
const lateFriday = clock(11)
/** Before and after these times a meeting is nobody's favourite. */
const comfortable: Opening = [clock(8), clock(15, 30)]
/** Whoever is open day and night still meets by day. */
const daytime: Opening = [clock(7), clock(21)]
/** Perpres 21/2023: 32.5 hours a week, from 08.00 to 15.00, on Fridays to 15.30. */
const fastingUntil = { other: clock(15), friday: clock(15, 30) }
const fastingFrom = clock(8)

/** Open every day of the week: a unit that Perpres 21/2023 exempts (police, homes). */
const isExempt = ({ week }: Hours): boolean => week.every((opening) => opening !== null)

const meet = (a: Opening, b: Opening): Opening => [Math.max(a[0], b[0]), Math.min(a[1], b[1])]

type LocalDay = { readonly weekday: number; readonly isFast: boolean; readonly isHoliday: boolean }

function openingOf({ weekday, isFast }: LocalDay, hours: Hours): Opening | null {
  const opening = hours.week[weekday] ?? null
  if (!opening) return null
  if (isExempt(hours)) return meet(opening, daytime)
  if (!isFast) return opening
  return meet(opening, [fastingFrom, weekday === 5 ? fastingUntil.friday : fastingUntil.other])
}

/** The flags of one local time, in minutes after midnight. */
function flagsAt(minutes: number, local: LocalDay, opening: Opening | null): number {
  const isOpen = opening !== null && opening[0] <= minutes && minutes < opening[1]
  const isFriday = local.weekday === 5
  const isPrayer = isFriday && prayers[0] <= minutes && minutes < prayers[1]
  const isEdge = minutes < comfortable[0] || minutes >= comfortable[1]
  return (
    (isOpen ? 0 : flags.closed) |
    (local.isHoliday ? flags.holiday : 0) |
    (isPrayer ? flags.prayers : 0) |
    (isFriday && minutes >= lateFriday ? flags.friday : 0) |
    (local.isFast ? flags.ramadan : 0) |
    (isEdge ? flags.edge : 0)
  )
}

function localDay(number: number, calendar: WorkCalendar): LocalDay {
  const date = new Date(number * day).toISOString().slice(0, 10)
  return {
    // 1 January 1970 was a Thursday.
    weekday: (number + 4) % 7,
    isFast: isFasting(calendar, date),
    isHoliday: calendar.closed.has(date),
  }
}

/** The flags of every quarter of the window, by the hours and the calendar of one place. */
export function maskOf(grid: Grid, hours: Hours, calendar: WorkCalendar): Uint8Array {
  const mask = new Uint8Array(grid.ticks)
  let known = -1
  let local = localDay(0, calendar)
  let opening: Opening | null = null
  for (let tick = 0; tick < grid.ticks; tick += 1) {
    const at = localTick(grid, tick, hours.zone)
    const number = Math.floor(at / ticksOfDay)
    if (number !== known) {
      known = number
      local = localDay(number, calendar)
      opening = openingOf(local, hours)
    }
    mask[tick] = flagsAt((at - number * ticksOfDay) * 15, local, opening)
  }
  return mask
}
