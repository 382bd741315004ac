import {
  day,
  hour,
  type Instant,
  instantOf,
  minute,
  msOf,
  type Zone,
  zoneOffsets,
} from "../../../kernel/instant.ts"
import type { Times } from "./result.ts"
import type { Wish } from "./wish.ts"

const quarter = 15 * minute
export const ticksOfDay = day / quarter
/** Half a year and less than that: a rank holds the place in fourteen bits. */
export const mostTicks = 2 ** 14

/** A window in quarters of an hour (UTC), and how many of them the meeting takes. */
export type Grid = {
  /** The first quarter, counted from 1970. */
  readonly first: number
  readonly ticks: number
  readonly length: number
  readonly days: number
}

/** Every quarter that lies whole in the window. */
export function gridOf({ from, to, minutes, days = 1 }: Wish): Grid {
  const first = Math.ceil(msOf(from) / quarter)
  const ticks = Math.min(mostTicks, Math.max(0, Math.floor(msOf(to) / quarter) - first))
  return { first, ticks, length: Math.max(1, Math.ceil((minutes * minute) / quarter)), days }
}

/** The quarters that one session fills; one that is begun counts whole. */
export function gridOver({ start, end }: Times): Grid {
  const first = Math.floor(msOf(start) / quarter)
  return { first, ticks: Math.ceil(msOf(end) / quarter) - first, length: 1, days: 1 }
}

const instantAt = (grid: Grid, tick: number): Instant => instantOf((grid.first + tick) * quarter)

/** The sessions of a slot, one a day. */
export const sessionsAt = (grid: Grid, tick: number): readonly Times[] =>
  Array.from({ length: grid.days }, (_, place) => {
    const start = tick + place * ticksOfDay
    return { start: instantAt(grid, start), end: instantAt(grid, start + grid.length) }
  })

/** Local quarters since 1970: the day and the time of day follow by division. */
export const localTick = (grid: Grid, tick: number, zone: Zone): number =>
  grid.first + tick + (zoneOffsets[zone] * hour) / quarter

/** The place in the window of the quarter in which something begins; it may lie outside. */
export const tickAt = (grid: Grid, at: Instant): number =>
  Math.floor(msOf(at) / quarter) - grid.first

/** The place in the window of the first quarter of a month (`2026-11`, UTC). */
export const monthTick = (grid: Grid, month: string): number =>
  Date.parse(`${month}-01T00:00:00Z`) / quarter - grid.first

/** Every month (UTC) that a window touches. */
export function monthsIn(from: Instant, to: Instant): readonly string[] {
  const months: string[] = []
  const at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`)
  while (at.toISOString() < to && months.length < 24) {
    months.push(at.toISOString().slice(0, 7))
    at.setUTCMonth(at.getUTCMonth() + 1)
  }
  return months
}
