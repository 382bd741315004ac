import { type Clock, firstOf } from "../kernel/clock.ts"
import { ageBandOf, type Case } from "./case.ts"
import { type CaseField, type CaseRelation, caseCard, caseFields } from "./lists/disclosure.ts"
import { shown } from "./rules/shown.ts"

/** The clock that runs out first, and how far up the ladder people were told of any of them. */
export function dueIn(clocks: readonly Clock[]) {
  const first = firstOf(clocks)
  return {
    due: first && { kind: first.kind, at: first.due },
    level: Math.max(0, ...clocks.map(({ rung }) => rung)),
  }
}

const holderOf = ({ careHolder: id, careHolderName: name }: Case) =>
  id ? { id, name: name ?? id } : undefined

/** Every field that the table may name, as it would be shown. */
const valuesOf = (it: Case) => ({
  ...it,
  ...dueIn(it.clocks),
  custodian: { id: it.custodian, name: it.custodianName },
  careHolder: holderOf(it),
  epoch: it.custodyEpoch,
  ageBand: ageBandOf(it.age),
  timeline: undefined as readonly unknown[] | undefined,
})
type Values = ReturnType<typeof valuesOf>

/** What everybody with a relation sees, and the rest of what some do. */
export type CaseView = Pick<Values, "id" | "reference" | "status" | "custodian"> &
  Partial<Pick<Values, Exclude<CaseField, "timeline">>>

/** What of a case leaves the server for a reader of this relation; nothing in it says who. */
export const viewOf = (it: Case, relation: CaseRelation): CaseView =>
  shown(valuesOf(it), caseFields[relation]) as CaseView

export type CaseCard = Pick<CaseView, "id" | "reference" | "status" | "custodian"> &
  Partial<Pick<Values, (typeof caseCard)[number]>>

/** What a list shows of a case, within what the relation shows of it at all. */
export const cardOf = (it: Case, relation: CaseRelation): CaseCard =>
  shown(
    valuesOf(it),
    caseCard.filter((field) => caseFields[relation].includes(field)),
  ) as CaseCard
