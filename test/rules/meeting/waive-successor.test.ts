import { describe, expect, test } from "vitest"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { waiveSuccessor } from "#shared/meeting/waive-successor.ts"
import { closes, conference, meetingAt, session } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { during, given } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const input = { reason: canary("waived") }

describe("waiving a successor", () => {
  test("says why no other meeting follows, and nothing runs any more", () => {
    const { world, id, state } = given("adjourned")
    const waiving = { verb: waiveSuccessor, id, by: koko, at: during, input } as const
    must(world, waiving)
    expect(state()).toMatchObject({ successorWaived: input.reason, clocks: [] })
    expect(outcome(world, waiving)).toBe("meeting.has-successor")
  })

  test("once the successor has a time there is nothing to waive", () => {
    const { world, id } = given("adjourned")
    const waiving = { verb: waiveSuccessor, id, by: koko, at: during, input } as const
    const next = conference({ predecessor: id, sessions: [session(closes)] })
    const successor = meetingAt(world, "scheduled", next)
    expect(see(world, meetingRef(id))).toMatchObject({ successor, clocks: [] })
    expect(outcome(world, waiving)).toBe("meeting.has-successor")
  })

  test("a draft of one is no successor yet", () => {
    const { world, id } = given("adjourned")
    meetingAt(world, "draft", conference({ predecessor: id, sessions: [session(closes)] }))
    expect(see(world, meetingRef(id)).clocks).toHaveLength(1)
    const waiving = { verb: waiveSuccessor, id, by: koko, at: during, input } as const
    expect(outcome(world, waiving)).toBe("adjourned")
  })

  testRunning({
    verb: waiveSuccessor,
    by: koko,
    stage: "adjourned",
    wrong: "held",
    input,
    refused: "meeting.not-in-charge",
  })
  testEveryRefusal(waiveSuccessor)
})
