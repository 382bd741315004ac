import { agencyRef } from "../agency/agency.ts"
import { type Case, caseRef, movingWordsRef } from "../case/case.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { partnershipRef } from "../partnership/partnership.ts"
import { taskCountRef } from "../task/task.ts"
import { type Handoff, type HandoffId, handoffRef, travelRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { Commitment, isImplausible, keptOf } from "./rules/commitment.ts"
import { commitReferral, completeMove } from "./rules/complete.ts"
import { coverOf, uncovered } from "./rules/fit.ts"
import { followingRefs } from "./rules/following.ts"
import { atGravest } from "./rules/gravity.ts"
import { isSameCode } from "./rules/handover.ts"
import { heldRefs, unverifiedOf } from "./rules/release.ts"
import { isElsewhere } from "./rules/returning.ts"
import { isFrozen, standing, uncertified } from "./rules/standing.ts"

/** Custody and care move by hand; a referral has nothing to hand over. */
const stageOf = (handoff: Row<Handoff> | undefined): "accepted" | "handover" =>
  handoff?.state.moves === "nothing" ? "accepted" : "handover"

function mayComplete(
  handoff: Handoff,
  child: Case | undefined,
  { actor, at }: Facts,
): Refusal | undefined {
  if (handoff.worker !== actor.person) return refuse("handoff.not-the-worker")
  if (handoff.handover?.giver === actor.person) return refuse("handoff.same-hands")
  if (handoff.withdrawal) return refuse("handoff.withdrawal-waits")
  return isFrozen(handoff) ?? uncertified(atGravest(handoff, child), actor, at)
}

/** The record of a handover that was begun: it took place since, and the child is the one sent. */
function recordRefused(
  handoff: Handoff,
  { record }: Commitment,
  { sealed, at }: { readonly sealed: unknown; readonly at: Facts["at"] },
): Refusal | undefined {
  if (!record) return refuse("handoff.record-required")
  if (isImplausible(record.at, { from: handoff.since, at })) {
    return refuse("handoff.contact-implausible")
  }
  const isKnown = !handoff.handover?.travels || isSameCode(record.arrivalCode, sealed)
  return isKnown ? undefined : refuse("handoff.arrival-code-wrong")
}

/** Completes a handoff: a referral by its first contact, all that moves by both sides' record. */
export const commit = defineVerb({
  noun: "handoffs",
  name: "commit",
  title: { id: "Selesaikan serah terima", en: "Complete the handoff" },
  input: Commitment,
  roles: [],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.not-the-worker",
    "handoff.same-hands",
    "handoff.withdrawal-waits",
    "handoff.frozen",
    "handoff.certificate-required",
    "handoff.receiver-suspended",
    "handoff.not-covered",
    "handoff.tasks-unplaced",
    "handoff.child-elsewhere",
    "handoff.contact-required",
    "handoff.contact-implausible",
    "handoff.record-required",
    "handoff.arrival-code-wrong",
  ),
  first: ({ id, actor, input }) => ({
    handoff: handoffRef(id as HandoffId),
    words: input && movingWordsRef(id),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff, words }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    partnerships: (handoff?.state.partnerships ?? []).map(partnershipRef),
    ...heldRefs(handoff),
    unverified: input && handoff && unverifiedOf(handoff.state),
    ...followingRefs(input && handoff, words),
    taskCount: input && handoff && taskCountRef(handoff.state.case),
    travel: handoff && input?.record ? travelRef(handoff.state) : undefined,
    parent: input && handoff?.state.parent ? handoffRef(handoff.state.parent) : undefined,
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["target", [stageOf(found.handoff)]])
    if (refused || !found.handoff) return refused
    const { state } = found.handoff
    const unready =
      mayComplete(state, found.case?.state, facts) ?? isElsewhere(state, found.case?.state)
    if (unready) return unready
    if (found.own?.state.status !== "active") return refuse("handoff.receiver-suspended")
    if ((found.manifest?.state.unplaced ?? 0) > 0) return refuse("handoff.tasks-unplaced")
    return uncovered(state, found.partnerships, facts.at)
  },
  decide: ({ handoff, case: child, own, travel, parent, ...found }, input, facts) => {
    if (!handoff || !child || !own) return refuse("handoff.missing")
    const { partnerships, seats, entries, words, ...held } = found
    const cover = coverOf(handoff.state, partnerships, facts.at)?.row
    const following = { seats, entries, words }
    const ready = { handoff, child, own, held, parent, cover, following }
    if (handoff.state.moves === "nothing") return commitReferral(ready, input, facts)
    const sealed = travel?.state.content["arrivalCode"]
    const refused = recordRefused(handoff.state, input, { sealed, at: facts.at })
    const { handover } = handoff.state
    if (refused || !input.record || !handover) return refused ?? refuse("handoff.record-required")
    const record = {
      ...keptOf(input.record),
      giver: handover.giver,
      giverPosition: handover.giverPosition,
      receiver: facts.actor.person,
    }
    return completeMove(ready, { event: "handoff.committed", record }, facts)
  },
})
