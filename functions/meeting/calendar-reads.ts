import type { MeetingId, PersonId } from "#shared/kernel/id.ts"
import { refKey } from "#shared/kernel/ref.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import { replyToken } from "#shared/meeting/rules/replies.ts"
import { currentSeat } from "#shared/meeting/rules/seats.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { type Person, personRef } from "#shared/membership/membership.ts"
import { oneWithCan } from "../http/can.ts"
import { type Answer, missing, type Question } from "../http/read.ts"
import { blindWith, digest } from "../platform/keys.ts"
import { names, readName } from "../platform/names.ts"
import { etagOf } from "../platform/perform.ts"
import { loadRows, type StoredRow } from "../platform/rows.ts"
import type { Addressee } from "./calendar-invitation.ts"

const type = "text/calendar; charset=utf-8"

const fileOf = (file: string, row: StoredRow): Answer => {
  const id = row.ref.parts[0] ?? ""
  return { file, type, name: `simpul-${id.slice(-6)}.ics`, etag: etagOf(meetings, row) }
}

const readerOf = ({ language }: Question) => ({ portal: readName(names.portal), language })

/** The meeting as a file: whoever knows of it may lay it into a calendar. */
export async function snapshot(
  question: Question,
  [row, meeting]: readonly [StoredRow, Meeting],
): Promise<Answer> {
  // Only a calendar needs the library, so only a calendar pays for loading it.
  const { calendarOf } = await import("./calendar.ts")
  return fileOf(calendarOf(meeting, readerOf(question)), row)
}

/**
 * Where somebody's replies go. The address is theirs alone and the same for the meeting's whole
 * life, whoever coordinates it (RFC 5546 3.2.2.4).
 */
function organizerFor({ deps }: Question, meeting: MeetingId, person: PersonId): string {
  const token = replyToken({ blind: blindWith(deps.secret), digest }, [meeting, person])
  return `rapat+${token}@${new URL(readName(names.portal)).hostname}`
}

async function addresseeOf(question: Question, meeting: MeetingId): Promise<Addressee> {
  const { person } = question.actor
  const ref = personRef(person)
  const row = (await loadRows(question.deps.tables, [ref], false)).get(refKey(ref))
  const { name = "", email } = (row?.state as Person | undefined) ?? {}
  const organizer = organizerFor(question, meeting, person)
  return { name, organizer, email: email ?? organizer }
}

/** The reader's own object: an invitation, or that it was called off. */
export async function invitation(question: Question): Promise<Answer> {
  const one = await oneWithCan(meetings, question)
  if (!one) return missing(meetings.missing)
  const meeting = one.row.state as Meeting
  const own =
    currentSeat(meeting, question.actor) ??
    (meeting.seats ?? []).find(({ person }) => person === question.actor.person)
  if (own?.agency !== question.actor.agency) return missing(meetings.missing)
  const to = await addresseeOf(question, meeting.id)
  const { invitationOf } = await import("./calendar-invitation.ts")
  const file = invitationOf(meeting, own, { ...readerOf(question), to })
  return file ? fileOf(file, one.row) : missing(meetings.missing)
}
