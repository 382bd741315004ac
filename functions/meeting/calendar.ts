import type { Meeting } from "#shared/meeting/meeting.ts"
import { calendarAround, eventOf, occasionOf, type Reader } from "./calendar-event.ts"
import { sendable } from "./calendar-lint.ts"

/**
 * A snapshot of the meeting for a calendar: no METHOD, no attendee, no organiser.
 * DTSTAMP is the last revision (RFC 5545 3.8.7.2).
 */
export function calendarOf(meeting: Meeting, reader: Reader): string {
  const occasion = occasionOf(meeting)
  return sendable(calendarAround([[eventOf(occasion, reader), occasion.sessions]]))
}
