import { handoffRef } from "#shared/handoff/handoff.ts"
import { isStranded } from "#shared/handoff/rules/stranded.ts"
import type { Listed } from "#shared/handoff/views.ts"
import { worksOnCases } from "#shared/kernel/actor.ts"
import {
  type Partnership,
  type PartnershipId,
  partnershipRef,
} from "#shared/partnership/partnership.ts"
import { withoutKeptAway } from "../http/kept-away.ts"
import { missing, notForRole, pageOf, type Question, type Reader } from "../http/read.ts"
import { behind, cardsFor, statesOf } from "./cards.ts"
import { listedIn } from "./store.ts"

/** So many pages of fifty are looked through of what came in, and of what went out. */
const strandedPages = 4

/** The front of one list of the reader's agency, most urgent first. */
async function openHandoffs(
  question: Question,
  [index, box]: readonly ["inbound" | "outbound", string],
) {
  const wanted = { index, hash: `AGENCY#${question.actor.agency}#${box}` }
  const found: Listed[] = []
  let cursor: string | undefined
  for (let page = 0; page < strandedPages; page += 1) {
    const query = { limit: 50, ...(cursor ? { cursor } : {}) }
    const join = withoutKeptAway(question, behind(question))
    const answer = await pageOf({ ...question, query }, { wanted, toCard: listedIn, join })
    if ("refused" in answer) break
    found.push(...answer.body.items)
    cursor = answer.body.cursor
    if (!cursor) break
  }
  return { found, complete: cursor === undefined }
}

/** Those of the list that nothing else would cover once this agreement is over. */
async function strandedAmong(
  question: Question,
  partnership: Partnership,
  listed: readonly Listed[],
): Promise<readonly Listed[]> {
  const rows = await statesOf(
    question,
    listed.map(({ id }) => handoffRef(id)),
  )
  const known = [...new Set(rows.flatMap(({ state }) => state.partnerships))]
  const others = await statesOf(question, known.map(partnershipRef))
  const lost = rows.filter(({ state }) => isStranded(state, [partnership, others], question.at))
  const ids = new Set(lost.map(({ state }) => state.id))
  return listed.filter(({ id }) => ids.has(id))
}

/**
 * Read as a part of a partnership: what of one's own agency stops when the agreement is over.
 * Bounded, and says whether it saw everything.
 */
export const strandedHandoffs: Reader = async (question) => {
  const { actor, id } = question
  const [row] = await statesOf(question, [partnershipRef(id as PartnershipId)])
  if (!row?.state.parties.includes(actor.agency)) return missing("partnership.missing")
  if (!worksOnCases(actor)) return notForRole
  const [came, went] = await Promise.all([
    openHandoffs(question, ["inbound", "IN"]),
    openHandoffs(question, ["outbound", "OUT"]),
  ])
  const others = new Set(row.state.parties.filter((each) => each !== actor.agency))
  const between = [...came.found, ...went.found].filter(
    ({ from, to }) => others.has(from) || others.has(to),
  )
  const stranded = await strandedAmong(question, row.state, between)
  const handoffs = await cardsFor(question)(stranded)
  return { body: { handoffs, complete: came.complete && went.complete } }
}
