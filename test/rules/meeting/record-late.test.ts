import { describe, expect, test } from "vitest"
import { later } from "#shared/kernel/instant.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { recordLate } from "#shared/meeting/record-late.ts"
import { closes, meetingAt, opens } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

function given() {
  const world = town()
  const id = meetingAt(world, "scheduled")
  const noting = (input: unknown) => ({ verb: recordLate, id, input, by: koko, at: closes })
  return { world, id, noting }
}

describe("recording a meeting afterwards", () => {
  test("it was held, with so many people, by class where nobody has an account", () => {
    const { world, id, noting } = given()
    const classes = [
      { label: canary("class"), count: 12 },
      { label: "Seluruh Polsek", count: null },
    ]
    const { notices, event } = must(world, noting({ headcount: 57, classes }))
    expect(see(world, meetingRef(id))).toMatchObject({
      status: "held",
      headcount: 57,
      classes,
      recordedLate: true,
      sequence: 0,
    })
    expect(notices).toEqual([])
    expect(event.facts).toMatchObject({ headcount: 57 })
    expect(JSON.stringify(event)).not.toContain("kenari")
  })

  test("what the source does not say stays unknown, and is not nought", () => {
    const { world, id, noting } = given()
    must(world, noting({ headcount: null }))
    expect(see(world, meetingRef(id)).headcount).toBeNull()
  })

  test("before its end there is nothing to record", () => {
    const { world, noting } = given()
    const early = { ...noting({ headcount: 1 }), at: later(closes, -1) }
    expect(outcome(world, early)).toBe("meeting.not-over")
    expect(outcome(world, { ...early, at: opens })).toBe("meeting.not-over")
  })

  const input = { headcount: 1 }
  testHosting(recordLate, { right: "scheduled", wrong: ["draft", "cancelled", "held"] }, input)
  testEveryRefusal(recordLate)
})
