import * as z from "zod/mini"
import { caseRef } from "../case/case.ts"
import { remove, type Write } from "../kernel/decision.ts"
import { agencyId, type MeetingId, personId } from "../kernel/id.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Row } from "../kernel/ref.ts"
import { isRefusal, pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Invitee, inviteeRef, type Meeting, meetingRef, type Seat } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { agenciesOf, changeOf, listWrites } from "./rules/change.ts"
import { rebooked, rebookingRefs } from "./rules/rebooking.ts"
import { currentSeats, runs, withoutSeats } from "./rules/seats.ts"
import { hasStarted } from "./rules/sessions.ts"
import { hosting, wasSent } from "./rules/standing.ts"

const Uninvite = z.union([
  z.strictObject({ agency: agencyId }),
  z.strictObject({ person: personId }),
])
type Uninvite = z.infer<typeof Uninvite>

/** Whose seats go; whoever runs the meeting stays when their agency is no guest any more. */
const goes =
  (input: Uninvite) =>
  (seat: Seat): boolean =>
    "person" in input ? seat.person === input.person : seat.agency === input.agency && !runs(seat)

function without(meeting: Meeting, input: Uninvite): Meeting {
  const isGone = goes(input)
  const { seats = [], groups, updatedAt } = meeting
  const gone = new Set(seats.filter(isGone).map(({ person }) => person))
  return {
    ...meeting,
    invitations:
      "agency" in input
        ? meeting.invitations.filter(({ agency }) => agency !== input.agency)
        : meeting.invitations,
    seats: withoutSeats(seats, isGone, updatedAt),
    ...(groups
      ? {
          groups: groups.map((each) => ({
            ...each,
            people: each.people.filter((person) => !gone.has(person)),
          })),
        }
      : {}),
  }
}

function unsuited(meeting: Meeting, input: Uninvite): Refusal | undefined {
  if ("agency" in input) {
    const isThere = meeting.invitations.some(({ agency }) => agency === input.agency)
    if (!isThere) return refuse("meeting.nobody-there")
    return meeting.invitations.length === 1 ? refuse("meeting.seat-needed") : undefined
  }
  const seat = currentSeats(meeting).find(({ person }) => person === input.person)
  if (!seat) return refuse("meeting.nobody-there")
  return runs(seat) ? refuse("meeting.seat-needed") : undefined
}

/** A conference goes on binding somebody from outside. */
const lacksGuest = ({ profile, status, host, invitations }: Meeting): boolean =>
  profile === "case-conference" &&
  status === "scheduled" &&
  !invitations.some(({ agency, need }) => need === "mandatory" && agency !== host)

/** Who is told; they are shown no more than that. */
function noticesFor(meeting: Meeting, input: Uninvite, gone: readonly Seat[]): readonly Notice[] {
  if (!wasSent(meeting)) return []
  const about = { noun: "meetings", id: meeting.id } as const
  const tell = (audience: Notice["audience"]): Notice => ({
    kind: "meeting.uninvited",
    audience,
    urgency: "info",
    about,
  })
  return [
    ...("agency" in input ? [tell({ to: "coordinators", agency: input.agency })] : []),
    ...gone.map(({ person, agency }) => tell({ to: "person", agency, person })),
  ]
}

function listsAfter(next: Meeting, lists: readonly Row<Invitee>[]): readonly Write[] {
  const kept = lists.filter(({ state }) => agenciesOf(next).includes(state.agency))
  const gone = lists.filter((row) => !kept.includes(row))
  return [
    ...listWrites(
      next,
      kept,
      kept.map(({ state }) => state.agency),
    ),
    ...gone.map(remove),
  ]
}

/** T11: takes an invitation back; from then on the meeting is not there for whoever goes. */
export const uninvite = defineVerb({
  noun: "meetings",
  name: "uninvite",
  title: { id: "Batalkan undangan", en: "Uninvite" },
  input: Uninvite,
  roles: ["COORDINATOR"],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-yours",
    "meeting.wrong-state",
    "meeting.already-started",
    "meeting.nobody-there",
    "meeting.seat-needed",
    "meeting.case-unknown",
    "meeting.quorum-infeasible",
  ),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: ({ meeting }, { input }) => {
    if (!meeting || !input) return { lists: [], busy: [], case: undefined }
    const { state } = meeting
    const person = "person" in input ? input.person : undefined
    const seat = currentSeats(state).find((each) => each.person === person)
    const agency = "agency" in input ? input.agency : seat?.agency
    return {
      lists: agency ? [inviteeRef(state.id, agency)] : [],
      busy: rebookingRefs(state, without(state, input)),
      case: state.case ? caseRef(state.case) : undefined,
    }
  },
  may: ({ meeting }, { actor, at }) => {
    const refused = hosting(meeting, actor, ["draft", "polling", "scheduled"])
    if (refused || !meeting) return refused
    return hasStarted(meeting.state.sessions, at) && wasSent(meeting.state)
      ? refuse("meeting.already-started")
      : undefined
  },
  decide: ({ meeting, lists, busy, case: child }, input, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const wrong = unsuited(state, input)
    if (wrong) return wrong
    const next = without({ ...state, updatedAt: at }, input)
    if (lacksGuest(next)) return refuse("meeting.quorum-infeasible")
    // Without its custodian nobody confers on a child.
    if ("agency" in input && child?.state.custodian === input.agency) {
      return refuse("meeting.case-unknown")
    }
    const booked = rebooked([state, next], busy, at)
    if (isRefusal(booked)) return booked
    const gone = currentSeats(state).filter(goes(input))
    const change = changeOf(meeting, next, {
      event: "meeting.uninvited",
      by: actor.agency,
      facts: "agency" in input ? { agency: input.agency } : { person: input.person },
      writes: [...listsAfter(next, lists), ...booked.writes],
    })
    return { ...change, notices: noticesFor(next, input, gone) }
  },
})
