import { describe, expect, test } from "vitest"
import { protect } from "#shared/case/protect.ts"
import { childOf, done, given, testThreshold } from "../../support/case-stage.ts"
import { wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko } from "../../support/town.ts"

describe("the four duties of special protection", () => {
  testThreshold({ verb: protect, input: { duty: "COURT", done: true }, idle: koko })

  test("are ticked one by one, and a tick can be taken back", () => {
    const [world, id] = given()
    done(protect, { duty: "FAST_HANDLING", done: true }, [world, id])
    done(protect, { duty: "COURT", done: true }, [world, id])
    const tick = { at: wednesday, by: "rina" }
    expect(childOf(world, id).protection).toEqual({ FAST_HANDLING: tick, COURT: tick })
    done(protect, { duty: "COURT", done: false }, [world, id])
    expect(childOf(world, id).protection).toEqual({ FAST_HANDLING: tick })
  })

  testEveryRefusal(protect)
})
