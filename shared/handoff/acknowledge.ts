import * as z from "zod/mini"
import { agencyRef, deskRef, isOnDuty } from "../agency/agency.ts"
import { officeOf } from "../agency/rules/working-time.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { membershipRef } from "../membership/membership.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { atStage, clockFrom, pauseOf } from "./rules/clocks.ts"
import { waitsFor } from "./rules/duties.ts"
import { atGravest } from "./rules/gravity.ts"
import { isFrozen, standing, uncertified } from "./rules/standing.ts"

/** Somebody on duty takes the offer up, attests confidentiality, and becomes its named reviewer. */
export const acknowledge = defineVerb({
  noun: "handoffs",
  name: "acknowledge",
  title: { id: "Tanggapi dan tinjau", en: "Acknowledge and review" },
  input: z.strictObject({ attest: z.literal(true) }),
  roles: ["HANDOFF_OFFICER"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.wrong-kind",
    "handoff.frozen",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.not-on-duty",
    "handoff.receiver-suspended",
    "handoff.certificate-required",
  ),
  first: ({ id, actor, input }) => ({
    handoff: handoffRef(id as HandoffId),
    desk: deskRef(actor.agency),
    own: agencyRef(actor.agency),
    self: input && membershipRef(actor.person, actor.agency),
  }),
  second: ({ handoff }) => ({ case: handoff && caseRef(handoff.state.case) }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["target", ["offered"]])
    if (refused || !found.handoff) return refused
    // Whoever is asked for a child answers: there is nothing to review, and nothing to open.
    if (found.handoff.state.kind === "pull") return refuse("handoff.wrong-kind")
    const frozen = isFrozen(found.handoff.state)
    if (frozen) return frozen
    if (!isOnDuty(found.desk?.state, facts.actor.person, facts.at))
      return refuse("handoff.not-on-duty")
    if (found.own?.state.status !== "active") return refuse("handoff.receiver-suspended")
    return uncertified(atGravest(found.handoff.state, found.case?.state), facts.actor, facts.at)
  },
  decide: ({ handoff, case: child, desk, own, self }, _, { actor, at, calendar }) => {
    if (!handoff || !child || !desk || !own) return refuse("handoff.missing")
    const state = atGravest(handoff.state, child.state)
    const { risk, clocks } = state
    const office = officeOf(own.state, calendar)
    const pause = pauseOf(at, risk, office)
    const next = {
      ...state,
      status: "under-review",
      reviewer: actor.person,
      clocks: atStage(clocks, clockFrom(at, ["decide", risk], office)),
      pauseLeft: pause,
      pauseGiven: pause,
      updatedAt: at,
    } as const
    return changeOf(handoff, next, {
      event: "handoff.acknowledged",
      writes: waitsFor(self, [next.id, "reviewer"]),
      relies: [relyOnCase(child), rely(desk), rely(own, "status")],
    })
  },
})
