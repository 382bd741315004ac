import { type Reliance, rely } from "../kernel/decision.ts"
import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import { idSchema } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref, Row } from "../kernel/ref.ts"
import type { RegionCode } from "../region/region.ts"
import type { Category } from "./lists/categories.ts"
import type { Risk } from "./lists/risk.ts"

export type CaseId = Brand<"CaseId">
export const caseId = idSchema<CaseId>()

export type ExternalReference = { readonly system: string; readonly number: string }

/** The envelope of a child's case: who is responsible, and what coordination needs; no identity. */
export type Case = {
  readonly id: CaseId
  readonly reference: string
  readonly status: "open" | "closed"
  readonly custodian: AgencyId
  readonly custodianName: string
  /** Raised by one with each change of custody; every later write must name it. */
  readonly custodyEpoch: number
  readonly careHolder?: AgencyId
  readonly region: RegionCode
  readonly category: Category
  readonly abhPosition?: "CONFLICT" | "VICTIM" | "WITNESS"
  readonly risk: Risk
  readonly sex: "F" | "M"
  readonly age: number
  readonly source: string
  readonly externalReferences: readonly ExternalReference[]
  /** People who may never learn of the case, whatever their agency. */
  readonly excludedPersons: readonly PersonId[]
  readonly conflictedAgencies: readonly AgencyId[]
  readonly openedAt: Instant
  readonly openedBy: PersonId
}

/** Who answered for the child from when on; one row for each epoch. */
export type Custody = {
  readonly case: CaseId
  readonly epoch: number
  readonly custodian: AgencyId
  readonly from: Instant
  readonly act: string
}

/** A sealed section: kept apart from the envelope, in the table that has no stream. */
export type Section = {
  readonly case: CaseId
  readonly kind: string
  readonly content: Readonly<Record<string, unknown>>
}

/** A row that only one open offer of a kind can hold at a time (handoff.md invariant 3). */
export type Lock = { readonly heldBy: string }

export const caseRef = (id: CaseId): Ref<Case> => ({ subject: "case", parts: [id] })
/** The case behind a reference that people say to each other. */
export const referenceRef = (reference: string): Ref<{ readonly case: CaseId }> => ({
  subject: "case-reference",
  parts: [reference],
})
/** What others rest on in a case: who holds it, and whom it keeps away. */
export const relyOnCase = (child: Row<Case>): Reliance =>
  rely(child, "custodyEpoch", "status", "excludedPersons", "conflictedAgencies")

export const custodyRef = (id: CaseId, epoch: number): Ref<Custody> => ({
  subject: "custody",
  parts: [id, String(epoch).padStart(6, "0")],
})
export const sectionRef = (id: CaseId, kind: string): Ref<Section> => ({
  subject: "section",
  parts: [id, kind],
})
export const lockRef = (id: CaseId, name: string): Ref<Lock> => ({
  subject: "lock",
  parts: [id, name],
})

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
