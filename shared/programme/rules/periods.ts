import {
  day,
  hour,
  type Instant,
  instantOf,
  msOf,
  type Zone,
  zoneOffsets,
} from "../../kernel/instant.ts"
import { type Rhythm, rhythms } from "../lists/rhythms.ts"
import type { Planned } from "../programme.ts"

/** Days' notice that people need before a meeting of a programme. */
const notice = 10
/** Meetings lie in the middle of the month, when reports of the one before are in. */
const usual = 10

/** The local date of an instant, `YYYY-MM-DD`. */
export const localDateOf = (at: Instant, zone: Zone): string =>
  instantOf(msOf(at) + zoneOffsets[zone] * hour).slice(0, 10)

const daysAfter = (date: string, days: number): string =>
  instantOf(Date.parse(`${date}T00:00:00Z`) + days * day).slice(0, 10)

/** Months since year nought: periods are counted, not spelled. */
const monthOf = (date: string): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

const nameOfMonth = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`

function nameOf(every: Rhythm, first: number): string {
  const name = nameOfMonth(first)
  if (every === "YEAR") return name.slice(0, 4)
  return every === "QUARTER" ? `${name.slice(0, 4)}-Q${(first % 12) / 3 + 1}` : name
}

/** Saturday, Sunday, and the days on which offices are closed; a year of them is no calendar. */
function workingDayFrom(date: string, isClosed: (date: string) => boolean): string {
  for (let days = 0; days < 366; days += 1) {
    const next = daysAfter(date, days)
    const weekday = new Date(`${next}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !isClosed(next)) return next
  }
  return date
}

/** The first day in a period of which people hear in time, and on which offices are open. */
function suitable(first: number, today: string, isClosed: (date: string) => boolean): string {
  const wanted = `${nameOfMonth(first)}-${usual}`
  const soonest = daysAfter(today, notice)
  return workingDayFrom(wanted < soonest ? soonest : wanted, isClosed)
}

/**
 * The period that comes next and a day in it: the running one where there is still time, never one
 * that was planned before.
 * @param last what was planned before
 */
export function nextPeriod(
  every: Rhythm,
  last: Planned | undefined,
  { today, isClosed }: { readonly today: string; readonly isClosed: (date: string) => boolean },
): Planned {
  const { months } = rhythms[every]
  const current = Math.floor(monthOf(today) / months) * months
  const wanted = last ? Math.max(monthOf(last.from) + months, current) : current
  const on = suitable(wanted, today, isClosed)
  const first = monthOf(on) < wanted + months ? wanted : wanted + months
  return {
    period: nameOf(every, first),
    from: nameOfMonth(first),
    on: first === wanted ? on : suitable(first, today, isClosed),
  }
}

/** A quarter in local dates, its end excluded. */
export type Period = { readonly from: string; readonly until: string }

export function quarterOf(year: number, quarter: number): Period {
  const first = year * 12 + (quarter - 1) * 3
  return { from: `${nameOfMonth(first)}-01`, until: `${nameOfMonth(first + 3)}-01` }
}

/**
 * The instants between which something of the period may end, in whichever zone: a little wide, so
 * the local date decides.
 */
export const boundsOf = ({ from, until }: Period): readonly [Instant, Instant] => [
  instantOf(Date.parse(`${from}T00:00:00Z`) - zoneOffsets.WIT * hour),
  instantOf(Date.parse(`${until}T00:00:00Z`) - zoneOffsets.WIB * hour),
]

export const isWithin = ({ from, until }: Period, date: string): boolean =>
  from <= date && date < until
