import { describe, expect, test } from "vitest"
import { nudge } from "#shared/case/nudge.ts"
import { personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import {
  beni,
  done,
  given,
  pia,
  testThreshold,
  toldBy,
  tried,
  wholeTeam,
} from "../../support/case-stage.ts"
import { wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { lia, oki, rina } from "../../support/town.ts"

describe("nudging the custodian", () => {
  testThreshold({ verb: nudge, by: beni, other: rina })

  test.each([beni, oki, lia, pia])("the team and the coordinator do it: %o", (by) => {
    const [world, id] = given({ team: wholeTeam, worker: personId.parse("rina") })
    expect(toldBy(done(nudge, {}, [world, id, by]))).toEqual([
      "case.nudged rina dinsos",
      "case.nudged supervisors dinsos",
    ])
  })

  test("once a day is enough for one agency, and takes nothing from another", () => {
    const [world, id] = given({ team: wholeTeam })
    done(nudge, {}, [world, id, beni])
    expect(tried(nudge, {}, [world, id, beni, later(wednesday, day - 1)])).toBe("case.nudged-today")
    expect(tried(nudge, {}, [world, id, oki, later(wednesday, 1)])).toBe("open")
    expect(tried(nudge, {}, [world, id, beni, later(wednesday, day)])).toBe("open")
  })

  testEveryRefusal(nudge)
})
