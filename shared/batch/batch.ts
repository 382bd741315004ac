import type { Service } from "../agency/lists/services.ts"
import type { CaseId } from "../case/case.ts"
import type { Basis, ChildView, HandoffId, Masked } from "../handoff/handoff.ts"
import type { BasisKind } from "../handoff/lists/reasons.ts"
import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"
import type { PartnershipId } from "../partnership/partnership.ts"

export type BatchId = Brand<"BatchId">

/** A row holds this many children; whoever closes with more makes a second one. */
export const entriesAtMost = 100

/**
 * What became of one child: `skipped` is one that was no longer there to be offered, or still
 * waited when the rest was called off.
 */
export type EntryResult = "waiting" | "offered" | "refused" | "skipped"

export type Entry = {
  readonly case: CaseId
  readonly reference: string
  readonly result: EntryResult
  /** Why not, where it was refused or skipped: the code that the offer alone would have heard. */
  readonly code?: string
  readonly handoff?: HandoffId
  /** Copied from the case: this line is not there for them. */
  readonly excludedPersons: readonly PersonId[]
}

export type BatchStatus = "pending-approval" | "running" | "done" | "cancelled"

/**
 * Many children offered to one agency in one decision, as when an LKSA closes. Each is an offer of
 * its own, made one after the other by a supervisor's page: it can stop anywhere and go on later.
 */
export type Batch = {
  readonly id: BatchId
  readonly agency: AgencyId
  readonly agencyName: string
  readonly title: string
  readonly status: BatchStatus
  readonly kind: "transfer" | "referral"
  readonly to: AgencyId
  readonly toName: string
  readonly service: Service
  readonly masked: Masked
  /** In words it lies sealed, with what the children say (`BatchWords`). */
  readonly basis: { readonly kind: BasisKind }
  /** Agreements that stood between the two when it was written. */
  readonly partnerships: readonly PartnershipId[]
  readonly entries: readonly Entry[]
  readonly author: PersonId
  readonly approver?: PersonId
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** What every offer of it says as T2; it becomes the review of each. */
export type BatchWords = {
  readonly basis: Basis
  readonly childView: ChildView
  readonly familyOptions?: string
}

export const batchRef = (id: BatchId): Ref<Batch> => ({ subject: "batch", parts: [id] })
export const batchWordsRef = (id: BatchId): Ref<BatchWords> => ({
  subject: "batch-words",
  parts: [id],
})

/** How many children stand at each result. */
export const talliesOf = ({ entries }: { readonly entries: readonly Pick<Entry, "result">[] }) => {
  const count = (result: EntryResult) => entries.filter((each) => each.result === result).length
  return {
    all: entries.length,
    waiting: count("waiting"),
    offered: count("offered"),
    refused: count("refused"),
    skipped: count("skipped"),
  }
}
