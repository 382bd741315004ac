import type { Agency } from "../../agency/agency.ts"
import type { Actor } from "../../kernel/actor.ts"
import type { AgencyId, PersonId } from "../../kernel/id.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Staffing } from "../../membership/membership.ts"
import type { Handoff } from "../handoff.ts"
import { refuse } from "../refusals.ts"
import { isSeconder } from "./standing.ts"

const hasSecond = (staffing: Staffing | undefined, author: PersonId): boolean =>
  (staffing?.leaders ?? []).some((each) => each !== author)

/**
 * Where an agency has nobody besides the author to agree, leaders of its parent or its sponsor do
 * (handoff.md 3); never of the house that the child would go to.
 */
export function secondersOf(
  { id, parent, sponsor }: Agency,
  staffing: Staffing | undefined,
  { author, to }: { readonly author: PersonId; readonly to: AgencyId },
): { readonly seconders?: readonly AgencyId[] } {
  if (hasSecond(staffing, author)) return {}
  const known = [...new Set([parent, sponsor])].filter((each) => each !== undefined)
  const seconders = known.filter((each) => each !== id && each !== to)
  return seconders.length > 0 ? { seconders } : {}
}

/** Another house agrees only as long as there is nobody at home who could. */
export const secondAtHome = (
  handoff: Handoff,
  staffing: Staffing | undefined,
  actor: Actor,
): Refusal | undefined =>
  isSeconder(handoff, actor) && hasSecond(staffing, handoff.author)
    ? refuse("handoff.not-yours")
    : undefined
