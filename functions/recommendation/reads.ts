import { refKey } from "#shared/kernel/ref.ts"
import {
  type Recommendation,
  type RecommendationId,
  recommendationRef,
} from "#shared/recommendation/recommendation.ts"
import { recommendations } from "#shared/recommendation/verbs.ts"
import { viewOf } from "#shared/recommendation/views.ts"
import { oneWithCan } from "../http/can.ts"
import { missing, pageOf, type Question, type Readers } from "../http/read.ts"
import { timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item, loadRows } from "../platform/rows.ts"

const refOf = (item: Item) => recommendationRef((item["card"] as { id: RecommendationId }).id)

/** What the children said lies in the row; one that has just been moved on is left out. */
async function joined({ deps }: Question, items: readonly Item[]): Promise<readonly Item[]> {
  const rows = await loadRows(deps.tables, items.map(refOf), false)
  return items.flatMap((item) => {
    const row = rows.get(refKey(refOf(item)))
    return row ? [{ ...item, shown: viewOf(row.state as Recommendation) }] : []
  })
}

export const recommendationReads: Readers = {
  list: (question) => {
    const { actor, query } = question
    const ended = query["answered"] === "yes" ? "#ANSWERED" : ""
    const index = query["box"] === "following" ? "outbound" : "inbound"
    const hash = `AGENCY#${actor.agency}#VOICES${ended}`
    return pageOf(question, {
      wanted: { index, hash, backwards: true },
      join: (items) => joined(question, items),
      toCard: (item) => item["shown"],
    })
  },
  one: async (question) => {
    const one = await oneWithCan(recommendations, question)
    if (!one) return missing(recommendations.missing)
    const { can, why, row } = one
    const timeline = await timelineOf(question, row.ref)
    return {
      body: { ...viewOf(row.state as Recommendation), version: row.version, timeline, can, why },
      etag: etagOf(recommendations, row),
    }
  },
}
