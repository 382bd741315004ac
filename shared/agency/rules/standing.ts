import { type Actor, hasRole } from "../../kernel/actor.ts"
import { type Reliance, rely } from "../../kernel/decision.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Ask } from "../../kernel/verb.ts"
import { type Agency, type AgencyStatus, agencyRef } from "../agency.ts"
import { refuse } from "../refusals.ts"
import { authorityFields, isAuthorityFor, outranks } from "./authority.ts"

/** The agency an act is about, and the one it is done for. */
export type Both = {
  readonly agency?: Row<Agency> | undefined
  readonly own?: Row<Agency> | undefined
}

export const bothFor = ({ id, actor }: Ask<unknown>) => ({
  agency: agencyRef(id as AgencyId),
  own: agencyRef(actor.agency),
})

/** What is not in the register yet is known to its sponsor and to those who decide on it. */
export function mayKnow(
  agency: Pick<Agency, "status" | "region" | "sponsor">,
  own: Agency | undefined,
): boolean {
  if (agency.status !== "pending" && agency.status !== "refused") return true
  if (!own) return false
  return agency.sponsor === own.id || isAuthorityFor(own, agency.region)
}

const isActive = (own: Row<Agency> | undefined): boolean => own?.state.status === "active"

/** Why somebody may not act on the profile: only its own people do, and the platform's. */
export function notOwner({ agency, own }: Both, actor: Actor): Refusal | undefined {
  if (!agency || !mayKnow(agency.state, own?.state)) return refuse("agency.missing")
  const isOwn = actor.agency === agency.state.id
  if (!isOwn && !hasRole(actor, "PLATFORM_ADMIN")) return refuse("agency.not-yours")
  if (!isOwn && !isActive(own)) return refuse("agency.own-inactive")
  const { status } = agency.state
  return status === "active" ? undefined : refuse("agency.wrong-state", { status })
}

/** Why this is not for the actor's agency to decide: an authority above it does, never on itself. */
export function notOverseer(
  { agency, own }: Both,
  actor: Actor,
  statuses: readonly AgencyStatus[],
): Refusal | undefined {
  if (!agency || !mayKnow(agency.state, own?.state)) return refuse("agency.missing")
  const { id, region, status } = agency.state
  if (own?.state.id === id) return refuse("agency.not-itself")
  if (!own || !isAuthorityFor(own.state, region)) return refuse("agency.not-authority")
  if (!outranks(own.state, agency.state, actor)) return refuse("agency.not-authority")
  return statuses.includes(status) ? undefined : refuse("agency.wrong-state", { status })
}

/** The right of the actor's agency, as long as it stands. */
export const relyOnOwn = (own: Row<Agency> | undefined): readonly Reliance[] =>
  own ? [rely(own, ...authorityFields)] : []
