import { type CaseId, type Section, sectionRef } from "../../case/case.ts"
import type { PersonId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Ref } from "../../kernel/ref.ts"
import type { BasisKind } from "../lists/reasons.ts"

/** The handoff to which a sealed part belongs. */
type Owner = { readonly case: CaseId; readonly id: string }

export type Basis = {
  readonly kind: BasisKind
  /** Who consented or decided, by relation or function, not by name. */
  readonly by: string
  readonly note: string
}

export type ChildView = { readonly view: string } | { readonly absent: string }

/** T2 of one handoff, sealed apart from its envelope; of a placement also why no family fits. */
export type Review = {
  readonly basis: Basis
  readonly childView: ChildView
  readonly familyOptions?: string
  /** Why an emergency left before what it still needs was there. */
  readonly deferred?: string
}

/** Why somebody escalated it, or changed its risk: words, so they lie sealed as T2. */
export type Remark = {
  readonly code:
    | "ESCALATED"
    | "RISK_RAISED"
    | "RISK_LOWERED"
    | "WITHDRAWAL"
    | "RATIFIED"
    | "FAILED"
    | "DISPUTED"
  readonly text: string
  readonly by: PersonId
  readonly at: Instant
}

/** One round of questions and what came back, sealed as T2. */
export type Round = {
  readonly askedAt: Instant
  readonly askedBy: PersonId
  readonly questions: readonly string[]
  readonly answeredAt?: Instant
  readonly answeredBy?: PersonId
  /** In the order of the questions: an answer, or why there is none. */
  readonly answers?: readonly ({ readonly answer: string } | { readonly refused: string })[]
}
export type Conversation = {
  readonly rounds: readonly Round[]
  readonly remarks?: readonly Remark[]
}

/** How a child travels, sealed as T3: it says where the child is. */
export type Travel = {
  readonly escort: string
  readonly route: string
  readonly contact?: string
  /** Eight letters that the receiver reads from the escort's paper. */
  readonly arrivalCode: string
}

export const reviewRef = (handoff: Owner): Ref<Section> => sectionRef(handoff.case, handoff.id)
export const conversationRef = (handoff: Owner): Ref<Section> =>
  sectionRef(handoff.case, `conversation-${handoff.id}`)
export const travelRef = (handoff: Owner): Ref<Section> =>
  sectionRef(handoff.case, `travel-${handoff.id}`)
/** The handover record (BAST). */
export const recordRef = (handoff: Owner): Ref<Section> =>
  sectionRef(handoff.case, `handover-${handoff.id}`)
export const outcomeRef = (handoff: Owner): Ref<Section> =>
  sectionRef(handoff.case, `outcome-${handoff.id}`)
