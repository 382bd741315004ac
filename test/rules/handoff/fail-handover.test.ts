import { describe, expect, test } from "vitest"
import { capacityRef } from "#shared/agency/agency.ts"
import { caseRef } from "#shared/case/case.ts"
import { commit } from "#shared/handoff/commit.ts"
import { failHandover } from "#shared/handoff/fail-handover.ts"
import { conversationRef, handoffRef, travelRef } from "#shared/handoff/handoff.ts"
import { startHandover } from "#shared/handoff/start-handover.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import { clockOf } from "../../support/clockwork.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { kiki, rina, town, wati } from "../../support/town.ts"
import {
  arrivalCodeOf,
  arrived,
  childOnItsWay,
  departure,
  travelling,
} from "../../support/travel.ts"
import { membershipOf, see, seek } from "../../support/world.ts"

const reason = canary("failed")
const back = later(departure, hour)

function given() {
  const world = town()
  const id = childOnItsWay(world)
  const failing = (by = rina) =>
    ({ verb: failHandover, id, input: { reason }, by, at: back }) as const
  return { world, id, failing, now: () => see(world, handoffRef(id)) }
}

describe("a handover that comes to nothing", () => {
  test("leaves the child with its custodian, and the two agree anew", () => {
    const { world, failing, now } = given()
    must(world, failing())
    expect(now().status).toBe("accepted")
    expect(now()).not.toHaveProperty("handover")
    expect(clockOf(now(), "handover")?.startedAt).toBe(back)
    expect(clockOf(now(), "check-in")).toBeUndefined()
    expect(see(world, caseRef(now().case))).toMatchObject({ custodian: "dinsos", custodyEpoch: 1 })
  })

  test("may be said by either side, and both are told", () => {
    for (const by of [rina, wati]) {
      const { world, failing } = given()
      const { notices } = must(world, failing(by))
      expect(notices.map(({ audience }) => audience)).toEqual([
        { to: "person", ...rina },
        { to: "person", ...wati },
      ])
    }
  })

  test("keeps the place, and the worker it waits for", () => {
    const { world, id, failing } = given()
    must(world, failing())
    const shelter = capacityRef(agencyId.parse("rpsa"), "TEMPORARY_SHELTER")
    expect(see(world, shelter)).toMatchObject({ room: 1, reserved: 1, taken: 0 })
    expect(see(world, membershipOf(wati)).holds).toEqual([{ noun: "handoffs", id, as: "worker" }])
  })

  test("its reason lies sealed", () => {
    const { world, failing, now } = given()
    const { event, notices } = must(world, failing())
    expect(JSON.stringify([event, notices, now()])).not.toContain("kenari-failed")
    expect(see(world, conversationRef(now())).content).toMatchObject({
      remarks: [{ code: "FAILED", text: reason }],
    })
  })

  test("its paper opens nothing any more: the next journey has another code", () => {
    const { world, id, failing, now } = given()
    const old = arrivalCodeOf(world, id)
    must(world, failing())
    expect(seek(world, travelRef(now()))).toBeUndefined()
    must(world, { verb: startHandover, id, input: travelling(back), by: rina, at: back })
    expect(arrivalCodeOf(world, id)).not.toBe(old)
    const at = later(back, hour)
    const arriving = { verb: commit, id, input: arrived(at, old), by: wati, at }
    expect(outcome(world, arriving)).toBe("handoff.arrival-code-wrong")
  })

  test("the coordinator looks on, and decides nothing here", () => {
    const { world, failing } = given()
    expect(outcome(world, failing(putCoordinator(world, "PKSAI_UNIT", "SUPERVISOR")))).toBe(
      "handoff.not-yours",
    )
  })

  testThreshold({
    verb: failHandover,
    stage: "handover",
    elsewhere: "accepted",
    by: rina,
    idle: kiki,
    input: { reason },
    draft: { kind: "transfer" },
    ends: true,
  })
  testEveryRefusal(failHandover)
})
