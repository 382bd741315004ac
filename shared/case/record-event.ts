import * as z from "zod/mini"
import { instantSchema } from "../kernel/instant.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Case, Flag } from "./case.ts"
import { caseEventSchema, caseEvents, type FlagRule, stageSchema } from "./lists/events.ts"
import { onViolation } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf } from "./rules/change.ts"
import { clocksAfter, type Happened } from "./rules/clocks.ts"
import { recorders } from "./rules/fields.ts"
import { flagged } from "./rules/flags.ts"
import { mayBeDetained, notForChild } from "./rules/juvenile.ts"
import { standing, subjectsFor } from "./rules/standing.ts"

const Event = z.strictObject({
  event: caseEventSchema,
  at: instantSchema,
  stage: z.optional(stageSchema),
  /** The prison term that threatens, in years. */
  threatYears: z.optional(z.number().check(z.gte(0), z.lte(100))),
  isRepeat: z.optional(z.boolean()),
})
type Event = z.infer<typeof Event>

const isDetention = ({ event }: Event): boolean =>
  event === "DETAINED" || event === "DETENTION_EXTENDED"

/** Detention counts from its first stage where nobody named one: it is stored whatever is missing. */
const happenedIn = (input: Event): Happened =>
  isDetention(input) ? { ...input, stage: input.stage ?? "INVESTIGATION" } : input

/** Detention, however unlawful, is never refused: a refusal would hide it (domain.md, B5). */
function unfit(it: Case, input: Event, at: string): Refusal | undefined {
  if (input.at > at) return refuseCase("case.event-in-future")
  if (isDetention(input)) return undefined
  const refused = notForChild(it, input.event)
  if (refused) return refuseCase(refused)
  const { staged } = caseEvents[input.event]
  const isStaged = !staged || (input.stage !== undefined && staged.includes(input.stage))
  return isStaged ? undefined : refuseCase("case.stage-missing")
}

/** What is wrong with a detention: the conditions of the law are not shown. */
const violation = (it: Case, input: Event): FlagRule | undefined =>
  isDetention(input) && !mayBeDetained(it, input) ? "UU_11_2012_ART_32" : undefined

const flagsAfter = (it: Case, rule: FlagRule | undefined, at: Flag["at"]): Case["flags"] =>
  rule ? flagged(it.flags, { code: "RIGHTS_VIOLATION", rule, at }) : it.flags

/** Records what happened in the eyes of the law: clocks stop, go on for longer, or start. */
export const recordEvent = defineVerb({
  noun: "cases",
  name: "record-event",
  title: { id: "Catat kejadian hukum", en: "Record an event of the law" },
  input: Event,
  roles: recorders,
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.event-in-future",
    "case.stage-missing",
    "case.not-in-conflict",
    "case.under-12-route",
    "case.not-under-12",
  ),
  first: subjectsFor,
  second: () => ({}),
  may: (found, facts) => standing(found, facts, [["custodian", "care-holder", "provider"]]),
  decide: ({ case: child }, input, { at, calendar }) => {
    if (!child) return refuseCase("case.missing")
    const { state } = child
    const refused = unfit(state, input, at)
    if (refused) return refused
    const rule = violation(state, input)
    const next = changed(state, at, {
      clocks: clocksAfter(state, happenedIn(input), calendar),
      flags: flagsAfter(state, rule, input.at),
    })
    return changeOf(child, next, {
      event: "case.event-recorded",
      facts: { ...input, ...(rule ? { violates: rule } : {}) },
      notices: rule ? onViolation(next) : [],
    })
  },
})
