import * as z from "zod/mini"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { closureSchema } from "./lists/closures.ts"
import { responsible, teamDesks, tell } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf, words } from "./rules/change.ts"
import { isOwnWork, notReady, underWay, unlikeOutcome } from "./rules/closing.ts"
import { childView } from "./rules/fields.ts"
import { standing, subjectsFor } from "./rules/standing.ts"
import { seatRefs, seatWrites } from "./rules/team.ts"

/**
 * Closes a case: every key done or not needed, nothing under way, the child home or provided for,
 * and somebody has said how it is looked after from now on. The child's view lies sealed.
 */
export const close = defineVerb({
  noun: "cases",
  name: "close",
  title: { id: "Tutup kasus", en: "Close the case" },
  input: z.strictObject({ outcome: closureSchema, childView }),
  roles: ["SUPERVISOR"],
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.agency-cannot-hold",
    "case.keys-open",
    "case.child-in-care",
    "case.return-unchecked",
    "case.after-care-missing",
    "case.handoff-open",
    "case.custody-unverified",
    "case.own-keys",
    "case.tasks-open",
    "case.checks-for-outcome",
  ),
  first: (ask) => ({ ...subjectsFor(ask), ...underWay(ask.id) }),
  second: ({ case: child }, { input }) => ({ seats: seatRefs(input && child) }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["custodian"])
    if (refused || !found.case) return refused
    // Whose agency is suspended leaves the children as they are, for whoever takes them over.
    if (found.own?.state.status !== "active") return refuseCase("case.agency-cannot-hold")
    const { state } = found.case
    const unready = notReady(state, found)
    if (unready) return unready
    return isOwnWork(state, facts.actor.person) ? refuseCase("case.own-keys") : undefined
  },
  decide: ({ case: child, own, tasks, seats }, input, facts) => {
    if (!child || !own) return refuseCase("case.missing")
    const { state } = child
    const refused = unlikeOutcome(state, input.outcome)
    if (refused) return refused
    const { actor, at } = facts
    const closure = { outcome: input.outcome, at, by: actor.person }
    const next = changed(state, at, { status: "closed", clocks: [], closure })
    return changeOf(child, next, {
      event: "case.closed",
      facts: { outcome: input.outcome, openedAt: state.openedAt, bounces: state.bounces },
      writes: [...seatWrites(seats, next), words(state, ["closure", input.childView], facts)],
      relies: [rely(own, "status"), ...(tasks ? [rely(tasks, "open")] : [])],
      notices: tell(["case.closed", "info"], next, [...responsible(next), ...teamDesks(next)]),
    })
  },
})
