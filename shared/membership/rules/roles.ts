import * as z from "zod/mini"
import { type AgencyType, agencyTypes } from "../../agency/lists/agency-types.ts"
import { type Actor, caseRoles, hasRole, type Role, roles } from "../../kernel/actor.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { refuse } from "../refusals.ts"

/** One or more different roles, in the order of the list of roles. */
export const rolesSchema = z.pipe(
  z.array(z.enum(roles)).check(z.minLength(1), z.maxLength(roles.length)),
  z.transform((asked) => roles.filter((role) => asked.includes(role))),
)

/** Roles that belong to one kind of agency alone (domain.md 3.2). */
const bound: Partial<Record<Role, readonly AgencyType[]>> = {
  PLATFORM_ADMIN: ["KEMENSOS_DIT_ANAK"],
  BRIDGE: ["LPA_KABKOTA", "LPA_PROV", "LPAI"],
  PROBATION_OFFICER: ["BAPAS"],
  INVESTIGATOR: ["POLICE_PPA"],
}

/** Roles that need an agency which may hold a case whole. */
const custodial: readonly Role[] = ["CASE_MANAGER", "INTAKE_OFFICER"]

function fits(role: Role, type: AgencyType): boolean {
  const { ceiling } = agencyTypes[type]
  const only = bound[role]
  if (only) return only.includes(type)
  if (custodial.includes(role)) return ceiling === "FULL"
  // Where only figures or meetings are shared, nobody works on cases; somebody coordinates.
  if (!caseRoles.includes(role) || role === "COORDINATOR") return true
  return ceiling !== "MEET" && ceiling !== "AGG"
}

/** Roles that people of this kind of agency may carry. */
export const rolesFor = (type: AgencyType): readonly Role[] =>
  roles.filter((role) => fits(role, type))

/** Whether these roles may be asked for at all, there and by this person. */
export function unfitRoles(
  asked: readonly Role[],
  { type }: { readonly type: AgencyType },
  actor: Actor,
): Refusal | undefined {
  const unfit = asked.filter((role) => !fits(role, type))
  if (unfit.length > 0) return refuse("membership.roles-unfit", { roles: unfit })
  const isPlatform = asked.includes("PLATFORM_ADMIN") && !hasRole(actor, "PLATFORM_ADMIN")
  return isPlatform ? refuse("membership.platform-role") : undefined
}
