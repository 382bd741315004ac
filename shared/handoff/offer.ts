import { agencyRef } from "../agency/agency.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { atGravest } from "./rules/gravity.ts"
import { isOutsider, mayLeave, sidesOfRecall } from "./rules/leaving.ts"
import { Offering, offered, offeringRefs, offeringRefusals, unsendable } from "./rules/offering.ts"
import { secondAtHome } from "./rules/seconding.ts"
import { isFrozen, standing } from "./rules/standing.ts"

/** Sends the masked offer to the receiver's desk and starts its clock. */
export const offer = defineVerb({
  noun: "handoffs",
  name: "offer",
  title: { id: "Kirim tawaran", en: "Send the offer" },
  input: Offering,
  roles: ["CASE_MANAGER", "SUPERVISOR", "AGENCY_ADMIN"],
  refusals: {
    ...offeringRefusals,
    ...pick(handoffRefusals, "handoff.missing", "handoff.approval-required", "handoff.not-author"),
  },
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, ask) => offeringRefs(handoff, ask),
  may: (found, facts) => {
    const sides = ["source", "seconder", ...sidesOfRecall(found.handoff)] as const
    const refused = standing(found, facts, [sides, ["draft", "pending-approval"]])
    if (refused || !found.handoff || !found.case) return refused
    const child = found.case.state
    const state = atGravest(found.handoff.state, child)
    const outside = isOutsider(state, child, facts.actor)
      ? refuse("handoff.not-yours")
      : secondAtHome(state, found.staffing?.state, facts.actor)
    const held = outside ?? mayLeave(state, facts.actor) ?? isFrozen(state)
    return held ?? unsendable(found, facts)
  },
  decide: (found, { defer }, facts) => offered(found, defer ? { defer } : {}, facts),
})
