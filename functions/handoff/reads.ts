import { agencyRef } from "#shared/agency/agency.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import { caseRef, type Section, sectionRef } from "#shared/case/case.ts"
import { type Handoff, handoffRef, reviewRef } from "#shared/handoff/handoff.ts"
import { isSourceOf } from "#shared/handoff/rules/standing.ts"
import { isStranded } from "#shared/handoff/rules/stranded.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import {
  cardOf,
  fieldsOf,
  type Listed,
  opensSummary,
  stubOf,
  type Tier,
  tierOf,
} from "#shared/handoff/views.ts"
import { type Actor, worksOnCases } from "#shared/kernel/actor.ts"
import { type Ref, type Row, refKey } from "#shared/kernel/ref.ts"
import {
  type Partnership,
  type PartnershipId,
  partnershipRef,
} from "#shared/partnership/partnership.ts"
import { type One, oneWithCan } from "../http/can.ts"
import {
  missing,
  notForRole,
  pageOf,
  type Question,
  type Reader,
  type Readers,
} from "../http/read.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { loadRows } from "../platform/rows.ts"
import { listedIn } from "./store.ts"

/** What lies sealed: the review of this handoff, and for a named reviewer the case's summary. */
async function sealedFor({ deps }: Question, handoff: Handoff, [tier, type]: [Tier, AgencyType]) {
  if (tier === "stub" || tier === "T1") return {}
  const summary = sectionRef(handoff.case, "summary")
  const review = reviewRef(handoff)
  const isReader = tier !== "source" && opensSummary(type)
  const rows = await loadRows(deps.tables, isReader ? [review, summary] : [review])
  const contentOf = (ref: Ref<Section>) => (rows.get(refKey(ref))?.state as Section)?.content
  return { ...contentOf(review), ...(isReader ? { summary: contentOf(summary) } : {}) }
}

const stateIn = <State>({ rows }: One, ref: Ref<State>): State | undefined =>
  rows.get(refKey(ref))?.state as State | undefined

/** Who reads, as far as their tier hangs on it; without a case or an agency there is nothing to see. */
function tierFor(one: One, handoff: Handoff, actor: Actor): [Tier, AgencyType] | undefined {
  const child = stateIn(one, caseRef(handoff.case))
  const own = stateIn(one, agencyRef(actor.agency))
  if (!child || !own) return undefined
  return [tierOf(handoff, actor, { custodian: child.custodian, type: own.type }), own.type]
}

async function peopleOf({ deps }: Question, handoff: Handoff) {
  const people = [handoff.author, handoff.reviewer, handoff.worker, handoff.approver]
  const nameOf = await namesOf(deps.tables, [[], people.filter((each) => each !== undefined)])
  return {
    author: nameOf("person", handoff.author),
    ...(handoff.approver ? { approver: nameOf("person", handoff.approver) } : {}),
    ...(handoff.reviewer ? { reviewer: nameOf("person", handoff.reviewer) } : {}),
    ...(handoff.worker ? { worker: nameOf("person", handoff.worker) } : {}),
  }
}

/** The receiver's story begins with the offer: what went before stayed in the other house. */
const offered = "handoff.offered"

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
    const answer = await pageOf({ ...question, query }, { wanted, toCard: listedIn })
    if ("refused" in answer) break
    found.push(...answer.body.items)
    cursor = answer.body.cursor
    if (!cursor) break
  }
  return { found, complete: cursor === undefined }
}

const statesOf = async <State>({ deps }: Question, refs: readonly Ref<State>[]) =>
  [...(await loadRows(deps.tables, refs, false)).values()] as readonly Row<State>[]

/** Those of the list that nothing else would cover once this agreement is over. */
async function strandedAmong(
  question: Question,
  partnership: Partnership,
  listed: readonly Listed[],
): Promise<readonly Listed[]> {
  const handoffs = await statesOf(
    question,
    listed.map(({ id }) => handoffRef(id)),
  )
  const known = [...new Set(handoffs.flatMap(({ state }) => state.partnerships))]
  const others = await statesOf(question, known.map(partnershipRef))
  const lost = handoffs.filter(({ state }) => isStranded(state, [partnership, others], question.at))
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
  return { body: { handoffs: stranded.map(cardOf), complete: came.complete && went.complete } }
}

export const handoffReads: Readers = {
  list: async (question) => {
    if (!worksOnCases(question.actor)) return notForRole
    const { agency } = question.actor
    const inbound = question.query["box"] === "in"
    const ended = question.query["state"] === "ended"
    return pageOf(question, {
      wanted: {
        index: inbound ? "inbound" : "outbound",
        hash: `AGENCY#${agency}#${inbound ? "IN" : "OUT"}${ended ? "#ENDED" : ""}`,
        backwards: ended,
      },
      toCard: (item) => (inbound && ended ? stubOf(listedIn(item)) : cardOf(listedIn(item))),
    })
  },
  one: async (question) => {
    const one = await oneWithCan(handoffs, question)
    if (!one) return missing(handoffs.missing)
    const handoff = one.row.state as Handoff
    const sight = tierFor(one, handoff, question.actor)
    if (!sight) return missing(handoffs.missing)
    const [tier] = sight
    const [sealed, people, timeline] = await Promise.all([
      sealedFor(question, handoff, sight),
      tier === "stub" ? {} : peopleOf(question, handoff),
      timelineOf(question, one.row.ref, isSourceOf(handoff, question.actor) ? "" : offered),
    ])
    const { can, why, row } = one
    return {
      body: {
        ...fieldsOf(handoff, tier),
        version: row.version,
        tier,
        ...sealed,
        ...people,
        timeline,
        can,
        why,
      },
      etag: etagOf(handoffs, row),
    }
  },
}
