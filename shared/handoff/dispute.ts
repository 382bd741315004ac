import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { coordinationFields } from "../agency/rules/coordination.ts"
import { officeOf } from "../agency/rules/working-time.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { conversationRef, type Handoff, type HandoffId, handoffRef } from "./handoff.ts"
import { conferenceFor } from "./notices.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { waitsForMove } from "./rules/carried.ts"
import { changeOf } from "./rules/change.ts"
import { atStage, clockFrom } from "./rules/clocks.ts"
import { atGravest } from "./rules/gravity.ts"
import { mayJudge } from "./rules/outcome.ts"
import { remarkIn } from "./rules/remarks.ts"
import { why } from "./rules/texts.ts"

/** Disputes of one handoff after which people sit down together. */
const disputesAtMost = 2

/** Does not take an outcome: the work goes on, and after a second time people meet about it. */
export const dispute = defineVerb({
  noun: "handoffs",
  name: "dispute",
  title: { id: "Sanggah hasil", en: "Dispute the outcome" },
  input: z.strictObject({ reason: why }),
  roles: ["CASE_MANAGER", "SUPERVISOR", "COORDINATOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-moved",
    "handoff.own-outcome",
    "handoff.own-act",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    target: handoff && input && agencyRef(handoff.state.to),
    conversation: handoff && input && conversationRef(handoff.state),
  }),
  may: (found, facts) => {
    const refused = mayJudge(found, facts)
    if (refused || !found.handoff || !found.case) return refused
    return waitsForMove(found.handoff.state, found.case.state)
  },
  decide: ({ handoff, case: child, own, target, conversation }, { reason }, facts) => {
    if (!handoff || !child || !own || !target) return refuse("handoff.missing")
    const { outcome: _outcome, ...rest } = atGravest(handoff.state, child.state)
    const disputes = rest.disputes + 1
    const next: Handoff = {
      ...rest,
      status: "active",
      disputes,
      wantsConference: rest.wantsConference || disputes >= disputesAtMost,
      clocks: atStage(
        rest.clocks,
        clockFrom(facts.at, ["progress", rest.risk], officeOf(target.state, facts.calendar)),
      ),
      updatedAt: facts.at,
    }
    return changeOf(handoff, next, {
      event: "handoff.disputed",
      facts: { disputes },
      writes: [remarkIn(conversation, [next, "DISPUTED", reason], facts)],
      relies: [relyOnCase(child), rely(own, ...coordinationFields)],
      notices: disputes >= disputesAtMost ? conferenceFor(next) : [],
    })
  },
})
