import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { rely } from "../kernel/decision.ts"
import { type AgencyId, agencyId, type MeetingId } from "../kernel/id.ts"
import type { Notice } from "../kernel/notice.ts"
import { isRefusal, pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { membershipRef } from "../membership/membership.ts"
import { inviteeRef, type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { unconnected } from "./rules/conference.ts"
import { InvitationInput, invitationsOf, NamedInput, unnameable } from "./rules/invitations.ts"
import { rebooked, rebookingRefs } from "./rules/rebooking.ts"
import { type Asked, currentSeats, mostSeats, namedIn, withSeats } from "./rules/seats.ts"
import { hasStarted } from "./rules/sessions.ts"
import { hosting, wasSent } from "./rules/standing.ts"

const Invite = z.strictObject({
  agencies: z._default(z.array(InvitationInput).check(z.maxLength(15)), []),
  people: z._default(
    z.array(z.extend(NamedInput, { agency: agencyId })).check(z.maxLength(20)),
    [],
  ),
})
type Invite = z.infer<typeof Invite>

/** So many at once: with their lists and their months they stay inside one transaction. */
const mostAtOnce = 20

const askedIn = ({ agencies, people }: Invite): readonly Asked[] => [
  ...namedIn(agencies),
  ...people,
]

const agenciesIn = ({ agencies, people }: Invite): readonly AgencyId[] => [
  ...new Set([...agencies, ...people].map((each) => each.agency)),
]

const seatedBy = (meeting: Meeting, input: Invite): Meeting => ({
  ...meeting,
  invitations: [
    ...meeting.invitations,
    ...input.agencies.map(({ agency, need }) => ({
      agency,
      need,
      name: "",
      answer: "PENDING" as const,
    })),
  ],
  seats: withSeats(meeting.seats ?? [], askedIn(input)),
})

function unsuited({ invitations, seats = [] }: Meeting, input: Invite): Refusal | undefined {
  const { agencies, people } = input
  if (agencies.length + people.length === 0) return refuse("meeting.nothing-asked")
  const known = invitations.map(({ agency }) => agency)
  const asked = agencies.map(({ agency }) => agency)
  if (new Set([...known, ...asked]).size < known.length + asked.length) {
    return refuse("meeting.agency-twice")
  }
  const isStranger = people.some(({ agency }) => ![...known, ...asked].includes(agency))
  if (isStranger) return refuse("meeting.nobody-there")
  const isTooMany =
    askedIn(input).length > mostAtOnce ||
    known.length + asked.length > 45 ||
    currentSeats({ seats: withSeats(seats, askedIn(input)) }).length > mostSeats
  return isTooMany ? refuse("meeting.too-many-seats") : undefined
}

/** Only those who come new are told; a meeting that stands as it did is no news to the others. */
function noticesFor(meeting: Meeting, input: Invite, asked: readonly Asked[]): readonly Notice[] {
  if (!wasSent(meeting)) return []
  const urgency = meeting.profile === "case-conference" ? "now" : "week"
  const told = { kind: "meeting.invited", urgency, about: { noun: "meetings", id: meeting.id } }
  return [
    ...input.agencies.map(({ agency }) => ({ to: "coordinators", agency }) as const),
    ...asked.map(({ agency, person }) => ({ to: "person", agency, person }) as const),
  ].map((audience) => ({ ...told, audience }) as Notice)
}

/** T11: asks further agencies and people; nobody else's calendar is touched. */
export const invite = defineVerb({
  noun: "meetings",
  name: "invite",
  title: { id: "Undang lagi", en: "Invite more" },
  input: Invite,
  roles: ["COORDINATOR"],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-yours",
    "meeting.wrong-state",
    "meeting.already-started",
    "meeting.nothing-asked",
    "meeting.agency-twice",
    "meeting.agency-unknown",
    "meeting.agency-conflicted",
    "meeting.case-unknown",
    "meeting.nobody-there",
    "meeting.person-twice",
    "meeting.person-unknown",
    "meeting.too-many-seats",
    "meeting.conflict",
    "meeting.too-many-bound",
  ),
  first: ({ id, input }) => ({
    meeting: meetingRef(id as MeetingId),
    agencies: (input?.agencies ?? []).map((each) => agencyRef(each.agency)),
    members: input ? askedIn(input).map((each) => membershipRef(each.person, each.agency)) : [],
    lists: input ? agenciesIn(input).map((each) => inviteeRef(id as MeetingId, each)) : [],
  }),
  second: ({ meeting }, { input }) => ({
    case: meeting?.state.case ? caseRef(meeting.state.case) : undefined,
    busy: meeting && input ? rebookingRefs(meeting.state, seatedBy(meeting.state, input)) : [],
  }),
  may: ({ meeting }, { actor, at }) => {
    const refused = hosting(meeting, actor, ["draft", "polling", "scheduled"])
    if (refused || !meeting) return refused
    return hasStarted(meeting.state.sessions, at) && wasSent(meeting.state)
      ? refuse("meeting.already-started")
      : undefined
  },
  decide: ({ meeting, agencies, members, lists, busy, case: child }, input, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const wrong = unsuited(state, input)
    if (wrong) return wrong
    const added = invitationsOf(input.agencies, agencies)
    if (isRefusal(added)) return added
    const seated = seatedBy(state, input)
    const next: Meeting = {
      ...seated,
      invitations: [...state.invitations, ...added],
      excludedPersons: child?.state.excludedPersons ?? state.excludedPersons,
      updatedAt: at,
    }
    const stranger = unconnected(next, child) ?? unnameable(askedIn(input), members, next)
    if (stranger) return stranger
    const booked = rebooked([state, seated], busy, at)
    if (isRefusal(booked)) return booked
    // A draft, and a poll that lists nobody yet, stand in the lists they stood in.
    const listed = wasSent(state)
      ? agenciesIn(input)
      : agenciesIn(input).filter((each) => lists.some((row) => row.state.agency === each))
    const change = changeOf(meeting, next, {
      event: "meeting.invited",
      by: actor.agency,
      facts: { agencies: added.length, people: askedIn(input).length },
      writes: [...listWrites(next, lists, listed), ...booked.writes],
      relies: [
        ...agencies.map((row) => rely(row, "status")),
        ...(child ? [relyOnCase(child)] : []),
      ],
    })
    const before = currentSeats(state).map(({ person }) => person)
    const fresh = askedIn(input).filter(({ person }) => !before.includes(person))
    return { ...change, notices: noticesFor(next, input, fresh) }
  },
})
