import type { Case } from "#shared/case/case.ts"
import { cases } from "#shared/case/verbs.ts"
import { viewOf } from "#shared/case/views.ts"
import { worksOnCases } from "#shared/kernel/actor.ts"
import { oneWithCan } from "../http/can.ts"
import { cardIn, missing, notForRole, pageOf, type Readers } from "../http/read.ts"
import { timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"

export const caseReads: Readers = {
  list: async (question) => {
    if (!worksOnCases(question.actor)) return notForRole
    const hash = `AGENCY#${question.actor.agency}#MINE`
    return pageOf(question, { wanted: { index: "inbound", hash }, toCard: cardIn })
  },
  one: async (question) => {
    const one = await oneWithCan(cases, question)
    if (!one) return missing(cases.missing)
    const timeline = await timelineOf(question, one.row.ref)
    const { can, why, row } = one
    return {
      body: { ...viewOf(row.state as Case), version: row.version, timeline, can, why },
      etag: etagOf(cases, row),
    }
  },
}
