import { describe, expect, test } from "vitest"
import { draftMinutes } from "#shared/meeting/draft-minutes.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { minutesRef } from "#shared/meeting/rows/minutes.ts"
import { meeting } from "../../support/assembly.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { afterwards, given } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, rina, surya } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

describe("drafting the minutes", () => {
  test("lays out the first version, sealed, with who was there", () => {
    const { world, id, state } = given("held")
    const drafting = { verb: draftMinutes, id, by: rina, at: afterwards } as const
    const { notices } = must(world, drafting)
    expect(state()).toMatchObject({
      status: "minutes-draft",
      minutes: { version: 1, frozen: [], signatures: [] },
      clocks: [],
    })
    expect(see(world, minutesRef(id, 1))).toMatchObject({
      preface: "",
      present: [
        { agency: "dinsos", count: 3 },
        { agency: "rpsa", count: 2 },
      ],
      absent: [{ agency: "lksa" }],
    })
    expect(notices).toEqual([])
  })

  test("whoever chairs a conference does not write its minutes", () => {
    const { world, id } = given("held")
    const drafting = { verb: draftMinutes, id, by: surya, at: afterwards } as const
    expect(outcome(world, drafting)).toBe("meeting.not-minute-taker")
    mend(world, meetingRef(id), { minuteTaker: see(world, meetingRef(id)).chair as never })
    expect(outcome(world, drafting)).toBe("meeting.not-minute-taker")
  })

  test("of a routine meeting the host's coordinator writes them", () => {
    const { world, id } = given("held", { input: meeting() })
    const drafting = { verb: draftMinutes, id, by: koko, at: afterwards } as const
    expect(outcome(world, drafting)).toBe("minutes-draft")
  })

  testRunning({
    verb: draftMinutes,
    by: rina,
    stage: "held",
    wrong: "minutes-draft",
    refused: "meeting.not-minute-taker",
  })
  testEveryRefusal(draftMinutes)
})
