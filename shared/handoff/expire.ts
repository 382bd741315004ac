import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef } from "../case/case.ts"
import { isGrave } from "../case/lists/risk.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { gravest } from "./rules/gravity.ts"
import { actDue, lapsing } from "./rules/ladder.ts"
import { officesOf, underRisk } from "./rules/reckoning.ts"
import { endedAs, heldRefs, letGo } from "./rules/release.ts"
import { standingToEnd } from "./rules/standing.ts"

/**
 * Nobody answered on any rung: the offer lapses, and the child stays with its custodian. Where its
 * case has become grave it does not: its clocks go on as those of a child in grave danger.
 */
export const expire = defineVerb({
  noun: "handoffs",
  name: "expire",
  bySystem: true,
  title: { id: "Tawaran gugur", en: "The offer lapses" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(handoffRefusals, "handoff.missing", "handoff.wrong-state", "handoff.not-expiring"),
  first: ({ id }) => ({ handoff: handoffRef(id as HandoffId) }),
  second: ({ handoff }) => ({
    case: handoff && caseRef(handoff.state.case),
    source: handoff && agencyRef(handoff.state.from),
    target: handoff && agencyRef(handoff.state.to),
    ...heldRefs(handoff),
  }),
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, ["system", lapsing])
    if (refused || !found.handoff) return refused
    const isDue = actDue(found.handoff.state, facts.at) === "expire"
    return isDue ? undefined : refuse("handoff.not-expiring")
  },
  decide: ({ handoff, case: child, source, target, ...held }, _, { at, calendar }) => {
    if (!handoff || !source || !target) return refuse("handoff.missing")
    const risk = gravest(handoff.state, child?.state)
    if (isGrave(risk)) {
      const both = officesOf({ source, target }, calendar)
      return changeOf(handoff, underRisk(handoff.state, [risk, both], at), {
        event: "handoff.risk-raised",
        facts: { before: handoff.state.risk },
        relies: [],
      })
    }
    return changeOf(handoff, endedAs(handoff.state, "expired", at), {
      event: "handoff.expired",
      writes: letGo(handoff.state, held),
      relies: [],
    })
  },
})
