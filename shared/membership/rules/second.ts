import type { Agency } from "../../agency/agency.ts"
import { type Actor, hasRole, type Role } from "../../kernel/actor.ts"
import type { PersonId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Grant, Membership, Staffing } from "../membership.ts"
import { refuse } from "../refusals.ts"

/** Who may agree to a grant, besides being neither of the two it is about. */
export const leaderRoles: readonly Role[] = ["AGENCY_ADMIN", "SUPERVISOR"]

/** What somebody asks for a membership of this agency; it waits for a second person. */
export const grantOf = (
  roles: readonly Role[],
  { id, parent, sponsor }: Agency,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Grant => ({
  roles,
  by: actor.person,
  agency: actor.agency,
  at,
  seconders: [...new Set([parent, sponsor])].filter(
    (each): each is Agency["id"] => each !== undefined && each !== id,
  ),
})

/** An agency with one user, or none, cannot find a second person among its own. */
export const isLone = (staffing: Staffing | undefined): boolean => (staffing?.members ?? 0) <= 1

/** Leaders of the agency itself who could agree: none of the two whom the grant is about. */
export const secondsAtHome = (
  staffing: Staffing | undefined,
  [asker, gainer]: readonly [PersonId, PersonId],
): readonly PersonId[] =>
  (staffing?.leaders ?? []).filter((each) => each !== asker && each !== gainer)

/**
 * Why this actor is no second person for what was asked: they asked or gain, they do not lead, or
 * they lead another agency while this one has more than one user and a second of its own.
 */
export function notSecond(
  { agency, person, asked }: Membership,
  staffing: Staffing | undefined,
  actor: Actor,
): Refusal | undefined {
  if (!asked) return refuse("membership.nothing-asked")
  const isParty = actor.person === asked.by || actor.person === person
  if (isParty || !hasRole(actor, ...leaderRoles)) return refuse("membership.second-required")
  if (actor.agency === agency) return undefined
  if (!asked.seconders.includes(actor.agency)) return refuse("membership.second-required")
  return !isLone(staffing) && secondsAtHome(staffing, [asked.by, person]).length > 0
    ? refuse("membership.second-elsewhere")
    : undefined
}
