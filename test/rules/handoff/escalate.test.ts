import { describe, expect, test } from "vitest"
import { escalate } from "#shared/handoff/escalate.ts"
import { conversationRef, handoffRef } from "#shared/handoff/handoff.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { canary, handoffAt, must, type Stage, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { oki, rina, town, wati } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const input = { note: canary("note") }

function given(stage: Stage = "offered") {
  const world = town()
  const id = handoffAt(world, stage, { risk: "HIGH", kind: "transfer" })
  return { world, id, calling: { verb: escalate, id, input, by: rina, at: wednesday } as const }
}

describe("calling the coordinator", () => {
  test("the stage's clock stands on the coordinator's rung, and goes up from there", () => {
    const { world, id, calling } = given()
    const { notices, event } = must(world, calling)
    expect(see(world, handoffRef(id))).toMatchObject({
      status: "offered",
      clocks: [{ kind: "acknowledge", rung: 5, due: later(wednesday, 2 * hour) }],
    })
    expect(notices).toMatchObject([
      { audience: { to: "territory", region: "18.72", level: "district" }, urgency: "now" },
    ])
    expect(event.facts).toMatchObject({ clock: "acknowledge", rung: 5 })
    expect(JSON.stringify([notices, event])).not.toContain("kenari")
  })

  test("why lies sealed", () => {
    const { world, id, calling } = given()
    must(world, calling)
    expect(see(world, conversationRef(see(world, handoffRef(id)))).content).toMatchObject({
      remarks: [{ code: "ESCALATED", text: input.note, by: rina.person, at: wednesday }],
    })
  })

  test("either side may, and the coordinator, at every stage that somebody waits for", () => {
    const stages = [
      ["pending-approval", rina],
      ["offered", oki],
      ["under-review", oki],
      ["info-requested", rina],
      ["accepted", wati],
      ["handover", wati],
      ["active", wati],
      ["outcome-proposed", wati],
    ] as const
    for (const [stage, by] of stages) {
      const { world, calling } = given(stage)
      expect(outcome(world, { ...calling, by }), stage).toBe(stage)
    }
    const { world, calling } = given()
    expect(outcome(world, { ...calling, by: putCoordinator(world) })).toBe("offered")
  })

  test("once is enough: the ladder goes on by itself", () => {
    const { world, calling } = given()
    must(world, calling)
    expect(outcome(world, calling)).toBe("handoff.already-escalated")
  })

  test("in a draft nobody waits for anybody", () => {
    const { world, calling } = given("draft")
    expect(outcome(world, calling)).toBe("handoff.wrong-state")
  })

  testThreshold({ verb: escalate, stage: "offered", elsewhere: "declined", by: rina, input })
  testEveryRefusal(escalate)
})
