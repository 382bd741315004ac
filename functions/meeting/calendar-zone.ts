import ICAL from "ical.js"
import {
  hour,
  type Instant,
  instantOf,
  later,
  msOf,
  type Zone,
  zoneOffsets,
} from "#shared/kernel/instant.ts"
import { spanOf } from "#shared/meeting/meeting.ts"
import type { Session } from "#shared/meeting/rows/session.ts"

/** The names under which calendar programs know the zones of Indonesia. */
const names = {
  WIB: "Asia/Jakarta",
  WITA: "Asia/Makassar",
  WIT: "Asia/Jayapura",
} as const satisfies Record<Zone, string>

/** A timed event that lasts longer would block a night: such a span is told in dates. */
const longest = 12 * hour

/** The wall clock of a zone, as if it were UTC. */
export const wallClock = (at: Instant, zone: Zone): Instant =>
  instantOf(msOf(at) + zoneOffsets[zone] * hour)

export const localDate = (at: Instant, zone: Zone): string => wallClock(at, zone).slice(0, 10)

const nextDate = (date: string): string =>
  instantOf(Date.parse(`${date}T00:00:00Z`) + 24 * hour).slice(0, 10)

/** Seconds and less are cut: two readers agree on what is written, to the second. */
function localTime(at: Instant, zone: Zone): ICAL.Time {
  const [year, month, day, hours, minutes, seconds] = wallClock(at, zone).split(/\D/).map(Number)
  const data = { year, month, day, hour: hours, minute: minutes, second: seconds, isDate: false }
  return ICAL.Time.fromData(data as Parameters<typeof ICAL.Time.fromData>[0])
}

function timed(name: "dtstart" | "dtend", [at, zone]: readonly [Instant, Zone]): ICAL.Property {
  const property = new ICAL.Property(name)
  property.setValue(localTime(at, zone))
  property.setParameter("tzid", names[zone])
  return property
}

function dated(name: "dtstart" | "dtend", date: string): ICAL.Property {
  const property = new ICAL.Property(name)
  property.resetType("date")
  property.setValue(ICAL.Time.fromDateString(date))
  return property
}

export const isTimed = (sessions: readonly Session[]): boolean => {
  const span = spanOf(sessions)
  return span !== undefined && msOf(span.end) - msOf(span.start) <= longest
}

/** When sessions are, for one event: a span within half a day as it is, a longer one as dates. */
export function addTimes(event: ICAL.Component, sessions: readonly Session[]): void {
  const [first] = sessions
  const span = spanOf(sessions)
  if (!first || !span) return
  const { zone } = first
  if (isTimed(sessions)) {
    event.addProperty(timed("dtstart", [span.start, zone]))
    event.addProperty(timed("dtend", [span.end, zone]))
    return
  }
  const last = sessions.find(({ end }) => end === span.end) ?? first
  // The end is exclusive (RFC 5545 3.6.1); what ends at midnight ends on the day before.
  event.addProperty(dated("dtstart", localDate(span.start, zone)))
  event.addProperty(dated("dtend", nextDate(localDate(later(span.end, -1), last.zone))))
}

const offsetOf = (zone: Zone): string => `+0${zoneOffsets[zone]}:00`

/** No zone of Indonesia has summer time: one observance, always the same. */
function zoneBlock(zone: Zone): ICAL.Component {
  const block = new ICAL.Component("vtimezone")
  block.updatePropertyWithValue("tzid", names[zone])
  const standard = new ICAL.Component("standard")
  standard.updatePropertyWithValue("dtstart", ICAL.Time.fromDateTimeString("1970-01-01T00:00:00"))
  for (const name of ["tzoffsetfrom", "tzoffsetto"]) {
    standard.updatePropertyWithValue(name, ICAL.UtcOffset.fromString(offsetOf(zone)))
  }
  standard.updatePropertyWithValue("tzname", zone)
  block.addSubcomponent(standard)
  return block
}

/** The zone of each event that tells a time of day, once. */
export function addZones(calendar: ICAL.Component, events: readonly (readonly Session[])[]): void {
  const zones = events.flatMap((sessions) => {
    const [first] = sessions
    return first && isTimed(sessions) ? [first.zone] : []
  })
  for (const zone of new Set(zones)) calendar.addSubcomponent(zoneBlock(zone))
}
