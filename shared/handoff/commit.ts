import { agencyRef } from "../agency/agency.ts"
import { caseRef } from "../case/case.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { membershipRef } from "../membership/membership.ts"
import { partnershipRef } from "../partnership/partnership.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { Commitment } from "./rules/commitment.ts"
import { commitReferral, commitTransfer } from "./rules/complete.ts"
import { holderRefs } from "./rules/duties.ts"
import { coverOf } from "./rules/fit.ts"
import { heldRefs } from "./rules/release.ts"
import { standing, uncertified } from "./rules/standing.ts"

/** Completes an accepted handoff: a referral by its first contact, a transfer by its record. */
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
    "handoff.certificate-required",
    "handoff.not-covered",
    "handoff.contact-required",
    "handoff.contact-implausible",
    "handoff.record-required",
    "handoff.giver-unknown",
    "handoff.receiver-suspended",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    giver:
      handoff && input?.record ? membershipRef(input.record.giver, handoff.state.from) : undefined,
    partnerships: (handoff?.state.partnerships ?? []).map(partnershipRef),
    ...heldRefs(handoff),
    holder: input && holderRefs(handoff).holder,
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["target", ["accepted"]])
    if (refused || !found.handoff) return refused
    const { state } = found.handoff
    if (state.worker !== facts.actor.person) return refuse("handoff.not-the-worker")
    if (found.own?.state.status !== "active") return refuse("handoff.receiver-suspended")
    const unfit = uncertified(state, facts.actor, facts.at)
    if (unfit) return unfit
    return coverOf(state, found.partnerships, facts.at) ? undefined : refuse("handoff.not-covered")
  },
  decide: (found, input, facts) => {
    const { handoff, case: child, own, lock, capacity, giver, holder } = found
    const cover = handoff && coverOf(handoff.state, found.partnerships, facts.at)
    if (!handoff || !child || !own || !cover) return refuse("handoff.missing")
    const ready = { handoff, child, own, lock, capacity, giver, holder, cover: cover.row }
    return handoff.state.kind === "referral"
      ? commitReferral(ready, input, facts)
      : commitTransfer(ready, input, facts)
  },
})
