import type { AgencyType } from "../../agency/lists/agency-types.ts"
import type { CaseId } from "../../case/case.ts"
import type { AgencyId, MeetingId, PersonId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Ref } from "../../kernel/ref.ts"
import type { Access, ItemId, Outcome } from "./item.ts"

export const stands = [
  "PENDING",
  "APPROVED",
  "APPROVED_WITH_NOTE",
  "OBJECTED",
  "DISSENT_ATTACHED",
  "DEEMED",
  "INFORMED",
] as const
export type Stand = (typeof stands)[number]

/** What one agency says of one version of the minutes; what it said in words lies sealed. */
export type Signature = {
  readonly agency: AgencyId
  readonly version: number
  readonly stand: Stand
  readonly by?: PersonId
  readonly at?: Instant
}

/** Where the minutes of a meeting stand; their words lie sealed, a row for each version. */
export type Minutes = {
  /** The version being written or looked at, from 1. */
  readonly version: number
  /** What each frozen version weighs: SHA-256 of its canonical words, hex. */
  readonly frozen: readonly {
    readonly version: number
    readonly hash: string
    readonly at: Instant
  }[]
  readonly commentUntil?: Instant
  /** Of every version, oldest first. */
  readonly signatures: readonly Signature[]
  /** The chair asks to open them again, and waits for a second person of the host. */
  readonly asked?: { readonly at: Instant; readonly reason: string; readonly by: PersonId }
  readonly reopened?: { readonly at: Instant; readonly reason: string; readonly by: PersonId }
  /** The excerpts that were posted, so that a later one can say which it replaces. */
  readonly excerpts?: readonly {
    readonly item: ItemId
    readonly number: string
    readonly version: number
  }[]
}

/** Chair or minutes went over to a colleague once the room had opened. */
export type HandOver = {
  readonly part: "chair" | "minute-taker"
  readonly from: PersonId
  readonly to: PersonId
  readonly by: PersonId
  readonly at: Instant
}

/** One item as the minutes tell it; whoever may not know of the item never gets it. */
export type MinutesItem = {
  readonly item: ItemId
  readonly access: Access
  readonly case?: CaseId
  readonly caseReference?: string
  readonly recused: readonly PersonId[]
  readonly excludedPersons: readonly PersonId[]
  readonly number?: string
  readonly title: string
  readonly quorate: boolean
  readonly outcomes: readonly Outcome[]
  readonly childView?: string
  readonly status: "decided" | "deferred" | "withdrawn"
  /** Known to its readers only, so that nobody else can guess its words from its digest. */
  readonly salt: string
}

/** The words of one version, sealed; frozen ones never change. */
export type MinutesText = {
  readonly meeting: MeetingId
  readonly version: number
  readonly preface: string
  readonly closing: string
  readonly present: readonly {
    readonly agency: AgencyId
    readonly name: string
    readonly count: number | null
  }[]
  readonly absent: readonly { readonly agency: AgencyId; readonly name: string }[]
  /** It went on without a quorum: printed above everything else. */
  readonly inquorate?: { readonly reason: string; readonly reviewBy: Instant }
  /** Who led it or wrote it down, where that went over to somebody else. */
  readonly handOvers?: readonly Omit<HandOver, "by">[]
  readonly items: readonly MinutesItem[]
  /** Digests of the items and of nothing, in order: what a reader of some items verifies them by. */
  readonly leaves?: readonly string[]
  /** Why this version takes the place of the one before. */
  readonly correction?: string
  /** What agencies said of it, with a note, an objection or a dissent. */
  readonly remarks: readonly {
    readonly agency: AgencyId
    readonly stand: Stand
    readonly text: string
    readonly at: Instant
  }[]
}

export const minutesRef = (meeting: MeetingId, version: number): Ref<MinutesText> => ({
  subject: "minutes",
  parts: [meeting, String(version)],
})

/** What one case is told of one conference: only its own item (petikan). */
export type Excerpt = {
  readonly case: CaseId
  readonly caseReference: string
  /** Free of gaps per network and year. */
  readonly number: string
  readonly meeting: MeetingId
  readonly meetingTitle: string
  readonly item: ItemId
  readonly version: number
  readonly hash: string
  readonly issuedAt: Instant
  /** The excerpt that this one replaces, after the minutes were opened again. */
  readonly replaces?: string
  readonly access: Access
  readonly recused: readonly PersonId[]
  readonly excludedPersons: readonly PersonId[]
}
export const excerptRef = (child: CaseId, number: string): Ref<Excerpt> => ({
  subject: "excerpt",
  parts: [child, number],
})

/** Who was in the room for one agency or one class of people: a row of its own. */
export type Roll = {
  readonly meeting: MeetingId
  /** An agency's id, or `class-<n>` for the n-th class of the meeting. */
  readonly of: string
  readonly entries: readonly RollEntry[]
  /** People without a name of their own; null is unknown. */
  readonly unnamed: number | null
  /** Of a meeting with several sessions: the same of each, as far as it was told. */
  readonly unnamedIn?: readonly (number | null)[]
  /** Codes that people typed in vain: whoever has none left is named by the minute taker. */
  readonly misses?: Readonly<Record<string, number>>
  /** Of an agency's list, as it was when it was called: what a quorum asks for. */
  readonly type?: AgencyType
  readonly isCustodian?: boolean
}

export type RollEntry = {
  /** A person's id; of a guest an id that the list itself gave. */
  readonly key: string
  readonly person?: PersonId
  readonly name?: string
  readonly position?: string
  readonly mode: "ONSITE" | "ONLINE"
  readonly arrivedAt: Instant
  readonly leftAt?: Instant
  /** Whoever signed the statement of confidentiality, and when. */
  readonly pledgedAt?: Instant
  /** They signed a sheet, and the minute taker wrote that down: nobody pledges for another. */
  readonly pledgedOnPaper?: true
  readonly speaksAs: "lead" | "deputy" | "delegate" | "letter" | "guest"
  /** Number of the letter of assignment. */
  readonly letter?: string
  /** A case manager or a certified social worker of their agency, when the list was called. */
  readonly isSocialWorker?: boolean
  /** Of a meeting with several sessions: each that the person was at; the latest stands above. */
  readonly visits?: readonly Visit[]
}

/** When somebody was at one of several sessions, counted from 0. */
export type Visit = Pick<RollEntry, "mode" | "arrivedAt" | "leftAt"> & { readonly session: number }

/** Counts what was written into the rolls of a meeting, so that its end counts everybody. */
export type RollTally = { readonly meeting: MeetingId; readonly calls: number }
export const rollTallyRef = (meeting: MeetingId): Ref<RollTally> => ({
  subject: "roll-tally",
  parts: [meeting],
})

export const rollRef = (meeting: MeetingId, of: string): Ref<Roll> => ({
  subject: "roll",
  parts: [meeting, of],
})
