import type { Notice } from "#shared/notice/notice.ts"
import { notices } from "#shared/notice/verbs.ts"
import { oneWithCan } from "../http/can.ts"
import { missing, pageOf, type Readers } from "../http/read.ts"
import { etagOf } from "../platform/perform.ts"
import type { StoredRow } from "../platform/rows.ts"
import { inboxOf } from "./store.ts"

const viewOf = ({ readAt, ...notice }: Notice, version: number) => ({
  ...notice,
  read: readAt !== undefined,
  version,
})

export const noticeReads: Readers = {
  list: (question) => {
    const { agency, person } = question.actor
    return pageOf(question, {
      wanted: { hash: inboxOf(agency, person), backwards: true, stale: true },
      toCard: (item) => viewOf(item["s"] as Notice, Number(item["v"])),
    })
  },
  one: async (question) => {
    const one = await oneWithCan(notices, question)
    if (!one) return missing(notices.missing)
    const row: StoredRow = one.row
    const { can, why } = one
    return {
      body: { ...viewOf(row.state as Notice, row.version), can, why },
      etag: etagOf(notices, row),
    }
  },
}
