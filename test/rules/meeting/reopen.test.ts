import { describe, expect, test } from "vitest"
import { reopen } from "#shared/meeting/reopen.ts"
import { meeting } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { afterwards, given } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, surya } from "../../support/town.ts"

const input = { reason: canary("reopen") }

describe("asking to reopen the minutes", () => {
  test("changes nothing yet, and asks a second person of the host", () => {
    for (const stage of ["minutes-approved", "closed"] as const) {
      const { world, id, state } = given(stage)
      const asking = { verb: reopen, id, by: surya, at: afterwards, input } as const
      const { notices } = must(world, asking)
      expect(state()).toMatchObject({ status: stage, minutes: { version: 1, asked: input } })
      expect(notices.map(({ audience }) => audience)).toEqual([
        { to: "supervisors", agency: "dinsos" },
      ])
      expect(outcome(world, asking)).toBe("meeting.reopen-asked")
    }
  })

  test("of a routine meeting an administrator may be the second person", () => {
    const { world, id } = given("minutes-approved", { input: meeting() })
    const { notices } = must(world, { verb: reopen, id, by: koko, at: afterwards, input })
    expect(notices.map(({ audience }) => audience.to)).toEqual(["administrators", "supervisors"])
  })

  testRunning({
    verb: reopen,
    stage: "minutes-approved",
    wrong: "minutes-review",
    input,
    refused: "meeting.not-chair",
  })
  testEveryRefusal(reopen)
})
