import { agencyRef } from "#shared/agency/agency.ts"
import { caseRef } from "#shared/case/case.ts"
import { manifestTiers } from "#shared/case/lists/disclosure.ts"
import { isKeptAway } from "#shared/case/rules/relation.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { knowsHandoff, sideOf } from "#shared/handoff/rules/standing.ts"
import { tierOf } from "#shared/handoff/rules/tier.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { manifestRef, type Task } from "#shared/task/task.ts"
import { loadRows } from "../platform/rows.ts"
import { missing, pageOf, type Reader } from "./read.ts"

const nothing = missing("handoff.missing")

type Carried = Pick<Task, "id" | "kind" | "due" | "placed">

const listedIn =
  (handoff: string) =>
  ({ id, kind, due, placed }: Carried) => ({
    task: id,
    kind,
    due,
    ...(placed?.handoff === handoff ? { placed: placed.how } : {}),
  })

/**
 * What goes along with the child of a handoff: how much there is, one page of its open tasks, and
 * the clocks that run on the case. Kinds and days, never what anybody wrote.
 */
export const manifestOf: Reader = async (question) => {
  const { deps, actor, id } = question
  const ref = handoffRef(id as HandoffId)
  const first = await loadRows(deps.tables, [ref, agencyRef(actor.agency), manifestRef(id)])
  const stateIn = <State>(rows: typeof first, wanted: Ref<State>) =>
    rows.get(refKey(wanted))?.state as State | undefined
  const handoff = stateIn(first, ref)
  const manifest = stateIn(first, manifestRef(id))
  const own = stateIn(first, agencyRef(actor.agency))
  if (!handoff || !own || !knowsHandoff(handoff, actor) || !sideOf(handoff, actor, own)) {
    return nothing
  }
  const child = stateIn(await loadRows(deps.tables, [caseRef(handoff.case)]), caseRef(handoff.case))
  if (!manifest || !child || isKeptAway(child, actor)) return nothing
  const tier = tierOf(handoff, actor, { ...child, type: own.type })
  if (!manifestTiers.includes(tier)) return nothing
  const hash = `CASE#${handoff.case}#TASKS`
  const wanted = { index: "outbound", hash } as const
  const page = await pageOf(question, { wanted, toCard: (item) => item["card"] as Carried })
  if (isRefusal(page)) return page
  const { listed, unplaced, unmoved } = manifest
  const items = page.body.items.map(listedIn(handoff.id))
  const clocks = child.clocks.map(({ kind, due }) => ({ kind, due }))
  return { body: { ...page.body, listed, unplaced, unmoved, items, clocks } }
}
