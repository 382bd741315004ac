import { describe, expect, test } from "vitest"
import { handoffRef, reviewRef } from "#shared/handoff/handoff.ts"
import { restoreBasis } from "#shared/handoff/restore-basis.ts"
import { withdrawBasis } from "#shared/handoff/withdraw-basis.ts"
import { personId } from "#shared/kernel/id.ts"
import { clockOf } from "../../support/clockwork.ts"
import { freeze } from "../../support/frozen.ts"
import { canary, handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { rina, seat, surya, town } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const basis = { kind: "BEST_INTEREST", by: canary("decider"), note: canary("ground") }
const susi = seat("susi", "rpsa")

function given(
  stage: Parameters<typeof handoffAt>[1],
  draft: Parameters<typeof handoffAt>[2] = {},
) {
  const world = town()
  const id = handoffAt(world, stage, draft)
  const restoring = (by = surya) =>
    ({ verb: restoreBasis, id, input: { basis }, by, at: wednesday }) as const
  return { world, id, restoring, now: () => see(world, handoffRef(id)) }
}

describe("putting it on another legal basis", () => {
  test("lets it go on from where it stood", () => {
    const { world, id, restoring, now } = given("accepted")
    must(world, { verb: withdrawBasis, id, by: rina, at: wednesday })
    must(world, restoring())
    expect(now()).toMatchObject({ status: "accepted", basis: { kind: "BEST_INTEREST" } })
    expect(now()).not.toHaveProperty("frozen")
    expect(clockOf(now(), "basis")).toBeUndefined()
  })

  test("rewrites the sealed words of the old one, and keeps the child’s view", () => {
    const { world, id, restoring, now } = given("accepted")
    freeze(world, id)
    const { event, notices } = must(world, restoring())
    expect(JSON.stringify([event, notices, now()])).not.toContain(canary("ground"))
    const sealed = see(world, reviewRef(now())).content
    expect(sealed).toMatchObject({ basis, childView: { view: canary("view") } })
    expect(JSON.stringify(sealed)).not.toContain(canary("note"))
  })

  test("is the new custodian’s to do once the child has gone over", () => {
    const { world, id, restoring } = given("active", { kind: "transfer" })
    freeze(world, id)
    expect(outcome(world, restoring())).toBe("handoff.not-yours")
    expect(outcome(world, restoring(susi))).toBe("active")
  })

  test("is not for whoever wrote the offer, also where they are a supervisor", () => {
    const { world, id, restoring } = given("accepted")
    freeze(world, id)
    mend(world, handoffRef(id), { author: personId.parse(surya.person) })
    expect(outcome(world, restoring())).toBe("handoff.own-act")
  })

  test("there must be something to restore", () => {
    const { world, restoring } = given("accepted")
    expect(outcome(world, restoring())).toBe("handoff.not-frozen")
  })

  testThreshold({
    verb: restoreBasis,
    stage: "accepted",
    elsewhere: "withdrawn",
    by: surya,
    other: susi,
    idle: rina,
    input: { basis },
  })
  testEveryRefusal(restoreBasis)
})
