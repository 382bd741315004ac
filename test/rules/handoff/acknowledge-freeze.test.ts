import { describe, expect, test } from "vitest"
import { acknowledgeFreeze } from "#shared/handoff/acknowledge-freeze.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { withdrawBasis } from "#shared/handoff/withdraw-basis.ts"
import { clockOf } from "../../support/clockwork.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { freeze } from "../../support/frozen.ts"
import { handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, kiki, lia, oki, rina, town, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

function given() {
  const world = town()
  const id = handoffAt(world, "accepted")
  const hearing = (by = wati) => ({ verb: acknowledgeFreeze, id, by, at: wednesday }) as const
  return { world, id, hearing, now: () => see(world, handoffRef(id)) }
}

describe("hearing that a legal basis fell away", () => {
  test("is said once for each house; when all have, nobody is told again", () => {
    const { world, id, hearing, now } = given()
    must(world, { verb: withdrawBasis, id, by: rina, at: wednesday })
    expect(clockOf(now(), "basis")).toBeDefined()
    expect(outcome(world, hearing(rina))).toBe("handoff.freeze-known")
    must(world, hearing())
    expect(now().frozen?.acknowledged).toEqual(["dinsos", "rpsa"])
    expect(clockOf(now(), "basis")).toBeUndefined()
    expect(outcome(world, hearing(oki))).toBe("handoff.freeze-known")
  })

  test("leaves it frozen", () => {
    const { world, id, hearing, now } = given()
    freeze(world, id)
    must(world, hearing())
    must(world, hearing(rina))
    expect(now().frozen).toBeDefined()
    expect(now().status).toBe("accepted")
  })

  test("is said of what is frozen and open, by those who hold something", () => {
    const { world, id, hearing } = given()
    expect(outcome(world, hearing())).toBe("handoff.not-frozen")
    freeze(world, id)
    expect(outcome(world, hearing(kiki))).toBe("role.required")
    const nia = putCoordinator(world, "PKSAI_UNIT", "SUPERVISOR")
    expect(outcome(world, hearing(nia))).toBe("handoff.not-yours")
    for (const by of [lia, eka]) {
      expect(play(world, hearing(by))).toEqual({ refused: "handoff.missing", kind: "missing" })
    }
    mend(world, handoffRef(id), { status: "withdrawn" })
    expect(outcome(world, hearing())).toBe("handoff.wrong-state")
  })

  testEveryRefusal(acknowledgeFreeze)
})
