import { type Case, type CaseId, caseRef, keptAwayRef } from "#shared/case/case.ts"
import type { PersonId } from "#shared/kernel/id.ts"
import { agencyIds } from "./cast.ts"
import { childOf } from "./children.ts"
import { changeRow, putRows, seed } from "./rows.ts"
import type { Scene } from "./scene.ts"

/** Children of the sending agency, each with a case that nobody has worked on yet. */
export async function putOwnChildren(
  { tables }: Scene,
  [prefix, count]: readonly [string, number],
  change: Partial<Case> = {},
): Promise<readonly Case[]> {
  const source = { custodian: agencyIds.source, custodianName: "Dinas Sosial Uji" }
  const children = Array.from({ length: count }, (_, place) =>
    childOf(`${prefix}-${place}`, { ...source, excludedPersons: [], ...change }),
  )
  await putRows(
    tables,
    children.map((each) => seed(caseRef(each.id), each)),
  )
  return children
}

/** Keeps somebody away from a child, as `keep-away` does long after the case was opened. */
export async function keepAway(
  { tables }: Scene,
  [person, child]: readonly [PersonId, CaseId],
): Promise<void> {
  await changeRow(tables, caseRef(child), { excludedPersons: [person] })
  await putRows(tables, [seed(keptAwayRef(person, child), { case: child })])
}
