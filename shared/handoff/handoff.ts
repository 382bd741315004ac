import type { Service } from "../agency/lists/services.ts"
import type { CaseId, SameChild } from "../case/case.ts"
import type { Category } from "../case/lists/categories.ts"
import type { Risk } from "../case/lists/risk.ts"
import { type Clock, firstOf } from "../kernel/clock.ts"
import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"
import type { PartnershipId } from "../partnership/partnership.ts"
import type { RegionCode } from "../region/region.ts"
import type { HandoffKind, Moves } from "./lists/kinds.ts"
import type { OutcomeCode, ProgressCode } from "./lists/outcomes.ts"
import type { BasisKind, DeclineReason, PullAnswer } from "./lists/reasons.ts"

export type {
  Basis,
  ChildView,
  Conversation,
  Remark,
  Review,
  Round,
  Travel,
} from "./rules/sealed.ts"
export {
  conversationRef,
  outcomeRef,
  recordRef,
  reviewRef,
  travelRef,
} from "./rules/sealed.ts"

/** A handoff's id is also the receiver's masked reference: they have no case id before T3. */
export type HandoffId = Brand<"HandoffId">

export const handoffStatuses = [
  "draft",
  "pending-approval",
  "offered",
  "under-review",
  "info-requested",
  "accepted",
  "handover",
  "active",
  "outcome-proposed",
  "closed",
  "declined",
  "withdrawn",
  "expired",
  "cancelled",
  "returned",
] as const
export type HandoffStatus = (typeof handoffStatuses)[number]

/** Ends: nothing follows, and nothing is held any more. */
export const endStatuses: readonly HandoffStatus[] = [
  "closed",
  "declined",
  "withdrawn",
  "expired",
  "cancelled",
  "returned",
]
/** Something may still follow. */
export const openStatuses: readonly HandoffStatus[] = handoffStatuses.filter(
  (each) => !endStatuses.includes(each),
)
export const isOpen = ({ status }: Pick<Handoff, "status">): boolean =>
  !endStatuses.includes(status)

/** The receiver knows of a handoff from its offer on, and keeps a stub after it ended. */
export const isOffered = ({ status }: Pick<Handoff, "status">): boolean =>
  status !== "draft" && status !== "pending-approval"

/** A service or a placement that goes on: it comes along when custody moves, and goes on meanwhile. */
export const isCarried = ({
  moves,
  kind,
  status,
}: Pick<Handoff, "moves" | "kind" | "status">): boolean =>
  moves !== "custody" && kind !== "pull" && (status === "active" || status === "outcome-proposed")

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

/**
 * approve … verify: where the handoff stands, one of them at a time. Beside it may run: `check-in`
 * of a child on its way, `ratify` of an emergency, `return` of a placement, `basis` of one that is
 * frozen, `manifest` of tasks that have not moved yet.
 */
export type HandoffClock =
  | "approve"
  | "acknowledge"
  | "decide"
  | "reply"
  | "handover"
  | "progress"
  | "verify"
  | "check-in"
  | "ratify"
  | "return"
  | "basis"
  | "manifest"

export type Handoff = {
  readonly id: HandoffId
  readonly case: CaseId
  readonly caseReference: string
  readonly kind: HandoffKind
  /** What changes hands at commit. */
  readonly moves: Moves
  readonly status: HandoffStatus
  readonly risk: Risk
  /** From whom it goes; of a pull, who asks. */
  readonly from: AgencyId
  /** To whom it goes; of a pull, the custodian. */
  readonly to: AgencyId
  /** Names as they were when it was written: lists and print need no second look. */
  readonly fromName: string
  readonly toName: string
  readonly author: PersonId
  /** Who wrote a recall: the agency that wants the child back, not the one that would give it. */
  readonly recalledBy?: AgencyId
  /** Whose leaders may approve it where the source has nobody else to: its parent, its sponsor. */
  readonly seconders?: readonly AgencyId[]
  /** Copied from the case, so that a list can leave them out without a second look. */
  readonly excludedPersons: readonly PersonId[]
  readonly need: Need
  readonly masked: Masked
  /** The words behind the basis, and the child's view, lie in a sealed section (`Review`). */
  readonly basis: { readonly kind: BasisKind }
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
  /** Whether its manifest was drawn up (`task.ts`). */
  readonly hasManifest: boolean
  /** Looked at by the receiver of this transfer of custody, whose it is to go on with. */
  readonly placed?: { readonly handoff: string; readonly at: Instant }
  /** The handoff this one undoes (return), or the request it answers (pull). */
  readonly parent?: HandoffId
  /** The return that undid this one, or the transfer that answered this pull. */
  readonly followedBy?: HandoffId
  /** Last day of a placement, or of the window in which a return cannot be declined. */
  readonly returnBy?: Instant
  readonly stableUntil?: Instant
  readonly sentBack?: string
  /** Rounds of questions so far; two at most. */
  readonly rounds: number
  /** Milliseconds for which the decide clock may still stand still. */
  readonly pauseLeft: number
  /** The same as it was given in all; the calendar by which it was reckoned may have changed. */
  readonly pauseGiven?: number
  readonly pausedAt?: Instant
  readonly declined?: Declined
  readonly withdrawn?: string
  /** First phase of a withdrawal after the handover began: what the child said lies in the ledger's facts as a code. */
  readonly withdrawal?: Withdrawal
  readonly cancelled?: string
  readonly pullAnswer?: { readonly answer: PullAnswer; readonly text: string }
  /** A second decline (EMERGENCY: the first), or a second dispute, asks for a conference. */
  readonly wantsConference: boolean
  readonly handover?: Handover
  /** It was let go once, also where that came to nothing: taking it back asks what the child says. */
  readonly handoverBegan?: { readonly travelled: boolean }
  readonly firstContactAt?: Instant
  readonly committedAt?: Instant
  /** Who looked after the child before a placement: the holder again once it is undone. */
  readonly careBefore?: AgencyId
  readonly progress?: { readonly code: ProgressCode; readonly at: Instant }
  readonly outcome?: { readonly code: OutcomeCode; readonly at: Instant; readonly by: PersonId }
  readonly disputes: number
  /** Its legal basis fell away: nothing goes on until it is restored, and each holder has heard. */
  readonly frozen?: Frozen
  /** An emergency went ahead of these; each is made good within 24 hours. */
  readonly toRatify?: ToRatify
  readonly ratified?: Ratified
  readonly sameChild: readonly SameChild[]
  readonly blinds: readonly string[]
  readonly clocks: readonly Clock<HandoffClock>[]
  /** When it came to its present status. */
  readonly since: Instant
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

export type Withdrawal = {
  readonly reason: string
  readonly childPosition: "WANTS_TO_STAY" | "WANTS_TO_RETURN" | "NOT_ASKED"
  readonly by: PersonId
  readonly at: Instant
}

/** Set by `start-handover`, the source's own act: whoever started it gave the child away. */
export type Handover = {
  readonly giver: PersonId
  /** The giver's post, as it stands under the record. */
  readonly giverPosition: string
  readonly startedAt: Instant
  readonly travels: boolean
  readonly expectedAt?: Instant
  /** Minutes between two signs of life of the escort. */
  readonly checkInEvery?: number
  readonly lastCheckIn?: Instant
  /** A check-in was missed past the limit, and nobody has heard of the escort since. */
  readonly isSilent?: boolean
}

export type Frozen = {
  readonly at: Instant
  readonly by: PersonId
  readonly acknowledged: readonly AgencyId[]
}

export type ToRatify = {
  readonly parts: readonly ("approval" | "partnership")[]
  readonly since: Instant
  readonly by: PersonId
}

/** How an emergency was made good; a coordinator may let it stand without an agreement. */
export type Ratified = {
  readonly by: PersonId
  readonly at: Instant
  readonly withoutCover: boolean
}

export const handoffRef = (id: HandoffId): Ref<Handoff> => ({ subject: "handoff", parts: [id] })
/** Says that a case has this handoff; written once, for the case's own list. */
export const handoffOfCaseRef = (
  child: CaseId,
  id: HandoffId,
): Ref<{ readonly handoff: HandoffId }> => ({ subject: "handoff-of-case", parts: [child, id] })

/** Which lock an open offer holds on its case (handoff.md invariant 3; kinds table). */
export function lockNameOf({
  moves,
  kind,
  need,
  from,
  to,
}: Pick<Handoff, "moves" | "kind" | "need" | "from" | "to">) {
  if (moves !== "nothing") return moves
  return kind === "pull" ? pullLockOf(from) : `referral-${need.service}-${to}`
}

/** Whoever asks for a child asks once at a time. */
export const pullLockOf = (asker: AgencyId): string => `pull-${asker}`

/** The clock of its stage, or whichever other runs out first: what a list shows as due. */
export const dueOf = ({ clocks }: Pick<Handoff, "clocks">): Clock<HandoffClock> | undefined =>
  firstOf(clocks)

/** Who answers for the child because of it: the target from commit on (transfer), else the source. */
export const stageClocks: readonly HandoffClock[] = [
  "approve",
  "acknowledge",
  "decide",
  "reply",
  "handover",
  "progress",
  "verify",
]
