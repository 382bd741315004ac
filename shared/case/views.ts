import type { Instant } from "../kernel/instant.ts"
import { ageBandOf, type Case } from "./case.ts"

/** What a list shows of a case: nothing that says who the child is. */
export type CaseCard = Pick<
  Case,
  "id" | "reference" | "status" | "risk" | "category" | "region"
> & {
  readonly openedAt: Instant
}

export const cardOf = (it: Case): CaseCard => ({
  id: it.id,
  reference: it.reference,
  status: it.status,
  risk: it.risk,
  category: it.category,
  region: it.region,
  openedAt: it.openedAt,
})

/** What the custodian sees of a case's envelope. */
export const viewOf = (it: Case) => ({
  ...cardOf(it),
  epoch: it.custodyEpoch,
  sex: it.sex,
  ageBand: ageBandOf(it.age),
  ...(it.abhPosition ? { abhPosition: it.abhPosition } : {}),
  source: it.source,
  custodian: { id: it.custodian, name: it.custodianName },
  externalReferences: it.externalReferences,
})
export type CaseView = ReturnType<typeof viewOf>
