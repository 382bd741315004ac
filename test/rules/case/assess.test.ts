import { describe, expect, test } from "vitest"
import { assess } from "#shared/case/assess.ts"
import { sectionRef } from "#shared/case/case.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { childOf, done, dueOf, given, testThreshold, tried } from "../../support/case-stage.ts"
import { canary, wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const assessment = canary("second")
const input = { risk: "MEDIUM", assessment }

describe("assessing a child again", () => {
  testThreshold({ verb: assess, input, idle: koko })

  test("the summary is said anew, and the plan stays where none is given", () => {
    const [world, id] = given()
    done(assess, input, [world, id])
    const { content } = see(world, sectionRef(id, "summary"))
    expect(content).toEqual({ assessment, plan: canary("plan") })
    done(assess, { ...input, plan: canary("other") }, [world, id])
    expect(see(world, sectionRef(id, "summary")).content).toEqual({
      assessment,
      plan: canary("other"),
    })
    expect(childOf(world, id).assessment).toEqual({ at: wednesday, by: "rina" })
  })

  test.each([
    ["MEDIUM", 30],
    ["HIGH", 7],
    ["EMERGENCY", 3],
  ] as const)("at %s the next look is due in %d days", (risk, days) => {
    const [world, id] = given()
    done(assess, { risk, assessment }, [world, id])
    expect(childOf(world, id).risk).toBe(risk)
    expect(dueOf(childOf(world, id), "reassess")).toBe(later(wednesday, days * day))
  })

  test("a lighter risk waits for a supervisor, and nothing of it is kept", () => {
    const [world, id] = given()
    const before = childOf(world, id)
    expect(tried(assess, { risk: "LOW", assessment }, [world, id])).toBe(
      "case.lower-with-supervisor",
    )
    expect(childOf(world, id)).toEqual(before)
  })

  test("what people wrote is told nowhere", () => {
    const [world, id] = given()
    const change = done(assess, { ...input, reason: canary("why") }, [world, id])
    expect(JSON.stringify([change.event, change.notices, childOf(world, id)])).not.toMatch(
      /kenari-(second|why)/,
    )
  })

  testEveryRefusal(assess)
})
