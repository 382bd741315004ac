import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { progress } from "#shared/handoff/progress.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { clockOf } from "../../support/clockwork.ts"
import { freeze } from "../../support/frozen.ts"
import { handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { kiki, rina, town, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const input = { code: "ON_TRACK" }

function given(draft: Parameters<typeof handoffAt>[2] = {}) {
  const world = town()
  const id = handoffAt(world, "active", draft)
  const telling = { verb: progress, id, input, by: wati, at: wednesday }
  return { world, id, telling, now: () => see(world, handoffRef(id)) }
}

describe("telling how it goes", () => {
  test("the sender’s stub shows it, and the author hears of it, as a code", () => {
    const { world, telling, now } = given({ kind: "transfer" })
    const { notices, event } = must(world, telling)
    expect(now().progress).toEqual({ code: "ON_TRACK", at: wednesday })
    expect(now().status).toBe("active")
    expect(notices.map(({ audience }) => audience)).toEqual([{ to: "person", ...rina }])
    expect(event.facts).toMatchObject({ code: "ON_TRACK" })
  })

  test("the next sign is due by the child’s risk: a day, or three", () => {
    for (const [risk, days] of [
      ["EMERGENCY", 1],
      ["HIGH", 3],
    ] as const) {
      const { world, telling, now } = given({ risk })
      must(world, telling)
      expect(clockOf(now(), "progress")?.due).toBe(later(wednesday, days * day))
    }
  })

  test("the day of return runs on beside it", () => {
    const { world, telling, now } = given({ kind: "placement" })
    must(world, telling)
    expect(clockOf(now(), "return")?.due).toBe(now().returnBy)
  })

  test("once the basis has fallen away nothing more is told", () => {
    const { world, id, telling } = given()
    freeze(world, id)
    expect(outcome(world, telling)).toBe("handoff.frozen")
  })

  test("a service goes on while its child has another custodian, a custody that moved on does not", () => {
    const { world, telling, now } = given()
    mend(world, caseRef(now().case), { custodyEpoch: 2 })
    expect(outcome(world, telling)).toBe("active")
    const moved = given({ kind: "transfer" })
    mend(moved.world, caseRef(moved.now().case), { custodyEpoch: 3 })
    expect(outcome(moved.world, moved.telling)).toBe("handoff.case-moved")
  })

  testThreshold({
    verb: progress,
    stage: "active",
    elsewhere: "accepted",
    by: wati,
    other: rina,
    idle: kiki,
    input,
    draft: { kind: "transfer" },
  })
  testEveryRefusal(progress)
})
