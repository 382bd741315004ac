import { describe, expect, test } from "vitest"
import { capacityRef } from "#shared/agency/agency.ts"
import { caseRef, lockRef } from "#shared/case/case.ts"
import { expire } from "#shared/handoff/expire.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { topRung } from "#shared/handoff/rules/ladder.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import { withdrawBasis } from "#shared/handoff/withdraw-basis.ts"
import { firstOf } from "#shared/kernel/clock.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { manifestRef, taskCountRef } from "#shared/task/task.ts"
import { clock, tick, ticks } from "../../support/clockwork.ts"
import { handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { oki, rina, town, wati } from "../../support/town.ts"
import { membershipOf, mend, see, seek } from "../../support/world.ts"

function given(
  stage: Parameters<typeof handoffAt>[1],
  draft: Parameters<typeof handoffAt>[2] = {},
) {
  const world = town()
  const id = handoffAt(world, stage, draft)
  return { world, id, now: () => see(world, handoffRef(id)) }
}

describe("an offer that nobody answers", () => {
  test("lapses when the ladder is used up, at whichever stage before the child leaves", () => {
    for (const stage of ["offered", "under-review", "info-requested", "accepted"] as const) {
      const { world, id, now } = given(stage)
      const rungs = () => now().clocks.map(({ rung }) => rung)
      while (Math.max(...rungs()) < topRung) {
        expect(tick(world, id).change.event.type).toBe("handoff.breached")
      }
      expect(now().status).toBe(stage)
      ticks(world, id, now().clocks.length)
      expect(now()).toMatchObject({ status: "expired", clocks: [], holdsPlace: false })
    }
  })

  test("leaves the child with its custodian, and both sides hear of it", () => {
    const { world, id, now } = given("offered", { kind: "transfer" })
    ticks(world, id, 7)
    const { notices } = tick(world, id).change
    expect(see(world, caseRef(now().case))).toMatchObject({ custodian: "dinsos", custodyEpoch: 1 })
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "person", ...rina },
      { to: "desk", agency: "rpsa" },
    ])
  })

  test("gives back all that it held: lock, place, worker and list of tasks", () => {
    const { world, id, now } = given("accepted", { kind: "transfer" })
    const child = now().case
    ticks(world, id, 8)
    expect(now().status).toBe("expired")
    expect(seek(world, lockRef(child, "custody"))).toBeUndefined()
    const shelter = capacityRef(agencyId.parse("rpsa"), "TEMPORARY_SHELTER")
    expect(see(world, shelter)).toMatchObject({ room: 2, reserved: 0, taken: 0 })
    expect(see(world, membershipOf(wati)).holds).toEqual([])
    expect(seek(world, manifestRef(id))).toBeUndefined()
    expect(see(world, taskCountRef(child))).not.toHaveProperty("manifest")
  })

  test("never lapses at grave risk: the coordinator chooses", () => {
    for (const risk of ["HIGH", "EMERGENCY"] as const) {
      const { world, id, now } = given("offered", { risk })
      ticks(world, id, 20)
      expect(now().status).toBe("offered")
      const at = firstOf(now().clocks)?.due ?? wednesday
      const lapsing = { verb: expire, id, input: {}, by: clock, at }
      expect(outcome(world, lapsing)).toBe("handoff.not-expiring")
    }
  })

  test("nor where the case itself has become grave since: its clocks run as those of that risk", () => {
    for (const risk of ["HIGH", "EMERGENCY"] as const) {
      const { world, id, now } = given("offered", { risk: "LOW" })
      ticks(world, id, 7)
      mend(world, caseRef(now().case), { risk })
      expect(tick(world, id).change.event.type).toBe("handoff.risk-raised")
      const last = ticks(world, id, 5)
      expect(now()).toMatchObject({ status: "offered", risk })
      expect(last.map(({ event }) => event.type)).toEqual(Array(5).fill("handoff.breached"))
    }
  })

  test("does not lapse once the child is on its way, with the receiver, or not sent yet", () => {
    for (const stage of ["pending-approval", "handover", "active"] as const) {
      const { world, id, now } = given(stage, { kind: "transfer" })
      ticks(world, id, 12)
      expect(now().status).toBe(stage)
    }
  })

  test("does not lapse because somebody has not heard that the basis fell away", () => {
    const { world, id, now } = given("accepted")
    must(world, { verb: withdrawBasis, id, by: rina, at: wednesday })
    mend(world, handoffRef(id), { clocks: now().clocks.filter(({ kind }) => kind === "basis") })
    ticks(world, id, 12)
    expect(now().status).toBe("accepted")
  })

  test("lapses by nobody’s hand but the clock’s, and not before its time", () => {
    const { world, id, now } = given("offered")
    const lapsing = { verb: expire, id, input: {}, at: wednesday }
    for (const by of [rina, oki]) expect(outcome(world, { ...lapsing, by })).toBe("role.required")
    const early = { ...lapsing, by: clock }
    expect(outcome(world, early)).toBe("handoff.not-expiring")
    expect(outcome(world, { ...early, id: "handoff-nowhere" })).toBe("handoff.missing")
    expect(handoffs.wake?.(now(), now().createdAt)).toBeUndefined()
  })

  test("is over only once", () => {
    const { world, id, now } = given("offered")
    ticks(world, id, 8)
    const again = { verb: expire, id, input: {}, by: clock, at: wednesday }
    expect(outcome(world, again)).toBe("handoff.wrong-state")
    expect(now().status).toBe("expired")
  })

  testEveryRefusal(expire)
})
