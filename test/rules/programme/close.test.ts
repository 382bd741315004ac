import { describe, expect, test } from "vitest"
import { close } from "#shared/programme/close.ts"
import { planNext } from "#shared/programme/plan-next.ts"
import { programmeRef } from "#shared/programme/programme.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { met, programmeIn, testRunning } from "../../support/programmes.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

describe("closing a programme", () => {
  test("waits until every objective has its outcome; nothing is due any more then", () => {
    const world = town()
    const id = programmeIn(world)
    const closing = { verb: close, id, by: koko, at: monday } as const
    must(world, { ...closing, verb: planNext })
    expect(outcome(world, closing)).toBe("programme.outcome-missing")
    met(world, id, "1")
    expect(outcome(world, closing)).toBe("programme.outcome-missing")
    met(world, id, "2")
    expect(outcome(world, closing)).toBe("closed")
    expect(see(world, programmeRef(id)).next).toBeUndefined()
  })

  testRunning(close, {})
  testEveryRefusal(close)
})
