import { describe, expect, test } from "vitest"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { submit } from "#shared/handoff/submit.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import { handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { koko, rina, seat, surya, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

type Draft = Parameters<typeof handoffAt>[2]

function given(draft: Draft) {
  const world = town()
  const id = handoffAt(world, "draft", draft)
  return { world, id, asking: { verb: submit, id, by: rina, at: wednesday } as const }
}

describe("submitting for approval", () => {
  test("the author asks, and every supervisor of the house is told", () => {
    const { world, id, asking } = given({ kind: "transfer", risk: "HIGH" })
    const { notices } = must(world, asking)
    const { status, clocks } = see(world, handoffRef(id))
    expect(status).toBe("pending-approval")
    expect(clocks).toEqual([
      { kind: "approve", startedAt: wednesday, due: later(wednesday, 4 * hour), rung: 0 },
    ])
    expect(notices).toMatchObject([
      { audience: { to: "supervisors", agency: "dinsos" }, urgency: "now" },
    ])
  })

  test.each([
    ["a transfer", { kind: "transfer" }],
    ["a grave risk", { risk: "EMERGENCY" }],
    ["a basis other than consent", { basis: { kind: "VITAL_INTEREST", by: "x", note: "x" } }],
  ] as const)("%s needs approval", (_, draft) => {
    const { world, asking } = given(draft)
    expect(outcome(world, asking)).toBe("pending-approval")
  })

  test("a referral at medium or low risk with consent needs none", () => {
    for (const draft of [{}, { risk: "LOW" }] as const) {
      const { world, asking } = given(draft)
      expect(outcome(world, asking)).toBe("handoff.approval-not-needed")
    }
  })

  test("nobody but the author submits, not even a supervisor", () => {
    const { world, asking } = given({ kind: "transfer" })
    expect(outcome(world, { ...asking, by: surya })).toBe("handoff.not-author")
    expect(outcome(world, { ...asking, by: seat("dian", "dinsos") })).toBe("handoff.not-author")
  })

  testThreshold({
    verb: submit,
    stage: "draft",
    elsewhere: "pending-approval",
    by: rina,
    other: seat("wati", "rpsa"),
    idle: koko,
    draft: { kind: "transfer" },
  })
  testEveryRefusal(submit)
})
