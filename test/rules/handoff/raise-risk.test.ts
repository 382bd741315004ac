import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { conversationRef, handoffRef } from "#shared/handoff/handoff.ts"
import { raiseRisk } from "#shared/handoff/raise-risk.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, hour, later, minute } from "#shared/kernel/instant.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { canary, handoffAt, must, type Stage, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { monday, oki, rina, surya, town, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const input = { risk: "EMERGENCY", reason: canary("reason") }

function given(stage: Stage, draft: Parameters<typeof handoffAt>[2] = { risk: "HIGH" }) {
  const world = town()
  const id = handoffAt(world, stage, draft)
  const raising = (risk: string = input.risk) =>
    ({ verb: raiseRisk, id, input: { ...input, risk }, by: oki, at: wednesday }) as const
  return { world, id, raising }
}

describe("raising the risk", () => {
  test("it counts at once, for the case too, and both sides are told", () => {
    const { world, id, raising } = given("under-review")
    const change = must(world, raising())
    const handoff = see(world, handoffRef(id))
    expect(handoff.risk).toBe("EMERGENCY")
    expect(see(world, caseRef(handoff.case)).risk).toBe("EMERGENCY")
    expect(change.alsoChains).toEqual([caseRef(handoff.case)])
    expect(change.notices).toMatchObject([
      { audience: { to: "person", ...rina }, urgency: "now" },
      { audience: { to: "person", ...oki }, urgency: "now" },
    ])
  })

  test("why lies sealed, in no event and no notice", () => {
    const { world, id, raising } = given("under-review")
    const { notices, event } = must(world, raising())
    expect(event.facts).toMatchObject({ risk: "EMERGENCY", before: "HIGH" })
    expect(JSON.stringify([notices, event])).not.toContain("kenari")
    expect(see(world, conversationRef(see(world, handoffRef(id)))).content).toMatchObject({
      remarks: [{ code: "RISK_RAISED", text: input.reason, by: oki.person }],
    })
  })

  test("a clock runs as if the risk had been so from its start", () => {
    const { world, id, raising } = given("under-review", {})
    must(world, raising("HIGH"))
    expect(see(world, handoffRef(id)).clocks).toMatchObject([
      { kind: "decide", startedAt: later(monday, 3 * hour), due: later(monday, 3 * hour + day) },
    ])
  })

  test("a clock that has run out already climbs as fast as the new risk asks, never slower", () => {
    for (const [due, told] of [
      [later(wednesday, 5 * hour), later(wednesday, 15 * minute)],
      [later(wednesday, minute), later(wednesday, minute)],
    ] as const) {
      const { world, id, raising } = given("offered")
      const [clock] = see(world, handoffRef(id)).clocks
      if (clock) mend(world, handoffRef(id), { clocks: [{ ...clock, rung: 2, due }] })
      must(world, raising())
      expect(see(world, handoffRef(id)).clocks).toMatchObject([{ rung: 2, due: told }])
    }
  })

  test("the day of the handover that was named stays, where the risk allows it", () => {
    const { world, id, raising } = given("accepted", {})
    must(world, raising("HIGH"))
    const { handoverAt, clocks } = see(world, handoffRef(id))
    expect(clocks).toMatchObject([{ kind: "handover", due: handoverAt }])
    const urgent = given("accepted", { risk: "HIGH" })
    mend(urgent.world, handoffRef(urgent.id), { handoverAt: later(monday, 3 * day) })
    must(urgent.world, urgent.raising())
    expect(see(urgent.world, handoffRef(urgent.id)).clocks).toMatchObject([
      { kind: "handover", due: later(monday, 4 * hour + day) },
    ])
  })

  test("in an emergency an answer that is awaited stops nothing any more", () => {
    const { world, id, raising } = given("info-requested")
    must(world, { ...raising(), at: later(monday, 5 * hour) })
    const { clocks, pauseLeft } = see(world, handoffRef(id))
    expect(pauseLeft).toBe(0)
    expect(clocks).toMatchObject([
      { kind: "decide", due: later(monday, 7 * hour) },
      { kind: "reply", due: later(monday, 5 * hour) },
    ])
  })

  test("what the case says already is never made less of", () => {
    const { world, id, raising } = given("offered", {})
    const child = caseRef(see(world, handoffRef(id)).case)
    mend(world, child, { risk: "EMERGENCY" })
    must(world, raising("HIGH"))
    expect(see(world, child).risk).toBe("EMERGENCY")
  })

  test("the child's risk is looked at again sooner", () => {
    const { world, id, raising } = given("offered")
    must(world, raising())
    const { clocks } = see(world, caseRef(see(world, handoffRef(id)).case))
    expect(clocks.find(({ kind }) => kind === "reassess")?.due).toBe(later(wednesday, 3 * day))
  })

  test("either side may, and the coordinator, from the draft to its outcome", () => {
    for (const [stage, by] of [
      ["draft", rina],
      ["pending-approval", surya],
      ["active", wati],
      ["outcome-proposed", wati],
    ] as const) {
      const { world, raising } = given(stage)
      expect(outcome(world, { ...raising(), by }), stage).toBe(stage)
    }
    const { world, raising } = given("offered")
    expect(outcome(world, { ...raising(), by: putCoordinator(world) })).toBe("offered")
  })

  test("to raise is to go higher", () => {
    const { world, raising } = given("offered")
    expect(outcome(world, raising("HIGH"))).toBe("handoff.risk-not-raised")
    expect(outcome(world, raising("LOW"))).toBe("handoff.risk-not-raised")
    must(world, raising())
    expect(outcome(world, raising())).toBe("handoff.risk-not-raised")
  })

  test("an agency with a conflict of interest does not act as coordinator", () => {
    const { world, id, raising } = given("offered")
    const by = putCoordinator(world)
    const conflictedAgencies = [agencyId.parse(by.agency)]
    mend(world, caseRef(see(world, handoffRef(id)).case), { conflictedAgencies })
    expect(outcome(world, { ...raising(), by })).toBe("handoff.missing")
  })

  testThreshold({ verb: raiseRisk, stage: "offered", elsewhere: "declined", by: rina, input })
  testEveryRefusal(raiseRisk)
})
