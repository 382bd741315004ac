import { describe, expect, test } from "vitest"
import { later } from "#shared/kernel/instant.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { notHeld } from "#shared/meeting/not-held.ts"
import { itemId, itemRef } from "#shared/meeting/rows/item.ts"
import { closes, conference, meetingAt } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { putItem } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const input = { reason: canary("flood") }

describe("a meeting that nobody held", () => {
  test("is adjourned, its items wait again, and a successor is awaited", () => {
    const world = town()
    const id = meetingAt(world, "scheduled", conference())
    putItem(world, id, ["satu", "on-agenda"])
    must(world, { verb: notHeld, id, by: koko, at: closes, input })
    const { status, adjourned, clocks, headcount } = see(world, meetingRef(id))
    expect([status, adjourned, headcount]).toEqual([
      "adjourned",
      { at: closes, ...input },
      undefined,
    ])
    expect(clocks?.map(({ kind }) => kind)).toEqual(["successor"])
    expect(see(world, itemRef(itemId.parse("item-satu")))).toMatchObject({ status: "deferred" })
  })

  test("can only be said once its time is over", () => {
    const world = town()
    const id = meetingAt(world, "scheduled", conference())
    const early = { verb: notHeld, id, by: koko, at: later(closes, -1), input } as const
    expect(outcome(world, early)).toBe("meeting.not-over")
  })

  testHosting(notHeld, { right: "scheduled", wrong: ["draft", "cancelled", "held"] }, input)
  testEveryRefusal(notHeld)
})
