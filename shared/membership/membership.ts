import type { Actor, Certificate, Role } from "../kernel/actor.ts"
import type { AgencyId, PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"

/** Somebody who can sign in; what they may do hangs on their memberships. */
export type Person = { readonly id: PersonId; readonly name: string; readonly email: string }

/** A person's place in one agency: the only source of what they may do there. */
export type Membership = {
  readonly person: PersonId
  readonly agency: AgencyId
  readonly status: "active" | "suspended" | "ended"
  readonly roles: readonly Role[]
  readonly certificate?: Certificate
  readonly since: Instant
}

/** The agencies of one person, so that they can be listed without a search. */
export type Affiliations = { readonly agencies: readonly AgencyId[] }

export const personRef = (id: PersonId): Ref<Person> => ({ subject: "person", parts: [id] })
export const membershipRef = (person: PersonId, agency: AgencyId): Ref<Membership> => ({
  subject: "membership",
  parts: [agency, person],
})
export const affiliationsRef = (person: PersonId): Ref<Affiliations> => ({
  subject: "affiliations",
  parts: [person],
})

/** The power a membership gives now; none unless it is active. */
export function actorOf(membership: Membership): Actor | undefined {
  if (membership.status !== "active") return undefined
  const { person, agency, roles, certificate } = membership
  return { person, agency, roles, ...(certificate ? { certificate } : {}) }
}
