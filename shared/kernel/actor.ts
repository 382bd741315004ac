import type { AgencyId, PersonId } from "./id.ts"
import type { Instant } from "./instant.ts"

/** Roles a membership may carry (domain.md 3.2). */
export const roles = [
  "PLATFORM_ADMIN",
  "AGENCY_ADMIN",
  "COORDINATOR",
  "CASE_MANAGER",
  "SUPERVISOR",
  "CASE_TEAM_MEMBER",
  "INTAKE_OFFICER",
  "HANDOFF_OFFICER",
  "BRIDGE",
  "PROBATION_OFFICER",
  "INVESTIGATOR",
  "OBSERVER",
  "DPO",
] as const
export type Role = (typeof roles)[number]

/** A professional certificate: which body gave it, and until when it holds. */
export type Certificate = {
  readonly number: string
  readonly body: string
  readonly validUntil: Instant
}

/** Who acts, and for which agency: the membership as it was read for this very request. */
export type Actor = {
  readonly person: PersonId
  readonly agency: AgencyId
  readonly roles: readonly Role[]
  readonly certificate?: Certificate
}

/** Whoever acts when a clock runs out: no person, of no agency, with no role. */
export const system: Actor = {
  person: "system" as PersonId,
  agency: "system" as AgencyId,
  roles: [],
}

export const hasRole = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => actor.roles.includes(role))

/** Roles that work on cases; administrators, observers and data officers see none (domain.md 3.2). */
export const caseRoles: readonly Role[] = [
  "COORDINATOR",
  "CASE_MANAGER",
  "SUPERVISOR",
  "CASE_TEAM_MEMBER",
  "INTAKE_OFFICER",
  "HANDOFF_OFFICER",
  "BRIDGE",
  "PROBATION_OFFICER",
  "INVESTIGATOR",
]

export const worksOnCases = (actor: Actor): boolean => hasRole(actor, ...caseRoles)

/** A certificate counts until the instant it ends, not after. */
export const isCertified = (actor: Actor, at: Instant): boolean =>
  actor.certificate !== undefined && actor.certificate.validUntil > at
