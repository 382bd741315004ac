import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef } from "../case/case.ts"
import { rankOf, riskSchema } from "../case/lists/risk.ts"
import { replace } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { conversationRef, type HandoffId, handoffRef, openStatuses } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { gravest } from "./rules/gravity.ts"
import { officesOf, ofRisk, underRisk } from "./rules/reckoning.ts"
import { remarkIn } from "./rules/remarks.ts"
import { standing } from "./rules/standing.ts"
import { why } from "./rules/texts.ts"

/** Only a supervisor of whoever answers for the child may say that its danger is less. */
export const lowerRisk = defineVerb({
  noun: "handoffs",
  name: "lower-risk",
  title: { id: "Turunkan risiko", en: "Lower the risk" },
  input: z.strictObject({ risk: riskSchema, reason: why }),
  roles: ["SUPERVISOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.not-custodian",
    "handoff.risk-not-lowered",
    "handoff.case-graver",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    source: input && handoff && agencyRef(handoff.state.from),
    target: input && handoff && agencyRef(handoff.state.to),
    said: input && handoff && conversationRef(handoff.state),
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, [["source", "target", "coordinator"], openStatuses])
    if (refused || !found.handoff) return refused
    if (!found.case || found.case.state.custodian !== facts.actor.agency)
      return refuse("handoff.not-custodian")
    const { risk } = found.handoff.state
    // A graver case is not made lighter in passing: that has a verb, and a reason, of its own.
    if (gravest({ risk }, found.case.state) !== risk) return refuse("handoff.case-graver")
    return risk === "LOW" ? refuse("handoff.risk-not-lowered") : undefined
  },
  decide: (found, { risk, reason }, facts) => {
    const { handoff, case: child, source, target, said } = found
    if (!handoff || !child || !source || !target) return refuse("handoff.missing")
    if (rankOf(risk) <= rankOf(handoff.state.risk)) return refuse("handoff.risk-not-lowered")
    const both = officesOf({ source, target }, facts.calendar)
    const isLighter = rankOf(child.state.risk) >= rankOf(risk)
    const lowered = isLighter ? child.state : ofRisk(child.state, risk, facts.at)
    return changeOf(handoff, underRisk(handoff.state, [risk, both], facts.at), {
      event: "handoff.risk-lowered",
      facts: { before: handoff.state.risk },
      writes: [
        replace(child, lowered, ["bounces"]),
        remarkIn(said, [handoff.state, "RISK_LOWERED", reason], facts),
      ],
      relies: [],
      alsoChains: [child.ref],
    })
  },
})
