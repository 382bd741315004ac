import type { Action } from "#shared/action/action.ts"
import { knowsAction } from "#shared/action/rules/standing.ts"
import { type ActionCard, cardOf, type Seen } from "#shared/action/views.ts"
import { agencyRef } from "#shared/agency/agency.ts"
import { type Case, caseRef } from "#shared/case/case.ts"
import { relationOf } from "#shared/case/rules/relation.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { type Task, taskRef } from "#shared/task/task.ts"
import type { Question } from "../http/read.ts"
import { namesOf } from "../http/timeline.ts"
import { loadRows } from "../platform/rows.ts"

/** Those actions that the reader may know of now, with what says whose they are. */
export async function seenOf(
  { deps, actor, at }: Question,
  actions: readonly Action[],
): Promise<readonly Seen[]> {
  const own = agencyRef(actor.agency)
  const behind = actions.flatMap(({ task, case: child }) => [
    ...(task ? [taskRef(task)] : []),
    ...(child ? [caseRef(child)] : []),
  ])
  const rows = await loadRows(deps.tables, behind.length > 0 ? [...behind, own] : [], false)
  const page = rows.get(refKey(own))?.state as Parameters<typeof relationOf>[2]
  return actions.flatMap((action) => {
    const ref = action.task && taskRef(action.task)
    const task = ref && (rows.get(refKey(ref))?.state as Task | undefined)
    const place = action.case && caseRef(action.case)
    const child = place && (rows.get(refKey(place))?.state as Case | undefined)
    if (!knowsAction(action, actor, { task, case: child })) return []
    const isOfCase = child !== undefined && relationOf(child, actor, page) !== undefined
    return [{ action, task, at, isOfCase }]
  })
}

type Faced = Pick<ActionCard, "owner" | "verifier" | "person">

/** Cards or views with the names of agencies and people in them. */
export async function withNames<Each extends Faced>({ deps }: Question, cards: readonly Each[]) {
  const agencies = new Set(cards.flatMap(({ owner, verifier }) => [owner, verifier]))
  const people = new Set(cards.flatMap(({ person }) => (person ? [person] : [])))
  const nameOf = await namesOf(deps.tables, [[...agencies], [...people]])
  return cards.map(({ owner, verifier, person, ...card }) => ({
    ...card,
    owner: nameOf("agency", owner),
    verifier: nameOf("agency", verifier),
    ...(person ? { person: nameOf("person", person) } : {}),
  }))
}

/** What a meeting led to, as a list shows it. */
export const actionCards = async (question: Question, actions: readonly Action[]) =>
  withNames(question, (await seenOf(question, actions)).map(cardOf))
