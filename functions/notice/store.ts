import type { Stores } from "../platform/rows.ts"

export const inboxOf = (agency: string, person: string): string => `INBOX#${agency}#${person}`

export const noticeStores: Stores = {
  notice: {
    key: ([agency, person, id]) => ({ pk: inboxOf(agency ?? "", person ?? ""), sk: id ?? "" }),
  },
}
