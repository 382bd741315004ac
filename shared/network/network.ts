import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"
import type { RegionCode } from "../region/region.ts"
import type { Sector } from "./lists/sectors.ts"

export type NetworkId = Brand<"NetworkId">

/** A PKSAI unit's network, or a coordination team of PP 59/2019. */
export type NetworkKind = "PKSAI" | "COORDINATION_TEAM"
export type NetworkLevel = "NATIONAL" | "PROVINCE" | "DISTRICT"

/** The decree that founds it: number, local date `YYYY-MM-DD`, and who signed it. */
export type Decree = { readonly number: string; readonly date: string; readonly issuer: string }

/** An agency of the network, and who speaks for it there. */
export type NetworkMember = {
  readonly agency: AgencyId
  readonly sector: Sector
  readonly since: Instant
  /** Who proposed it; the founder had nobody. */
  readonly sponsor?: AgencyId
  /** Members that objected, and why the chair admitted it all the same. */
  readonly overruled?: { readonly agencies: readonly AgencyId[]; readonly reason: string }
  readonly focalPoint?: PersonId
  readonly deputy?: PersonId
}

export type Objection = {
  readonly agency: AgencyId
  readonly person: PersonId
  readonly at: Instant
  readonly reason: string
}

/** An agency that a member proposed; others may object until a day. */
export type Candidate = {
  readonly agency: AgencyId
  readonly sector: Sector
  readonly sponsor: AgencyId
  readonly by: PersonId
  readonly at: Instant
  readonly objectionsUntil: Instant
  readonly objections: readonly Objection[]
  /** The candidate itself wants to join, and says who speaks for it. */
  readonly agreed?: {
    readonly at: Instant
    readonly focalPoint: PersonId
    readonly deputy?: PersonId
  }
}

/** An agency that was removed or turned down, by whom, and why. */
export type Departure = {
  readonly agency: AgencyId
  readonly how: "removed" | "turned-down"
  readonly by: AgencyId
  readonly at: Instant
  readonly reason: string
}

export type Network = {
  readonly id: NetworkId
  readonly name: string
  readonly kind: NetworkKind
  readonly level: NetworkLevel
  /** Absent for a national one. */
  readonly region?: RegionCode
  readonly decree: Decree
  readonly status: "active" | "dissolved"
  readonly chair: { readonly agency: AgencyId; readonly title: string }
  /** At most 60 agencies: one row holds them. */
  readonly members: readonly NetworkMember[]
  readonly candidates: readonly Candidate[]
  /** The last twenty, newest last. */
  readonly departures?: readonly Departure[]
  readonly foundedAt: Instant
  readonly dissolved?: { readonly at: Instant; readonly reason: string }
}

/** A member's own entry in its list of networks; candidates have one too. */
export type NetworkSeat = {
  readonly agency: AgencyId
  readonly network: NetworkId
  readonly name: string
  readonly kind: NetworkKind
  readonly level: NetworkLevel
  readonly region?: RegionCode
  readonly standing: "member" | "candidate"
}

export const networkRef = (id: NetworkId): Ref<Network> => ({ subject: "network", parts: [id] })
export const networkSeatRef = (id: NetworkId, agency: AgencyId): Ref<NetworkSeat> => ({
  subject: "network-seat",
  parts: [id, agency],
})
