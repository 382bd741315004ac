import ICAL from "ical.js"
import type { MeetingCard } from "#shared/meeting/meeting.ts"
import type { Session } from "#shared/meeting/rows/session.ts"
import { calendarAround, eventOf, listed, type Occasion, type Reader } from "./calendar-event.ts"
import { sendable } from "./calendar-lint.ts"
import { isTimed } from "./calendar-zone.ts"
import type { Feed, Subject } from "./feed.ts"

type Event = readonly [ICAL.Component, readonly Session[]]

/** Where the whole is told in dates, its sessions stand beside it, each under an id of its own. */
function sessionsOf(whole: Occasion): readonly Occasion[] {
  if (isTimed(whole.sessions)) return []
  const [name = "", host = ""] = whole.uid.split("@")
  return whole.sessions.map((session, place) => ({
    ...whole,
    uid: `${name}-${place + 1}@${host}`,
    sessions: [session],
  }))
}

function eventsOf(card: MeetingCard, feed: Feed, [reader, { person }]: readonly [Reader, Subject]) {
  const raised = person ? feed.raised?.[person] : undefined
  const known = listed(card, feed)
  const whole = { ...known, sequence: raised ?? known.sequence }
  const parts = sessionsOf(whole)
  const event = eventOf(whole, reader)
  // The sessions take the time; the days around them take none of the nights.
  if (parts.length > 0) event.updatePropertyWithValue("transp", "TRANSPARENT")
  const beside = parts.map((each): Event => [eventOf(each, reader), each.sessions])
  return [[event, whole.sessions] as Event, ...beside]
}

/** How often programs should look again; most look every few hours, whatever is said. */
const hourly = "PT1H"

/**
 * A subscribed calendar: no METHOD, nobody named, the meeting's own UID and revision as in the
 * invitation (meetings.md E1, E2).
 */
export function feedOf(cards: readonly MeetingCard[], subject: Subject, reader: Reader): string {
  const events = cards.flatMap((card) =>
    card.feed ? eventsOf(card, card.feed, [reader, subject]) : [],
  )
  const name = reader.language === "id" ? "Rapat Simpul" : "Simpul meetings"
  const every = ICAL.Duration.fromString(hourly)
  return sendable(
    calendarAround(events, {
      "x-wr-calname": name,
      "refresh-interval": every,
      "x-published-ttl": hourly,
    }),
  )
}
