import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import { idSchema } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"
import type { RegionCode } from "../region/region.ts"

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

export type PartnershipKind = "MOU" | "PKS" | "COUNTRY_PROGRAMME" | "SK_NETWORK"

export type Signature = {
  readonly agency: AgencyId
  readonly person: PersonId
  readonly at: Instant
}

/** What the parties sign, by version; the first is 1. */
export type Terms = {
  readonly version: number
  readonly from: Instant
  readonly until: Instant
  readonly clauses: readonly Clause[]
  readonly signatures: readonly Signature[]
}

/** What a programme hands out; a figure nobody stated is absent, never zero. */
export type Supply = {
  readonly id: string
  readonly item: string
  readonly unit: string
  readonly deliveries: readonly Delivery[]
}
/** An agency of the register, or a province; `through` is the agency that takes it in for one. */
export type Recipient =
  | { readonly agency: AgencyId }
  | { readonly region: RegionCode; readonly through?: AgencyId }
export type Delivery = {
  readonly to: Recipient
  readonly planned?: number
  readonly delivered?: number
  readonly confirmedAt?: Instant
}

export type Partnership = {
  readonly id: PartnershipId
  readonly kind: PartnershipKind
  readonly number: string
  readonly title: string
  readonly parties: readonly AgencyId[]
  /** `proposed` until every party signed its first version; `declined` if one would not. */
  readonly status: "proposed" | "active" | "ended" | "declined"
  /** The terms in force (or first proposed): validity, clauses and who signed them. */
  readonly version: number
  readonly from: Instant
  readonly until: Instant
  readonly clauses: readonly Clause[]
  readonly signatures: readonly Signature[]
  /** Terms that some party has not signed yet. */
  readonly amendment?: Terms
  readonly earlier: readonly Terms[]
  /** Areas a country programme works in, and what it hands out. */
  readonly foci: readonly string[]
  readonly supplies: readonly Supply[]
  readonly ended?: {
    readonly at: Instant
    readonly by: PersonId
    readonly agency: AgencyId
    readonly reason: string
  }
}

/** Which agreements stand between two agencies. */
export type Pair = { readonly partnerships: readonly PartnershipId[] }

/** A party's own entry in its list of agreements. */
export type Party = {
  readonly agency: AgencyId
  readonly partnership: PartnershipId
  readonly kind: PartnershipKind
  readonly number: string
  readonly title: string
  readonly parties: readonly AgencyId[]
  readonly status: Partnership["status"]
  /** Since when it has run without a gap, over its renewals. */
  readonly from: Instant
  readonly until: Instant
  /** Parties whose signature is missing under what was proposed last; absent where none is. */
  readonly waitsFor?: readonly AgencyId[]
}

export const partnershipRef = (id: PartnershipId): Ref<Partnership> => ({
  subject: "partnership",
  parts: [id],
})

/** The same row whichever of the two asks. */
export const pairRef = (a: AgencyId, b: AgencyId): Ref<Pair> => ({
  subject: "pair",
  parts: [a, b].sort(),
})
export const partyRef = (id: PartnershipId, agency: AgencyId): Ref<Party> => ({
  subject: "party",
  parts: [id, agency],
})

/** Each two of a list, once. */
const twos = (parties: readonly AgencyId[]): readonly (readonly [AgencyId, AgencyId])[] =>
  parties.flatMap((one, place) => parties.slice(place + 1).map((other) => [one, other] as const))

/**
 * The pairs that list an agreement: each two of its parties. The decree of a network has too many
 * twos for one act: there each party lists it under a pair with itself.
 */
export const pairsOf = ({
  kind,
  parties,
}: Pick<Partnership, "kind" | "parties">): readonly (readonly [AgencyId, AgencyId])[] =>
  kind === "SK_NETWORK" ? parties.map((each) => [each, each] as const) : twos(parties)

/** The rows to look at for what stands between two agencies. */
export const sharedRefs = (one: AgencyId, other: AgencyId) => ({
  pair: pairRef(one, other),
  ownDecrees: pairRef(one, one),
  otherDecrees: pairRef(other, other),
})

type Shared = { readonly [Name in keyof ReturnType<typeof sharedRefs>]?: Pair | undefined }

/** Every agreement between two agencies: their own, and the decrees that name both. */
export function sharedIn({ pair, ownDecrees, otherDecrees }: Shared): readonly PartnershipId[] {
  const others = otherDecrees?.partnerships ?? []
  const decrees = (ownDecrees?.partnerships ?? []).filter((each) => others.includes(each))
  return [...(pair?.partnerships ?? []), ...decrees]
}
