import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { responsible, tell, territory, urgencyOf } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf, words } from "./rules/change.ts"
import { reason } from "./rules/fields.ts"
import { relyOnStanding, standing, subjectsFor } from "./rules/standing.ts"

/** Asks for a case conference: the custodian and the district's coordinator hear; why lies sealed. */
export const askConference = defineVerb({
  noun: "cases",
  name: "ask-conference",
  title: { id: "Minta pembahasan kasus", en: "Ask for a case conference" },
  input: z.strictObject({ reason }),
  roles: [],
  refusals: pick(caseRefusals, "case.missing", "case.not-yours", "case.wrong-state"),
  first: subjectsFor,
  second: () => ({}),
  may: (found, facts) =>
    standing(found, facts, [["care-holder", "provider", "coordinator", "bridge", "observer"]]),
  decide: (found, { reason: why }, facts) => {
    const { case: child } = found
    if (!child) return refuseCase("case.missing")
    const { state } = child
    return changeOf(child, changed(state, facts.at, {}), {
      event: "case.conference-asked",
      facts: { agency: facts.actor.agency },
      writes: [words(state, ["conference", { reason: why }], facts)],
      relies: relyOnStanding(found, facts),
      notices: tell(["case.conference-asked", urgencyOf(state)], state, [
        ...responsible(state),
        territory(state, "district"),
      ]),
    })
  },
})
