import { describe, expect, test } from "vitest"
import { dispute } from "#shared/handoff/dispute.ts"
import { conversationRef, handoffRef } from "#shared/handoff/handoff.ts"
import { personId } from "#shared/kernel/id.ts"
import { ended, givenCarried, moving } from "../../support/carried.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { canary, must, wednesday } from "../../support/journey.ts"
import { proposed, proposing } from "../../support/outcomes.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { rina, seat, town, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const reason = canary("dispute")

function given(draft: Parameters<typeof proposed>[1] = {}) {
  const world = town()
  const id = proposed(world, draft)
  const disputing = (by = rina) =>
    ({ verb: dispute, id, input: { reason }, by, at: wednesday }) as const
  return { world, id, disputing, now: () => see(world, handoffRef(id)) }
}

describe("disputing an outcome", () => {
  test("the work goes on, and its next sign is due", () => {
    const { world, disputing, now } = given()
    must(world, disputing())
    expect(now()).toMatchObject({ status: "active", disputes: 1, wantsConference: false })
    expect(now()).not.toHaveProperty("outcome")
    expect(now().clocks.map(({ kind }) => kind)).toEqual(["progress"])
  })

  test("the reason lies sealed, and whoever did the work hears of it", () => {
    const { world, disputing, now } = given()
    const { event, notices } = must(world, disputing())
    expect(JSON.stringify([event, notices, now()])).not.toContain(reason)
    expect(see(world, conversationRef(now())).content).toMatchObject({
      remarks: [{ code: "DISPUTED", text: reason }],
    })
    expect(notices.map(({ kind, audience }) => [kind, audience])).toEqual([
      ["handoff.disputed", { to: "person", ...wati }],
    ])
  })

  test("the second one asks people to sit down together", () => {
    const { world, id, disputing, now } = given()
    must(world, disputing())
    must(world, proposing(id))
    const { notices } = must(world, disputing())
    expect(now()).toMatchObject({ disputes: 2, wantsConference: true })
    expect(notices.map(({ kind }) => kind)).toContain("handoff.conference-wanted")
  })

  test("of a change of custody it is the coordinator who does not take it", () => {
    const { world, disputing } = given({ kind: "transfer" })
    expect(outcome(world, disputing())).toBe("handoff.not-yours")
    expect(outcome(world, disputing(putCoordinator(world)))).toBe("active")
  })

  test("nobody judges what they proposed themselves", () => {
    const { world, id, disputing, now } = given()
    const { outcome: said } = now()
    if (!said) throw new Error("no outcome")
    mend(world, handoffRef(id), { outcome: { ...said, by: personId.parse("dian") } })
    expect(outcome(world, disputing(seat("dian", "dinsos")))).toBe("handoff.own-outcome")
  })

  test("nor what they did for the child at the other agency", () => {
    const { world, id, disputing } = given()
    mend(world, handoffRef(id), { worker: personId.parse("dian") })
    expect(outcome(world, disputing(seat("dian", "dinsos")))).toBe("handoff.own-act")
  })

  test("what goes along with custody is judged when it has arrived there", () => {
    const { world, service, transfer } = givenCarried("active")
    must(world, ended(service))
    const judging = { verb: dispute, id: service, input: { reason }, at: wednesday } as const
    expect(outcome(world, { ...judging, by: rina })).toBe("handoff.case-moved")
    must(world, moving(transfer, service))
    expect(outcome(world, { ...judging, by: wati })).toBe("active")
  })

  testThreshold({
    verb: dispute,
    stage: "outcome-proposed",
    elsewhere: "active",
    by: rina,
    other: wati,
    idle: seat("wira", "dinsos"),
    input: { reason },
    ends: true,
    waits: true,
  })
  testEveryRefusal(dispute)
})
