import type { Service } from "../agency/lists/services.ts"
import { type CaseId, type Section, sectionRef } from "../case/case.ts"
import type { Category } from "../case/lists/categories.ts"
import type { Risk } from "../case/lists/risk.ts"
import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"
import type { PartnershipId } from "../partnership/partnership.ts"
import type { RegionCode } from "../region/region.ts"
import type { BasisKind, DeclineReason } from "./lists/reasons.ts"

/** A handoff's id is also the receiver's masked reference: they have no case id before T3. */
export type HandoffId = Brand<"HandoffId">

export const handoffStatuses = [
  "draft",
  "pending-approval",
  "offered",
  "under-review",
  "accepted",
  "active",
  "declined",
  "withdrawn",
] as const
export type HandoffStatus = (typeof handoffStatuses)[number]

export const openStatuses: readonly HandoffStatus[] = [
  "draft",
  "pending-approval",
  "offered",
  "under-review",
  "accepted",
  "active",
]

/** T0: what a search, a match or a notice may know. */
export type Need = {
  readonly service: Service
  readonly ageBand: string
  readonly sex: "F" | "M"
  readonly region: RegionCode
  readonly category: Category
}

/** T1: what an offer shows beyond the need. */
export type Masked = {
  readonly reason: string
  readonly safety: string
  readonly documents: readonly string[]
}

export type Basis = {
  readonly kind: BasisKind
  /** Who consented or decided, by relation or function, not by name. */
  readonly by: string
  readonly note: string
}

export type ChildView = { readonly view: string } | { readonly absent: string }

/** T2 of one handoff, sealed apart from its envelope. */
export type Review = { readonly basis: Basis; readonly childView: ChildView }

export const reviewRef = (handoff: Pick<Handoff, "case" | "id">): Ref<Section> =>
  sectionRef(handoff.case, handoff.id)

export type ClockKind = "approve" | "acknowledge" | "decide" | "handover" | "progress"
export type Due = { readonly kind: ClockKind; readonly at: Instant }

export type Handoff = {
  readonly id: HandoffId
  readonly case: CaseId
  readonly caseReference: string
  readonly kind: "referral" | "transfer"
  readonly status: HandoffStatus
  readonly risk: Risk
  readonly from: AgencyId
  readonly to: AgencyId
  /** Names as they were when it was written: lists and print need no second look. */
  readonly fromName: string
  readonly toName: string
  readonly author: PersonId
  /** Copied from the case, so that a list can leave them out without a second look. */
  readonly excludedPersons: readonly PersonId[]
  readonly need: Need
  readonly masked: Masked
  /** The words behind the basis, and the child's view, lie in a sealed section (`Review`). */
  readonly basis: Pick<Basis, "kind">
  /** The case's custody epoch that this handoff rests on. */
  readonly epoch: number
  /** Agreements that stood between the two when it was written. */
  readonly partnerships: readonly PartnershipId[]
  readonly coveredBy?: { readonly partnership: PartnershipId; readonly clause: string }
  readonly overrides?: Overrides
  readonly approver?: PersonId
  readonly reviewer?: PersonId
  readonly worker?: PersonId
  readonly handoverAt?: Instant
  /** Whether a place of the target is reserved for this handoff. */
  readonly holdsPlace: boolean
  readonly sentBack?: string
  readonly declined?: Declined
  readonly withdrawn?: string
  readonly firstContactAt?: Instant
  readonly due?: Due
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export type Overrides = {
  readonly capacity?: string | undefined
  readonly catchment?: string | undefined
}

export type Declined = {
  readonly reason: DeclineReason
  readonly text: string
  readonly alternative?: AgencyId | "none-known"
}

export const handoffRef = (id: HandoffId): Ref<Handoff> => ({ subject: "handoff", parts: [id] })

/** Which lock an open offer holds on its case (handoff.md invariant 3; kinds table). */
export const lockNameOf = (handoff: Pick<Handoff, "kind" | "need" | "to">): string =>
  handoff.kind === "transfer" ? "custody" : `referral-${handoff.need.service}-${handoff.to}`
