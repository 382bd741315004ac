import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { mayHoldCases } from "../agency/lists/agency-types.ts"
import { coordinationFields } from "../agency/rules/coordination.ts"
import { rely, remove } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { supervisors, teamDesks, tell } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { blindRefs, movedWrites, ownOf } from "./rules/blind.ts"
import { changeWith, words } from "./rules/change.ts"
import { underWay, unlisted } from "./rules/closing.ts"
import { custodyMoved } from "./rules/custody.ts"
import { reason } from "./rules/fields.ts"
import { coordinatesCase } from "./rules/relation.ts"
import { relationIn, subjectsFor } from "./rules/standing.ts"
import { seatRefs, seatWrites } from "./rules/team.ts"

/**
 * The district's coordinator becomes the caretaker of a child whose custodian may no longer work:
 * custody is never vacated, and never moves by itself (handoff.md 5). Offers under way end by it.
 */
export const takeCare = defineVerb({
  noun: "cases",
  name: "take-care",
  title: { id: "Ambil alih sebagai pengampu", en: "Take over as caretaker" },
  input: z.strictObject({ reason }),
  roles: ["COORDINATOR"],
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.agency-cannot-hold",
    "case.custodian-active",
  ),
  first: (ask) => ({ ...subjectsFor(ask), ...underWay(ask.id) }),
  second: ({ case: child }, { input }) => ({
    custodian: child && agencyRef(child.state.custodian),
    seats: seatRefs(input && child),
    entries: blindRefs((input && child?.state.blinds) ?? []),
  }),
  may: (found, facts) => {
    const { case: child, own, custodian } = found
    if (!child || !relationIn(found, facts)) return refuseCase("case.missing")
    const isOwn = child.state.custodian === facts.actor.agency
    // Whoever has a seat in the team coordinates the district all the same.
    if (isOwn || !own || !coordinatesCase(child.state, facts.actor, own.state)) {
      return refuseCase("case.not-yours")
    }
    const { status } = child.state
    if (status !== "open") return refuseCase("case.wrong-state", { status })
    if (custodian?.state.status === "active") return refuseCase("case.custodian-active")
    return mayHoldCases(own.state.type) ? undefined : refuseCase("case.agency-cannot-hold")
  },
  decide: ({ case: child, own, custodian, ...found }, { reason: why }, facts) => {
    if (!child || !own) return refuseCase("case.missing")
    const { state } = child
    const { id, name } = own.state
    const moved = custodyMoved(child, { id, name }, { at: facts.at, act: "case.care-taken" })
    const locks = [found.custodyLock, found.careLock].flatMap((lock) => (lock ? [lock] : []))
    return changeWith(child, moved.next, {
      event: "case.care-taken",
      facts: { from: state.custodian, to: id, epoch: moved.next.custodyEpoch },
      writes: [
        ...moved.writes,
        ...locks.map(remove),
        ...unlisted(found.tasks),
        ...seatWrites(found.seats, moved.next),
        ...movedWrites(found.entries, ownOf(moved.next)),
        words(state, ["care-taken", { reason: why }], facts),
      ],
      relies: [rely(own, ...coordinationFields), ...(custodian ? [rely(custodian, "status")] : [])],
      notices: tell(["case.care-taken", "now"], moved.next, [
        supervisors(state.custodian),
        supervisors(id),
        ...teamDesks(moved.next),
      ]),
    })
  },
})
