import { describe, expect, test } from "vitest"
import { askConference } from "#shared/case/ask-conference.ts"
import {
  beni,
  done,
  given,
  pia,
  testThreshold,
  toldBy,
  wholeTeam,
} from "../../support/case-stage.ts"
import { canary } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { lia, oki, rina } from "../../support/town.ts"

const input = { reason: canary("conference") }

describe("asking for a case conference", () => {
  testThreshold({ verb: askConference, input, by: beni, other: rina })

  test.each([beni, oki, lia, pia])("the custodian and the district hear: %o", (by) => {
    const [world, id] = given({ team: wholeTeam })
    const change = done(askConference, input, [world, id, by])
    expect(toldBy(change)).toEqual([
      "case.conference-asked supervisors dinsos",
      "case.conference-asked territory dinsos",
    ])
    expect(JSON.stringify([change.event, change.notices])).not.toContain("kenari")
  })

  test("why lies sealed", () => {
    const [world, id] = given({ team: wholeTeam })
    done(askConference, input, [world, id, beni])
    const rows = [...world.rows.values()].filter(({ state }) =>
      JSON.stringify(state).includes(input.reason),
    )
    expect(rows.map(({ ref }) => ref.subject)).toEqual(["section"])
  })

  testEveryRefusal(askConference)
})
