import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { officeOf } from "../agency/rules/working-time.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { withClock } from "../kernel/clock.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { conversationRef, type HandoffId, handoffRef, openStatuses } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { nextRungAt } from "./rules/clocks.ts"
import { atGravest } from "./rules/gravity.ts"
import { stageClockOf } from "./rules/reckoning.ts"
import { remarkIn } from "./rules/remarks.ts"
import { standing } from "./rules/standing.ts"
import { why } from "./rules/texts.ts"

/** Whoever coordinates the district stands on the fifth rung (handoff.md 4). */
const coordinatorsRung = 5

/** Any party calls the coordinator now: the ladder goes on from there by itself. */
export const escalate = defineVerb({
  noun: "handoffs",
  name: "escalate",
  title: { id: "Naikkan ke koordinator", en: "Escalate to the coordinator" },
  input: z.strictObject({ note: why }),
  roles: [],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.already-escalated",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    said: input && handoff && conversationRef(handoff.state),
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, [["source", "target", "coordinator"], openStatuses])
    if (refused || !found.handoff) return refused
    const { state } = found.handoff
    const clock = stageClockOf(state)
    // Nobody waits for anybody while it is being written.
    if (!clock) return refuse("handoff.wrong-state", { status: state.status })
    return clock.rung < coordinatorsRung ? undefined : refuse("handoff.already-escalated")
  },
  decide: ({ handoff, case: child, own, said }, { note }, facts) => {
    const clock = handoff && stageClockOf(handoff.state)
    if (!clock || !child || !own) return refuse("handoff.missing")
    const state = atGravest(handoff.state, child.state)
    const due = nextRungAt(facts.at, state.risk, officeOf(own.state, facts.calendar))
    const clocks = withClock(state.clocks, { ...clock, rung: coordinatorsRung, due })
    return changeOf(
      handoff,
      { ...state, clocks, updatedAt: facts.at },
      {
        event: "handoff.escalated",
        facts: { clock: clock.kind, rung: coordinatorsRung },
        writes: [remarkIn(said, [state, "ESCALATED", note], facts)],
        relies: [relyOnCase(child)],
      },
    )
  },
})
