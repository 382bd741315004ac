import type { Tables } from "#functions/platform/rows.ts"
import type { Notice } from "#shared/notice/notice.ts"
import type { Player } from "./cast.ts"
import { rowsOf } from "./ledger.ts"

/** What lies in somebody's inbox, past the API. */
export async function inboxOf(tables: Tables, who: Player): Promise<readonly Notice[]> {
  const rows = await rowsOf(tables, `INBOX#${who.agency}#${who.id}`)
  return rows.map((row) => row["s"] as Notice)
}

/** How often somebody was told so of one thing. */
export async function timesTold(
  tables: Tables,
  who: Player,
  [kind, id]: readonly [string, string],
): Promise<number> {
  const notices = await inboxOf(tables, who)
  return notices.filter((each) => each.kind === kind && each.about.id === id).length
}
