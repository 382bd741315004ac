import type { Agency } from "../../agency/agency.ts"
import type { Actor } from "../../kernel/actor.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Candidate, Network, NetworkMember } from "../network.ts"
import { refuse } from "../refusals.ts"

/** Who speaks for an agency in its networks. */
export const speakers = ["COORDINATOR", "AGENCY_ADMIN"] as const

export const memberIn = (
  { members }: Pick<Network, "members">,
  agency: AgencyId,
): NetworkMember | undefined => members.find((each) => each.agency === agency)

export const candidateIn = (
  { candidates }: Pick<Network, "candidates">,
  agency: AgencyId,
): Candidate | undefined => candidates.find((each) => each.agency === agency)

/** What every act on a network needs: it is there, and has not been dissolved. */
export function alive(row: Row<Network> | undefined): Refusal | undefined {
  if (!row) return refuse("network.missing")
  return row.state.status === "active" ? undefined : refuse("network.dissolved")
}

/** It is also an act of a member. */
export function asMember(row: Row<Network> | undefined, { agency }: Actor): Refusal | undefined {
  const refused = alive(row)
  if (refused || !row) return refused
  return memberIn(row.state, agency) ? undefined : refuse("network.not-a-member")
}

/** A suspended agency, or one whose work was taken over, acts for nobody any more. */
export const working = (own: Row<Agency> | undefined): Refusal | undefined =>
  own?.state.status === "active" ? undefined : refuse("network.agency-suspended")

/** The network, and the actor's own agency. */
type Here = { readonly network: Row<Network> | undefined; readonly own: Row<Agency> | undefined }

/** It is also an act of the agency that chairs it. */
export function asChair({ network, own }: Here, { agency }: Actor): Refusal | undefined {
  const refused = alive(network)
  if (refused || !network) return refused
  return network.state.chair.agency === agency ? working(own) : refuse("network.not-the-chair")
}

/** It is an act of the chair, or of any member once the chairing agency is no longer active. */
export function asChairOrHeir(
  { chair, ...here }: Here & { readonly chair: Row<Agency> | undefined },
  actor: Actor,
): Refusal | undefined {
  const isVacant = chair !== undefined && chair.state.status !== "active"
  const isHeir = isVacant && here.network && memberIn(here.network.state, actor.agency)
  return isHeir ? (alive(here.network) ?? working(here.own)) : asChair(here, actor)
}

export const anyCandidate = ({ state }: Row<Network>): Refusal | undefined =>
  state.candidates.length > 0 ? undefined : refuse("network.no-candidate")
