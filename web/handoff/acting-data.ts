import { action, query } from "@solidjs/router"
import type { Basis, ChildView, Conversation } from "#shared/handoff/handoff.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { Page } from "../reading.tsx"
import type { Act, Box, HandoffCard, HandoffView } from "./data.ts"

/** The second tier: what the reviewer decides upon. */
export type ReviewView = {
  readonly basis: Basis
  readonly childView: ChildView
  readonly familyOptions?: string
  readonly summary?: { readonly assessment?: string; readonly plan?: string }
  readonly conversation: Conversation
}

const boardPages = 6

/** All that is open in one box, as far as a board can hold it; `cursor` says there is more. */
export const getBoard = query(async (box: Box): Promise<Answer<Page<HandoffCard>>> => {
  const items: HandoffCard[] = []
  let cursor: string | undefined
  for (let page = 0; page < boardPages; page += 1) {
    const path = pagePath("handoffs", { box, state: "open", limit: "50" }, cursor)
    const answer: Answer<Page<HandoffCard>> = await read(path)
    if (!answer.ok) return answer
    items.push(...answer.value.items)
    cursor = answer.value.cursor
    if (!cursor) break
  }
  return { ok: true, value: { items, ...(cursor ? { cursor } : {}) } }
}, "handoff-board")

export const getHandoff = query((id: string) => read<HandoffView>(`handoffs/${id}`), "handoff")

/** @param receipt none for the source, which reads its own words without one */
export const readReview = (id: string, receipt?: string): Promise<Answer<ReviewView>> =>
  read(`handoffs/${id}/review${receipt ? `?receipt=${encodeURIComponent(receipt)}` : ""}`)

const act = ({ id, verb, body, etag }: Act): Promise<Answer<Receipt>> =>
  run({ path: "handoffs", id, verb, body, ...(etag ? { etag } : {}) })

export const actOnHandoff = action(act, "act-on-handoff")

/** The same without reading every page anew after it: for one act of many. */
export const actQuietly = act

export const createHandoff = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "handoffs", body }),
  "create-handoff",
)

export const pullHandoff = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "handoffs/pull", body }),
  "pull-handoff",
)

/** What to match after an act that left the custody epoch as it was: the next version of the same. */
export const etagAfter = (
  etag: string | undefined,
  { version }: Pick<Receipt, "version">,
): string | undefined => etag?.replace(/^"\d+/, `"${version}`)
