import {
  day,
  hour,
  type Instant,
  instantOf,
  msOf,
  type Zone,
  zoneOffsets,
} from "../../kernel/instant.ts"
import type { DateText } from "../agency.ts"

/** The calendar day that it is in a zone at an instant. */
export const localDate = (at: Instant, zone: Zone): DateText =>
  instantOf(msOf(at) + zoneOffsets[zone] * hour).slice(0, 10)

/** Midnight with which a calendar day begins in a zone. */
export const startOf = (date: DateText, zone: Zone): Instant =>
  instantOf(Date.parse(`${date}T00:00:00Z`) - zoneOffsets[zone] * hour)

/** Midnight with which a calendar day ends in a zone: the next one has begun. */
export const endOf = (date: DateText, zone: Zone): Instant =>
  instantOf(msOf(startOf(date, zone)) + day)

/** The last millisecond of a calendar day in a zone. */
export const endOfDay = (date: DateText, zone: Zone): Instant =>
  instantOf(msOf(endOf(date, zone)) - 1)
