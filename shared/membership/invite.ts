import * as z from "zod/mini"
import { type Agency, agencyRef } from "../agency/agency.ts"
import type { Actor } from "../kernel/actor.ts"
import { type Change, create as createRow, rely, replace, type Write } from "../kernel/decision.ts"
import { agencyId, type PersonId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import {
  type Affiliations,
  affiliationsRef,
  emailRef,
  type Membership,
  membershipIdOf,
  membershipRef,
  personRef,
  type Staffing,
  staffingRef,
} from "./membership.ts"
import { toAdministrators, toInvitee, toSeconds } from "./notices.ts"
import { membershipRefusals, refuse } from "./refusals.ts"
import { emailSchema, nameSchema } from "./rules/person.ts"
import { rolesSchema, unfitRoles } from "./rules/roles.ts"
import { grantOf, isLone } from "./rules/second.ts"
import { notElsewhere, relyOnOwn } from "./rules/standing.ts"

const Invitation = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  roles: z.optional(rolesSchema),
  /** Another agency, which has no administrator yet, or a single user. */
  agency: z.optional(agencyId),
})
type Invitation = z.infer<typeof Invitation>

/** An agency without administrators, or with a single user, gets one from those who vouch for it. */
function mayInvite(agency: Agency, staffing: Staffing | undefined, actor: Actor) {
  if (agency.id === actor.agency) return undefined
  const isOurs = agency.parent === actor.agency || agency.sponsor === actor.agency
  const isShort = (staffing?.admins ?? []).length === 0 || isLone(staffing)
  const isOpen = agency.status === "active" && isShort
  return isOurs && isOpen ? undefined : refuse("membership.not-vouched")
}

/** Who invites from outside invites an administrator, and nobody else. */
const lacksAdmin = ({ agency, roles = [] }: Invitation, actor: Actor): Refusal | undefined =>
  agency && agency !== actor.agency && !roles.includes("AGENCY_ADMIN")
    ? refuse("membership.admin-required")
    : undefined

/** Who left may come back; an invitation that nobody answered is made anew by those who vouch. */
function isTaken(before: Membership | undefined, actor: Actor): boolean {
  if (!before || before.status === "ended") return false
  return before.status !== "invited" || before.agency === actor.agency
}

type Target = {
  readonly own: Row<Agency> | undefined
  readonly agency: Row<Agency>
  readonly staffing: Row<Staffing> | undefined
  readonly known: PersonId | undefined
  readonly before: Row<Membership> | undefined
  readonly affiliations: Row<Affiliations> | undefined
}

function affiliationWrites({ agency, affiliations }: Target, person: PersonId): readonly Write[] {
  const { id } = agency.state
  if (!affiliations) return [createRow(affiliationsRef(person), { agencies: [id] })]
  const { agencies } = affiliations.state
  return agencies.includes(id) ? [] : [replace(affiliations, { agencies: [...agencies, id] })]
}

/** Whoever signs in with this address already joins as the same person, under their own name. */
function personWrites(
  { known }: Target,
  { name, email }: Invitation,
  id: PersonId,
): readonly Write[] {
  if (known) return []
  return [createRow(personRef(id), { id, name, email }), createRow(emailRef(email), { person: id })]
}

function invitation(target: Target, input: Invitation, facts: Facts): Change {
  const { agency, staffing, before, own } = target
  const person = target.known ?? (facts.id("person") as PersonId)
  const signInsFrom = before?.state.signInsFrom
  const certificate = before?.state.status === "invited" ? before.state.certificate : undefined
  const { actor } = facts
  const next: Membership = {
    id: membershipIdOf(agency.state.id, person),
    person,
    agency: agency.state.id,
    status: "invited",
    roles: [],
    ...(input.roles ? { asked: grantOf(input.roles, agency.state, facts) } : {}),
    ...(actor.agency === agency.state.id ? {} : { invitedBy: actor.agency }),
    ...(certificate ? { certificate } : {}),
    since: facts.at,
    ...(signInsFrom ? { signInsFrom } : {}),
    holds: [],
  }
  const ref = membershipRef(person, agency.state.id)
  return {
    subject: ref,
    status: next.status,
    writes: [
      before ? replace(before, next) : createRow(ref, next),
      ...personWrites(target, input, person),
      ...affiliationWrites(target, person),
    ],
    relies: [
      rely(agency, "type", "status", "parent", "sponsor"),
      ...(staffing ? [rely(staffing, "admins", "members")] : []),
      ...relyOnOwn(next.agency, own),
    ],
    event: {
      type: "membership.invited",
      facts: { agency: next.agency, person, roles: input.roles ?? [] },
    },
    notices: [
      ...toInvitee(next),
      ...toAdministrators("membership.invited", next, staffing?.state),
      ...toSeconds(next, staffing?.state),
    ],
  }
}

const unfit = (input: Invitation, agency: Agency, actor: Actor): Refusal | undefined =>
  input.roles && unfitRoles(input.roles, agency, actor)

/** Invites somebody by e-mail address; roles named are asked for, and wait for a second person. */
export const invite = defineVerb({
  noun: "memberships",
  name: "invite",
  creates: true,
  title: { id: "Undang anggota", en: "Invite a member" },
  input: Invitation,
  roles: ["AGENCY_ADMIN"],
  refusals: pick(
    membershipRefusals,
    "membership.not-vouched",
    "membership.agency-inactive",
    "membership.admin-required",
    "membership.oneself",
    "membership.already-member",
    "membership.roles-unfit",
    "membership.platform-role",
  ),
  first: ({ input, actor }) => ({
    agency: agencyRef(input?.agency ?? actor.agency),
    own: agencyRef(actor.agency),
    staffing: staffingRef(input?.agency ?? actor.agency),
    email: input && emailRef(input.email),
  }),
  second: ({ email }, { input, actor }) => ({
    before: email && membershipRef(email.state.person, input?.agency ?? actor.agency),
    affiliations: email && affiliationsRef(email.state.person),
  }),
  may: () => undefined,
  decide: ({ agency, own, staffing, email, before, affiliations }, input, facts) => {
    if (!agency) return refuse("membership.not-vouched")
    const { actor } = facts
    const refused =
      mayInvite(agency.state, staffing?.state, actor) ?? notElsewhere(agency.state.id, own, actor)
    if (refused) return refused
    const wrong = lacksAdmin(input, actor) ?? unfit(input, agency.state, actor)
    if (wrong) return wrong
    if (email?.state.person === actor.person && actor.agency !== agency.state.id) {
      return refuse("membership.oneself")
    }
    if (isTaken(before?.state, actor)) return refuse("membership.already-member")
    const known = email?.state.person
    return invitation({ agency, own, staffing, known, before, affiliations }, input, facts)
  },
})
