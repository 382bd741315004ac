import { describe, expect, test } from "vitest"
import { type Action, actionId, actionRef } from "#shared/action/action.ts"
import { close } from "#shared/meeting/close.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { afterwards, given } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko } from "../../support/town.ts"
import { mend, put } from "../../support/world.ts"

describe("closing the file of a meeting", () => {
  test("waits until somebody has taken every action on", () => {
    const { world, id, state } = given("minutes-approved")
    const own = actionId.parse("action-1")
    const action = { id: own, item: "item-x", status: "proposed", carried: [] }
    put(world, actionRef(own), action as unknown as Action)
    mend(world, meetingRef(id), { actions: [own] })
    const closing = { verb: close, id, by: koko, at: afterwards } as const
    expect(outcome(world, closing)).toBe("meeting.action-unaccepted")
    mend(world, actionRef(own), { status: "accepted" })
    must(world, closing)
    expect(state().status).toBe("closed")
  })

  testRunning({
    verb: close,
    by: koko,
    stage: "minutes-approved",
    wrong: "closed",
    refused: "meeting.not-in-charge",
  })
  testEveryRefusal(close)
})
