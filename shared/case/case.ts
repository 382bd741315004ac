import type { Clock } from "../kernel/clock.ts"
import { type Reliance, rely } from "../kernel/decision.ts"
import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import { idSchema } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref, Row } from "../kernel/ref.ts"
import type { RegionCode } from "../region/region.ts"
import type { AtensiForm, CareArrangement, TeamRole, Tier } from "./lists/care.ts"
import type { Category } from "./lists/categories.ts"
import type { CaseClockKind } from "./lists/clocks.ts"
import type { ClosureOutcome } from "./lists/closures.ts"
import type { Cluster, Harm } from "./lists/clusters.ts"
import type { FlagRule } from "./lists/events.ts"
import type { Evidence, Key } from "./lists/keys.ts"
import type { AbhPosition } from "./lists/positions.ts"
import type { Protection, ReunificationCheck } from "./lists/protection.ts"
import type { RegulationCode } from "./lists/regulations.ts"
import type { Risk } from "./lists/risk.ts"
import type { Source } from "./lists/sources.ts"
import type { SubCode } from "./lists/sub-codes.ts"

export type CaseId = Brand<"CaseId">
export const caseId = idSchema<CaseId>()

export type ExternalReference = { readonly system: string; readonly number: string }

/** An agency that works on the case beside its custodian. The custodian leads: there is one. */
export type TeamSeat = {
  readonly agency: AgencyId
  readonly name: string
  readonly role: TeamRole
  readonly since: Instant
}

/** How far one key of case management is, and which papers show it (they stay elsewhere). */
export type KeyState = {
  readonly status: "done" | "not-needed"
  readonly at: Instant
  readonly by: PersonId
  readonly evidence: readonly Evidence[]
}

export type Ticked = { readonly at: Instant; readonly by: PersonId }

/** Something on the case that must not be overlooked; it is never hidden and never refused. */
export type Flag = {
  readonly code: "RIGHTS_VIOLATION"
  readonly rule: FlagRule
  readonly at: Instant
}

/** Where the child lives, in the order of the continuum; why nothing nearer fits lies sealed. */
export type Care = {
  readonly arrangement: CareArrangement
  readonly since: Instant
  /** Residential care ends on a day (PP 44/2017), and is looked at every six months at the latest. */
  readonly until?: Instant
  readonly reviewBy?: Instant
}

/** Another agency may know the same child: ask its coordinator, nothing more is said. */
export type SameChild = { readonly agency: AgencyId; readonly name: string; readonly at: Instant }

export type Closure = {
  readonly outcome: ClosureOutcome
  readonly at: Instant
  readonly by: PersonId
}

/** The envelope of a child's case: who is responsible, and what coordination needs; no identity. */
export type Case = {
  readonly id: CaseId
  readonly reference: string
  /** References under which it was known before. */
  readonly aliases: readonly string[]
  readonly status: "open" | "closed"
  readonly custodian: AgencyId
  readonly custodianName: string
  /** Raised by one with each change of custody; every later write must name it. */
  readonly custodyEpoch: number
  readonly careHolder?: AgencyId
  readonly careHolderName?: string
  /** Raised by one with each change of the care holder; 0 while nobody but the family cared. */
  readonly careEpoch: number
  readonly region: RegionCode
  readonly category: Category
  readonly subCode?: SubCode
  readonly abhPosition?: AbhPosition
  readonly cluster: Cluster
  readonly harms: readonly Harm[]
  readonly tier: Tier
  readonly risk: Risk
  readonly assessment?: { readonly at: Instant; readonly by: PersonId }
  readonly sex: "F" | "M"
  /** Whole years at the event; an estimate where `isAgeEstimated`. */
  readonly age: number
  readonly isAgeEstimated: boolean
  readonly identityStatus: "KNOWN" | "PARTIAL" | "NONE"
  readonly source: Source
  readonly externalReferences: readonly ExternalReference[]
  /** Codes of the register of regulations (`lists/regulations.ts`). */
  readonly legalReferences: readonly RegulationCode[]
  /** People who may never learn of the case, whatever their agency. */
  readonly excludedPersons: readonly PersonId[]
  readonly conflictedAgencies: readonly AgencyId[]
  readonly team: readonly TeamSeat[]
  /** The person of the custodian who answers for the child day by day. */
  readonly worker?: PersonId
  readonly keys: Readonly<Partial<Record<Key, KeyState>>>
  readonly atensi?: AtensiForm
  readonly care?: Care
  readonly protection: Readonly<Partial<Record<Protection, Ticked>>>
  readonly reunification: Readonly<Partial<Record<ReunificationCheck, Ticked>>>
  readonly clocks: readonly Clock<CaseClockKind>[]
  readonly flags: readonly Flag[]
  /** Offers of this child that were declined, ever. */
  readonly bounces: number
  /** Blind words for what identifies the child (`rules/blind.ts`). */
  readonly blinds: readonly string[]
  readonly sameChild: readonly SameChild[]
  /** When an agency last nudged the custodian: once a day is enough. */
  readonly nudges?: Readonly<Record<string, Instant>>
  readonly closure?: Closure
  readonly openedAt: Instant
  readonly openedBy: PersonId
  readonly updatedAt: Instant
}

/** Who answered for the child from when on; one row for each epoch. */
export type Custody = {
  readonly case: CaseId
  readonly epoch: number
  readonly custodian: AgencyId
  readonly from: Instant
  readonly act: string
}

/** Who looked after the child from when on; without `holder` its family does again. */
export type CareSpell = {
  readonly case: CaseId
  readonly epoch: number
  readonly holder?: AgencyId
  readonly from: Instant
  readonly act: string
}

/** A sealed section: kept apart from the envelope, in the table that has no stream. */
export type Section = {
  readonly case: CaseId
  readonly kind: string
  readonly content: Readonly<Record<string, unknown>>
}

/** Who opened what of a child, when and why; written before anything is shown. */
export type Receipt = {
  readonly id: string
  readonly case: CaseId
  readonly agency: AgencyId
  readonly person: PersonId
  readonly part: string
  readonly purpose: string
  readonly at: Instant
  /** Set where it was opened through a handoff. */
  readonly handoff?: string
}

/** A row that only one open offer of a kind can hold at a time (handoff.md invariant 3). */
export type Lock = {
  readonly heldBy: string
  /** Under which custodian it was taken. */
  readonly epoch: number
}

/** What was offered under a former custodian can only end: it keeps nobody from offering anew. */
export const isLocked = (
  lock: Row<Lock> | undefined,
  { custodyEpoch }: Pick<Case, "custodyEpoch">,
): boolean => lock !== undefined && lock.state.epoch >= custodyEpoch

/** The cases behind one blind word; the newest last, twenty at most. */
export type BlindEntry = {
  readonly cases: readonly {
    readonly case: CaseId
    readonly agency: AgencyId
    /** As it was called then: whoever is told whom to ask needs no further look. */
    readonly name: string
    /** People and agencies that must not learn of it: to them it is not there. */
    readonly away: readonly (PersonId | AgencyId)[]
  }[]
}

/** How many answers one person or one agency may still get on this day (UTC, `YYYY-MM-DD`). */
export type Budget = { readonly day: string; readonly left: number }

export const caseRef = (id: CaseId): Ref<Case> => ({ subject: "case", parts: [id] })
/** The case behind a reference that people say to each other. */
export const referenceRef = (reference: string): Ref<{ readonly case: CaseId }> => ({
  subject: "case-reference",
  parts: [reference],
})
/** What others rest on in a case: who holds it, and whom it keeps away. */
export const relyOnCase = (child: Row<Case>): Reliance =>
  rely(child, "custodyEpoch", "status", "excludedPersons", "conflictedAgencies")

const numbered = (epoch: number): string => String(epoch).padStart(6, "0")

export const custodyRef = (id: CaseId, epoch: number): Ref<Custody> => ({
  subject: "custody",
  parts: [id, numbered(epoch)],
})
export const careRef = (id: CaseId, epoch: number): Ref<CareSpell> => ({
  subject: "care",
  parts: [id, numbered(epoch)],
})
export const sectionRef = (id: CaseId, kind: string): Ref<Section> => ({
  subject: "section",
  parts: [id, kind],
})
export const receiptRef = (id: CaseId, receipt: string): Ref<Receipt> => ({
  subject: "receipt",
  parts: [id, receipt],
})
export const lockRef = (id: CaseId, name: string): Ref<Lock> => ({
  subject: "lock",
  parts: [id, name],
})
/** Says by which handoff custody moved last, until somebody has verified it. */
export const unverifiedRef = (id: CaseId): Ref<Lock> => lockRef(id, "unverified")
/**
 * Says that an agency has a seat in the team, so that it finds the case. Written by `add-to-team`,
 * removed by `remove-from-team` and by `close`.
 */
export type TeamSeatRow = {
  readonly case: CaseId
  readonly agency: AgencyId
  readonly role: TeamRole
  readonly openedAt: Instant
}
export const teamSeatRef = (id: CaseId, agency: AgencyId): Ref<TeamSeatRow> => ({
  subject: "case-team",
  parts: [id, agency],
})
/**
 * Says that somebody was kept away from a case after it was opened: copies of the case's own list
 * in its handoffs are older. Written by `keep-away` for each person and agency that it adds, and
 * removed again with them.
 * @param who a person's or an agency's id
 */
export const keptAwayRef = (
  who: PersonId | AgencyId,
  id: CaseId,
): Ref<{ readonly case: CaseId }> => ({ subject: "kept-away", parts: [who, id] })
/**
 * Blind words of a child on its way, recorded after the offer: whoever takes the child over finds
 * them by the handoff alone. Written by `identify`, removed when the handoff is completed.
 */
export type MovingWords = { readonly case: CaseId; readonly blinds: readonly string[] }
export const movingWordsRef = (handoff: string): Ref<MovingWords> => ({
  subject: "moving-words",
  parts: [handoff],
})
export const blindRef = (word: string): Ref<BlindEntry> => ({ subject: "blind", parts: [word] })
/** @param who a person's or an agency's id; one row each, since no verb knows the day beforehand */
export const budgetRef = (who: string): Ref<Budget> => ({ subject: "budget", parts: [who] })

/** Bands in which an age may be shown before identity is: whole years, both ends included. */
export function ageBandOf(age: number): string {
  const band = (
    [
      [0, 5],
      [6, 11],
      [12, 15],
      [16, 17],
    ] as const
  ).find(([, last]) => age <= last)
  return band ? `${band[0]}-${band[1]}` : "18"
}
