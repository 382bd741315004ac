import { describe, expect, test } from "vitest"
import { minutesRef } from "#shared/meeting/rows/minutes.ts"
import { writeMinutes } from "#shared/meeting/write-minutes.ts"
import { canary, must } from "../../support/journey.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { afterwards, given } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { rina } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const input = { preface: canary("preface"), closing: canary("closing") }

describe("writing the minutes", () => {
  test("keeps the words sealed: neither the ledger nor a notice has them", () => {
    const { world, id, state } = given("minutes-draft")
    const writing = { verb: writeMinutes, id, by: rina, at: afterwards, input } as const
    const { event, notices } = must(world, writing)
    expect(see(world, minutesRef(id, 1))).toMatchObject(input)
    expect(JSON.stringify([event, notices, state().minutes])).not.toContain("kenari")
  })

  testRunning({
    verb: writeMinutes,
    by: rina,
    stage: "minutes-draft",
    wrong: "minutes-review",
    input,
    refused: "meeting.not-in-charge",
  })
  testEveryRefusal(writeMinutes)
})
