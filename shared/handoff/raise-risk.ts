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
import { officesOf, ofRisk, underRisk } from "./rules/reckoning.ts"
import { remarkIn } from "./rules/remarks.ts"
import { standing } from "./rules/standing.ts"
import { why } from "./rules/texts.ts"

/** Any party says that the child is in greater danger: at once, of the case too. */
export const raiseRisk = defineVerb({
  noun: "handoffs",
  name: "raise-risk",
  title: { id: "Naikkan risiko", en: "Raise the risk" },
  input: z.strictObject({ risk: riskSchema, reason: why }),
  roles: [],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.risk-not-raised",
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
    if (refused) return refused
    return found.handoff?.state.risk === "EMERGENCY" ? refuse("handoff.risk-not-raised") : undefined
  },
  decide: (found, { risk, reason }, facts) => {
    const { handoff, case: child, source, target, said } = found
    if (!handoff || !child || !source || !target) return refuse("handoff.missing")
    if (rankOf(risk) >= rankOf(handoff.state.risk)) return refuse("handoff.risk-not-raised")
    const both = officesOf({ source, target }, facts.calendar)
    const isGraver = rankOf(risk) < rankOf(child.state.risk)
    const raised = isGraver ? ofRisk(child.state, risk, facts.at) : child.state
    return changeOf(handoff, underRisk(handoff.state, [risk, both], facts.at), {
      event: "handoff.risk-raised",
      facts: { before: handoff.state.risk },
      writes: [
        replace(child, raised, ["bounces"]),
        remarkIn(said, [handoff.state, "RISK_RAISED", reason], facts),
      ],
      relies: [],
      alsoChains: [child.ref],
    })
  },
})
