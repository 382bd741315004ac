import * as z from "zod/mini"
import { caseRef } from "../case/case.ts"
import { type Actor, hasRole } from "../kernel/actor.ts"
import { rely } from "../kernel/decision.ts"
import { type MeetingId, type PersonId, personId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Membership, membershipRef } from "../membership/membership.ts"
import { type Invitation, inviteeRef, type Meeting, meetingRef, type Seat } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { keptFrom } from "./rules/conference.ts"
import { currentSeat } from "./rules/seats.ts"
import { hasStarted } from "./rules/sessions.ts"
import { knowsMeeting } from "./rules/standing.ts"

const people = z.int().check(z.gte(0), z.lte(100_000))

const Answer = z.strictObject({
  answer: z.enum(["ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"]),
  delegate: z.optional(personId),
  note: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
  mode: z.optional(z.enum(["ONSITE", "ONLINE"])),
  /** Of the agency: who comes by name, and how many more. */
  headcount: z.optional(
    z.strictObject({
      expected: z.optional(z.nullable(people)),
      named: z.array(personId).check(z.maxLength(30)),
      unnamed: people,
    }),
  ),
})
type Answer = z.infer<typeof Answer>

type Told = { readonly input: Answer; readonly actor: Actor; readonly at: Instant }

/** A delegate answers for themselves; a lead, a coordinator and whoever has no seat for all. */
const speaksForAgency = (meeting: Meeting, actor: Actor): boolean => {
  const seat = currentSeat(meeting, actor)
  const isInvited = meeting.invitations.some(({ agency }) => agency === actor.agency)
  return isInvited && (!seat || seat.part === "lead" || hasRole(actor, "COORDINATOR"))
}

const headcountOf = ({ headcount }: Invitation, { input, at }: Told) =>
  input.headcount
    ? {
        headcount: {
          expected: input.headcount.expected ?? headcount?.expected ?? null,
          named: [...new Set(input.headcount.named)],
          unnamed: input.headcount.unnamed,
          actual: headcount?.actual ?? null,
          confirmedAt: at,
        },
      }
    : headcount && { headcount }

function answered(invitation: Invitation, told: Told): Invitation {
  const { agency, name, need, minDelegates } = invitation
  const { answer, delegate, note } = told.input
  return {
    agency,
    name,
    need,
    ...(minDelegates ? { minDelegates } : {}),
    ...headcountOf(invitation, told),
    answer,
    answeredBy: told.actor.person,
    ...(answer === "DELEGATED" && delegate ? { delegate } : {}),
    ...(note ? { note } : {}),
  }
}

/** An answer in the portal counts like a reply to the last revision, so that no older mail undoes it. */
function seatAfter(seat: Seat, { input, at }: Told, meeting: Meeting): Seat {
  const { delegatedTo: _earlier, ...rest } = seat
  const { answer, delegate, mode } = input
  return {
    ...rest,
    partstat: answer,
    ...(mode ? { mode } : {}),
    ...(answer === "DELEGATED" && delegate ? { delegatedTo: delegate } : {}),
    reply: { sequence: seat.sent?.sequence ?? meeting.sequence, at },
  }
}

const namedIn = ({ delegate, headcount }: Answer): readonly PersonId[] => [
  ...new Set([...(delegate ? [delegate] : []), ...(headcount?.named ?? [])]),
]

/** Whoever is named serves at the agency now, and is not kept away from the child. */
function stranger(
  input: Answer,
  members: readonly Row<Membership>[],
  away: readonly PersonId[],
): Refusal | undefined {
  if (input.answer === "DELEGATED" && !input.delegate) return refuse("meeting.delegate-required")
  const active = members.filter(({ state }) => state.status === "active")
  const isKnown = namedIn(input).every(
    (person) => !away.includes(person) && active.some(({ state }) => state.person === person),
  )
  return isKnown ? undefined : refuse("meeting.person-unknown")
}

/**
 * T26: an invited agency answers for itself only, and a person for their own seat, until the
 * meeting starts.
 */
export const answer = defineVerb({
  noun: "meetings",
  name: "answer",
  title: { id: "Jawab undangan", en: "Answer the invitation" },
  input: Answer,
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-invited",
    "meeting.wrong-state",
    "meeting.already-started",
    "meeting.delegate-required",
    "meeting.person-unknown",
  ),
  first: ({ id, actor, input }) => ({
    meeting: meetingRef(id as MeetingId),
    list: inviteeRef(id as MeetingId, actor.agency),
    members: input ? namedIn(input).map((person) => membershipRef(person, actor.agency)) : [],
  }),
  second: ({ meeting }, { input }) => ({
    case: input && meeting?.state.case ? caseRef(meeting.state.case) : undefined,
  }),
  may: ({ meeting }, { actor, at }) => {
    if (!meeting || !knowsMeeting(meeting.state, actor)) return refuse("meeting.missing")
    const { state } = meeting
    if (!speaksForAgency(state, actor) && !currentSeat(state, actor)) {
      return refuse("meeting.not-invited")
    }
    if (state.status !== "scheduled") return refuse("meeting.wrong-state", { status: state.status })
    return hasStarted(state.sessions, at) ? refuse("meeting.already-started") : undefined
  },
  decide: ({ meeting, list, members, case: child }, input, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const wrong = stranger(input, members, keptFrom(meeting.state, child?.state))
    if (wrong) return wrong
    const told = { input, actor, at }
    const { state } = meeting
    const own = currentSeat(state, actor)
    const isAgency = speaksForAgency(state, actor)
    const next: Meeting = {
      ...state,
      invitations: state.invitations.map((each) =>
        isAgency && each.agency === actor.agency ? answered(each, told) : each,
      ),
      ...(state.seats
        ? { seats: state.seats.map((each) => (each === own ? seatAfter(each, told, state) : each)) }
        : {}),
      updatedAt: at,
    }
    return changeOf(meeting, next, {
      event: "meeting.answered",
      by: actor.agency,
      facts: { agency: actor.agency, answer: input.answer, of: isAgency ? "agency" : "person" },
      writes: listWrites(next, list ? [list] : [], [actor.agency]),
      relies: members.map((row) => rely(row, "status")),
    })
  },
})
