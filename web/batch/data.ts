import { action, query } from "@solidjs/router"
import type { EntryResult } from "#shared/batch/batch.ts"
import type { BatchCard } from "#shared/batch/views.ts"
import type { Basis, ChildView } from "#shared/handoff/handoff.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { CaseCard } from "../case/data.ts"
import type { Act, Named, Powers, Step } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"

export type { BatchCard }

/** One child of it, and what became of its offer. */
export type EntryView = {
  readonly case: string
  readonly reference: string
  readonly result: EntryResult
  readonly code?: string
  readonly handoff?: string
}

export type BatchView = Omit<BatchCard, "author"> &
  Powers & {
    readonly version: number
    readonly reason: string
    readonly safety: string
    readonly documents: readonly string[]
    readonly basis: Pick<Basis, "kind"> & Partial<Basis>
    readonly childView?: ChildView
    readonly familyOptions?: string
    readonly author: Named
    readonly approver?: Named
    readonly entries: readonly EntryView[]
    readonly timeline: readonly Step[]
  }

export const getBatches = query(
  (cursor?: string) => read<Page<BatchCard>>(pagePath("batches", {}, cursor)),
  "batches",
)
export const getBatch = query((id: string) => readBatch(id), "batch")

/** Children of one's agency that stand in a bulk handoff that has not been sent yet. */
export const getPrepared = query(async (): Promise<ReadonlyMap<string, string>> => {
  const found = await getBatches()
  const open = found.ok ? found.value.items.filter(isUnsent) : []
  const read = await Promise.all(open.map(({ id }) => readBatch(id)))
  return new Map(
    read
      .flatMap((each) => (each.ok ? [each.value] : []))
      .flatMap(({ entries, title }) =>
        entries.filter(({ result }) => result === "waiting").map((each) => [each.case, title]),
      ),
  )
}, "prepared")

/** Still to be approved, or approved with children that nobody has offered yet. */
export const isUnsent = ({ status, tallies }: Pick<BatchCard, "status" | "tallies">): boolean =>
  status === "pending-approval" || (status === "running" && tallies.waiting > 0)

/** As it is this instant, past what the page keeps. */
export const readBatch = (id: string) => read<BatchView>(`batches/${id}`)

export const createBatch = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "batches", body }),
  "create-batch",
)
export const actOnBatch = action(
  ({ id, verb, body, etag }: Act): Promise<Answer<Receipt>> =>
    run({ path: "batches", id, verb, body, ...(etag ? { etag } : {}) }),
  "act-on-batch",
)

/** Offers one child; no action of the router's, which would read everything again each time. */
export const offerEntry = (id: string, child: string, etag: string): Promise<Answer<Receipt>> =>
  run({ path: "batches", id, verb: "offer", body: { case: child }, etag })

/** So many rows a page; a hundred and more cases are read page by page. */
const pageSize = "50"

/** Every open case of one's agency, as far as one choice can take them. */
export async function readOwnCases(most: number): Promise<Answer<readonly CaseCard[]>> {
  const found: CaseCard[] = []
  let cursor: string | undefined
  do {
    const query = { box: "mine", limit: pageSize }
    const answer = await read<Page<CaseCard>>(pagePath("cases", query, cursor))
    if (!answer.ok) return answer
    found.push(...answer.value.items)
    cursor = answer.value.cursor
  } while (cursor && found.length < most)
  return { ok: true, value: found }
}
