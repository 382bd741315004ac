import type { Actor, Certificate, Role } from "../kernel/actor.ts"
import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import { idPattern } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"

/** `<agency>.<person>`: a person's place in one agency. */
export type MembershipId = Brand<"MembershipId">

/** Somebody who can sign in, or a contact who cannot; what they may do hangs on memberships. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  /** Lower case; where one signs in with it, unique. Contacts may have none. */
  readonly email?: string
}

/** Roles that somebody asked for, waiting for a second person to agree. */
export type Grant = {
  readonly roles: readonly Role[]
  readonly by: PersonId
  readonly agency: AgencyId
  readonly at: Instant
  /** Agencies whose leaders may agree where this one has nobody else to: its parent, its sponsor. */
  readonly seconders: readonly AgencyId[]
}

/** Something that waits for this person by name: nobody leaves while one is open. */
export type Duty = {
  readonly noun: "handoffs"
  readonly id: string
  readonly as: "reviewer" | "worker"
}

/** A person's place in one agency: the only source of what they may do there. */
export type Membership = {
  readonly id: MembershipId
  readonly person: PersonId
  readonly agency: AgencyId
  /** A `contact` is somebody without an account (a judge, a lawyer, a community figure). */
  readonly status: "contact" | "invited" | "active" | "suspended" | "ended"
  readonly roles: readonly Role[]
  readonly asked?: Grant
  /** The agency that vouches for this one and invited from outside: it answers for the invitation. */
  readonly invitedBy?: AgencyId
  readonly certificate?: Certificate
  readonly since: Instant
  readonly until?: Instant
  /** Sign-ins before this instant have no power here any more: raised by suspension and end. */
  readonly signInsFrom?: Instant
  readonly holds: readonly Duty[]
  /** Of a contact only: what they are, and how they are reached. */
  readonly contact?: {
    readonly profession: string
    readonly phone?: string
    readonly note?: string
  }
}

/** The agencies of one person, so that they can be listed without a search. */
export type Affiliations = { readonly agencies: readonly AgencyId[] }

/** Who leads an agency, kept with every change of its people. */
export type Staffing = {
  readonly agency: AgencyId
  /** Active with AGENCY_ADMIN: never none again once there was one. */
  readonly admins: readonly PersonId[]
  /** Active with AGENCY_ADMIN or SUPERVISOR: who may agree to a grant. */
  readonly leaders: readonly PersonId[]
  readonly members: number
}

export const membershipIdOf = (agency: AgencyId, person: PersonId): MembershipId =>
  `${agency}.${person}` as MembershipId

/** The two halves of a membership's id; nothing where it cannot be one. */
export function partsOfMembership(id: string): readonly [AgencyId, PersonId] | undefined {
  const [agency = "", person = "", ...more] = id.split(".")
  const isOne = more.length === 0 && idPattern.test(agency) && idPattern.test(person)
  return isOne ? [agency as AgencyId, person as PersonId] : undefined
}

export const personRef = (id: PersonId): Ref<Person> => ({ subject: "person", parts: [id] })
/** The person who signs in with this address (lower case). */
export const emailRef = (email: string): Ref<{ readonly person: PersonId }> => ({
  subject: "email",
  parts: [email],
})
export const membershipRef = (person: PersonId, agency: AgencyId): Ref<Membership> => ({
  subject: "membership",
  parts: [membershipIdOf(agency, person)],
})
export const affiliationsRef = (person: PersonId): Ref<Affiliations> => ({
  subject: "affiliations",
  parts: [person],
})
export const staffingRef = (agency: AgencyId): Ref<Staffing> => ({
  subject: "staffing",
  parts: [agency],
})

/** The power a membership gives to a sign-in of this instant; none unless it is active. */
export function actorOf(membership: Membership, signedInAt?: Instant): Actor | undefined {
  if (membership.status !== "active") return undefined
  const { person, agency, roles, certificate, signInsFrom } = membership
  if (signedInAt && signInsFrom && signedInAt < signInsFrom) return undefined
  return { person, agency, roles, ...(certificate ? { certificate } : {}) }
}

/** Somebody invited may answer the invitation, and do nothing else. */
export const inviteeOf = ({ status, person, agency }: Membership): Actor | undefined =>
  status === "invited" ? { person, agency, roles: [] } : undefined

export const holdsSame = (a: Duty, b: Duty): boolean => a.id === b.id && a.as === b.as
