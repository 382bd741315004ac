import { query } from "@solidjs/router"
import { type Answer, type Problem, type Receipt, read } from "../api.ts"
import { etagAfter } from "./acting-data.ts"
import type { Act } from "./data.ts"

export type ManifestItem = {
  readonly task: string
  readonly kind: string
  readonly due: string
  readonly placed?: boolean | { readonly how: string }
}

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

/** So many tasks one act takes at most. */
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

export const chunksOf = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / chunk) }, (_, place) =>
    items.slice(place * chunk, (place + 1) * chunk),
  )
