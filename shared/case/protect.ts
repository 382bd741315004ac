import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { protectionSchema } from "./lists/protection.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf } from "./rules/change.ts"
import { caseWorkers } from "./rules/fields.ts"
import { standing, subjectsFor } from "./rules/standing.ts"
import { ticked } from "./rules/ticks.ts"

/** Ticks one of the four duties of special protection (PP 78/2021 article 3), or takes it back. */
export const protect = defineVerb({
  noun: "cases",
  name: "protect",
  title: { id: "Catat perlindungan khusus", en: "Record special protection" },
  input: z.strictObject({ duty: protectionSchema, done: z.boolean() }),
  roles: caseWorkers,
  refusals: pick(caseRefusals, "case.missing", "case.not-yours", "case.wrong-state"),
  first: subjectsFor,
  second: () => ({}),
  may: (found, facts) => standing(found, facts, ["custodian"]),
  decide: ({ case: child }, { duty, done }, { actor, at }) => {
    if (!child) return refuseCase("case.missing")
    const tick = done ? { at, by: actor.person } : undefined
    const protection = ticked(child.state.protection, duty, tick)
    return changeOf(child, changed(child.state, at, { protection }), {
      event: "case.protected",
      facts: { duty, done },
    })
  },
})
