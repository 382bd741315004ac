import { agencyRef } from "#shared/agency/agency.ts"
import { type Case, type CaseId, caseRef, sectionRef } from "#shared/case/case.ts"
import { handoffFields } from "#shared/case/lists/disclosure.ts"
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
import { isLeftBehind } from "#shared/handoff/rules/carried.ts"
import { isSourceOf } from "#shared/handoff/rules/standing.ts"
import { knowsCategory, opensPart, opensSummary } from "#shared/handoff/rules/tier.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import { cardOf, listedOf, stubOf, viewOf, withoutCategory } from "#shared/handoff/views.ts"
import { worksOnCases } from "#shared/kernel/actor.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { isRefusal, type Refusal } from "#shared/kernel/refusal.ts"
import { isAwaited } from "#shared/task/rules/manifest.ts"
import { type TaskCount, taskCountRef } from "#shared/task/task.ts"
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
import { behind, cardsFor, type Seen, seenIn, statesOf } from "./cards.ts"
import { listedIn } from "./store.ts"

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

/** Where both signed, of a record that names its conference. */
type SignedIn = (question: Question, told: unknown) => Promise<object>

/** How the child travels, and the record of its handover with the ledger's hash on it. */
export const handoverWith =
  (signedIn: SignedIn): Reader =>
  async (question) => {
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
    const [nameOf, conference] = await Promise.all([
      namesOf(tables, [[], people]),
      signedIn(question, content.record?.["conference"]),
    ])
    return {
      body: {
        ...content,
        ...conference,
        ...(giver ? { giver: nameOf("person", giver) } : {}),
        ...(signed ? { receiver: nameOf("person", signed.person), hash: signed.hash } : {}),
      },
    }
  }

/** A case has no more handoffs than so many; further ones would not be listed. */
const mostOfCase = 200

/** Left with an earlier custodian where no handoff brings it along. */
const waitsForCustodian = (handoff: Handoff, child: Case, count: TaskCount | undefined): boolean =>
  child.status === "open" && isLeftBehind(handoff, child) && !isAwaited(count, handoff)

/**
 * Read as a part of a case: its handoffs, the newest first. Whoever answers for the child, cares
 * for it or coordinates sees each from its offer on; whoever else works on it sees their own. What
 * still lies with an earlier custodian comes with the version on which it can be taken over.
 */
export const handoffsOfCase: Reader = async (question) => {
  const { deps, actor, id } = question
  const own = agencyRef(actor.agency)
  const counted = taskCountRef(id as CaseId)
  const rows = await loadRows(deps.tables, [caseRef(id as CaseId), own, counted])
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
  const waits = (state: Handoff) =>
    relation === "custodian" && waitsForCustodian(state, child, stateOf(counted))
  const items = (await statesOf(question, ids.map(handoffRef)))
    .toSorted((a, b) => (a.state.createdAt < b.state.createdAt ? 1 : -1))
    .flatMap((row) => {
      const handoff = row.state
      const seen = seenIn(question, handoff, stateOf)
      if (!seen && !(isNear && isOffered(handoff))) return []
      const card = seen?.tier === "stub" ? stubOf(listedOf(handoff)) : cardOf(listedOf(handoff))
      return [waits(handoff) ? { ...card, takeOver: etagOf(handoffs, row) } : card]
    })
  return { body: { items } }
}

/** Adds to each row of a list what its reader may see of it. */
const withCards =
  (cards: ReturnType<typeof cardsFor>) =>
  async (items: readonly Item[]): Promise<readonly Item[]> => {
    const shown = await cards(items.map(listedIn))
    return items.flatMap((item, place) => (shown[place] ? [{ ...item, shown: shown[place] }] : []))
  }

export const handoffReads: Readers = {
  list: async (question) => {
    if (!worksOnCases(question.actor)) return notForRole
    const { agency } = question.actor
    const inbound = question.query["box"] === "in"
    const ended = question.query["state"] === "ended"
    const near = withoutKeptAway(question, behind(question))
    const shown = withCards(cardsFor(question))
    return pageOf(question, {
      wanted: {
        index: inbound ? "inbound" : "outbound",
        hash: `AGENCY#${agency}#${inbound ? "IN" : "OUT"}${ended ? "#ENDED" : ""}`,
        backwards: ended,
      },
      join: async (items) => shown(await near(items)),
      toCard: (item) => item["shown"],
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
}
