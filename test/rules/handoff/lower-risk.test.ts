import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { lowerRisk } from "#shared/handoff/lower-risk.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { susi } from "../../support/further-handoffs.ts"
import { canary, handoffAt, must, type Stage, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { monday, rina, surya, town } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const input = { risk: "HIGH", reason: canary("reason") }

function given(stage: Stage, draft: Parameters<typeof handoffAt>[2] = { risk: "EMERGENCY" }) {
  const world = town()
  const id = handoffAt(world, stage, draft)
  const lowering = (risk: string = input.risk) =>
    ({ verb: lowerRisk, id, input: { ...input, risk }, by: surya, at: wednesday }) as const
  return { world, id, lowering }
}

describe("lowering the risk", () => {
  test("a supervisor of the custodian does, for the case too, and the clocks follow", () => {
    const { world, id, lowering } = given("offered")
    const { event } = must(world, lowering())
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({
      risk: "HIGH",
      clocks: [{ kind: "acknowledge", due: later(monday, 6 * hour) }],
    })
    expect(see(world, caseRef(handoff.case)).risk).toBe("HIGH")
    expect(event.facts).toMatchObject({ risk: "HIGH", before: "EMERGENCY" })
    expect(JSON.stringify(event)).not.toContain("kenari")
  })

  test("the receiver and the coordinator may raise it, and not lower it", () => {
    const { world, lowering } = given("offered")
    expect(outcome(world, { ...lowering(), by: susi })).toBe("handoff.not-custodian")
    const by = putCoordinator(world, "PKSAI_UNIT", "SUPERVISOR")
    expect(outcome(world, { ...lowering(), by })).toBe("handoff.not-custodian")
  })

  test("once custody has moved it is the receiver's to lower", () => {
    const { world, lowering } = given("active", { kind: "transfer", risk: "EMERGENCY" })
    expect(outcome(world, lowering())).toBe("handoff.not-custodian")
    expect(outcome(world, { ...lowering(), by: susi })).toBe("active")
  })

  test("a case that has become graver is lowered by itself, never by a handoff of it", () => {
    const { world, id, lowering } = given("offered", { risk: "HIGH" })
    const child = caseRef(see(world, handoffRef(id)).case)
    mend(world, child, { risk: "EMERGENCY" })
    expect(outcome(world, lowering("MEDIUM"))).toBe("handoff.case-graver")
    mend(world, child, { risk: "LOW" })
    must(world, lowering("MEDIUM"))
    expect(see(world, child).risk).toBe("LOW")
  })

  test("to lower is to go lower", () => {
    const { world, lowering } = given("offered", { risk: "HIGH" })
    expect(outcome(world, lowering("HIGH"))).toBe("handoff.risk-not-lowered")
    expect(outcome(world, lowering("EMERGENCY"))).toBe("handoff.risk-not-lowered")
    must(world, lowering("LOW"))
    expect(outcome(world, lowering("LOW"))).toBe("handoff.risk-not-lowered")
  })

  testThreshold({
    verb: lowerRisk,
    stage: "offered",
    elsewhere: "declined",
    by: surya,
    idle: rina,
    input: { ...input, risk: "LOW" },
  })
  testEveryRefusal(lowerRisk)
})
