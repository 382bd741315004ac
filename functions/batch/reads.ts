import {
  type Batch,
  type BatchId,
  type BatchWords,
  batchRef,
  batchWordsRef,
  talliesOf,
} from "#shared/batch/batch.ts"
import { entriesFor } from "#shared/batch/rules/entries.ts"
import { batches } from "#shared/batch/verbs.ts"
import { cardOf, viewOf } from "#shared/batch/views.ts"
import type { CaseId } from "#shared/case/case.ts"
import { worksOnCases } from "#shared/kernel/actor.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { oneWithCan } from "../http/can.ts"
import { withoutKeptAway } from "../http/kept-away.ts"
import { missing, notForRole, pageOf, type Question, type Readers } from "../http/read.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item, loadRows } from "../platform/rows.ts"

type Line = { readonly case: CaseId }

/** Without the children that the reader was kept away from after it was written. */
function stillShownTo(question: Question) {
  const behind = async (items: readonly Item[]) =>
    new Map(items.map(({ pk }): [unknown, CaseId] => [pk, pk as CaseId]))
  const keep = withoutKeptAway(question, behind)
  return async <Each extends Line>(entries: readonly Each[]) => {
    const kept = await keep(entries.map((each) => ({ pk: each.case })))
    const shown = new Set(kept.map(({ pk }) => pk))
    return entries.filter((each) => shown.has(each.case))
  }
}

/** The row of each batch of a page, with the lines that the reader may see; none where none is left. */
async function joined(question: Question, items: readonly Item[]): Promise<readonly Item[]> {
  const refs = items.map((item) => batchRef((item["card"] as { id: BatchId }).id))
  const rows = await loadRows(question.deps.tables, refs)
  const stillShown = stillShownTo(question)
  const all = await Promise.all(
    items.map(async (item, place) => {
      const ref = refs[place]
      const batch = ref && (rows.get(refKey(ref))?.state as Batch | undefined)
      if (!batch) return []
      const entries = await stillShown(entriesFor(batch, question.actor))
      return entries.length > 0 ? [{ ...item, shown: cardOf(batch, entries) }] : []
    }),
  )
  return all.flat()
}

export const batchReads: Readers = {
  list: async (question) => {
    if (!worksOnCases(question.actor)) return notForRole
    const hash = `AGENCY#${question.actor.agency}#BATCHES`
    return pageOf(question, {
      wanted: { index: "inbound", hash, backwards: true },
      join: (items) => joined(question, items),
      toCard: (item) => item["shown"],
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
    const { author, approver, entries: listed, ...view } = viewOf(batch, words, actor)
    const entries = await stillShownTo(question)(listed)
    if (entries.length === 0) return missing(batches.missing)
    return {
      body: {
        ...view,
        tallies: talliesOf({ entries }),
        entries,
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
