import { type Agency, agencyRef } from "#shared/agency/agency.ts"
import { type CaseId, caseRef, sectionRef } from "#shared/case/case.ts"
import { type HandoffTier, handoffFields } from "#shared/case/lists/disclosure.ts"
import { relationOf } from "#shared/case/rules/relation.ts"
import {
  conversationRef,
  type Handoff,
  type HandoffId,
  handoffRef,
  isOffered,
  outcomeRef,
  recordRef,
  reviewRef,
  travelRef,
} from "#shared/handoff/handoff.ts"
import { isSourceOf, sideOf } from "#shared/handoff/rules/standing.ts"
import { isStranded } from "#shared/handoff/rules/stranded.ts"
import { knowsCategory, opensPart, opensSummary, tierOf } from "#shared/handoff/rules/tier.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import {
  cardOf,
  type Listed,
  listedOf,
  stubOf,
  viewOf,
  withoutCategory,
} from "#shared/handoff/views.ts"
import { worksOnCases } from "#shared/kernel/actor.ts"
import { type Ref, type Row, refKey } from "#shared/kernel/ref.ts"
import { isRefusal, type Refusal } from "#shared/kernel/refusal.ts"
import {
  type Partnership,
  type PartnershipId,
  partnershipRef,
} from "#shared/partnership/partnership.ts"
import { oneWithCan } from "../http/can.ts"
import { withoutKeptAway } from "../http/kept-away.ts"
import {
  missing,
  notForRole,
  pageOf,
  type Question,
  type Reader,
  type Readers,
} from "../http/read.ts"
import { contentsOf, withoutReceipt } from "../http/sealed.ts"
import { linksOf, namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item, loadRows, readPage } from "../platform/rows.ts"
import { listedIn } from "./store.ts"

type Seen = {
  readonly handoff: Handoff
  readonly own: Agency
  readonly tier: HandoffTier
}

/** The tier of the reader of one handoff; nothing where they stand on no side of it. */
function seenIn(
  { actor }: Question,
  handoff: Handoff,
  stateOf: <State>(ref: Ref<State>) => State | undefined,
): Seen | undefined {
  const child = stateOf(caseRef(handoff.case))
  const own = stateOf(agencyRef(actor.agency))
  if (!child || !own || !sideOf(handoff, actor, own)) return undefined
  return { handoff, own, tier: tierOf(handoff, actor, { ...child, type: own.type }) }
}

/** The same for a part of a handoff, which no verb has looked at yet. */
async function seenBy(question: Question): Promise<Seen | Refusal> {
  const one = await oneWithCan(handoffs, question)
  const stateOf = <State>(ref: Ref<State>) => one?.rows.get(refKey(ref))?.state as State | undefined
  const seen = one && seenIn(question, one.row.state as Handoff, stateOf)
  return seen ?? missing(handoffs.missing)
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

/** What the review rests on: the source has written it, others open it on a receipt. */
const reviewOf: Reader = async (question) => {
  const seen = await seenBy(question)
  if (isRefusal(seen)) return seen
  const { handoff, tier, own } = seen
  const isOwn = tier === "source"
  const asked = { case: handoff.case, part: "review", handoff: handoff.id }
  const refused = isOwn ? undefined : await withoutReceipt(question, asked)
  if (refused || !opensPart(tier, "review")) return refused ?? notForTier
  const { review, conversation, outcome, summary } = await contentsOf(question, {
    review: reviewRef(handoff),
    conversation: conversationRef(handoff),
    outcome: outcomeRef(handoff),
    ...(!isOwn && opensSummary(own.type) ? { summary: sectionRef(handoff.case, "summary") } : {}),
  })
  return {
    body: {
      ...review,
      ...(summary ? { summary } : {}),
      ...(outcome ? { outcome } : {}),
      conversation: conversation ?? { rounds: [] },
    },
  }
}

const notForTier: Refusal = { refused: "receipt.required", kind: "forbidden" }
const committed = ["handoff.committed", "handoff.emergency-committed"]

/** How the child travels, and the record of its handover with the ledger's hash on it. */
const handoverOf: Reader = async (question) => {
  const seen = await seenBy(question)
  if (isRefusal(seen)) return seen
  const { handoff, tier } = seen
  const asked = { case: handoff.case, part: "handover", handoff: handoff.id }
  const refused = await withoutReceipt(question, asked)
  if (refused || !opensPart(tier, "handover")) return refused ?? notForTier
  const { tables } = question.deps
  const [content, links] = await Promise.all([
    contentsOf(question, { travel: travelRef(handoff), record: recordRef(handoff) }),
    linksOf(tables, handoffRef(handoff.id), 500),
  ])
  const signed = links.findLast(({ type }) => committed.includes(type))
  const giver = handoff.handover?.giver
  const people = [giver, signed?.person].filter((each) => each !== undefined)
  const nameOf = await namesOf(tables, [[], people])
  return {
    body: {
      ...content,
      ...(giver ? { giver: nameOf("person", giver) } : {}),
      ...(signed ? { receiver: nameOf("person", signed.person), hash: signed.hash } : {}),
    },
  }
}

/** A case has no more handoffs than so many; further ones would not be listed. */
const mostOfCase = 200

/**
 * Read as a part of a case: its handoffs, the newest first. Whoever answers for the child, cares
 * for it or coordinates sees each from its offer on; whoever else works on it sees their own.
 */
export const handoffsOfCase: Reader = async (question) => {
  const { deps, actor, id } = question
  const own = agencyRef(actor.agency)
  const rows = await loadRows(deps.tables, [caseRef(id as CaseId), own])
  const stateOf = <State>(ref: Ref<State>) => rows.get(refKey(ref))?.state as State | undefined
  const child = stateOf(caseRef(id as CaseId))
  const relation = child && relationOf(child, actor, stateOf(own))
  if (!relation) return missing("case.missing")
  const page = await readPage(deps.tables, {
    hash: `CASE#${id}`,
    beginsWith: "HANDOFF#",
    limit: mostOfCase,
  })
  const ids = page.items.map((item) => String(item["sk"]).slice("HANDOFF#".length) as HandoffId)
  const isNear = ["custodian", "care-holder", "coordinator"].includes(relation)
  const items = (await statesOf(question, ids.map(handoffRef)))
    .map(({ state }) => state)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .flatMap((handoff) => {
      const seen = seenIn(question, handoff, stateOf)
      if (!seen && !(isNear && isOffered(handoff))) return []
      return [seen?.tier === "stub" ? stubOf(listedOf(handoff)) : cardOf(listedOf(handoff))]
    })
  return { body: { items } }
}

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
  return { body: { handoffs: stranded.map(cardOf), complete: came.complete && went.complete } }
}

/** The case behind cards of a list, which do not name it. */
const behind = (question: Question) => async (items: readonly Item[]) => {
  const refs = items.map((item) => handoffRef(listedIn(item).id))
  const states = await statesOf(question, refs)
  return new Map(states.map(({ state }) => [`HANDOFF#${state.id}`, state.case] as const))
}

/** Whoever gave a child away keeps the stub of it, also in a list. */
const isGiven = ({ kind, status }: Listed): boolean =>
  (kind === "transfer" || kind === "return") &&
  ["active", "outcome-proposed", "closed"].includes(status)

/** Whether the reader's kind of agency is told what befell the children offered to it. */
async function isTold(question: Question): Promise<boolean> {
  const [own] = await statesOf(question, [agencyRef(question.actor.agency)])
  return own !== undefined && knowsCategory(own.state.type)
}

export const handoffReads: Readers = {
  list: async (question) => {
    if (!worksOnCases(question.actor)) return notForRole
    const { agency } = question.actor
    const inbound = question.query["box"] === "in"
    const ended = question.query["state"] === "ended"
    const knows = !inbound || (await isTold(question))
    const isStub = (listed: Listed) => (inbound ? ended : isGiven(listed))
    return pageOf(question, {
      wanted: {
        index: inbound ? "inbound" : "outbound",
        hash: `AGENCY#${agency}#${inbound ? "IN" : "OUT"}${ended ? "#ENDED" : ""}`,
        backwards: ended,
      },
      join: withoutKeptAway(question, behind(question)),
      toCard: (item) => {
        const listed = listedIn(item)
        if (isStub(listed)) return stubOf(listed)
        return knows ? cardOf(listed) : withoutCategory(cardOf(listed))
      },
    })
  },
  one: async (question) => {
    const one = await oneWithCan(handoffs, question)
    if (!one) return missing(handoffs.missing)
    const { can, why, row, rows } = one
    const handoff = row.state as Handoff
    const seen = seenIn(
      question,
      handoff,
      <State>(ref: Ref<State>) => rows.get(refKey(ref))?.state as State | undefined,
    )
    if (!seen) return missing(handoffs.missing)
    const { tier } = seen
    const [people, timeline] = await Promise.all([
      handoffFields[tier].includes("author") ? peopleOf(question, handoff) : {},
      timelineOf(question, row.ref, isSourceOf(handoff, question.actor) ? "" : offered),
    ])
    const view = viewOf(handoff, tier)
    const isOffice = handoff.to === question.actor.agency && !knowsCategory(seen.own.type)
    const told = { ...(isOffice ? withoutCategory(view) : view), ...people, timeline }
    return {
      body: { ...told, version: row.version, tier, can, why },
      etag: etagOf(handoffs, row),
    }
  },
  review: reviewOf,
  handover: handoverOf,
}
