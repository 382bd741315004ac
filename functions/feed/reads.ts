import type { Feed } from "#shared/feed/feed.ts"
import { feeds } from "#shared/feed/verbs.ts"
import { oneWithCan } from "../http/can.ts"
import { missing, pageOf, type Question, type Readers } from "../http/read.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item, readItems } from "../platform/rows.ts"
import { feedListOf, usedKey } from "./store.ts"

type Card = Pick<Feed, "id" | "scope" | "status" | "createdAt">

/** Cards with the day on which each was read last. */
async function withUse({ deps }: Question, items: readonly Item[]): Promise<readonly Item[]> {
  const { main } = deps.tables
  const keys = items.map((item) => usedKey((item["card"] as Card).id))
  const used = await readItems(deps.tables, { [main]: keys }, false)
  return items.map((item, place) => {
    const key = keys[place]
    const found = key && used.get(`${main}|${key.pk}|${key.sk}`)
    const { day } = (found?.["s"] as { readonly day?: string } | undefined) ?? {}
    return { ...item, shown: { ...(item["card"] as Card), ...(day ? { lastUsed: day } : {}) } }
  })
}

export const feedReads: Readers = {
  list: async (question) => {
    const { agency, person } = question.actor
    return pageOf(question, {
      wanted: { index: "inbound", hash: feedListOf(agency, person), backwards: true },
      join: (items) => withUse(question, items),
      toCard: (item) => item["shown"],
    })
  },
  one: async (question) => {
    const one = await oneWithCan(feeds, question)
    if (!one) return missing(feeds.missing)
    const { id, scope, status, createdAt } = one.row.state as Feed
    const { can, why, row } = one
    return {
      body: { id, scope, status, createdAt, version: row.version, can, why },
      etag: etagOf(feeds, row),
    }
  },
}
