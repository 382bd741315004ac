import { describe, expect, test } from "vitest"
import { checkReunification } from "#shared/case/check-reunification.ts"
import { afterCareClock } from "#shared/case/rules/clocks.ts"
import { childOf, done, dueOf, given, testThreshold } from "../../support/case-stage.ts"
import { wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday } from "../../support/town.ts"

describe("the checks around a child's return", () => {
  testThreshold({ verb: checkReunification, input: { check: "SAFE", done: true }, idle: koko })

  test("are ticked one by one, and a tick can be taken back", () => {
    const [world, id] = given()
    done(checkReunification, { check: "SAFE", done: true }, [world, id])
    expect(childOf(world, id).reunification).toEqual({ SAFE: { at: wednesday, by: "rina" } })
    done(checkReunification, { check: "SAFE", done: false }, [world, id])
    expect(childOf(world, id).reunification).toEqual({})
  })

  test("monitoring that is arranged stops the clock that asked for it, no other check does", () => {
    const [world, id] = given({ clocks: [afterCareClock(monday)] })
    done(checkReunification, { check: "SAFE", done: true }, [world, id])
    done(checkReunification, { check: "MONITORED", done: false }, [world, id])
    expect(dueOf(childOf(world, id), "after-care")).toBeDefined()
    done(checkReunification, { check: "MONITORED", done: true }, [world, id])
    expect(dueOf(childOf(world, id), "after-care")).toBeUndefined()
  })

  testEveryRefusal(checkReunification)
})
