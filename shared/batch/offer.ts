import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseId, caseRef } from "../case/case.ts"
import { type Handoff, handoffRef, type Review } from "../handoff/handoff.ts"
import { barred, type Ground, gone, offeredAt, reliances, toldOf } from "../handoff/rules/bulk.ts"
import { draftFacts, draftWrites } from "../handoff/rules/drafting.ts"
import { takeLock } from "../handoff/rules/release.ts"
import { lookAround } from "../handoff/rules/same-child.ts"
import type { Change } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type Batch, type BatchId, batchRef, batchWordsRef, type Entry } from "./batch.ts"
import { batchRefusals, refuse } from "./refusals.ts"
import { entryChange, settled } from "./rules/change.ts"
import { entriesFor } from "./rules/entries.ts"
import { draftFor, groundRefs } from "./rules/offering.ts"
import { isOfferable, standing } from "./rules/standing.ts"

/** A child that cannot be offered keeps the reason in its line; the others go on. */
function kept(
  row: Row<Batch>,
  [entry, result, { refused }]: readonly [Entry, "refused" | "skipped", Refusal],
  at: Batch["updatedAt"],
): Change {
  const next = settled(row.state, { ...entry, result, code: refused }, at)
  return entryChange(row, next, { event: "batch.entry-refused", facts: { result, code: refused } })
}

/** Draft and offer in one: the handoff begins on the receiver's desk. */
function sent(
  row: Row<Batch>,
  [entry, ground, review]: readonly [Entry, Ground, Review],
  { draft, facts }: { readonly draft: Handoff; readonly facts: Facts },
): Change {
  const { at } = facts
  const looked = lookAround(ground.child.state, ground, [draft.blinds, facts])
  const handoff = { ...offeredAt(draft, ground, facts), sameChild: looked.sameChild }
  const { code: _code, ...line } = entry
  const next = settled(row.state, { ...line, result: "offered", handoff: handoff.id }, at)
  return entryChange(row, next, {
    event: "handoff.offered",
    facts: { ...draftFacts(handoff), was: "draft", minutes: 0, ...handoff.coveredBy },
    writes: [...draftWrites(handoff, review), ...takeLock(draft, ground.lock), ...looked.writes],
    relies: reliances(draft, ground, at),
    notices: toldOf(handoff),
    alsoChains: [handoffRef(handoff.id)],
  })
}

/** Offers one child of an approved bulk handoff; a refusal is its result, and no error. */
export const offer = defineVerb({
  noun: "batches",
  name: "offer",
  title: { id: "Tawarkan kasus ini", en: "Offer this case" },
  input: z.strictObject({ case: caseId }),
  roles: ["SUPERVISOR"],
  refusals: pick(
    batchRefusals,
    "batch.missing",
    "batch.wrong-state",
    "batch.entry-unknown",
    "batch.entry-settled",
  ),
  first: ({ id, input, actor }) => ({
    batch: batchRef(id as BatchId),
    words: input && batchWordsRef(id as BatchId),
    case: input && caseRef(input.case),
    own: agencyRef(actor.agency),
  }),
  second: ({ batch, case: child }, { actor }) => groundRefs(batch?.state, child?.state, actor),
  may: ({ batch }, { actor }) => standing(batch, actor, ["running", "done"]),
  decide: ({ batch, case: child, own, words, ...found }, input, facts) => {
    const { actor, at } = facts
    if (!batch || !own || !words) return refuse("batch.missing")
    const entry = entriesFor(batch.state, actor).find((each) => each.case === input.case)
    if (!entry || !child || child.state.excludedPersons.includes(actor.person)) {
      return refuse("batch.entry-unknown")
    }
    if (!isOfferable(entry)) return refuse("batch.entry-settled", { result: entry.result })
    const left = gone(batch.state.agency, child.state)
    if (left) return kept(batch, [entry, "skipped", left], at)
    const ground: Ground = { ...found, child, own }
    const { approver } = batch.state
    if (approver && child.state.excludedPersons.includes(approver)) {
      return kept(batch, [entry, "refused", refuse("batch.another-approver")], at)
    }
    const draft = draftFor(batch.state, ground, facts)
    const bar = barred(draft, ground, at)
    if (bar) return kept(batch, [entry, "refused", bar], at)
    return sent(batch, [entry, ground, words.state], { draft, facts })
  },
})
