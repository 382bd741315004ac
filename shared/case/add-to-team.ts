import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type CaseId, teamSeatRef } from "./case.ts"
import { teamRoleSchema } from "./lists/care.ts"
import { desk, tell, urgencyOf } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf } from "./rules/change.ts"
import { caseWorkers } from "./rules/fields.ts"
import { standing, subjectsFor } from "./rules/standing.ts"
import { seatWrites, unfitForTeam, withSeat } from "./rules/team.ts"

/** Gives another agency a seat in the case's team, or its seat another role. */
export const addToTeam = defineVerb({
  noun: "cases",
  name: "add-to-team",
  title: { id: "Libatkan instansi", en: "Add an agency to the team" },
  input: z.strictObject({ agency: agencyId, role: teamRoleSchema }),
  roles: [...caseWorkers, "COORDINATOR"],
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.agency-unknown",
    "case.agency-conflicted",
    "case.agency-is-custodian",
    "case.agency-sees-no-case",
    "case.bridge-only-lpa",
    "case.already-in-team",
    "case.team-full",
  ),
  first: (ask) => ({
    ...subjectsFor(ask),
    agency: ask.input && agencyRef(ask.input.agency),
    seats: ask.input ? [teamSeatRef(ask.id as CaseId, ask.input.agency)] : [],
  }),
  second: () => ({}),
  may: (found, facts) => standing(found, facts, ["custodian"]),
  decide: ({ case: child, agency, seats }, { role }, { at }) => {
    if (!child) return refuseCase("case.missing")
    const refused = unfitForTeam(child.state, agency, role)
    if (refused || !agency) return refused ?? refuseCase("case.agency-unknown")
    const { id, name } = agency.state
    const seat = { agency: id, name, role, since: at }
    const next = changed(child.state, at, { team: withSeat(child.state.team, seat) })
    return changeOf(child, next, {
      event: "case.team-joined",
      facts: { agency: id, role },
      writes: seatWrites(seats, { ...next, team: [seat] }),
      relies: [rely(agency, "status", "type")],
      notices: tell(["case.team-joined", urgencyOf(next)], next, [desk(id)]),
    })
  },
})
