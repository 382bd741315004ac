import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { raiseRisk } from "#shared/case/raise-risk.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import {
  beni,
  childOf,
  done,
  dueOf,
  given,
  pia,
  testThreshold,
  toldBy,
  trial,
  tried,
  wholeTeam,
} from "../../support/case-stage.ts"
import { canary, wednesday } from "../../support/journey.ts"
import { decide, land } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { lia, monday, oki, rina } from "../../support/town.ts"
import { mend } from "../../support/world.ts"

const input = { risk: "HIGH", reason: canary("danger") }

describe("raising the risk of a case", () => {
  testThreshold({ verb: raiseRisk, input, other: lia })

  test.each([rina, oki, beni, pia])("any party does it: %o", (by) => {
    const [world, id] = given({ team: wholeTeam })
    const change = done(raiseRisk, input, [world, id, by])
    expect(childOf(world, id).risk).toBe("HIGH")
    expect(toldBy(change)).toContain("case.risk-raised supervisors dinsos")
    expect(JSON.stringify([change.event, change.notices])).not.toContain("kenari")
  })

  test("it is only raised", () => {
    const [world, id] = given()
    for (const risk of ["MEDIUM", "LOW"]) {
      expect(tried(raiseRisk, { ...input, risk }, [world, id])).toBe("case.risk-not-raised")
    }
  })

  test("the next look comes sooner, never later", () => {
    const [world, id] = given()
    done(raiseRisk, input, [world, id])
    expect(dueOf(childOf(world, id), "reassess")).toBe(later(wednesday, 7 * day))
    const soon = {
      kind: "reassess",
      startedAt: monday,
      due: later(wednesday, day),
      rung: 1,
    } as const
    mend(world, { subject: "case", parts: [id] }, { clocks: [soon] })
    done(raiseRisk, { ...input, risk: "EMERGENCY" }, [world, id])
    expect(childOf(world, id).clocks).toEqual([soon])
  })

  test("an emergency is told to the worker, those who lead them, and the district", () => {
    const [world, id] = given({ worker: personId.parse("rina") })
    const change = done(raiseRisk, { ...input, risk: "EMERGENCY" }, [world, id, pia])
    expect(toldBy(change)).toEqual([
      "case.risk-raised rina dinsos",
      "case.risk-raised supervisors dinsos",
      "case.risk-raised territory dinsos",
    ])
    expect(change.notices.every(({ urgency }) => urgency === "now")).toBe(true)
  })

  test("a coordinator's word rests on their agency as it was", () => {
    const [world, id] = given()
    const decided = decide(world, trial(raiseRisk, input, [world, id, pia]))
    if (isRefusal(decided)) throw new Error(decided.refused)
    mend(world, agencyRef(agencyId.parse("pksai")), { status: "suspended" })
    expect(land(world, decided)).toMatchObject({ refused: "conflict.busy" })
  })

  testEveryRefusal(raiseRisk)
})
