import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { officeOf } from "../agency/rules/working-time.ts"
import { type Case, caseRef } from "../case/case.ts"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type Handoff, type HandoffId, handoffRef, type Review } from "./handoff.ts"
import { noticesFor } from "./notices.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { clockFrom } from "./rules/clocks.ts"
import { type Between, draftOf, draftWrites } from "./rules/drafting.ts"
import { isElsewhere, returnOpen } from "./rules/returning.ts"
import { relyOnHolders } from "./rules/sender.ts"
import { isMoved, isSourceOf, standing } from "./rules/standing.ts"
import { paragraph } from "./rules/texts.ts"

const Return = z.strictObject({
  /** Shown to the former custodian: it must not identify the child. */
  reason: paragraph,
  childView: z.union([z.strictObject({ view: paragraph }), z.strictObject({ absent: paragraph })]),
})
type Return = z.infer<typeof Return>

/** The way back: what moved goes from whoever has the child now to whoever had it before. */
function wayBack(parent: Handoff, child: Case): Between {
  const from = { id: parent.to, name: parent.toName }
  const to = { id: parent.from, name: parent.fromName }
  return { child, from, to, partnerships: parent.partnerships }
}

function drafted(
  parent: Handoff,
  child: Case,
  { reason, facts }: { reason: string; facts: Facts },
) {
  const isRecall = isSourceOf(parent, facts.actor)
  const plan = {
    kind: "return",
    moves: parent.moves,
    service: parent.need.service,
    masked: { ...parent.masked, reason },
    // Nobody consented to this: whoever writes it answers for it.
    basis: { kind: "BEST_INTEREST" },
    parent: parent.id,
    ...(parent.stableUntil ? { stableUntil: parent.stableUntil } : {}),
    ...(isRecall ? { recalledBy: parent.from } : {}),
  } as const
  return draftOf(wayBack(parent, child), plan, facts)
}

const reviewOf = (draft: Handoff, { reason, childView }: Return): Review => ({
  basis: {
    kind: "BEST_INTEREST",
    by: draft.recalledBy === undefined ? draft.fromName : draft.toName,
    note: reason,
  },
  childView,
})

/** A recall lies before the holder's supervisor at once: its author is of the other house. */
const asked = (draft: Handoff, clocks: Handoff["clocks"]): Handoff =>
  draft.recalledBy === undefined ? draft : { ...draft, status: "pending-approval", clocks }

/** Drafts the way back of a transfer or a placement; it ends only when the child is back. */
export const returnBack = defineVerb({
  noun: "handoffs",
  name: "return",
  title: { id: "Siapkan pengembalian", en: "Draft the return" },
  input: Return,
  roles: ["CASE_MANAGER", "SUPERVISOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.nothing-to-return",
    "handoff.child-elsewhere",
    "handoff.return-open",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    follower: handoff?.state.followedBy && handoffRef(handoff.state.followedBy),
    holder: handoff && input && agencyRef(handoff.state.to),
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, [["source", "target"], ["active"]])
    if (refused || !found.handoff) return refused
    const { state } = found.handoff
    if (state.moves === "nothing") return refuse("handoff.nothing-to-return")
    const back = { kind: "return", moves: state.moves, from: state.to } as const
    // To whom the child would go back shows when a new custodian has taken this over.
    const moved = found.case && isMoved(state, found.case.state)
    return moved ?? isElsewhere(back, found.case?.state) ?? returnOpen(found.follower, found.case)
  },
  decide: ({ handoff, case: child, follower, holder }, input, facts) => {
    if (!handoff || !child || !holder) return refuse("handoff.missing")
    const first = drafted(handoff.state, child.state, { reason: input.reason, facts })
    const clock = clockFrom(
      facts.at,
      ["approve", first.risk],
      officeOf(holder.state, facts.calendar),
    )
    const draft = asked(first, [clock])
    const next = { ...handoff.state, followedBy: draft.id, updatedAt: facts.at }
    return changeOf(handoff, next, {
      event: draft.recalledBy ? "handoff.recalled" : "handoff.return-opened",
      facts: { return: draft.id },
      writes: draftWrites(draft, reviewOf(draft, input)),
      relies: [relyOnHolders(child), ...(follower ? [rely(follower)] : [])],
      notices: draft.recalledBy ? noticesFor("handoff.submitted", draft) : [],
      alsoChains: [handoffRef(draft.id)],
    })
  },
})
