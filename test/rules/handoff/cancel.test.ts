import { describe, expect, test } from "vitest"
import { capacityRef } from "#shared/agency/agency.ts"
import { caseRef, lockRef } from "#shared/case/case.ts"
import { cancel } from "#shared/handoff/cancel.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { returnBack } from "#shared/handoff/return.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { manifestRef, taskCountRef } from "#shared/task/task.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { susi, wira } from "../../support/further-handoffs.ts"
import { canary, handoffAt, must, type Stage, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { koko, rina, surya, town, wati } from "../../support/town.ts"
import { membershipOf, mend, put, see, seek } from "../../support/world.ts"

const input = { reason: canary("cancelled") }

function given(stage: Stage, draft: Parameters<typeof handoffAt>[2] = { kind: "transfer" }) {
  const world = town()
  const id = handoffAt(world, stage, draft)
  return { world, id, ending: { verb: cancel, id, input, by: surya, at: wednesday } as const }
}

describe("cancelling", () => {
  test("all that was held for it is free, and custody stays where it is", () => {
    const { world, id, ending } = given("accepted")
    const { event, notices } = must(world, ending)
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({
      status: "cancelled",
      cancelled: input.reason,
      holdsPlace: false,
      hasManifest: false,
      clocks: [],
    })
    const shelter = capacityRef(agencyId.parse("rpsa"), "TEMPORARY_SHELTER")
    expect(see(world, shelter)).toMatchObject({ room: 2, reserved: 0, taken: 0 })
    expect(seek(world, lockRef(handoff.case, "custody"))).toBeUndefined()
    expect(seek(world, manifestRef(id))).toBeUndefined()
    expect(see(world, taskCountRef(handoff.case)).manifest).toBeUndefined()
    expect(see(world, membershipOf(wati)).holds).toEqual([])
    expect(see(world, caseRef(handoff.case))).toMatchObject({ custodian: "dinsos" })
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
  })

  test("at every stage that is open, a draft too", () => {
    for (const stage of ["draft", "pending-approval", "offered", "info-requested"] as const) {
      const { world, ending } = given(stage)
      expect(outcome(world, ending), stage).toBe("cancelled")
    }
  })

  test("a child that went and came back is called back no more easily", () => {
    const { world, id, ending } = given("accepted")
    mend(world, handoffRef(id), { handoverBegan: { travelled: true } })
    expect(outcome(world, ending)).toBe("handoff.on-its-way")
  })

  test("a child that is being handed over is called back by the coordinator alone", () => {
    const { world, ending } = given("handover")
    expect(outcome(world, ending)).toBe("handoff.on-its-way")
    expect(outcome(world, { ...ending, by: putCoordinator(world) })).toBe("cancelled")
  })

  test("custody that has moved is a coordinator's to cancel, not its new custodian's; they stay so", () => {
    const { world, id, ending } = given("active")
    for (const by of [surya, susi]) {
      expect(outcome(world, { ...ending, by })).toBe("handoff.coordinator-required")
    }
    expect(outcome(world, { ...ending, by: koko })).toBe("cancelled")
    const { case: child } = see(world, handoffRef(id))
    expect(see(world, caseRef(child))).toMatchObject({ custodian: "rpsa", custodyEpoch: 2 })
  })

  test("not while tasks have not moved", () => {
    const { world, id, ending } = given("active")
    const { case: child } = see(world, handoffRef(id))
    const counts = { listed: 3, unplaced: 0, unmoved: 1 }
    put(world, manifestRef(id), { handoff: id, case: child, ...counts, drawnAt: wednesday })
    const manifest = { handoff: id, from: agencyId.parse("dinsos"), epoch: 1 }
    put(world, taskCountRef(child), { case: child, open: 1, manifest })
    mend(world, handoffRef(id), { hasManifest: true })
    const theirs = { ...ending, by: koko }
    expect(outcome(world, theirs)).toBe("handoff.obligations-left")
    mend(world, manifestRef(id), { unmoved: 0 })
    expect(outcome(world, theirs)).toBe("cancelled")
  })

  test("not while an emergency is not ratified", () => {
    const { world, id, ending } = given("active")
    const by = personId.parse(rina.person)
    mend(world, handoffRef(id), { toRatify: { parts: ["approval"], since: wednesday, by } })
    expect(outcome(world, { ...ending, by: koko })).toBe("handoff.obligations-left")
  })

  test("not while a child is in another house's care, or on the way back", () => {
    const stay = given("active", { kind: "placement" })
    expect(outcome(stay.world, stay.ending)).toBe("handoff.obligations-left")
    const { world, id, ending } = given("active")
    const back = { reason: "Keluarga siap.", childView: { absent: "Masih bayi." } }
    must(world, { verb: returnBack, id, input: back, by: wati, at: wednesday })
    expect(outcome(world, { ...ending, by: koko })).toBe("handoff.return-open")
  })

  test("the receiver does not cancel, nor whoever coordinates in the custodian's own house", () => {
    const { world, ending } = given("offered")
    expect(outcome(world, { ...ending, by: susi })).toBe("handoff.not-custodian")
    expect(outcome(world, { ...ending, by: koko })).toBe("handoff.not-custodian")
  })

  testThreshold({
    verb: cancel,
    stage: "offered",
    elsewhere: "declined",
    by: surya,
    idle: wira,
    input,
    ends: true,
  })
  testEveryRefusal(cancel)
})
