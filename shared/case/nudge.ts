import * as z from "zod/mini"
import { day, later } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { responsible, tell, urgencyOf } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf } from "./rules/change.ts"
import { relyOnStanding, standing, subjectsFor } from "./rules/standing.ts"

/** Reminds the custodian that others wait; once a day for each agency, so that it stays heard. */
export const nudge = defineVerb({
  noun: "cases",
  name: "nudge",
  title: { id: "Ingatkan", en: "Nudge" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.nudged-today",
  ),
  first: subjectsFor,
  second: () => ({}),
  may: (found, facts) => {
    const refused = standing(found, facts, [
      ["care-holder", "provider", "coordinator", "bridge", "observer"],
    ])
    const last = found.case?.state.nudges?.[facts.actor.agency]
    if (refused || !last) return refused
    return later(last, day) > facts.at ? refuseCase("case.nudged-today") : undefined
  },
  decide: (found, _, facts) => {
    const { case: child } = found
    if (!child) return refuseCase("case.missing")
    const { actor, at } = facts
    const nudges = { ...child.state.nudges, [actor.agency]: at }
    return changeOf(child, changed(child.state, at, { nudges }), {
      event: "case.nudged",
      facts: { agency: actor.agency },
      relies: relyOnStanding(found, facts),
      notices: tell(["case.nudged", urgencyOf(child.state)], child.state, responsible(child.state)),
    })
  },
})
