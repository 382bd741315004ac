import { describe, expect, test } from "vitest"
import { capacityRef } from "#shared/agency/agency.ts"
import { lockRef } from "#shared/case/case.ts"
import { confirmWithdrawal } from "#shared/handoff/confirm-withdrawal.ts"
import { failHandover } from "#shared/handoff/fail-handover.ts"
import { conversationRef, handoffRef, lockNameOf } from "#shared/handoff/handoff.ts"
import { withdraw } from "#shared/handoff/withdraw.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { manifestRef, taskCountRef } from "#shared/task/task.ts"
import { pulled } from "../../support/further-handoffs.ts"
import { canary, handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { oki, rina, seat, surya, town, wati } from "../../support/town.ts"
import { childOnItsWay } from "../../support/travel.ts"
import { membershipOf, mend, see, seek } from "../../support/world.ts"

const input = { reason: canary("withdrawn") }
const shelter = capacityRef(agencyId.parse("rpsa"), "TEMPORARY_SHELTER")

function given(stage: Parameters<typeof handoffAt>[1]) {
  const world = town()
  const id = handoffAt(world, stage)
  return { world, id, taking: { verb: withdraw, id, input, by: rina, at: wednesday } as const }
}

describe("withdrawing", () => {
  test("the sender takes an accepted offer back, and the reserved place is free again", () => {
    const { world, id, taking } = given("accepted")
    expect(see(world, shelter)).toMatchObject({ room: 1, reserved: 1 })
    const { notices } = must(world, taking)
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({ status: "withdrawn", holdsPlace: false })
    expect(see(world, shelter)).toMatchObject({ room: 2, reserved: 0, taken: 0, places: 2 })
    expect(seek(world, lockRef(handoff.case, lockNameOf(handoff)))).toBeUndefined()
    expect(notices).toMatchObject([
      { audience: { to: "desk", agency: "rpsa" } },
      { audience: { to: "person", ...wati } },
    ])
  })

  test("it waits for nobody at the receiver any more", () => {
    for (const [stage, who] of [
      ["under-review", oki],
      ["accepted", wati],
    ] as const) {
      const { world, taking } = given(stage)
      expect(see(world, membershipOf(who)).holds.length).toBe(1)
      must(world, taking)
      expect(see(world, membershipOf(who)).holds).toEqual([])
    }
  })

  test("before anybody accepted, no place moves", () => {
    for (const stage of ["offered", "under-review"] as const) {
      const { world, taking } = given(stage)
      expect(outcome(world, taking)).toBe("withdrawn")
      expect(see(world, shelter)).toMatchObject({ room: 2, reserved: 0 })
    }
  })

  test("the author or a supervisor of the house withdraws, another worker does not", () => {
    const { world, taking } = given("offered")
    const roles = ["CASE_MANAGER"] as const
    mend(world, membershipOf(seat("wira", "dinsos")), { roles })
    const wira = { ...taking, by: seat("wira", "dinsos") }
    expect(outcome(world, wira)).toBe("handoff.not-author")
    expect(outcome(world, { ...taking, by: surya })).toBe("withdrawn")
  })

  test("an acceptance’s list of tasks goes with it", () => {
    const world = town()
    const id = handoffAt(world, "accepted", { kind: "transfer" })
    const { case: child } = see(world, handoffRef(id))
    must(world, { verb: withdraw, id, input, by: rina, at: wednesday })
    expect(seek(world, manifestRef(id))).toBeUndefined()
    expect(see(world, taskCountRef(child)).manifest).toBeUndefined()
    expect(see(world, handoffRef(id))).toMatchObject({ hasManifest: false, clocks: [] })
  })

  test("questions that wait for an answer do not keep it", () => {
    const { world, taking } = given("info-requested")
    expect(outcome(world, taking)).toBe("withdrawn")
    expect(see(world, membershipOf(oki)).holds).toEqual([])
  })

  test("whoever asked for a child takes the request back, and may ask again", () => {
    const world = town()
    const id = pulled(world)
    const handoff = see(world, handoffRef(id))
    must(world, { verb: withdraw, id, input, by: wati, at: wednesday })
    expect(seek(world, lockRef(handoff.case, lockNameOf(handoff)))).toBeUndefined()
  })

  test("once the handover began the child’s position is written down, and the other side is asked", () => {
    const world = town()
    const id = handoffAt(world, "handover", { kind: "transfer" })
    const taking = { verb: withdraw, id, input, by: rina, at: wednesday }
    expect(outcome(world, taking)).toBe("handoff.child-position-required")
    const asking = { ...taking, input: { ...input, childPosition: "WANTS_TO_STAY" } }
    const { notices, event } = must(world, asking)
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({
      status: "handover",
      withdrawal: { childPosition: "WANTS_TO_STAY", by: rina.person, at: wednesday },
    })
    expect(seek(world, lockRef(handoff.case, "custody"))).toEqual({ heldBy: id, epoch: 1 })
    expect(see(world, conversationRef(handoff)).content).toMatchObject({
      remarks: [{ code: "WITHDRAWAL", text: input.reason }],
    })
    expect(notices).toMatchObject([
      { audience: { to: "person", ...wati }, urgency: "now" },
      { audience: { to: "territory", level: "district" }, urgency: "now" },
    ])
    expect(JSON.stringify([notices, event])).not.toContain("kenari")
    expect(outcome(world, asking)).toBe("handoff.withdrawal-asked")
  })

  test("a handover that failed is no way around the child or the other side", () => {
    const stayed = town()
    const here = handoffAt(stayed, "handover", { kind: "transfer" })
    must(stayed, { verb: failHandover, id: here, input, by: rina, at: wednesday })
    const taking = { verb: withdraw, input, by: rina, at: wednesday } as const
    expect(outcome(stayed, { ...taking, id: here })).toBe("handoff.child-position-required")
    const heard = { ...input, childPosition: "WANTS_TO_STAY" }
    expect(must(stayed, { ...taking, id: here, input: heard }).event.facts).toMatchObject({
      childPosition: "WANTS_TO_STAY",
    })
    expect(see(stayed, handoffRef(here)).status).toBe("withdrawn")

    const travelled = town()
    const there = childOnItsWay(travelled)
    must(travelled, { verb: failHandover, id: there, input, by: rina, at: wednesday })
    expect(outcome(travelled, { ...taking, id: there })).toBe("handoff.child-position-required")
    must(travelled, { ...taking, id: there, input: heard })
    expect(see(travelled, handoffRef(there)).status).toBe("accepted")
    const answer = { confirm: true, note: canary("note") }
    const answering = { verb: confirmWithdrawal, id: there, input: answer, at: wednesday }
    expect(outcome(travelled, { ...answering, by: rina })).toBe("handoff.not-yours")
    expect(outcome(travelled, { ...answering, by: wati })).toBe("withdrawn")
  })

  testThreshold({
    verb: withdraw,
    stage: "offered",
    elsewhere: "active",
    by: rina,
    other: seat("wati", "rpsa"),
    idle: seat("wira", "dinsos"),
    input,
    ends: true,
  })
  testEveryRefusal(withdraw)
})
