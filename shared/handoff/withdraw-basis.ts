import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { withClock } from "../kernel/clock.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Handoff, type HandoffId, handoffRef, openStatuses } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { clockOfHours } from "./rules/clocks.ts"
import { answersForBasis, hoursToHear, unheard } from "./rules/freezing.ts"
import { atGravest } from "./rules/gravity.ts"
import { isFrozen, standing } from "./rules/standing.ts"

/** Says that its legal basis fell away: nothing goes on, and every holder has to hear of it. */
export const withdrawBasis = defineVerb({
  noun: "handoffs",
  name: "withdraw-basis",
  title: { id: "Catat dasar hukum dicabut", en: "Record that the legal basis fell away" },
  input: z.strictObject({}),
  roles: ["CASE_MANAGER", "SUPERVISOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.frozen",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }) => ({ case: handoff && caseRef(handoff.state.case) }),
  may: (found, facts) => {
    const refused = standing(found, facts, [["source", "target"], openStatuses])
    if (refused || !found.handoff || !found.case) return refused
    const isMine = answersForBasis(found.handoff.state, found.case.state, facts.actor)
    return isMine ? isFrozen(found.handoff.state) : refuse("handoff.not-yours")
  },
  decide: ({ handoff, case: child }, _, { actor, at }) => {
    if (!handoff || !child) return refuse("handoff.missing")
    const frozen = { at, by: actor.person, acknowledged: [actor.agency] }
    const state = atGravest(handoff.state, child.state)
    const next: Handoff = { ...state, frozen, updatedAt: at }
    const hears = unheard(next).length > 0
    const clocks = hears
      ? withClock(next.clocks, clockOfHours(at, ["basis", hoursToHear(next)]))
      : next.clocks
    return changeOf(
      handoff,
      { ...next, clocks },
      {
        event: "handoff.basis-withdrawn",
        facts: { basis: next.basis.kind },
        relies: [relyOnCase(child)],
      },
    )
  },
})
