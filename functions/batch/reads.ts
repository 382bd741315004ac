import { type Batch, type BatchWords, batchWordsRef } from "#shared/batch/batch.ts"
import { batches } from "#shared/batch/verbs.ts"
import { viewOf } from "#shared/batch/views.ts"
import type { CaseId } from "#shared/case/case.ts"
import { worksOnCases } from "#shared/kernel/actor.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { oneWithCan } from "../http/can.ts"
import { withoutKeptAway } from "../http/kept-away.ts"
import { cardIn, missing, notForRole, pageOf, type Question, type Readers } from "../http/read.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item, loadRows } from "../platform/rows.ts"

type Line = { readonly case: CaseId }

/** Without the children that the reader was kept away from after it was written. */
async function stillShown<Each extends Line>(question: Question, entries: readonly Each[]) {
  const behind = async (items: readonly Item[]) =>
    new Map(items.map(({ pk }): [unknown, CaseId] => [pk, pk as CaseId]))
  const keep = withoutKeptAway(question, behind)
  const shown = new Set(
    (await keep(entries.map((each) => ({ pk: each.case })))).map(({ pk }) => pk),
  )
  return entries.filter((each) => shown.has(each.case))
}

export const batchReads: Readers = {
  list: async (question) => {
    if (!worksOnCases(question.actor)) return notForRole
    const hash = `AGENCY#${question.actor.agency}#BATCHES`
    return pageOf(question, {
      wanted: { index: "inbound", hash, backwards: true },
      toCard: cardIn,
    })
  },
  one: async (question) => {
    const one = await oneWithCan(batches, question)
    if (!one) return missing(batches.missing)
    const { can, why, row } = one
    const batch = row.state as Batch
    const { deps, actor } = question
    const ref = batchWordsRef(batch.id)
    const people = [batch.author, ...(batch.approver ? [batch.approver] : [])]
    const [rows, nameOf, timeline] = await Promise.all([
      loadRows(deps.tables, [ref]),
      namesOf(deps.tables, [[], people]),
      timelineOf(question, row.ref),
    ])
    const words = rows.get(refKey(ref))?.state as BatchWords | undefined
    const { author, approver, entries, ...view } = viewOf(batch, words, actor)
    return {
      body: {
        ...view,
        entries: await stillShown(question, entries),
        author: nameOf("person", author),
        ...(approver ? { approver: nameOf("person", approver) } : {}),
        version: row.version,
        timeline,
        can,
        why,
      },
      etag: etagOf(batches, row),
    }
  },
}
