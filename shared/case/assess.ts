import * as z from "zod/mini"
import { withClock } from "../kernel/clock.ts"
import { create, replace } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type CaseId, sectionRef } from "./case.ts"
import { rankOf, riskSchema } from "./lists/risk.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf, words } from "./rules/change.ts"
import { reassessClock } from "./rules/clocks.ts"
import { caseWorkers, paragraph, reason } from "./rules/fields.ts"
import { standing, subjectsFor } from "./rules/standing.ts"

/**
 * Looks at the child's situation again: the sealed summary is said anew, and the next look is due
 * by the risk found. It may find a graver risk; a lighter one takes a supervisor's `lower-risk`.
 */
export const assess = defineVerb({
  noun: "cases",
  name: "assess",
  title: { id: "Catat asesmen", en: "Record an assessment" },
  input: z.strictObject({
    risk: riskSchema,
    assessment: paragraph,
    /** Left out, the plan there is stays. */
    plan: z.optional(paragraph),
    reason: z.optional(reason),
  }),
  roles: caseWorkers,
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.lower-with-supervisor",
  ),
  first: (ask) => ({
    ...subjectsFor(ask),
    summary: ask.input && sectionRef(ask.id as CaseId, "summary"),
  }),
  second: () => ({}),
  may: (found, facts) => standing(found, facts, ["custodian"]),
  decide: ({ case: child, summary }, input, facts) => {
    if (!child) return refuseCase("case.missing")
    const { risk, reason: why, ...told } = input
    if (rankOf(risk) > rankOf(child.state.risk)) return refuseCase("case.lower-with-supervisor")
    const { id, clocks } = child.state
    const content = { ...summary?.state.content, ...told }
    const section = { case: id, kind: "summary", content }
    const next = changed(child.state, facts.at, {
      risk,
      assessment: { at: facts.at, by: facts.actor.person },
      clocks: withClock(clocks, reassessClock(facts.at, risk)),
    })
    return changeOf(child, next, {
      event: "case.assessed",
      facts: { was: child.state.risk },
      writes: [
        summary ? replace(summary, section) : create(sectionRef(id, "summary"), section),
        ...(why ? [words(child.state, ["assessment", { reason: why }], facts)] : []),
      ],
    })
  },
})
