import ICAL from "ical.js"
import type { MeetingId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import type { Language } from "#shared/kernel/language.ts"
import type { Profile } from "#shared/meeting/lists/meeting-types.ts"
import type { Meeting, MeetingCard } from "#shared/meeting/meeting.ts"
import type { Session } from "#shared/meeting/rows/session.ts"
import { plain, programmeOf } from "./calendar-words.ts"
import { addTimes, addZones, isTimed } from "./calendar-zone.ts"

// The library counts 75 octets beside the space that a folded line begins with; RFC 5545 3.1 with it.
ICAL.foldLength = 74

/** All that a calendar may be told of a meeting. */
export type Occasion = {
  readonly id: MeetingId
  readonly profile: Profile
  readonly title: string
  readonly uid: string
  readonly sequence: number
  readonly stamp: Instant
  readonly sessions: readonly Session[]
  /** Absent where an invitation is taken back: the event itself goes on (RFC 5546 3.2.5). */
  readonly status?: "CONFIRMED" | "TENTATIVE" | "CANCELLED"
}

/** Whose portal a link leads to, and in which language it speaks. */
export type Reader = { readonly portal: string; readonly language: Language }

const statusOf = (status: Meeting["status"], tentative: boolean | undefined) => {
  if (status === "cancelled") return "CANCELLED"
  return tentative ? "TENTATIVE" : "CONFIRMED"
}

export const occasionOf = (meeting: Meeting): Occasion => ({
  id: meeting.id,
  profile: meeting.profile,
  title: meeting.title,
  uid: meeting.uid,
  sequence: meeting.sequence,
  stamp: meeting.updatedAt,
  sessions: meeting.sessions,
  status: statusOf(meeting.status, meeting.tentative),
})

/** A meeting as a list knows it. */
export const listed = (card: MeetingCard, feed: NonNullable<MeetingCard["feed"]>): Occasion => ({
  id: card.id,
  profile: card.profile,
  title: card.title,
  uid: feed.uid,
  sequence: feed.sequence,
  stamp: feed.updatedAt,
  sessions: feed.sessions,
  status: statusOf(card.status, feed.tentative),
})

const isSecret = ({ profile }: Occasion): boolean => profile === "case-conference"

/** Enough to tell two of them apart on the telephone, and nothing of the child. */
const codeOf = ({ id }: Occasion): string => id.slice(-6).toUpperCase()

/** A case conference says that there is one: a calendar is read over shoulders. */
export const summaryOf = (occasion: Occasion): string =>
  isSecret(occasion) ? `Rapat Koordinasi PKSAI ${codeOf(occasion)}` : plain(occasion.title)

export const linkOf = ({ id }: Pick<Occasion, "id">, { portal }: Reader): string =>
  `${portal}/rapat/${id}`

/** Where to join from afar is told in the portal; of a conference only there. */
function descriptionOf(occasion: Occasion, reader: Reader): string {
  const link = linkOf(occasion, reader)
  if (isSecret(occasion)) return link
  const joins = occasion.sessions.flatMap(({ join }) => (join ? [join] : []))
  const programme = programmeOf(occasion.sessions, reader.language)
  return plain([programme, ...new Set(joins), link].join("\n"))
}

const venuesOf = ({ sessions }: Occasion): string =>
  [...new Set(sessions.flatMap(({ venue }) => (venue ? [plain(venue)] : [])))].join("; ")

export const utc = (at: Instant): ICAL.Time => ICAL.Time.fromJSDate(new Date(at), true)

/** One event. What is told of the organiser and of guests is added by whoever sends it. */
export function eventOf(occasion: Occasion, reader: Reader): ICAL.Component {
  const event = new ICAL.Component("vevent")
  const set = (name: string, value: string | number | ICAL.Time) =>
    event.updatePropertyWithValue(name, value)
  set("uid", occasion.uid)
  set("dtstamp", utc(occasion.stamp))
  set("sequence", occasion.sequence)
  addTimes(event, occasion.sessions)
  set("summary", summaryOf(occasion))
  set("description", descriptionOf(occasion, reader))
  // A venue is free text: whoever writes a name there must not have it read in a calendar.
  const venues = isSecret(occasion) ? "" : venuesOf(occasion)
  if (venues) set("location", venues)
  if (isSecret(occasion)) set("class", "CONFIDENTIAL")
  if (occasion.status) set("status", occasion.status)
  set("transp", "OPAQUE")
  return event
}

/** Says only that something begins; programs may leave it out. */
export function addAlarm(event: ICAL.Component, sessions: readonly Session[]): void {
  const alarm = new ICAL.Component("valarm")
  alarm.updatePropertyWithValue("action", "DISPLAY")
  const before = isTimed(sessions) ? "-PT30M" : "-PT15H"
  alarm.updatePropertyWithValue("trigger", ICAL.Duration.fromString(before))
  alarm.updatePropertyWithValue("description", "Pengingat rapat")
  event.addSubcomponent(alarm)
}

/** A calendar around events: properties first, then zones, then what happens (RFC 5545 3.6). */
export function calendarAround(
  events: readonly (readonly [ICAL.Component, readonly Session[]])[],
  properties: Readonly<Record<string, string | ICAL.Duration>> = {},
): string {
  const calendar = new ICAL.Component("vcalendar")
  calendar.updatePropertyWithValue("prodid", "-//Simpul//Simpul//ID")
  calendar.updatePropertyWithValue("version", "2.0")
  for (const [name, value] of Object.entries(properties)) {
    calendar.updatePropertyWithValue(name, value)
  }
  addZones(
    calendar,
    events.map(([, sessions]) => sessions),
  )
  for (const [event] of events) calendar.addSubcomponent(event)
  // The library leaves out the line end after the last line, which RFC 5545 3.4 asks for.
  return `${calendar.toString()}\r\n`
}
