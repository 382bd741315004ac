import type { AgencyId, Brand } from "../kernel/id.ts"
import { idSchema } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"

export type PartnershipId = Brand<"PartnershipId">
export const partnershipId = idSchema<PartnershipId>()

/** What of a child's data an agreement lets pass (handoff.md 1, tiers). */
export type DataClass = "MASKED" | "SUMMARY" | "IDENTITY"

/** One clause of scope; an empty list means "every one". A denying clause wins over any other. */
export type Clause = {
  readonly id: string
  readonly effect: "allow" | "deny"
  readonly services: readonly string[]
  readonly regions: readonly string[]
  readonly categories: readonly string[]
  readonly data: readonly DataClass[]
}

export type Partnership = {
  readonly id: PartnershipId
  readonly kind: "MOU" | "PKS" | "COUNTRY_PROGRAMME" | "SK_NETWORK"
  readonly number: string
  readonly title: string
  readonly parties: readonly AgencyId[]
  readonly status: "active" | "ended"
  readonly from: Instant
  readonly until: Instant
  readonly clauses: readonly Clause[]
}

/** Which agreements stand between two agencies. */
export type Pair = { readonly partnerships: readonly PartnershipId[] }

export const partnershipRef = (id: PartnershipId): Ref<Partnership> => ({
  subject: "partnership",
  parts: [id],
})

/** The same row whichever of the two asks. */
export const pairRef = (a: AgencyId, b: AgencyId): Ref<Pair> => ({
  subject: "pair",
  parts: [a, b].sort(),
})
