import * as z from "zod/mini"
import {
  day,
  hour,
  type Instant,
  instantOf,
  msOf,
  type Zone,
  zoneOffsets,
} from "../../kernel/instant.ts"

/** A local date, `YYYY-MM-DD`, that exists. */
export const dateSchema = z.iso.date()

/** Midnight with which a local date begins. */
export const startOf = (date: string, zone: Zone): Instant =>
  instantOf(Date.parse(`${date}T00:00:00Z`) - zoneOffsets[zone] * hour)

/** Midnight with which a local date ends. */
export const endOf = (date: string, zone: Zone): Instant =>
  instantOf(msOf(startOf(date, zone)) + day)

/** Duty is planned so many weeks ahead at most. */
export const mostWeeksAhead = 26

/** The week that begins on this local date; nothing unless it is a Monday, not over and not too far. */
export function dutyWeekOf(date: string, zone: Zone, at: Instant) {
  const from = startOf(date, zone)
  const until = instantOf(msOf(from) + 7 * day)
  const isMonday = new Date(`${date}T00:00:00Z`).getUTCDay() === 1
  const isNear = msOf(from) <= msOf(at) + mostWeeksAhead * 7 * day
  return isMonday && until > at && isNear ? { from, until } : undefined
}
