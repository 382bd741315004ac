import { describe, expect, test } from "vitest"
import { accept } from "#shared/handoff/accept.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { withdrawBasis } from "#shared/handoff/withdraw-basis.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import { clockOf, tick } from "../../support/clockwork.ts"
import { acceptance, handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { oki, rina, seat, town, wati } from "../../support/town.ts"
import { see } from "../../support/world.ts"

function given(
  stage: Parameters<typeof handoffAt>[1],
  draft: Parameters<typeof handoffAt>[2] = {},
) {
  const world = town()
  const id = handoffAt(world, stage, draft)
  const withdrawing = (by = rina) => ({ verb: withdrawBasis, id, by, at: wednesday }) as const
  return { world, id, withdrawing, now: () => see(world, handoffRef(id)) }
}

describe("a legal basis that falls away", () => {
  test("freezes what rests on it, where it stands, and both sides hear", () => {
    const { world, withdrawing, now } = given("accepted")
    const { notices } = must(world, withdrawing())
    expect(now()).toMatchObject({
      status: "accepted",
      frozen: { at: wednesday, by: rina.person, acknowledged: ["dinsos"] },
    })
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "person", ...rina },
      { to: "person", ...wati },
    ])
  })

  test("stops the decision as well", () => {
    const { world, id, withdrawing } = given("under-review")
    must(world, withdrawing())
    const taking = { verb: accept, id, input: acceptance(wednesday), by: oki, at: wednesday }
    expect(outcome(world, taking)).toBe("handoff.frozen")
  })

  test("is told again to the holder who has not said that it heard", () => {
    const { world, id, withdrawing, now } = given("under-review", { risk: "HIGH" })
    must(world, withdrawing())
    expect(clockOf(now(), "basis")?.due).toBe(later(wednesday, 4 * hour))
    for (let times = 0; times < 40; times += 1) {
      const { change } = tick(world, id)
      if (change.event.facts["clock"] !== "basis") continue
      expect(change.notices.map(({ audience }) => audience)).toEqual([
        { to: "desk", agency: "rpsa" },
      ])
      return
    }
    throw new Error("nobody was told")
  })

  test("of a draft concerns nobody else yet", () => {
    const { world, withdrawing, now } = given("draft")
    must(world, withdrawing())
    expect(clockOf(now(), "basis")).toBeUndefined()
  })

  test("is the sender’s to say until the child has gone over, and then the new custodian’s", () => {
    const before = given("accepted", { kind: "transfer" })
    expect(outcome(before.world, before.withdrawing(wati))).toBe("handoff.not-yours")
    const after = given("active", { kind: "transfer" })
    expect(outcome(after.world, after.withdrawing())).toBe("handoff.not-yours")
    expect(outcome(after.world, after.withdrawing(wati))).toBe("active")
  })

  test("falls away once", () => {
    const { world, withdrawing } = given("accepted")
    must(world, withdrawing())
    expect(outcome(world, withdrawing())).toBe("handoff.frozen")
  })

  testThreshold({
    verb: withdrawBasis,
    stage: "accepted",
    elsewhere: "withdrawn",
    by: rina,
    other: wati,
    idle: seat("wira", "dinsos"),
  })
  testEveryRefusal(withdrawBasis)
})
