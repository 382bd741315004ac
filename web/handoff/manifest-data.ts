import { query } from "@solidjs/router"
import { type Answer, type Problem, type Receipt, read } from "../api.ts"
import { etagAfter } from "./acting-data.ts"
import type { Act } from "./data.ts"

type Placed = { readonly placed?: string }

export type TaskItem = Placed & {
  readonly task: string
  readonly kind: string
  readonly due: string
}

/** A service or a placement that goes on at another agency. */
export type ServiceItem = Placed & {
  readonly handoff: string
  readonly kind: string
  readonly service: string
  /** Not said of a placement before the child is one's own: it is where the child lives. */
  readonly to?: { readonly id: string; readonly name: string }
}

export type ManifestItem = TaskItem | ServiceItem
export const isTask = (item: ManifestItem): item is TaskItem => "task" in item

/** What goes along with a child: how much of it was looked at, and how much has moved. */
export type ManifestView = {
  readonly listed: number
  readonly unplaced: number
  readonly unmoved: number
  readonly items: readonly ManifestItem[]
  readonly clocks: readonly { readonly kind: string; readonly due: string }[]
  readonly cursor?: string
}

const most = 30

/** The whole of it, page by page. */
export const getManifest = query(async (id: string): Promise<Answer<ManifestView>> => {
  const items: ManifestItem[] = []
  let cursor: string | undefined
  for (let page = 0; page < most; page += 1) {
    const search = new URLSearchParams({ limit: "50", ...(cursor ? { cursor } : {}) })
    const answer: Answer<ManifestView> = await read(`handoffs/${id}/manifest?${search}`)
    if (!answer.ok) return answer
    items.push(...answer.value.items)
    cursor = answer.value.cursor
    if (!cursor) return { ok: true, value: { ...answer.value, items } }
  }
  return { ok: false, problem: { status: 500, code: "portal.too-long", title: "" } }
}, "manifest")

/** So much one act takes at most. */
export const chunk = 20

type Steps = {
  readonly id: string
  readonly etag: string | undefined
  readonly bodies: readonly unknown[]
  readonly verb: "place" | "move"
  readonly run: (act: Act) => Promise<Answer<Receipt>>
  readonly onStep: (done: number) => void
}

/**
 * Does one act after the other, each on the version the last one left. What was done stays done:
 * whoever is stopped half-way goes on from there.
 */
export async function runSteps({ id, etag, bodies, verb, run, onStep }: Steps) {
  let match = etag
  let done = 0
  for (const body of bodies) {
    const answer = await run({ id, verb, body, etag: match })
    if (!answer.ok) return answer.problem
    match = etagAfter(match, answer.value)
    done += 1
    onStep(done)
  }
  return undefined satisfies Problem | undefined
}

const chunksOf = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / chunk) }, (_, place) =>
    items.slice(place * chunk, (place + 1) * chunk),
  )

/** The bodies of the acts that it takes: tasks and services side by side, so many in each. */
export const bodiesOf = (
  items: readonly ManifestItem[],
  taskOf: (item: TaskItem) => unknown,
): readonly unknown[] =>
  chunksOf(items).map((each) => ({
    tasks: each.filter(isTask).map(taskOf),
    handoffs: each.flatMap((item) => (isTask(item) ? [] : [item.handoff])),
  }))
