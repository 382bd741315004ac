import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef } from "../case/case.ts"
import { withoutClock } from "../kernel/clock.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Handoff, type HandoffId, handoffRef, openStatuses } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { unheard } from "./rules/freezing.ts"
import { handRoles } from "./rules/handover.ts"
import { standingToEnd } from "./rules/standing.ts"

/** A holder says that it has heard that the basis fell away, and lets what rested on it be. */
export const acknowledgeFreeze = defineVerb({
  noun: "handoffs",
  name: "acknowledge-freeze",
  title: { id: "Ketahui pencabutan dasar hukum", en: "Acknowledge that the basis fell away" },
  input: z.strictObject({}),
  roles: handRoles,
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.not-frozen",
    "handoff.freeze-known",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }) => ({ case: handoff && caseRef(handoff.state.case) }),
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, [["source", "target"], openStatuses])
    const frozen = found.handoff?.state.frozen
    if (refused) return refused
    if (!frozen) return refuse("handoff.not-frozen")
    return frozen.acknowledged.includes(facts.actor.agency)
      ? refuse("handoff.freeze-known")
      : undefined
  },
  decide: ({ handoff }, _, { actor, at }) => {
    if (!handoff?.state.frozen) return refuse("handoff.missing")
    const { frozen } = handoff.state
    const acknowledged = [...frozen.acknowledged, actor.agency]
    const next: Handoff = { ...handoff.state, frozen: { ...frozen, acknowledged }, updatedAt: at }
    const clocks = unheard(next).length > 0 ? next.clocks : withoutClock(next.clocks, "basis")
    return changeOf(
      handoff,
      { ...next, clocks },
      {
        event: "handoff.freeze-acknowledged",
        relies: [],
      },
    )
  },
})
