import * as z from "zod/mini"
import { type Agency, agencyRef } from "../agency/agency.ts"
import { type Case, caseRef, referenceRef, relyOnCase } from "../case/case.ts"
import type { Actor } from "../kernel/actor.ts"
import { create, rely } from "../kernel/decision.ts"
import {
  type AgencyId,
  type Brand,
  idSchema,
  type MeetingId,
  meetingId,
  personId,
} from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { isRefusal, pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type Membership, membershipRef } from "../membership/membership.ts"
import { type Network, type NetworkId, networkRef } from "../network/network.ts"
import { regionCode } from "../region/region.ts"
import { type MeetingType, meetingTypeSchema, meetingTypes } from "./lists/meeting-types.ts"
import { type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { type Series, seriesRef } from "./rows/series.ts"
import { listWrites } from "./rules/change.ts"
import { plannedClasses } from "./rules/classes.ts"
import { unconnected } from "./rules/conference.ts"
import { InvitationInput, invitationsOf, unnameable } from "./rules/invitations.ts"
import { mostSeats, namedIn, runnersOf, withSeats } from "./rules/seats.ts"
import { disordered, sessionsSchema } from "./rules/sessions.ts"
import { knowsMeeting } from "./rules/standing.ts"

const Draft = z.strictObject({
  profile: z.enum(["coordination", "case-conference"]),
  type: meetingTypeSchema,
  title: z.string().check(z.trim(), z.minLength(3), z.maxLength(160)),
  region: z.optional(regionCode),
  caseReference: z.optional(z.string().check(z.regex(/^\d{2}(\d{2})?-[A-Z0-9]{6}$/))),
  chair: z.optional(personId),
  minuteTaker: z.optional(personId),
  sessions: sessionsSchema,
  // 45 agencies, each with a list row and a check, stay inside one transaction of 100 items.
  invitations: z.array(InvitationInput).check(z.minLength(1), z.maxLength(45)),
  network: z.optional(idSchema<NetworkId>()),
  urgent: z.optional(z.boolean()),
  /** The adjourned meeting that this one goes on with. */
  predecessor: z.optional(meetingId),
  /** A series of meetings that it is one of. */
  programme: z.optional(idSchema<Brand<"ProgrammeId">>()),
  prevention: z.optional(z.boolean()),
  classes: z.optional(plannedClasses),
})
type Draft = z.infer<typeof Draft>

function unsuited(input: Draft): Refusal | undefined {
  const type: MeetingType = input.type
  if (meetingTypes[type].profile !== input.profile) return refuse("meeting.profile-mismatch")
  if (input.profile === "coordination" && input.caseReference) return refuse("meeting.case-data")
  // A series is told of to whoever follows it: no child is conferred on there.
  if (input.profile === "case-conference" && input.programme) {
    return refuse("meeting.profile-mismatch")
  }
  const invited = input.invitations.map((each) => each.agency)
  if (new Set(invited).size !== invited.length) return refuse("meeting.agency-twice")
  return disordered(input.sessions)
}

const plannedIn = ({ programme, prevention, classes, network, urgent, predecessor }: Draft) => ({
  ...(network ? { network } : {}),
  ...(urgent ? { urgent } : {}),
  ...(predecessor ? { predecessor } : {}),
  ...(programme ? { programme } : {}),
  ...(prevention === undefined ? {} : { prevention }),
  ...(classes ? { classes: classes.map((each) => ({ ...each, count: null })) } : {}),
})

const isActive = (row: Row<Membership> | undefined): boolean => row?.state.status === "active"

/** Whoever is named to run the meeting must be an active member of the host. */
const strangers = (
  input: Draft,
  chair: Row<Membership> | undefined,
  minuteTaker: Row<Membership> | undefined,
): boolean =>
  (input.chair !== undefined && !isActive(chair)) ||
  (input.minuteTaker !== undefined && !isActive(minuteTaker))

const isMember = (network: Row<Network> | undefined, agency: AgencyId): boolean =>
  network?.state.status === "active" && network.state.members.some((each) => each.agency === agency)

/** What a meeting may go on with: one of the same host that was opened and broken off. */
const isAdjourned = (earlier: Row<Meeting> | undefined, actor: Actor): boolean =>
  earlier?.state.status === "adjourned" &&
  earlier.state.host === actor.agency &&
  knowsMeeting(earlier.state, actor)

/** One that has been gone on with is gone on with once. */
const unfollowable = (earlier: Row<Meeting> | undefined, actor: Actor): Refusal | undefined => {
  if (!isAdjourned(earlier, actor)) return refuse("meeting.predecessor-unknown")
  return earlier?.state.successor ? refuse("meeting.successor-stands") : undefined
}

/** A series of the host's own, or of the network whose meeting it is. */
const isSeriesOf = (series: Row<Series> | undefined, { network }: Draft, actor: Actor): boolean =>
  series?.state.host === actor.agency ||
  (network !== undefined && series?.state.network === network)

type Found = {
  readonly host?: Row<Agency> | undefined
  readonly agencies: readonly Row<Agency>[]
  readonly members: readonly Row<Membership>[]
  readonly case?: Row<Case> | undefined
}

/** The places of whoever runs it and whoever is named. */
function seatsFor(input: Draft, { members, case: child }: Found, actor: Actor) {
  const named = namedIn(input.invitations)
  const excludedPersons = child?.state.excludedPersons ?? []
  const stranger = unnameable(named, members, { excludedPersons })
  if (stranger) return stranger
  const run = { ...input, host: actor.agency, owner: actor.person }
  const seats = withSeats([], [...runnersOf(run), ...named])
  return seats.length > mostSeats ? refuse("meeting.too-many-seats") : seats
}

function draftedBy(input: Draft, found: Found, { actor, at, id }: Facts): Meeting | Refusal {
  const invitations = invitationsOf(input.invitations, found.agencies)
  if (isRefusal(invitations)) return invitations
  const seats = seatsFor(input, found, actor)
  if (isRefusal(seats)) return seats
  const child = found.case?.state
  const own = id("meeting") as MeetingId
  const { profile, type, title, region, caseReference, sessions, chair, minuteTaker } = input
  return {
    profile,
    type,
    title,
    sessions,
    ...plannedIn(input),
    ...(region ? { region } : {}),
    ...placeOf(region ?? found.host?.state.region),
    ...(caseReference ? { caseReference } : {}),
    ...(chair ? { chair } : {}),
    ...(minuteTaker ? { minuteTaker } : {}),
    id: own,
    status: "draft",
    host: actor.agency,
    hostName: found.host?.state.name ?? "",
    owner: actor.person,
    invitations,
    seats,
    // As opaque as the id itself; a reply by mail finds its meeting by it.
    uid: `${own}@simpul`,
    sequence: 0,
    ...(child ? { case: child.id } : {}),
    ...(child?.abhPosition === "CONFLICT" ? { isJuvenileJustice: true } : {}),
    excludedPersons: child?.excludedPersons ?? [],
    past: [],
    createdAt: at,
    updatedAt: at,
  }
}

const placeOf = (place: Meeting["place"]) => (place ? { place } : {})

/** Prepares a meeting of the actor's agency; nobody is invited before it is scheduled. */
export const draft = defineVerb({
  noun: "meetings",
  name: "draft",
  creates: true,
  title: { id: "Siapkan rapat", en: "Draft a meeting" },
  input: Draft,
  roles: ["COORDINATOR"],
  refusals: pick(
    meetingRefusals,
    "meeting.profile-mismatch",
    "meeting.case-data",
    "meeting.case-required",
    "meeting.case-unknown",
    "meeting.agency-conflicted",
    "meeting.agency-twice",
    "meeting.agency-unknown",
    "meeting.person-unknown",
    "meeting.person-twice",
    "meeting.too-many-seats",
    "meeting.network-unknown",
    "meeting.predecessor-unknown",
    "meeting.successor-stands",
    "meeting.programme-unknown",
    "meeting.session-backwards",
  ),
  first: ({ input, actor }) => ({
    host: agencyRef(actor.agency),
    reference: input?.caseReference ? referenceRef(input.caseReference) : undefined,
    agencies: (input?.invitations ?? []).map((each) => agencyRef(each.agency)),
    chair: input?.chair ? membershipRef(input.chair, actor.agency) : undefined,
    minuteTaker: input?.minuteTaker ? membershipRef(input.minuteTaker, actor.agency) : undefined,
    members: namedIn(input?.invitations ?? []).map((each) =>
      membershipRef(each.person, each.agency),
    ),
    network: input?.network ? networkRef(input.network) : undefined,
    earlier: input?.predecessor ? meetingRef(input.predecessor) : undefined,
    series: input?.programme ? seriesRef(input.programme) : undefined,
  }),
  second: ({ reference }) => ({ case: reference && caseRef(reference.state.case) }),
  may: ({ host }) =>
    host?.state.status === "active" ? undefined : refuse("meeting.agency-unknown"),
  decide: (found, input, facts) => {
    const { host, agencies, chair, minuteTaker, network, earlier, series, case: child } = found
    const { actor } = facts
    const wrong = unsuited(input) ?? unconnected({ ...input, host: actor.agency }, child)
    if (wrong || !host) return wrong ?? refuse("meeting.agency-unknown")
    if (child?.state.excludedPersons.includes(actor.person)) return refuse("meeting.case-unknown")
    if (strangers(input, chair, minuteTaker)) return refuse("meeting.person-unknown")
    if (input.network && !isMember(network, actor.agency)) return refuse("meeting.network-unknown")
    const unfollowed = input.predecessor && unfollowable(earlier, actor)
    if (unfollowed) return unfollowed
    if (input.programme && !isSeriesOf(series, input, actor)) {
      return refuse("meeting.programme-unknown")
    }
    const state = draftedBy(input, found, facts)
    if (isRefusal(state)) return state
    return {
      subject: meetingRef(state.id),
      status: "draft",
      writes: [create(meetingRef(state.id), state), ...listWrites(state, [], [actor.agency])],
      relies: [
        rely(host, "status"),
        ...agencies.map((row) => rely(row, "status")),
        ...(network ? [rely(network, "status")] : []),
        // It names its successor once that has a time: a draft may come to nothing, and is nobody's.
        ...(earlier ? [rely(earlier, "status")] : []),
        ...(child ? [relyOnCase(child)] : []),
        // Of the others named, whoever leaves loses the meeting with their membership.
        ...[chair, minuteTaker].flatMap((row) => (row ? [rely(row, "status")] : [])),
      ],
      event: { type: "meeting.drafted", facts: { profile: input.profile, type: input.type } },
      notices: [],
    }
  },
})
