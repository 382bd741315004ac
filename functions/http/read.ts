import type { Actor } from "#shared/kernel/actor.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import type { Language } from "#shared/kernel/language.ts"
import type { Page } from "#shared/kernel/page.ts"
import type { Refusal } from "#shared/kernel/refusal.ts"
import { readCursor, writeCursor } from "../platform/cursor.ts"
import type { PerformDeps } from "../platform/perform.ts"
import type { Item, PageQuery } from "../platform/rows.ts"
import { readPage, startAfter } from "../platform/rows.ts"

/** What a read is asked: by whom, when, in which language, for which id and query. */
export type Question = {
  readonly deps: PerformDeps
  readonly actor: Actor
  readonly at: Instant
  readonly language: Language
  readonly id: string
  readonly query: Readonly<Record<string, unknown>>
}

/** What a read answers: a value with its ETag, a file, or a refusal. */
export type Answer =
  | { readonly body: unknown; readonly etag?: string }
  | { readonly file: string; readonly type: string; readonly name: string; readonly etag: string }
  | Refusal

export type Reader = (question: Question) => Promise<Answer>
export type Readers = Readonly<Record<string, Reader>>

export const missing = (code: string): Refusal => ({ refused: code, kind: "missing" })

const badCursor: Refusal = { refused: "request.cursor-invalid", kind: "invalid" }

const isHidden = (item: Item, actor: Actor): boolean => {
  const hidden = item["hidden"]
  return Array.isArray(hidden) && hidden.includes(actor.person)
}

/** For lists of cases and handoffs: whoever does not work on cases has none. */
export const notForRole: Refusal = { refused: "role.required", kind: "forbidden" }

/** A list: where it lies, what a row shows, and whether the reader may have the row at all. */
export type Listing<Card> = {
  readonly wanted: Omit<PageQuery, "limit" | "from">
  readonly toCard: (item: Item) => Card
  readonly shows?: (item: Item) => boolean
  /** Adds to rows what they lack, or leaves them out by what only other rows tell. */
  readonly join?: (items: readonly Item[]) => Promise<readonly Item[]>
  /**
   * How far one page looks where few rows answer: so many rows a query, so many queries. Only for
   * lists that hide nothing: a page that ends early tells that rows between are left out.
   */
  readonly reach?: { readonly rows: number; readonly queries: number }
}

type Filter = Pick<Listing<unknown>, "shows" | "join" | "reach">

/** Reads on past rows the reader may not know of: a short page would tell that they are there. */
async function readVisible(
  { deps, actor }: Question,
  query: PageQuery,
  { shows = () => true, join = async (rows) => rows, reach }: Filter,
): Promise<{ readonly items: readonly Item[]; readonly next: Item | undefined }> {
  const items: Item[] = []
  let from = query.from
  let queries = 0
  do {
    const left = query.limit - items.length
    const limit = reach?.rows ?? left
    const page = await readPage(deps.tables, { ...query, limit, ...(from ? { from } : {}) })
    const shown = await join(page.items.filter((item) => !isHidden(item, actor) && shows(item)))
    items.push(...shown.slice(0, left))
    // What was read beyond the page is read again by the next one.
    const last = shown.length > left ? shown[left - 1] : undefined
    from = last ? startAfter(last, query.index) : page.next
    queries += 1
  } while (from && items.length < query.limit && queries < (reach?.queries ?? Infinity))
  return { items, next: from }
}

/** One page of cards; the cursor is bound to the person, the agency and the list. */
export async function pageOf<Card>(
  question: Question,
  { wanted, toCard, ...filter }: Listing<Card>,
): Promise<{ body: Page<Card> } | Refusal> {
  const { deps, actor, query } = question
  const { upTo: _upTo, after: _after, ...list } = wanted
  const { index = "", hash, beginsWith = "", backwards = false } = list
  const scope = [actor.person, actor.agency, index, hash, beginsWith, backwards].join("|")
  const raw = query["cursor"]
  const from = typeof raw === "string" ? readCursor(deps.secret, scope, raw) : undefined
  if (raw !== undefined && !from) return badCursor
  const limit = typeof query["limit"] === "number" ? Math.max(1, query["limit"]) : 20
  // A bound in time moves on between two pages: the place in the list says enough by then.
  const asked = from ? { ...list, limit, from } : { ...wanted, limit }
  const { items, next } = await readVisible(question, asked, filter)
  return {
    body: {
      items: items.map(toCard),
      ...(next ? { cursor: writeCursor(deps.secret, scope, next) } : {}),
    },
  }
}

export const cardIn = (item: Item): unknown => item["card"]
