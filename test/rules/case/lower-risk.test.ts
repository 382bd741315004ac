import { describe, expect, test } from "vitest"
import { lowerRisk } from "#shared/case/lower-risk.ts"
import { day, later } from "#shared/kernel/instant.ts"
import {
  childOf,
  done,
  dueOf,
  given,
  surya,
  testThreshold,
  toldBy,
  tried,
} from "../../support/case-stage.ts"
import { canary, wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { rina } from "../../support/town.ts"

const input = { risk: "LOW", reason: canary("calm") }

describe("lowering the risk of a case", () => {
  testThreshold({ verb: lowerRisk, input, by: surya, idle: rina })

  test("is for the custodian's supervisor; the next look is due by the lighter risk", () => {
    const [world, id] = given()
    const change = done(lowerRisk, input, [world, id, surya])
    expect(childOf(world, id).risk).toBe("LOW")
    expect(dueOf(childOf(world, id), "reassess")).toBe(later(wednesday, 90 * day))
    expect(change.event.facts).toMatchObject({ was: "MEDIUM", risk: "LOW" })
    expect(toldBy(change)).toEqual(["case.risk-lowered supervisors dinsos"])
    expect(JSON.stringify([change.event, change.notices])).not.toContain("kenari")
  })

  test("goes down only", () => {
    const [world, id] = given()
    for (const risk of ["MEDIUM", "HIGH"]) {
      expect(tried(lowerRisk, { ...input, risk }, [world, id, surya])).toBe("case.risk-not-lowered")
    }
  })

  testEveryRefusal(lowerRisk)
})
