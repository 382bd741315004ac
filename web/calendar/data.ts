import { action, query } from "@solidjs/router"
import type { FeedScope } from "#shared/feed/feed.ts"
import { type Answer, type Receipt, read, run, send } from "../api.ts"
import type { Page } from "../reading.tsx"

/** A calendar that reads one's meetings by a secret address; the address itself is known to nobody. */
export type FeedCard = {
  readonly id: string
  readonly scope: FeedScope
  readonly status: "active" | "revoked"
  readonly createdAt: string
  /** The day on which a calendar read it last. */
  readonly lastUsed?: string
}

export const getFeeds = query(
  (): Promise<Answer<Page<FeedCard>>> => read("feeds?limit=50"),
  "feeds",
)

export const createFeed = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "feeds", body }),
  "create-feed",
)

/** Ends one at once. Its version is asked for first: a list does not tell it. */
export const revokeFeed = action(async (id: string): Promise<Answer<Receipt>> => {
  const seen = await read(`feeds/${id}`)
  if (!seen.ok) return seen
  const { etag } = seen
  return run({ path: "feeds", id, verb: "revoke", body: {}, ...(etag ? { etag } : {}) })
}, "revoke-feed")

/** Hands in a reply that came by mail, as it came: it is judged by what it says. */
export const handIn = (text: string): Promise<Answer<object>> =>
  send("/v1/replies", { method: "POST", body: text, headers: { "Content-Type": "text/calendar" } })
