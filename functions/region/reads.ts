import { regions } from "#shared/region/verbs.ts"
import { oneWithCan } from "../http/can.ts"
import { cardIn, missing, pageOf, type Readers } from "../http/read.ts"
import { etagOf } from "../platform/perform.ts"

export const regionReads: Readers = {
  list: (question) => {
    const parent = question.query["parent"]
    const hash = typeof parent === "string" ? `REGIONS#${parent}` : "REGIONS"
    return pageOf(question, { wanted: { index: "inbound", hash }, toCard: cardIn })
  },
  one: async (question) => {
    const one = await oneWithCan(regions, question)
    if (!one) return missing(regions.missing)
    return { body: { ...(one.row.state as object), can: {} }, etag: etagOf(regions, one.row) }
  },
}
