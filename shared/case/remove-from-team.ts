import * as z from "zod/mini"
import { remove } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type CaseId, teamSeatRef } from "./case.ts"
import { desk, tell } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf } from "./rules/change.ts"
import { caseWorkers } from "./rules/fields.ts"
import { standing, subjectsFor } from "./rules/standing.ts"
import { withoutSeats } from "./rules/team.ts"

/** Takes an agency's seat in the team: from this instant on it knows nothing more of the case. */
export const removeFromTeam = defineVerb({
  noun: "cases",
  name: "remove-from-team",
  title: { id: "Keluarkan instansi", en: "Take an agency out of the team" },
  input: z.strictObject({ agency: agencyId }),
  roles: [...caseWorkers, "COORDINATOR"],
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.not-in-team",
  ),
  first: (ask) => ({
    ...subjectsFor(ask),
    seat: ask.input && teamSeatRef(ask.id as CaseId, ask.input.agency),
  }),
  second: () => ({}),
  may: (found, facts) => standing(found, facts, ["custodian"]),
  decide: ({ case: child, seat }, { agency }, { at }) => {
    if (!child) return refuseCase("case.missing")
    const { state } = child
    const team = withoutSeats(state.team, agency)
    if (team.length === state.team.length) return refuseCase("case.not-in-team")
    const next = changed(state, at, { team })
    return changeOf(child, next, {
      event: "case.team-left",
      facts: { agency },
      writes: seat ? [remove(seat)] : [],
      notices: tell(["case.team-left", "info"], next, [desk(agency)]),
    })
  },
})
