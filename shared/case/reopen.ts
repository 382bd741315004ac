import * as z from "zod/mini"
import { mayHoldCases } from "../agency/lists/agency-types.ts"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { responsible, teamDesks, tell, urgencyOf } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf, words } from "./rules/change.ts"
import { reassessClock, workerClock } from "./rules/clocks.ts"
import { reason } from "./rules/fields.ts"
import { standing, subjectsFor } from "./rules/standing.ts"
import { seatRefs, seatWrites } from "./rules/team.ts"

/** Opens a closed case again where it was: same custodian, same epoch, clocks from now on. */
export const reopen = defineVerb({
  noun: "cases",
  name: "reopen",
  title: { id: "Buka kembali", en: "Reopen" },
  input: z.strictObject({ reason }),
  roles: ["SUPERVISOR"],
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.agency-cannot-hold",
  ),
  first: subjectsFor,
  second: ({ case: child }, { input }) => ({ seats: seatRefs(input && child) }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["custodian", "closed"])
    if (refused) return refused
    const own = found.own?.state
    const isHolder = own?.status === "active" && mayHoldCases(own.type)
    return isHolder ? undefined : refuseCase("case.agency-cannot-hold")
  },
  decide: ({ case: child, own, seats }, { reason: why }, facts) => {
    if (!child || !own) return refuseCase("case.missing")
    const { closure: _, ...closed } = child.state
    const { at } = facts
    const { risk, worker } = closed
    const next = changed(closed, at, {
      status: "open",
      clocks: [reassessClock(at, risk), ...(worker ? [] : [workerClock(at, risk)])],
    })
    return changeOf(child, next, {
      event: "case.reopened",
      writes: [...seatWrites(seats, next), words(closed, ["reopening", { reason: why }], facts)],
      relies: [rely(own, "status", "type")],
      notices: tell(["case.reopened", urgencyOf(next)], next, [
        ...responsible(next),
        ...teamDesks(next),
      ]),
    })
  },
})
