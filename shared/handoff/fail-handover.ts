import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { officeOf } from "../agency/rules/working-time.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { withoutClock } from "../kernel/clock.ts"
import { remove } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { conversationRef, type Handoff, type HandoffId, handoffRef, travelRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { atStage, clockFrom } from "./rules/clocks.ts"
import { atGravest } from "./rules/gravity.ts"
import { handRoles } from "./rules/handover.ts"
import { remarkIn } from "./rules/remarks.ts"
import { standingToEnd } from "./rules/standing.ts"
import { why } from "./rules/texts.ts"

/** The handover came to nothing: the child stays where it was, and the two agree anew. */
export const failHandover = defineVerb({
  noun: "handoffs",
  name: "fail-handover",
  title: { id: "Catat serah terima gagal", en: "Record that the handover failed" },
  input: z.strictObject({ reason: why }),
  roles: handRoles,
  refusals: pick(handoffRefusals, "handoff.missing", "handoff.not-yours", "handoff.wrong-state"),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    target: handoff && agencyRef(handoff.state.to),
    travel: handoff && input && travelRef(handoff.state),
    conversation: handoff && input && conversationRef(handoff.state),
  }),
  // Also once the case has moved: nobody can complete it then, and it must come to an end.
  may: (found, facts) => standingToEnd(found, facts, [["source", "target"], ["handover"]]),
  decide: ({ handoff, case: child, target, travel, conversation }, input, facts) => {
    if (!handoff || !child || !target) return refuse("handoff.missing")
    const {
      handover: _handover,
      withdrawal: _asked,
      ...rest
    } = atGravest(handoff.state, child.state)
    const { at, calendar } = facts
    const again = clockFrom(at, ["handover", rest.risk], officeOf(target.state, calendar))
    const next: Handoff = {
      ...rest,
      status: "accepted",
      clocks: atStage(withoutClock(rest.clocks, "check-in"), again),
      updatedAt: at,
    }
    return changeOf(handoff, next, {
      event: "handoff.handover-failed",
      // The old paper opens nothing any more.
      writes: [
        remarkIn(conversation, [next, "FAILED", input.reason], facts),
        ...(travel ? [remove(travel)] : []),
      ],
      relies: [relyOnCase(child)],
    })
  },
})
