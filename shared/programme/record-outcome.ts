import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { objectiveResultSchema } from "./lists/rhythms.ts"
import { type Programme, type ProgrammeId, programmeRef } from "./programme.ts"
import { programmeRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { running } from "./rules/standing.ts"

/** Says what became of one objective; a later word takes the place of an earlier one. */
export const recordOutcome = defineVerb({
  noun: "programmes",
  name: "record-outcome",
  title: { id: "Catat hasil", en: "Record an outcome" },
  input: z.strictObject({
    objective: z.string().check(z.regex(/^\d{1,2}$/)),
    status: objectiveResultSchema,
    text: z.string().check(z.trim(), z.minLength(3), z.maxLength(1000)),
  }),
  roles: ["COORDINATOR"],
  refusals: pick(
    programmeRefusals,
    "programme.missing",
    "programme.not-yours",
    "programme.closed",
    "programme.objective-unknown",
  ),
  first: ({ id }) => ({ programme: programmeRef(id as ProgrammeId) }),
  second: () => ({}),
  may: ({ programme }, { actor }) => running(programme, actor),
  decide: ({ programme }, { objective, status, text }, { actor, at }) => {
    if (!programme) return refuse("programme.missing")
    const { objectives } = programme.state
    if (!objectives.some(({ id }) => id === objective)) return refuse("programme.objective-unknown")
    const outcome = { status, text, at, by: actor.person }
    const next: Programme = {
      ...programme.state,
      objectives: objectives.map((each) => (each.id === objective ? { ...each, outcome } : each)),
      updatedAt: at,
    }
    return changeOf(programme, next, {
      type: "programme.outcome-recorded",
      facts: { objective, result: status },
    })
  },
})
