import { type CaseId, caseRef } from "#shared/case/case.ts"
import { isKeptAway } from "#shared/case/rules/relation.ts"
import { worksOnCases } from "#shared/kernel/actor.ts"
import type { PersonId } from "#shared/kernel/id.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { isRefusal, type Refusal } from "#shared/kernel/refusal.ts"
import { wordsIn } from "#shared/task/rules/change.ts"
import { worksFor } from "#shared/task/rules/standing.ts"
import { type Task, taskWordsRef } from "#shared/task/task.ts"
import { tasks } from "#shared/task/verbs.ts"
import { type TaskCard, viewOf } from "#shared/task/views.ts"
import { oneWithCan } from "../http/can.ts"
import { withoutKeptAway } from "../http/kept-away.ts"
import {
  type Listing,
  missing,
  notForRole,
  pageOf,
  type Question,
  type Reader,
  type Readers,
} from "../http/read.ts"
import { withoutSteppedBack } from "../http/stepped-back.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item, loadRows } from "../platform/rows.ts"

const cardIn = (item: Item): TaskCard => item["card"] as TaskCard

async function stateOf<State>({ deps }: Question, ref: Ref<State>): Promise<State | undefined> {
  return (await loadRows(deps.tables, [ref], false)).get(refKey(ref))?.state as State | undefined
}

/** The child behind each row of a list over many children. */
const behind = async (items: readonly Item[]) =>
  new Map(items.map((item): [unknown, CaseId] => [item["pk"], cardIn(item).case.id]))

async function withNames({ deps }: Question, cards: readonly TaskCard[]) {
  const people = cards.map(({ worker }) => worker).filter((each) => each !== undefined)
  const nameOf = await namesOf(deps.tables, [[], [...new Set<PersonId>(people)]])
  return cards.map(({ worker, ...card }) => ({
    ...card,
    ...(worker ? { worker: nameOf("person", worker) } : {}),
  }))
}

type TaskPage = { readonly cards: readonly TaskCard[]; readonly cursor?: string }

async function readCards(
  question: Question,
  { wanted, join }: Pick<Listing<TaskCard>, "wanted" | "join">,
): Promise<TaskPage | Refusal> {
  const page = await pageOf(question, { wanted, toCard: cardIn, ...(join ? { join } : {}) })
  if (isRefusal(page)) return page
  const { items: cards, cursor } = page.body
  return { cards, ...(cursor ? { cursor } : {}) }
}

/** The tasks of a case, for whoever has the child: open ones by due day, done ones newest first. */
export const tasksOfCase: Reader = async (question) => {
  const { actor, id, query } = question
  const child = await stateOf(question, caseRef(id as CaseId))
  const isTheirs = child && worksFor(child, actor.agency)
  if (!isTheirs || isKeptAway(child, actor)) return missing("case.missing")
  const isDone = query["state"] === "done"
  const hash = `CASE#${child.id}#TASKS${isDone ? "#DONE" : ""}`
  const page = await readCards(question, {
    wanted: { index: "outbound", hash, backwards: isDone },
    join: (items) => withoutSteppedBack(question, items),
  })
  if (isRefusal(page)) return page
  const { cards, ...rest } = page
  return { body: { items: await withNames(question, cards), ...rest } }
}

export const taskReads: Readers = {
  list: async (question) => {
    if (!worksOnCases(question.actor)) return notForRole
    const hash = `AGENCY#${question.actor.agency}#TASKS`
    const kept = withoutKeptAway(question, behind)
    const join = async (items: readonly Item[]) => withoutSteppedBack(question, await kept(items))
    const page = await readCards(question, { wanted: { index: "inbound", hash }, join })
    if (isRefusal(page)) return page
    const { cards, ...rest } = page
    return { body: { items: await withNames(question, cards), ...rest } }
  },
  one: async (question) => {
    const one = await oneWithCan(tasks, question)
    if (!one) return missing(tasks.missing)
    const { can, why, row } = one
    const task = row.state as Task
    const { deps } = question
    const ref = taskWordsRef(task)
    const [rows, timeline, nameOf] = await Promise.all([
      loadRows(deps.tables, [ref]),
      timelineOf(question, row.ref),
      namesOf(deps.tables, [[task.owner], [task.createdBy, ...(task.worker ? [task.worker] : [])]]),
    ])
    const section = rows.get(refKey(ref)) as Parameters<typeof wordsIn>[0]
    const { worker, owner, createdBy, ...view } = viewOf(task, wordsIn(section))
    return {
      body: {
        ...view,
        owner: nameOf("agency", owner),
        createdBy: nameOf("person", createdBy),
        ...(worker ? { worker: nameOf("person", worker) } : {}),
        version: row.version,
        timeline,
        can,
        why,
      },
      etag: etagOf(tasks, row),
    }
  },
}
