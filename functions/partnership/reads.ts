import { partnerships } from "#shared/partnership/verbs.ts"
import { oneWithCan } from "../http/can.ts"
import { missing, type Readers } from "../http/read.ts"
import { etagOf } from "../platform/perform.ts"

export const partnershipReads: Readers = {
  one: async (question) => {
    const one = await oneWithCan(partnerships, question)
    if (!one) return missing(partnerships.missing)
    return {
      body: { ...(one.row.state as object), version: one.row.version, can: one.can },
      etag: etagOf(partnerships, one.row),
    }
  },
}
