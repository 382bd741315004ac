import ICAL from "ical.js"
import { hour, type Instant, instantOf, later, msOf, zoneOffsets } from "#shared/kernel/instant.ts"
import type { Language } from "#shared/kernel/language.ts"
import { meetingTypes } from "#shared/meeting/lists/meeting-types.ts"
import { type Meeting, type Session, spanOf } from "#shared/meeting/meeting.ts"

const utc = (at: Instant): ICAL.Time => ICAL.Time.fromJSDate(new Date(at), true)

/** The local date of an instant in the session's own zone. */
const localDate = (at: Instant, { zone }: Session): string =>
  instantOf(msOf(at) + zoneOffsets[zone] * hour).slice(0, 10)

const localTime = (at: Instant, { zone }: Session): string =>
  instantOf(msOf(at) + zoneOffsets[zone] * hour).slice(11, 16)

const nextDate = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 24 * hour).toISOString().slice(0, 10)

/** The last date on which a session runs: one that ends at midnight ends on the day before. */
const lastDate = (session: Session): string => localDate(later(session.end, -1), session)

const isOneDay = (first: Session, last: Session): boolean =>
  localDate(first.start, first) === lastDate(last)

const plain = (text: string): string =>
  Array.from(text.normalize("NFC"))
    .filter((each) => (each >= " " && each !== "\u007f") || each === "\n")
    .join("")

/** A case conference says its kind and reference only: a calendar is read over shoulders. */
function summaryOf(meeting: Meeting, language: Language): string {
  const kind = meetingTypes[meeting.type][language]
  if (meeting.profile === "case-conference") return `${kind} ${meeting.caseReference ?? ""}`.trim()
  return plain(meeting.title)
}

function addTimes(event: ICAL.Component, sessions: readonly Session[]): void {
  const [first] = sessions
  const last = sessions[sessions.length - 1]
  const span = spanOf(sessions)
  if (!first || !last || !span) return
  if (isOneDay(first, last)) {
    event.updatePropertyWithValue("dtstart", utc(span.start))
    event.updatePropertyWithValue("dtend", utc(span.end))
    return
  }
  // Several days are dates, and the end is exclusive (RFC 5545 3.6.1): nights stay free.
  const end = nextDate(lastDate(last))
  event.updatePropertyWithValue("dtstart", ICAL.Time.fromDateString(localDate(first.start, first)))
  event.updatePropertyWithValue("dtend", ICAL.Time.fromDateString(end))
}

const programmeOf = (sessions: readonly Session[]): string =>
  sessions
    .map((each) => {
      const times = `${localTime(each.start, each)}–${localTime(each.end, each)} ${each.zone}`
      return `${localDate(each.start, each)} ${times}`
    })
    .join("\n")

/**
 * A snapshot of the meeting for a calendar: no METHOD, no attendee, no join link.
 * DTSTAMP is the last revision (RFC 5545 3.8.7.2).
 */
export function calendarOf(meeting: Meeting, language: Language): string {
  const calendar = new ICAL.Component("vcalendar")
  calendar.updatePropertyWithValue("prodid", "-//Simpul//Simpul//ID")
  calendar.updatePropertyWithValue("version", "2.0")
  const event = new ICAL.Component("vevent")
  event.updatePropertyWithValue("uid", meeting.uid)
  event.updatePropertyWithValue("dtstamp", utc(meeting.updatedAt))
  event.updatePropertyWithValue("sequence", meeting.sequence)
  addTimes(event, meeting.sessions)
  event.updatePropertyWithValue("summary", summaryOf(meeting, language))
  event.updatePropertyWithValue("description", programmeOf(meeting.sessions))
  event.updatePropertyWithValue(
    "status",
    meeting.status === "cancelled" ? "CANCELLED" : "CONFIRMED",
  )
  const venue = meeting.sessions[0]?.venue
  if (venue && meeting.profile === "coordination") {
    event.updatePropertyWithValue("location", plain(venue))
  }
  calendar.addSubcomponent(event)
  // The library leaves out the line end after the last line, which RFC 5545 3.4 asks for.
  return `${calendar.toString()}\r\n`
}
