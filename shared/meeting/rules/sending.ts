import { type Instant, later, msOf } from "../../kernel/instant.ts"
import type { Meeting, Seat } from "../meeting.ts"
import { hasStarted } from "./sessions.ts"
import { wasSent } from "./standing.ts"

/** What a calendar shows: from when it is fixed, also while it is polled afresh. */
export const isInCalendars = (meeting: Meeting): boolean =>
  wasSent(meeting) && (meeting.status !== "polling" || meeting.tentative === true)

const second = 1000

/** Stamps are whole seconds in a calendar, and of one revision the later stamp wins. */
const stampAfter = (at: Instant, last: Instant | undefined): Instant =>
  last && Math.floor(msOf(at) / second) <= Math.floor(msOf(last) / second)
    ? later(last, second)
    : at

const timesOf = ({ sessions }: Meeting): string =>
  JSON.stringify(sessions.map(({ start, end, zone }) => [start, end, zone]))

/** All that a person's calendar shows, but for times and status. */
const contentOf = ({ title, sessions, tentative, hostName }: Meeting): string =>
  JSON.stringify([title, sessions, tentative ?? false, hostName])

type Step = {
  readonly next: Meeting
  readonly rise: number
  readonly isMoved: boolean
  readonly isNews: boolean
}

/** Moved: everybody is asked again (5546 3.2.2: RSVP=TRUE). */
const asked = (seat: Seat, isMoved: boolean): Seat => {
  if (!isMoved) return seat
  const { delegatedTo: _earlier, ...rest } = seat
  return { ...rest, partstat: "NEEDS-ACTION" }
}

function cancelling(seat: Seat, sequence: number, at: Instant): Seat {
  if (seat.sent?.method !== "REQUEST") return seat
  return { ...seat, sent: { method: "CANCEL", sequence, at: stampAfter(at, seat.sent.at) } }
}

function sentTo(seat: Seat, { next, rise, isMoved, isNews }: Step): Seat {
  const { sent } = seat
  const at = next.updatedAt
  const raised = Math.max(next.sequence, (sent?.sequence ?? 0) + Math.max(rise, 1))
  if (seat.removedAt) return cancelling(seat, (sent?.sequence ?? 0) + 1, at)
  if (next.status === "cancelled") return cancelling(seat, raised, at)
  // Whoever was told that it is off for them is asked with a revision of their own.
  const isNew = sent?.method !== "REQUEST"
  if (!isNew && !isNews) return seat
  const sequence = isNew ? (sent ? raised : next.sequence) : sent.sequence
  const now = rise > 0 && !isNew ? raised : sequence
  const request = { method: "REQUEST", sequence: now, at: stampAfter(at, sent?.at) } as const
  return { ...asked(seat, isMoved), sent: request }
}

/**
 * A meeting with what its people's calendars are told by an act on it (meetings.md 1.1, column
 * ICS): nothing before it is fixed, nothing once it has begun, and of each person the revision
 * never falls.
 */
export function told(before: Meeting, next: Meeting): Meeting {
  const { seats = [] } = next
  if (seats.length === 0 || !isInCalendars(next)) return next
  // The time that a draft named may have passed while agencies voted on others.
  const { sessions } = isInCalendars(before) ? before : next
  if (hasStarted(sessions, next.updatedAt)) return next
  const rise = next.sequence - before.sequence
  const isFirst = !isInCalendars(before)
  const isNews = isFirst || rise > 0 || contentOf(before) !== contentOf(next)
  const isMoved = !isFirst && timesOf(before) !== timesOf(next)
  return { ...next, seats: seats.map((each) => sentTo(each, { next, rise, isMoved, isNews })) }
}
