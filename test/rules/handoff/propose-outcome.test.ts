import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { dispute } from "#shared/handoff/dispute.ts"
import { handoffRef, outcomeRef } from "#shared/handoff/handoff.ts"
import { proposeOutcome } from "#shared/handoff/propose-outcome.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { clockOf } from "../../support/clockwork.ts"
import { freeze } from "../../support/frozen.ts"
import { canary, handoffAt, must, wednesday } from "../../support/journey.ts"
import { proposal, proposing } from "../../support/outcomes.ts"
import { outcome } from "../../support/play.ts"
import { returning } from "../../support/returning.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { kiki, rina, town, wati } from "../../support/town.ts"
import { membershipOf, mend, see } from "../../support/world.ts"

function given(draft: Parameters<typeof handoffAt>[2] = {}) {
  const world = town()
  const id = handoffAt(world, "active", draft)
  return { world, id, now: () => see(world, handoffRef(id)) }
}

describe("proposing an outcome", () => {
  test("the target says how it ended, and nothing has ended yet", () => {
    const { world, id, now } = given()
    must(world, proposing(id))
    expect(now().status).toBe("outcome-proposed")
    expect(now().outcome).toEqual({ code: "NEED_MET", at: wednesday, by: wati.person })
    expect(now().clocks.map(({ kind }) => kind)).toEqual(["verify"])
  })

  test("services, the child’s view and the note lie sealed; a second proposal replaces the first", () => {
    const { world, id, now } = given()
    const { event, notices } = must(world, proposing(id))
    expect(JSON.stringify([event, notices, now()])).not.toContain(canary("feedback"))
    const again = { verb: dispute, id, input: { reason: "Belum." }, by: rina, at: wednesday }
    must(world, again)
    must(world, proposing(id, "PARTLY_MET"))
    expect(see(world, outcomeRef(now())).content).toEqual(proposal("PARTLY_MET"))
  })

  test("of a service the sender hears; of a change of custody the district’s coordinator", () => {
    const service = given()
    const told = must(service.world, proposing(service.id)).notices
    expect(told.map(({ audience }) => audience)).toEqual([{ to: "person", ...rina }])
    const transfer = given({ kind: "transfer" })
    const { notices } = must(transfer.world, proposing(transfer.id))
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "territory", agency: "dinsos", region: "18.72", level: "district" },
    ])
  })

  test("a placement does not end while the child is still there", () => {
    const { world, id, now } = given({ kind: "placement" })
    expect(outcome(world, proposing(id, "NEED_MET"))).toBe("handoff.child-still-here")
    expect(outcome(world, proposing(id, "RETURNED_TO_FAMILY"))).toBe("outcome-proposed")
    expect(clockOf(now(), "return")).toBeDefined()
  })

  test("once the child is with somebody else, a placement ends in any way", () => {
    const { world, id, now } = given({ kind: "placement" })
    mend(world, caseRef(now().case), { careHolder: agencyId.parse("lksa") })
    expect(outcome(world, proposing(id, "NEED_MET"))).toBe("outcome-proposed")
  })

  test("nor is a child sent away from whoever answers for it by now", () => {
    const { world, id, now } = given({ kind: "placement" })
    mend(world, caseRef(now().case), { custodian: agencyId.parse("rpsa"), custodyEpoch: 2 })
    expect(outcome(world, proposing(id, "NEED_MET"))).toBe("outcome-proposed")
  })

  test("while a return is under way nothing is concluded", () => {
    const { world, id } = given({ kind: "transfer" })
    const back = returning(world, id)
    expect(outcome(world, proposing(id))).toBe("handoff.return-open")
    mend(world, handoffRef(back), { status: "withdrawn" })
    expect(outcome(world, proposing(id))).toBe("outcome-proposed")
  })

  test("what was asked for ends also when the child has another custodian by now", () => {
    const { world, id, now } = given()
    mend(world, caseRef(now().case), { custodyEpoch: 2 })
    expect(outcome(world, { ...proposing(id), at: later(wednesday, day) })).toBe("outcome-proposed")
  })

  test("once the basis has fallen away nothing more is told", () => {
    const { world, id } = given()
    freeze(world, id)
    expect(outcome(world, proposing(id))).toBe("handoff.frozen")
  })

  test("a colleague without the role is told so, and one who only coordinates elsewhere", () => {
    const { world, id } = given()
    expect(outcome(world, { ...proposing(id), by: kiki })).toBe("handoff.not-yours")
    mend(world, membershipOf(kiki), { roles: ["BRIDGE"] })
    expect(outcome(world, { ...proposing(id), by: kiki })).toBe("role.required")
  })

  testThreshold({
    verb: proposeOutcome,
    stage: "active",
    elsewhere: "accepted",
    by: wati,
    other: rina,
    input: proposal(),
    ends: true,
  })
  testEveryRefusal(proposeOutcome)
})
