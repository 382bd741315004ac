import { agencyRef } from "#shared/agency/agency.ts"
import { type CaseId, caseRef } from "#shared/case/case.ts"
import { type HandoffTier, manifestTiers } from "#shared/case/lists/disclosure.ts"
import { isKeptAway } from "#shared/case/rules/relation.ts"
import { type Handoff, type HandoffId, handoffRef, isCarried } from "#shared/handoff/handoff.ts"
import { isServiceLeft, isServicePlaced } from "#shared/handoff/rules/carried.ts"
import { knowsHandoff, sideOf } from "#shared/handoff/rules/standing.ts"
import { tierOf } from "#shared/handoff/rules/tier.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { isRefusal, type Refusal } from "#shared/kernel/refusal.ts"
import { manifestRef, type Task } from "#shared/task/task.ts"
import { type Item, loadRows } from "../platform/rows.ts"
import { missing, pageOf, type Question, type Reader } from "./read.ts"
import { withoutSteppedBack } from "./stepped-back.ts"

const nothing = missing("handoff.missing")

/** The handoff whose manifest is read, and how far the reader sees. */
type Shown = { readonly handoff: Handoff; readonly tier: HandoffTier }

type Carried = Pick<Task, "id" | "kind" | "due" | "placed">

const listedIn =
  (handoff: string) =>
  ({ id, kind, due, placed }: Carried) => ({
    task: id,
    kind,
    due,
    ...(placed?.handoff === handoff ? { placed: placed.how } : {}),
  })

/** Where a child lives is told to whoever has it, or is its receiver already. */
const tellsPlace: readonly HandoffTier[] = ["source", "T3"]

/** A service or a placement: what, and from whom; nothing of why, or of how it goes. */
const serviceIn = ({ handoff, tier }: Shown, service: Handoff) => ({
  handoff: service.id,
  kind: service.kind,
  service: service.need.service,
  ...(service.moves === "nothing" || tellsPlace.includes(tier)
    ? { to: { id: service.to, name: service.toName } }
    : {}),
  ...(isServicePlaced(handoff, service) ? { placed: "accepted" as const } : {}),
})

/** What the manifest counts: what has not come along yet, and what has. */
const isListed = (handoff: Handoff, service: Handoff): boolean =>
  isCarried(service) && (isServiceLeft(handoff, service) || isServicePlaced(handoff, service))

const idIn = (item: Item) => String(item["sk"]).slice("HANDOFF#".length) as HandoffId

/** Reads the handoffs behind their places in the case's own list, and leaves out what has ended. */
async function servicesIn({ deps }: Question, handoff: Handoff, items: readonly Item[]) {
  const refs = items.map((item) => handoffRef(idIn(item)))
  const rows = await loadRows(deps.tables, refs)
  return items.flatMap((item) => {
    const service = rows.get(refKey(handoffRef(idIn(item))))?.state as Handoff | undefined
    return service && isListed(handoff, service) ? [{ ...item, service }] : []
  })
}

/** A case may have many handoffs of which few go on: a page looks through so many of them. */
const reach = { rows: 50, queries: 4 }

const servicesOf = (question: Question, shown: Shown) =>
  pageOf(question, {
    wanted: { hash: `CASE#${shown.handoff.case}`, beginsWith: "HANDOFF#" },
    join: (items) => servicesIn(question, shown.handoff, items),
    toCard: (item) => serviceIn(shown, item["service"] as Handoff),
    reach,
  })

async function tasksOf(question: Question, { id, case: child }: { id: string; case: CaseId }) {
  const wanted = { index: "outbound", hash: `CASE#${child}#TASKS` } as const
  const page = await pageOf(question, {
    wanted,
    join: (items) => withoutSteppedBack(question, items),
    toCard: (item) => item["card"] as Carried,
  })
  return isRefusal(page)
    ? page
    : { body: { ...page.body, items: page.body.items.map(listedIn(id)) } }
}

type ManifestItem = ReturnType<ReturnType<typeof listedIn>> | ReturnType<typeof serviceIn>
type Answered = { readonly items: readonly ManifestItem[]; readonly cursor?: string }

/** Cursors of the second half of the list, its tasks, say so. */
const inTasks = "tasks."
const asTasks = ({ cursor }: { readonly cursor?: string }) =>
  cursor === undefined ? {} : { cursor: `${inTasks}${cursor}` }

/** Few services and placements come first, then all the tasks: one list over two places. */
async function itemsOf(question: Question, shown: Shown): Promise<Answered | Refusal> {
  const { cursor: raw, limit: asked, ...rest } = question.query
  const limit = typeof asked === "number" ? Math.max(1, asked) : 20
  if (typeof raw === "string" && raw.startsWith(inTasks)) {
    const cursor = raw.slice(inTasks.length)
    const query = { ...rest, limit, ...(cursor ? { cursor } : {}) }
    const page = await tasksOf({ ...question, query }, shown.handoff)
    return isRefusal(page) ? page : { items: page.body.items, ...asTasks(page.body) }
  }
  const page = await servicesOf(question, shown)
  if (isRefusal(page)) return page
  const { items, cursor } = page.body
  if (cursor) return { items, cursor }
  const left = limit - items.length
  if (left < 1) return { items, cursor: inTasks }
  const tasks = await tasksOf({ ...question, query: { ...rest, limit: left } }, shown.handoff)
  return isRefusal(tasks)
    ? tasks
    : { items: [...items, ...tasks.body.items], ...asTasks(tasks.body) }
}

/**
 * What goes along with the child of a handoff: how much there is, one page of the services and
 * placements that go on and of its open tasks, and the clocks that run on the case. Kinds and
 * days, never what anybody wrote.
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
  if (!handoff || !own || !knowsHandoff(handoff, actor)) return nothing
  const child = stateIn(await loadRows(deps.tables, [caseRef(handoff.case)]), caseRef(handoff.case))
  if (!manifest || !child || isKeptAway(child, actor)) return nothing
  if (!sideOf(handoff, actor, { own, child })) return nothing
  const tier = tierOf(handoff, actor, { ...child, type: own.type })
  if (!manifestTiers.includes(tier)) return nothing
  const page = await itemsOf(question, { handoff, tier })
  if (isRefusal(page)) return page
  const { listed, unplaced, unmoved } = manifest
  const clocks = child.clocks.map(({ kind, due }) => ({ kind, due }))
  return { body: { ...page, listed, unplaced, unmoved, clocks } }
}
