import type { Reminder } from "#shared/kernel/notice.ts"
import type { Stores } from "../platform/rows.ts"
import { dueShardOf } from "../platform/table.ts"

export const inboxOf = (agency: string, person: string): string => `INBOX#${agency}#${person}`

export const noticeStores: Stores = {
  notice: {
    key: ([agency, person, id]) => ({ pk: inboxOf(agency ?? "", person ?? ""), sk: id ?? "" }),
  },
  /** Due on a later day; the clock finds it there, and the relay lets it lie. */
  reminder: {
    key: ([noun, id, name]) => ({ pk: `REMIND#${noun}#${id}`, sk: name ?? "" }),
    attributes: ({ due }: Reminder, parts) => ({
      outbox: "later",
      due: dueShardOf(parts.join("#")),
      dueSort: `${due}#${parts.join("#")}`,
    }),
  },
}
