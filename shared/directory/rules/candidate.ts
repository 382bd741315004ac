import type { Location } from "../../agency/agency.ts"
import type { Service } from "../../agency/lists/services.ts"
import type { AgencyCard } from "../../agency/rules/card.ts"
import type { Room } from "../../agency/rules/room.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { DataClass, PartnershipId } from "../../partnership/partnership.ts"
import type { RegionCode } from "../../region/region.ts"
import type { Verdict, Weight } from "../lists/verdicts.ts"

/** What somebody looks for; what is not said is not asked of anybody. */
export type Ask = {
  /** The agency that asks: it needs no agreement with itself. */
  readonly from: AgencyId
  /** The district where help is needed. */
  readonly region: RegionCode
  readonly service: Service
  readonly category?: string
  readonly age?: number
  readonly sex?: "F" | "M"
  readonly abhPosition?: "CONFLICT" | "VICTIM" | "WITNESS"
  /** How many children must stay together; one unless said. */
  readonly siblings?: number
  /** What of the child's data would pass; with IDENTITY the child's case itself would. */
  readonly data?: DataClass
  readonly conflicted?: readonly AgencyId[]
  /** Where the asking agency is, if that is in the district asked for. */
  readonly origin?: Location
}

/** An agreement in force that covers what is asked, and the clause that says so. */
export type Covering = {
  readonly partnership: PartnershipId
  readonly number: string
  readonly clause: string
}

/** An agency as a ranking sees it. */
export type Candidate = {
  readonly agency: AgencyCard
  readonly room: Room
  /** Share of its places that is taken or reserved, 0 and more; absent where nobody knows. */
  readonly load?: number
  readonly cover?: Covering
}

export const rules = ["serves", "partnership", "room", "distance", "accreditation", "load"] as const
export type Rule = (typeof rules)[number]

/** What one rule says of one candidate; `facts` fill the words of the verdict. */
export type Line = {
  readonly rule: Rule
  readonly verdict: Verdict
  readonly weight: Weight
  readonly facts: Readonly<Record<string, string | number>>
}

/** How near: by kilometres where both places are known, else by neighbourhood of districts. */
export type Distance = {
  readonly class: "same-district" | "neighbour" | "same-province" | "catchment"
  readonly by: "kilometres" | "administrative"
  readonly kilometres?: number
}
