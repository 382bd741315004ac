import type { CaseId } from "#shared/case/case.ts"
import { type Item, readPage } from "../platform/rows.ts"
import type { Question } from "./read.ts"

/** More than so many children that one person or one agency is kept away from are nowhere. */
const most = 200

async function namedIn({ deps }: Question, who: string): Promise<readonly string[]> {
  const hash = `AWAY#${who}`
  const page = await readPage(deps.tables, { hash, beginsWith: "CASE#", stale: true, limit: most })
  return page.items.map((item) => String(item["sk"]).slice("CASE#".length))
}

/**
 * Leaves out of a list what is about a child that the reader was kept away from after the row was
 * written. For almost everybody there is no such child, and nothing more is read.
 * @param behind the case behind rows of the list, by their partition
 */
export function withoutKeptAway(
  question: Question,
  behind: (items: readonly Item[]) => Promise<ReadonlyMap<unknown, CaseId>>,
): (items: readonly Item[]) => Promise<readonly Item[]> {
  const { actor } = question
  const away = Promise.all([namedIn(question, actor.person), namedIn(question, actor.agency)])
  // Where the list itself fails first, nobody waits for this any more.
  away.catch(() => {})
  return async (items) => {
    const kept = new Set((await away).flat())
    if (kept.size === 0 || items.length === 0) return items
    const cases = await behind(items)
    return items.filter((item) => !kept.has(cases.get(item["pk"]) ?? ""))
  }
}
