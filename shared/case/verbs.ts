import * as z from "zod/mini"
import { worksOnCases } from "../kernel/actor.ts"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { commonRefusals } from "../kernel/verb.ts"
import type { Case, CaseId } from "./case.ts"
import { caseRef } from "./case.ts"
import { open } from "./open.ts"

export const cases: Noun = {
  path: "cases",
  ref: (id) => caseRef(id as CaseId),
  verbs: [open],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Kasus instansi saya", en: "Cases my agency holds" },
      query: z.strictObject({ ...pageQuery }),
      refusals: commonRefusals,
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu kasus", en: "One case" },
      query: z.strictObject({}),
    },
  ],
  missing: "case.missing",
  knows: (state, actor) => {
    const it = state as Case
    const isExcluded = it.excludedPersons.includes(actor.person)
    return it.custodian === actor.agency && worksOnCases(actor) && !isExcluded
  },
  epochOf: (state) => (state as Case).custodyEpoch,
  statusOf: (state) => (state as Case).status,
}
