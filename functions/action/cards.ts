import type { Action } from "#shared/action/action.ts"
import { knowsAction } from "#shared/action/rules/standing.ts"
import { type ActionCard, cardOf, type Seen } from "#shared/action/views.ts"
import { agencyRef } from "#shared/agency/agency.ts"
import { type Case, caseRef } from "#shared/case/case.ts"
import { numbersOf } from "#shared/case/rules/numbers.ts"
import { isNamedAway, relationOf } from "#shared/case/rules/relation.ts"
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
  const behind = actions.flatMap(({ task, case: child, conferredOn }) => [
    ...(task ? [taskRef(task)] : []),
    ...[child, conferredOn].flatMap((each) => (each ? [caseRef(each)] : [])),
  ])
  const rows = await loadRows(deps.tables, behind.length > 0 ? [...behind, own] : [], false)
  const page = rows.get(refKey(own))?.state as Parameters<typeof relationOf>[2]
  return actions.flatMap((action) => {
    const ref = action.task && taskRef(action.task)
    const task = ref && (rows.get(refKey(ref))?.state as Task | undefined)
    const caseIn = (id: Action["case"]) =>
      id && (rows.get(refKey(caseRef(id)))?.state as Case | undefined)
    const [child, conferred] = [caseIn(action.case), caseIn(action.conferredOn)]
    if (!knowsAction(action, actor, { task, case: child })) return []
    // What is on no child tells of its conference all the same.
    if (conferred && isNamedAway(conferred, actor)) return []
    const isOfCase = child !== undefined && relationOf(child, actor, page) !== undefined
    const about = child ?? conferred
    const isPart = about !== undefined && relationOf(about, actor, page) !== undefined
    const isTold = isPart || actor.agency === action.host
    const hidden = isTold ? [] : numbersOf(about, action.caseReference)
    return [{ action, task, at, isOfCase, hidden }]
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
