import { query } from "@solidjs/router"
import { type Answer, pagePath, read } from "../api.ts"
import type { Named } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"

export type AgencyCard = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly region: string
  readonly services: readonly string[]
}

export type Region = { readonly code: string; readonly name: string }

export type Member = {
  readonly person: Named
  readonly roles: readonly string[]
  readonly certificate?: { readonly validUntil: string }
}

const pages = 10

/** Follows the cursors of a list that people must be able to search as a whole. */
async function all<Item>(path: string): Promise<Answer<Page<Item>>> {
  const items: Item[] = []
  let cursor: string | undefined
  for (let page = 0; page < pages; page += 1) {
    const answer: Answer<Page<Item>> = await read(pagePath(path, { limit: "50" }, cursor))
    if (!answer.ok) return answer
    items.push(...answer.value.items)
    cursor = answer.value.cursor
    if (!cursor) break
  }
  return { ok: true, value: { items } }
}

export const getAgencies = query(() => all<AgencyCard>("agencies"), "agencies")
export const getMembers = query(() => all<Member>("memberships"), "members")

/** The districts of a province, for names of codes. */
export const getRegions = query(
  (parent: string) => read<Page<Region>>(pagePath("regions", { parent, limit: "50" }, undefined)),
  "regions",
)
