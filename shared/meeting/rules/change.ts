import { type Change, create, type Reliance, replace, type Write } from "../../kernel/decision.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import {
  type Invitation,
  type Invitee,
  inviteeRef,
  type Meeting,
  type MeetingCard,
} from "../meeting.ts"
import { type MeetingEvent, noticesFor } from "../notices.ts"
import { effectiveAnswer } from "./answers.ts"
import { cardHead } from "./card.ts"
import { delegatesOf, isPolled } from "./poll.ts"
import { runs } from "./seats.ts"
import { isInCalendars, told } from "./sending.ts"
import { isAbandoned } from "./standing.ts"

/** Asked by name, and silent: their colleagues' word is not theirs, the agency's own is. */
function silentOf(meeting: Meeting, agency: AgencyId) {
  const isOpen = meeting.invitations.some(
    (each) => each.agency === agency && each.answer === "PENDING",
  )
  return delegatesOf(meeting.seats, agency)
    .filter((each) => isOpen && !runs(each) && each.partstat === "NEEDS-ACTION")
    .map(({ person }) => person)
}

/** What a subscribed calendar of one agency's people needs; it reads no meeting of its own. */
function feedOf(meeting: Meeting, agency: AgencyId): NonNullable<MeetingCard["feed"]> {
  const own = (meeting.seats ?? []).filter((each) => each.agency === agency)
  const current = own.filter(({ removedAt }) => removedAt === undefined)
  const removed = own.flatMap(({ person, removedAt }) => (removedAt ? [person] : []))
  const raised = current.flatMap(({ person, sent }) =>
    sent && sent.sequence > meeting.sequence ? [[person, sent.sequence] as const] : [],
  )
  const silent = silentOf(meeting, agency)
  return {
    uid: meeting.uid,
    sequence: meeting.sequence,
    updatedAt: meeting.updatedAt,
    sessions: meeting.sessions,
    tentative: meeting.tentative ?? false,
    people: current.map(({ person }) => person),
    ...(raised.length > 0 ? { raised: Object.fromEntries(raised) } : {}),
    ...(removed.length > 0 ? { removed } : {}),
    ...(silent.length > 0 ? { silent } : {}),
  }
}

/** What one agency's list shows of the meeting. */
export function cardFor(
  meeting: Meeting,
  invitation: Invitation | undefined,
  agency: AgencyId = invitation?.agency ?? meeting.host,
): MeetingCard {
  return {
    ...cardHead(meeting),
    ...(invitation ? { myAnswer: effectiveAnswer(invitation, meeting.seats) } : {}),
    ...(meeting.poll && isPolled(meeting) ? { deadline: meeting.poll.deadline } : {}),
    ...(isAbandoned(meeting) ? { abandoned: true } : {}),
    ...(isInCalendars(meeting) ? { feed: feedOf(meeting, agency) } : {}),
  }
}

/** Agencies that have the meeting in their list: those invited, and the host. */
export const agenciesOf = (meeting: Meeting): readonly AgencyId[] => [
  ...new Set([meeting.host, ...meeting.invitations.map((each) => each.agency)]),
]

const inviteeFor = (meeting: Meeting, agency: AgencyId): Invitee => ({
  meeting: meeting.id,
  agency,
  card: cardFor(
    meeting,
    meeting.invitations.find((each) => each.agency === agency),
    agency,
  ),
  excludedPersons: meeting.excludedPersons,
})

/** The list rows of the agencies named, created where they are not there yet. */
export function listWrites(
  next: Meeting,
  known: readonly Row<Invitee>[],
  agencies: readonly AgencyId[] = agenciesOf(next),
): readonly Write[] {
  return agencies.map((agency) => {
    const row = known.find((each) => each.state.agency === agency)
    const state = inviteeFor(next, agency)
    return row ? replace(row, state) : create(inviteeRef(next.id, agency), state)
  })
}

/** Lists show which revision people were told, and only the act as a whole says that. */
function asTold(write: Write, meeting: Meeting): Write {
  const ref = "ref" in write ? write.ref : write.row.ref
  if (ref.subject !== "invitee" || !("state" in write)) return write
  return { ...write, state: inviteeFor(meeting, (write.state as Invitee).agency) }
}

/**
 * An act on an existing meeting: its new state with what calendars are told of it, its lists, and
 * who hears.
 */
export function changeOf(
  row: Row<Meeting>,
  decided: Meeting,
  step: {
    readonly event: MeetingEvent
    readonly by: AgencyId
    readonly writes: readonly Write[]
    readonly relies?: readonly Reliance[]
    readonly facts?: Readonly<Record<string, unknown>>
  },
): Change {
  const next = told(row.state, decided)
  return {
    subject: row.ref,
    status: next.status,
    writes: [replace(row, next), ...step.writes.map((each) => asTold(each, next))],
    relies: step.relies ?? [],
    event: {
      type: step.event,
      facts: { profile: next.profile, sequence: next.sequence, ...step.facts },
    },
    notices: noticesFor(step.event, next, step.by),
  }
}
