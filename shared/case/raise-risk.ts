import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { rankOf, riskSchema } from "./lists/risk.ts"
import { responsible, tell, territory } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf, words } from "./rules/change.ts"
import { reassessRaised } from "./rules/clocks.ts"
import { reason } from "./rules/fields.ts"
import { relyOnStanding, standing, subjectsFor } from "./rules/standing.ts"

/** Any party may say that a child is in graver danger, at once (handoff.md 1). */
export const raiseRisk = defineVerb({
  noun: "cases",
  name: "raise-risk",
  title: { id: "Naikkan risiko", en: "Raise the risk" },
  input: z.strictObject({ risk: riskSchema, reason }),
  roles: [],
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.risk-not-raised",
  ),
  first: subjectsFor,
  second: () => ({}),
  may: (found, facts) =>
    standing(found, facts, [["custodian", "care-holder", "provider", "coordinator", "bridge"]]),
  decide: (found, { risk, reason: why }, facts) => {
    const { case: child } = found
    if (!child) return refuseCase("case.missing")
    const { state } = child
    if (rankOf(risk) >= rankOf(state.risk)) return refuseCase("case.risk-not-raised")
    const clocks = reassessRaised(state.clocks, facts.at, risk)
    const next = changed(state, facts.at, { risk, clocks })
    const others = risk === "EMERGENCY" ? [territory(next, "district")] : []
    return changeOf(child, next, {
      event: "case.risk-raised",
      facts: { was: state.risk },
      writes: [words(state, ["risk", { reason: why, risk }], facts)],
      relies: relyOnStanding(found, facts),
      notices: tell(["case.risk-raised", "now"], next, [...responsible(next), ...others]),
    })
  },
})
