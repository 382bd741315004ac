import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, referenceRef, relyOnCase } from "../case/case.ts"
import { create, rely } from "../kernel/decision.ts"
import { agencyId, type MeetingId, personId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Membership, membershipRef } from "../membership/membership.ts"
import { regionCode } from "../region/region.ts"
import { type MeetingType, meetingTypeSchema, meetingTypes } from "./lists/meeting-types.ts"
import { type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { listWrites } from "./rules/change.ts"
import { unconnected } from "./rules/conference.ts"
import { disordered, sessionsSchema } from "./rules/sessions.ts"

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
  invitations: z
    .array(z.strictObject({ agency: agencyId, need: z.enum(["mandatory", "optional"]) }))
    .check(z.minLength(1), z.maxLength(45)),
})
type Draft = z.infer<typeof Draft>

function unsuited(input: Draft): Refusal | undefined {
  const type: MeetingType = input.type
  if (meetingTypes[type].profile !== input.profile) return refuse("meeting.profile-mismatch")
  if (input.profile === "coordination" && input.caseReference) return refuse("meeting.case-data")
  const invited = input.invitations.map((each) => each.agency)
  if (new Set(invited).size !== invited.length) return refuse("meeting.agency-twice")
  return disordered(input.sessions)
}

const isActive = (row: Row<Membership> | undefined): boolean => row?.state.status === "active"

/** Whoever is named to run the meeting must be an active member of the host. */
const strangers = (
  input: Draft,
  chair: Row<Membership> | undefined,
  minuteTaker: Row<Membership> | undefined,
): boolean =>
  (input.chair !== undefined && !isActive(chair)) ||
  (input.minuteTaker !== undefined && !isActive(minuteTaker))

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
    "meeting.session-backwards",
  ),
  first: ({ input, actor }) => ({
    host: agencyRef(actor.agency),
    reference: input?.caseReference ? referenceRef(input.caseReference) : undefined,
    agencies: (input?.invitations ?? []).map((each) => agencyRef(each.agency)),
    chair: input?.chair ? membershipRef(input.chair, actor.agency) : undefined,
    minuteTaker: input?.minuteTaker ? membershipRef(input.minuteTaker, actor.agency) : undefined,
  }),
  second: ({ reference }) => ({ case: reference && caseRef(reference.state.case) }),
  may: ({ host }) =>
    host?.state.status === "active" ? undefined : refuse("meeting.agency-unknown"),
  decide: ({ host, agencies, chair, minuteTaker, case: child }, input, { actor, at, id }) => {
    const wrong = unsuited(input) ?? unconnected({ ...input, host: actor.agency }, child)
    if (wrong || !host) return wrong ?? refuse("meeting.agency-unknown")
    if (child?.state.excludedPersons.includes(actor.person)) return refuse("meeting.case-unknown")
    if (strangers(input, chair, minuteTaker)) return refuse("meeting.person-unknown")
    const names = new Map(agencies.map((row) => [row.state.id, row.state]))
    if (input.invitations.some((each) => names.get(each.agency)?.status !== "active")) {
      return refuse("meeting.agency-unknown")
    }
    const own = id("meeting") as MeetingId
    const { region, caseReference, chair: head, minuteTaker: scribe, ...rest } = input
    const state: Meeting = {
      ...rest,
      ...(region ? { region } : {}),
      ...(caseReference ? { caseReference } : {}),
      ...(head ? { chair: head } : {}),
      ...(scribe ? { minuteTaker: scribe } : {}),
      id: own,
      status: "draft",
      host: actor.agency,
      hostName: host.state.name,
      owner: actor.person,
      invitations: input.invitations.map((each) => ({
        ...each,
        name: names.get(each.agency)?.name ?? "",
        answer: "PENDING",
      })),
      uid: `${id("uid")}@simpul`,
      sequence: 0,
      ...(child ? { case: child.state.id } : {}),
      excludedPersons: child?.state.excludedPersons ?? [],
      past: [],
      createdAt: at,
      updatedAt: at,
    }
    return {
      subject: meetingRef(own),
      status: "draft",
      writes: [create(meetingRef(own), state), ...listWrites(state, [], [actor.agency])],
      relies: [
        rely(host, "status"),
        ...agencies.map((row) => rely(row, "status")),
        ...(child ? [relyOnCase(child)] : []),
        ...[chair, minuteTaker].flatMap((row) => (row ? [rely(row, "status")] : [])),
      ],
      event: { type: "meeting.drafted", facts: { profile: input.profile, type: input.type } },
      notices: [],
    }
  },
})
