import { digest } from "#functions/platform/keys.ts"
import type { MeetingId, PersonId } from "#shared/kernel/id.ts"
import { later, minute } from "#shared/kernel/instant.ts"
import { meetingRef, type Partstat } from "#shared/meeting/meeting.ts"
import { replyToken } from "#shared/meeting/rules/replies.ts"
import { takeReply } from "#shared/meeting/take-reply.ts"
import { meeting, meetingAt } from "./assembly.ts"
import { withPeople } from "./calendar-life.ts"
import { monday, town, wati } from "./town.ts"
import { blind, type Seat, see } from "./world.ts"

/** A little after the invitations left. */
export const soon = later(monday, minute)

export const tokenOf = (meetingId: MeetingId, person: string): string =>
  replyToken({ blind, digest }, [meetingId, person as PersonId])

/** A meeting that people are asked to, and replies to it. */
export function answeredGround(input: unknown = meeting(withPeople())) {
  const world = town()
  const id = meetingAt(world, "scheduled", input)
  const reply = (change: Record<string, unknown> = {}) => ({
    person: "wati",
    partstat: "ACCEPTED" as Partstat,
    sequence: 0,
    dtstamp: soon,
    token: tokenOf(id, "wati"),
    ...change,
  })
  const taking = (change: Record<string, unknown> = {}, by: Seat = wati) =>
    ({ verb: takeReply, id, input: reply(change), by, at: soon }) as const
  return { world, id, taking, now: () => see(world, meetingRef(id)) }
}

/** A reply as a calendar program writes it. */
export const replyText = (change: Partial<Record<string, string>> = {}): string => {
  const {
    method = "REPLY",
    uid = "meeting-000001@simpul",
    stamp = "20260302T020100Z",
    sequence = "0",
    guest = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:wati@instansi.example",
    organizer = "rapat+0123456789abcdef0123456789abcdef@simpul.example",
  } = change
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Lain//Kalender//EN",
    `METHOD:${method}`,
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `ORGANIZER:mailto:${organizer}`,
    guest,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
  return lines.join("\r\n")
}
