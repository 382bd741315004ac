import * as z from "zod/mini"
import { withClock } from "../kernel/clock.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { rankOf, riskSchema } from "./lists/risk.ts"
import { responsible, tell } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf, words } from "./rules/change.ts"
import { reassessClock } from "./rules/clocks.ts"
import { reason } from "./rules/fields.ts"
import { standing, subjectsFor } from "./rules/standing.ts"

/** Only the custodian's supervisor says that the danger is less (handoff.md 1). */
export const lowerRisk = defineVerb({
  noun: "cases",
  name: "lower-risk",
  title: { id: "Turunkan risiko", en: "Lower the risk" },
  input: z.strictObject({ risk: riskSchema, reason }),
  roles: ["SUPERVISOR"],
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.risk-not-lowered",
  ),
  first: subjectsFor,
  second: () => ({}),
  may: (found, facts) => standing(found, facts, ["custodian"]),
  decide: ({ case: child }, { risk, reason: why }, facts) => {
    if (!child) return refuseCase("case.missing")
    const { state } = child
    if (rankOf(risk) <= rankOf(state.risk)) return refuseCase("case.risk-not-lowered")
    const clocks = withClock(state.clocks, reassessClock(facts.at, risk))
    const next = changed(state, facts.at, { risk, clocks })
    return changeOf(child, next, {
      event: "case.risk-lowered",
      facts: { was: state.risk },
      writes: [words(state, ["risk", { reason: why, risk }], facts)],
      notices: tell(["case.risk-lowered", "info"], next, responsible(next)),
    })
  },
})
