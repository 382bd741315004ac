import { type Change, create, type Reliance, replace, type Write } from "../../kernel/decision.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import {
  type Invitation,
  type Invitee,
  inviteeRef,
  type Meeting,
  type MeetingCard,
  spanOf,
} from "../meeting.ts"
import { type MeetingEvent, noticesFor } from "../notices.ts"

/** What one agency's list shows of the meeting. */
export function cardFor(meeting: Meeting, invitation: Invitation | undefined): MeetingCard {
  const span = spanOf(meeting.sessions)
  const [first] = meeting.sessions
  return {
    id: meeting.id,
    profile: meeting.profile,
    type: meeting.type,
    title: meeting.title,
    status: meeting.status,
    ...span,
    ...(first ? { zone: first.zone, mode: first.mode } : {}),
    host: { id: meeting.host, name: meeting.hostName },
    ...(invitation ? { myAnswer: invitation.answer } : {}),
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

/** An act on an existing meeting: its new state, its lists, and who is told. */
export function changeOf(
  row: Row<Meeting>,
  next: Meeting,
  step: {
    readonly event: MeetingEvent
    readonly by: AgencyId
    readonly writes: readonly Write[]
    readonly relies?: readonly Reliance[]
    readonly facts?: Readonly<Record<string, unknown>>
  },
): Change {
  return {
    subject: row.ref,
    status: next.status,
    writes: [replace(row, next), ...step.writes],
    relies: step.relies ?? [],
    event: {
      type: step.event,
      facts: { profile: next.profile, sequence: next.sequence, ...step.facts },
    },
    notices: noticesFor(step.event, next, step.by),
  }
}
