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

/** The last millisecond of a calendar day in a zone. */
export const endOfDay = (date: DateText, zone: Zone): Instant =>
  instantOf(Date.parse(`${date}T00:00:00.000Z`) + day - zoneOffsets[zone] * hour - 1)
