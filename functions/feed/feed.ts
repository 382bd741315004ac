import { PutCommand } from "@aws-sdk/lib-dynamodb"
import { type Feed, type FeedId, feedRef } from "#shared/feed/feed.ts"
import { opens } from "#shared/feed/rules/own.ts"
import type { Actor } from "#shared/kernel/actor.ts"
import { day, type Instant, later, minute, msOf } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { digest } from "../platform/keys.ts"
import type { PerformDeps } from "../platform/perform.ts"
import { type Item, keyOf, loadRows, readItems, readPage, type Tables } from "../platform/rows.ts"
import { usedKey } from "./store.ts"

export type Opened = { readonly feed: Feed; readonly actor: Actor; readonly usedOn?: string }

/** 128 bits in any spelling; what is longer was never made by us. */
const isToken = (token: string): boolean => token.length >= 16 && token.length <= 128

export const hashOf = (token: string): FeedId => digest(token) as FeedId

/**
 * The subscription behind a token. It is looked up by its hash, so that a wrong token, a revoked
 * one and one of somebody who has left cost and tell the same: nothing is there.
 */
export async function openedBy(deps: PerformDeps, token: string): Promise<Opened | undefined> {
  const { tables, memberships } = deps
  const ref = feedRef(hashOf(token))
  const [place, used] = [keyOf(tables, ref), usedKey(hashOf(token))]
  const found = await readItems(tables, { [tables.main]: [place, used] })
  const itemAt = ({ pk, sk }: typeof place) => found.get(`${tables.main}|${pk}|${sk}`)
  const feed = itemAt(place)?.["s"] as Feed | undefined
  if (feed?.status !== "active" || !isToken(token)) return undefined
  const membership = memberships.ref(feed.person, feed.agency)
  const row = (await loadRows(tables, [membership])).get(refKey(membership))
  const actor = row && memberships.actor(row.state)
  if (!actor || !opens(feed, actor)) return undefined
  const { day: usedOn } = (itemAt(used)?.["s"] as { readonly day?: string } | undefined) ?? {}
  return { feed, actor, ...(usedOn ? { usedOn } : {}) }
}

/** Notes the day of use, once a day: its owner sees which addresses are still in use. */
export async function noteUse(
  tables: Tables,
  { feed, usedOn }: Opened,
  at: Instant,
): Promise<void> {
  const today = at.slice(0, 10)
  if (usedOn === today) return
  const item = { ...usedKey(feed.id), v: 1, s: { day: today } }
  await tables.client.send(new PutCommand({ TableName: tables.main, Item: item }))
}

const [past, future] = [60 * day, 365 * day]
/** However busy an agency is: four pages of five hundred meetings are a feed, more is none. */
const [mostPages, pageSize] = [4, 500]

/** The list rows of an agency's meetings that a subscribed calendar may hold. */
export async function rowsAround(
  tables: Tables,
  agency: string,
  at: Instant,
): Promise<readonly Item[]> {
  const between = [later(at, -past), `${later(at, future)}~`] as const
  const items: Item[] = []
  let from: Item | undefined
  for (let pages = 0; pages < mostPages; pages += 1) {
    const wanted = { index: "inbound", hash: `AGENCY#${agency}#MEET`, between } as const
    const page = await readPage(tables, { ...wanted, limit: pageSize, ...(from ? { from } : {}) })
    items.push(...page.items)
    from = page.next
    if (!from) return items
  }
  return items
}

const [mostAMinute, mostKnown] = [30, 10_000]

/** Counts how often one address is asked for in a minute, in this process alone: cheap, and enough. */
export function feedLimit(): (token: string, at: Instant) => boolean {
  let since = 0
  const counts = new Map<string, number>()
  return (token, at) => {
    if (msOf(at) - since >= minute || counts.size > mostKnown) {
      since = msOf(at)
      counts.clear()
    }
    const key = hashOf(token)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count <= mostAMinute
  }
}
