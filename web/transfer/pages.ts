import type { Answer } from "../api.ts"
import type { Ports } from "./lines.ts"

type Page<Item> = { readonly items: readonly Item[]; readonly cursor?: string }

/** A list is at most so many pages: more is a cursor that leads in a circle. */
const mostPages = 1_000

/**
 * A whole list, page by page.
 * @param onPage told how many there are so far; it stops the reading by answering `false`
 */
export async function readAll<Item>(
  { read }: Pick<Ports, "read">,
  [path, query]: readonly [string, Readonly<Record<string, string>>],
  onPage: (count: number) => boolean = () => true,
): Promise<Answer<readonly Item[]>> {
  const items: Item[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const asked = new URLSearchParams({ limit: "100", ...query, ...(cursor ? { cursor } : {}) })
    const answer: Answer<Page<Item>> = await read(`${path}?${asked}`)
    if (!answer.ok) return answer
    items.push(...answer.value.items)
    cursor = answer.value.cursor
    if (!onPage(items.length) || !cursor) break
  }
  return { ok: true, value: items }
}
