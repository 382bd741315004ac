import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { type Case, teamSeatRef } from "#shared/case/case.ts"
import { reopen } from "#shared/case/reopen.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
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
  wholeTeam,
} from "../../support/case-stage.ts"
import { canary, wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { monday, rina } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const input = { reason: canary("again") }
const closure = { outcome: "GOALS_MET", at: monday, by: personId.parse("surya") } as const
const closed: Partial<Case> = { status: "closed", clocks: [], closure, team: wholeTeam }

describe("opening a closed case again", () => {
  testThreshold({
    verb: reopen,
    input,
    by: surya,
    idle: rina,
    parts: closed,
    elsewhere: "open",
  })

  test("it is where it was, with its team, and its clocks run from now on", () => {
    const [world, id] = given(closed)
    const change = done(reopen, input, [world, id, surya])
    const child = childOf(world, id)
    expect(child).toMatchObject({ status: "open", custodian: "dinsos", custodyEpoch: 1 })
    expect("closure" in child).toBe(false)
    expect(dueOf(child, "reassess")).toBe(later(wednesday, 30 * day))
    expect(dueOf(child, "social-worker")).toBeDefined()
    expect(see(world, teamSeatRef(id, agencyId.parse("lpa"))).role).toBe("bridge")
    expect(toldBy(change)).toContain("case.reopened desk lpa")
    expect(JSON.stringify([child, change.event, change.notices])).not.toContain("kenari-again")
  })

  test("a worker by name is still the worker", () => {
    const [world, id] = given({ ...closed, worker: personId.parse("rina") })
    done(reopen, input, [world, id, surya])
    expect(childOf(world, id).clocks.map(({ kind }) => kind)).toEqual(["reassess"])
  })

  test("whose agency is suspended, or of another kind by now, opens nothing again", () => {
    for (const change of [{ status: "suspended" }, { type: "LPA_KABKOTA" }] as const) {
      const [world, id] = given(closed)
      mend(world, agencyRef(agencyId.parse("dinsos")), change)
      expect(tried(reopen, input, [world, id, surya])).toBe("case.agency-cannot-hold")
    }
  })

  testEveryRefusal(reopen)
})
