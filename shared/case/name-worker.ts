import * as z from "zod/mini"
import { worksOnCases } from "../kernel/actor.ts"
import { rely } from "../kernel/decision.ts"
import { personId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { actorOf, membershipRef } from "../membership/membership.ts"
import { person, tell, urgencyOf } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf } from "./rules/change.ts"
import { workerNamed } from "./rules/clocks.ts"
import { caseWorkers } from "./rules/fields.ts"
import { standing, subjectsFor } from "./rules/standing.ts"

/** Names who answers for the child day by day: an active case worker of the custodian. */
export const nameWorker = defineVerb({
  noun: "cases",
  name: "name-worker",
  title: { id: "Tunjuk pekerja sosial", en: "Name the social worker" },
  input: z.strictObject({ person: personId }),
  roles: [...caseWorkers, "COORDINATOR"],
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.worker-unfit",
  ),
  first: (ask) => ({
    ...subjectsFor(ask),
    worker: ask.input && membershipRef(ask.input.person, ask.actor.agency),
  }),
  second: () => ({}),
  may: (found, facts) => standing(found, facts, ["custodian"]),
  decide: ({ case: child, worker }, input, { at }) => {
    if (!child) return refuseCase("case.missing")
    const { state } = child
    const them = worker && actorOf(worker.state)
    const isFit = them && worksOnCases(them) && !state.excludedPersons.includes(them.person)
    if (!worker || !isFit) return refuseCase("case.worker-unfit")
    const next = changed(state, at, { worker: input.person, clocks: workerNamed(state.clocks) })
    return changeOf(child, next, {
      event: "case.worker-named",
      facts: { worker: input.person },
      relies: [rely(worker, "status", "roles")],
      notices: tell(["case.worker-named", urgencyOf(next)], next, [
        person(state.custodian, input.person),
      ]),
    })
  },
})
