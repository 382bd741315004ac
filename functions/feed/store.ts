import type { Feed } from "#shared/feed/feed.ts"
import type { Key, Stores } from "../platform/rows.ts"

export const feedListOf = (agency: string, person: string): string => `FEEDS#${agency}#${person}`

/** The day on which it was read last lies beside it: reading changes nothing that anybody decided. */
export const usedKey = (id: string): Key => ({ pk: `FEED#${id}`, sk: "USED" })

export const feedStores: Stores = {
  feed: {
    key: ([id]) => ({ pk: `FEED#${id}`, sk: "STATE" }),
    // A revoked one is in no list any more.
    attributes: ({ id, scope, person, agency, status, createdAt }: Feed) =>
      status === "active"
        ? {
            in: feedListOf(agency, person),
            inSort: `${createdAt}#${id}`,
            card: { id, scope, status, createdAt },
          }
        : {},
  },
}
