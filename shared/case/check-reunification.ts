import * as z from "zod/mini"
import { withoutClock } from "../kernel/clock.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { reunificationCheckSchema } from "./lists/protection.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf } from "./rules/change.ts"
import { caseWorkers } from "./rules/fields.ts"
import { standing, subjectsFor } from "./rules/standing.ts"
import { ticked } from "./rules/ticks.ts"

/** Ticks one of the checks around a child's return (PP 78/2021 articles 88–89), or takes it back. */
export const checkReunification = defineVerb({
  noun: "cases",
  name: "check-reunification",
  title: { id: "Periksa kesiapan kembali", en: "Check readiness to return" },
  input: z.strictObject({ check: reunificationCheckSchema, done: z.boolean() }),
  roles: caseWorkers,
  refusals: pick(caseRefusals, "case.missing", "case.not-yours", "case.wrong-state"),
  first: subjectsFor,
  second: () => ({}),
  may: (found, facts) => standing(found, facts, ["custodian"]),
  decide: ({ case: child }, { check, done }, { actor, at }) => {
    if (!child) return refuseCase("case.missing")
    const { state } = child
    const tick = done ? { at, by: actor.person } : undefined
    const isArranged = check === "MONITORED" && done
    const next = changed(state, at, {
      reunification: ticked(state.reunification, check, tick),
      ...(isArranged ? { clocks: withoutClock(state.clocks, "after-care") } : {}),
    })
    return changeOf(child, next, {
      event: "case.reunification-checked",
      facts: { check, done },
    })
  },
})
