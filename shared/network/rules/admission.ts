import type { AgencyId } from "../../kernel/id.ts"
import { day, type Instant, later } from "../../kernel/instant.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Candidate, Network, NetworkMember, Objection } from "../network.ts"
import { refuse } from "../refusals.ts"
import { memberIn } from "./standing.ts"

/** One row holds a network, and one act tells every member. */
export const memberLimit = 60
export const candidateLimit = 10

/** How long members may object; no decree states it, so this is the platform's assumption. */
export const objectionPeriod = 7 * day

export const objectionsUntil = (at: Instant): Instant => later(at, objectionPeriod)

/** At the very end of the period it is over. */
export const isOpen = ({ objectionsUntil: end }: Candidate, at: Instant): boolean => at < end

/** Objections that count: made within the period, by agencies that are still members. */
export const openObjections = (
  network: Pick<Network, "members">,
  candidate: Candidate,
): readonly Objection[] =>
  candidate.objections.filter(
    ({ agency, at }) =>
      candidate.at <= at && isOpen(candidate, at) && memberIn(network, agency) !== undefined,
  )

/** Why a candidate cannot be admitted now; with objections it takes the chair's written reason. */
export function notAdmissible(
  network: Network,
  candidate: Candidate,
  { at, reason }: { readonly at: Instant; readonly reason: string | undefined },
): Refusal | undefined {
  if (isOpen(candidate, at))
    return refuse("network.objections-open", { until: candidate.objectionsUntil })
  if (!candidate.agreed) return refuse("network.not-agreed")
  if (!memberIn(network, candidate.sponsor)) return refuse("network.sponsor-gone")
  const objections = openObjections(network, candidate).length
  return objections > 0 && !reason ? refuse("network.reason-required", { objections }) : undefined
}

/** The member that an admitted candidate becomes. */
export function memberFrom(
  network: Network,
  candidate: Candidate,
  { at, reason }: { readonly at: Instant; readonly reason: string | undefined },
): NetworkMember {
  const { agency, sector, sponsor, agreed } = candidate
  const agencies: readonly AgencyId[] = openObjections(network, candidate).map(
    (each) => each.agency,
  )
  return {
    agency,
    sector,
    sponsor,
    since: at,
    ...(agencies.length > 0 && reason ? { overruled: { agencies, reason } } : {}),
    ...(agreed ? { focalPoint: agreed.focalPoint } : {}),
    ...(agreed?.deputy ? { deputy: agreed.deputy } : {}),
  }
}
