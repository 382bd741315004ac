import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { officeOf } from "../agency/rules/working-time.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { progressCodeSchema } from "./lists/outcomes.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { atStage, clockFrom } from "./rules/clocks.ts"
import { atGravest } from "./rules/gravity.ts"
import { handRoles } from "./rules/handover.ts"
import { isFrozen, standing } from "./rules/standing.ts"

/** Tells the sender how it goes, as a code; the next sign is due by the child's risk. */
export const progress = defineVerb({
  noun: "handoffs",
  name: "progress",
  title: { id: "Catat perkembangan", en: "Record progress" },
  input: z.strictObject({ code: progressCodeSchema }),
  roles: handRoles,
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
    const refused = standing(found, facts, ["target", ["active"]])
    return refused ?? (found.handoff && isFrozen(found.handoff.state))
  },
  decide: ({ handoff, case: child, own }, { code }, { at, calendar }) => {
    if (!handoff || !child || !own) return refuse("handoff.missing")
    const state = atGravest(handoff.state, child.state)
    const { risk, clocks } = state
    const next = {
      ...state,
      progress: { code, at },
      clocks: atStage(clocks, clockFrom(at, ["progress", risk], officeOf(own.state, calendar))),
      updatedAt: at,
    }
    return changeOf(handoff, next, {
      event: "handoff.progressed",
      facts: { code },
      relies: [relyOnCase(child), rely(own, "hours")],
    })
  },
})
