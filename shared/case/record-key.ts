import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Evidence, evidenceSchema, keySchema, keys } from "./lists/keys.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf } from "./rules/change.ts"
import { caseWorkers, unique } from "./rules/fields.ts"
import { standing, subjectsFor } from "./rules/standing.ts"

/** Says how far one of the eight keys of case management is, and which papers show it. */
export const recordKey = defineVerb({
  noun: "cases",
  name: "record-key",
  title: { id: "Catat kunci manajemen kasus", en: "Record a key of case management" },
  input: z.strictObject({
    key: keySchema,
    status: z.enum(["done", "not-needed"]),
    evidence: z._default(z.array(evidenceSchema).check(z.maxLength(14)), []),
  }),
  roles: [...caseWorkers, "CASE_TEAM_MEMBER"],
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.key-without-evidence",
  ),
  first: subjectsFor,
  second: () => ({}),
  may: (found, facts) => standing(found, facts, ["custodian"]),
  decide: ({ case: child }, { key, status, evidence }, { actor, at }) => {
    if (!child) return refuseCase("case.missing")
    const own: readonly Evidence[] = keys[key].evidence
    if (status === "done" && !evidence.some((each) => own.includes(each))) {
      return refuseCase("case.key-without-evidence", { evidence: own })
    }
    const state = { status, at, by: actor.person, evidence: unique(evidence) }
    const next = changed(child.state, at, { keys: { ...child.state.keys, [key]: state } })
    return changeOf(child, next, { event: "case.key-recorded", facts: { key, keyStatus: status } })
  },
})
