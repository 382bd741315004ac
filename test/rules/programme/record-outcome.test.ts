import { describe, expect, test } from "vitest"
import { programmeRef } from "#shared/programme/programme.ts"
import { recordOutcome } from "#shared/programme/record-outcome.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { met, programmeIn, testRunning } from "../../support/programmes.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const input = { objective: "1", status: "PARTLY", text: canary("outcome") }

describe("recording an outcome", () => {
  test("it stands with its objective, and a later word takes the place of an earlier one", () => {
    const world = town()
    const id = programmeIn(world)
    met(world, id, "1")
    const { event } = must(world, { verb: recordOutcome, id, input, by: koko, at: monday })
    const [first, second] = see(world, programmeRef(id)).objectives
    expect(first?.outcome).toMatchObject({ status: "PARTLY", text: canary("outcome"), by: "koko" })
    expect(second?.outcome).toBeUndefined()
    expect(event.facts).toEqual({ objective: "1", result: "PARTLY" })
  })

  test("an objective that is not there has none", () => {
    const world = town()
    const wrong = { ...input, objective: "3" }
    const attempt = {
      verb: recordOutcome,
      id: programmeIn(world),
      input: wrong,
      by: koko,
      at: monday,
    }
    expect(outcome(world, attempt)).toBe("programme.objective-unknown")
  })

  testRunning(recordOutcome, input)
  testEveryRefusal(recordOutcome)
})
