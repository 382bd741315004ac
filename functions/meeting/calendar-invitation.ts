import ICAL from "ical.js"
import type { Meeting, Seat } from "#shared/meeting/meeting.ts"
import { runs } from "#shared/meeting/rules/seats.ts"
import {
  addAlarm,
  calendarAround,
  eventOf,
  type Occasion,
  occasionOf,
  type Reader,
} from "./calendar-event.ts"
import { sendable } from "./calendar-lint.ts"
import { plainName } from "./calendar-words.ts"

/** Whom one object is for, and where their reply goes: an address of their own, for good. */
export type Addressee = {
  readonly email: string
  readonly name: string
  readonly organizer: string
}

const roleOf = ({ part, agency }: Seat, { invitations }: Meeting): string => {
  if (part === "chair") return "CHAIR"
  const own = invitations.find((each) => each.agency === agency)
  return own?.need === "optional" && !runs({ part }) ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT"
}

/** An uninvite has no status: for the others the meeting goes on (RFC 5546 3.2.5). */
function statusOf({ sent, removedAt }: Seat, { tentative }: Meeting): Pick<Occasion, "status"> {
  if (sent?.method === "CANCEL") return removedAt ? {} : { status: "CANCELLED" }
  return { status: tentative ? "TENTATIVE" : "CONFIRMED" }
}

function address(name: string, mail: string, parameters: Record<string, string>): ICAL.Property {
  const property = new ICAL.Property(name)
  property.setValue(`mailto:${mail}`)
  for (const [key, value] of Object.entries(parameters)) property.setParameter(key, value)
  return property
}

const organizerOf = (meeting: Meeting, { organizer }: Addressee): ICAL.Property =>
  address("organizer", organizer, {
    cn:
      meeting.profile === "case-conference"
        ? "Rapat Koordinasi PKSAI"
        : plainName(meeting.hostName),
  })

/** Nobody but the addressee stands in an object (RFC 5546 6.3); of a conference not even by name. */
function attendeeOf(meeting: Meeting, [seat, to]: readonly [Seat, Addressee]): ICAL.Property {
  const isOff = seat.sent?.method === "CANCEL"
  const { profile } = meeting
  return address("attendee", to.email, {
    cutype: "INDIVIDUAL",
    role: roleOf(seat, meeting),
    partstat: seat.partstat,
    ...(isOff ? {} : { rsvp: "TRUE" }),
    ...(profile === "coordination" && to.name ? { cn: plainName(to.name) } : {}),
  })
}

/**
 * What one person's calendar is told: an invitation, or that it is off. Nothing for whoever was
 * told nothing yet.
 */
export function invitationOf(
  meeting: Meeting,
  seat: Seat,
  { to, ...reader }: Reader & { readonly to: Addressee },
): string | undefined {
  const { sent } = seat
  if (!sent) return undefined
  const { status: _own, ...whole } = occasionOf(meeting)
  const occasion: Occasion = {
    ...whole,
    sequence: sent.sequence,
    stamp: sent.at,
    ...statusOf(seat, meeting),
  }
  const event = eventOf(occasion, reader)
  event.addProperty(organizerOf(meeting, to))
  event.addProperty(attendeeOf(meeting, [seat, to]))
  if (sent.method === "REQUEST") addAlarm(event, meeting.sessions)
  return sendable(calendarAround([[event, meeting.sessions]], { method: sent.method }))
}
