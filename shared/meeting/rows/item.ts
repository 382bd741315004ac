import type { ActionId } from "../../action/action.ts"
import type { CaseId } from "../../case/case.ts"
import {
  type AgencyId,
  type Brand,
  idSchema,
  type MeetingId,
  type PersonId,
} from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Ref } from "../../kernel/ref.ts"

export type ItemId = Brand<"ItemId">
export const itemId = idSchema<ItemId>()

export const itemStatuses = [
  "proposed",
  "on-agenda",
  "in-discussion",
  "decided",
  "deferred",
  "withdrawn",
  "revision",
] as const
export type ItemStatus = (typeof itemStatuses)[number]

/** Who may know of an item: all invited, the people of these agencies, or these people. */
export type Access =
  | { readonly to: "all" }
  | { readonly to: "agencies"; readonly agencies: readonly AgencyId[] }
  | {
      readonly to: "people"
      readonly people: readonly { readonly person: PersonId; readonly agency: AgencyId }[]
    }

/** Something to be talked about. Its words lie sealed: the row holds what rules need. */
export type Item = {
  readonly id: ItemId
  /** Whose meetings it is for: the backlog it waits in. */
  readonly host: AgencyId
  /** The meeting whose agenda it is on, or that it is proposed to. */
  readonly meeting?: MeetingId
  readonly proposer: AgencyId
  readonly proposerName: string
  readonly proposedBy: PersonId
  readonly status: ItemStatus
  readonly access: Access
  readonly case?: CaseId
  readonly caseReference?: string
  readonly isJuvenileJustice?: boolean
  readonly excludedPersons: readonly PersonId[]
  /** People who took themselves out: from then on they see nothing of it. */
  readonly recused: readonly PersonId[]
  /** Minutes it may take, 5–240. */
  readonly minutes: number
  readonly presenter?: PersonId
  /** A break-out group's report-back. */
  readonly group?: string
  /** Whether a quorum stood when it was decided; and for whom it lacked. */
  readonly quorate?: boolean
  /** Since when it is talked about, so that every clock in the room shows the same. */
  readonly openedAt?: Instant
  /** Agencies that were invited when it was opened: their rolls tell whether a quorum stands. */
  readonly called?: readonly AgencyId[]
  /** How much came out of it; the words lie sealed. */
  readonly outcomes?: number
  /** Free of gaps per network and year, given when the meeting ends. */
  readonly number?: string
  readonly decidedAt?: Instant
  readonly actions: readonly ActionId[]
  /** Handoffs its decisions led to. */
  readonly handoffs: readonly string[]
  /** Custody was committed while it was talked about: who held it when the room sat down. */
  readonly movedFrom?: AgencyId
  /** Handoffs that were sent or completed in a room, and in which one. */
  readonly handed?: readonly { readonly meeting: MeetingId; readonly handoff: string }[]
  readonly childView?: "HEARD" | "NOT_HEARD"
  /** Meetings it was put off from, oldest first. */
  readonly carried: readonly MeetingId[]
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export const outcomeKinds = ["FACT", "DECISION", "ACTION", "HANDOFF", "DISSENT"] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** What came out of an item, in the order in which it was said. */
export type Outcome = {
  readonly kind: OutcomeKind
  readonly text: string
  /** Dissent: whose. Action: who does it, as decided here; the action itself may move on. */
  readonly agency?: AgencyId
  /** Action: until when, as decided here. */
  readonly due?: Instant
  readonly action?: ActionId
  readonly handoff?: string
  /** A decision to settle it out of court; never of sexual violence. */
  readonly mediation?: true
}

/** The words of an item, sealed apart from it. */
export type ItemWords = {
  readonly title: string
  readonly purpose?: string
  /** Numbers or names of documents elsewhere; never the documents. */
  readonly attachments?: readonly { readonly label: string; readonly reference: string }[]
  readonly outcomes: readonly Outcome[]
  /** The child's view, or why it was not heard. */
  readonly childView?: string
  readonly reason?: string
}

export const itemRef = (id: ItemId): Ref<Item> => ({ subject: "item", parts: [id] })
export const itemWordsRef = (id: ItemId): Ref<ItemWords> => ({
  subject: "item-words",
  parts: [id],
})

/** Decisions and excerpts of one network (or host) in one year, counted without gaps. */
export type Book = {
  readonly owner: string
  readonly year: string
  readonly decisions: number
  readonly excerpts: number
}
export const bookRef = (owner: string, year: string): Ref<Book> => ({
  subject: "book",
  parts: [owner, year],
})
