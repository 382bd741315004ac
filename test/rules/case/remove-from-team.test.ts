import { describe, expect, test } from "vitest"
import { teamSeatRef } from "#shared/case/case.ts"
import { removeFromTeam } from "#shared/case/remove-from-team.ts"
import { cases } from "#shared/case/verbs.ts"
import { agencyId } from "#shared/kernel/id.ts"
import {
  beni,
  childOf,
  done,
  given,
  join,
  testThreshold,
  toldBy,
  tried,
} from "../../support/case-stage.ts"
import { wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { seat } from "../../support/town.ts"
import { factsFor, seek } from "../../support/world.ts"

describe("taking an agency out of the team", () => {
  testThreshold({
    verb: removeFromTeam,
    input: { agency: "lpa" },
    idle: seat("wira", "dinsos"),
  })

  test("it is told, and knows nothing more of the case", () => {
    const [world, id] = given()
    join(world, id, ["lpa", "bridge"])
    join(world, id, ["rpsa", "provider"])
    const change = done(removeFromTeam, { agency: "lpa" }, [world, id])
    expect(childOf(world, id).team.map(({ agency }) => agency)).toEqual(["rpsa"])
    expect(seek(world, teamSeatRef(id, agencyId.parse("lpa")))).toBeUndefined()
    expect(toldBy(change)).toEqual(["case.team-left desk lpa"])
    const facts = factsFor(world, { by: beni, at: wednesday })
    expect(facts && cases.knows(childOf(world, id), facts.actor)).toBe(false)
  })

  test("who has no seat is not taken out", () => {
    const [world, id] = given()
    expect(tried(removeFromTeam, { agency: "lpa" }, [world, id])).toBe("case.not-in-team")
  })

  testEveryRefusal(removeFromTeam)
})
