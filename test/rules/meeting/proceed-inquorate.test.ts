import { describe, expect, test } from "vitest"
import { day, later } from "#shared/kernel/instant.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { leave } from "#shared/meeting/leave.ts"
import { proceedInquorate } from "#shared/meeting/proceed-inquorate.ts"
import { canary, must } from "../../support/journey.ts"
import { decide, land, outcome } from "../../support/play.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { during, given } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { oki, surya, wati } from "../../support/town.ts"

const input = { reason: canary("urgent"), reviewBy: later(during, 14 * day) }

const set = () => {
  const room = given("in-progress")
  const leaving = (by: typeof oki) => must(room.world, { verb: leave, id: room.id, by, at: during })
  const going = (change: Partial<typeof input> = {}) =>
    ({
      verb: proceedInquorate,
      id: room.id,
      by: surya,
      at: during,
      input: { ...input, ...change },
    }) as const
  return { ...room, leaving, going }
}

describe("going on without a quorum", () => {
  test("is flagged with its reason and the day on which it is looked at again", () => {
    const { world, state, leaving, going } = set()
    leaving(oki)
    leaving(wati)
    const { notices, event } = must(world, going())
    expect(state()).toMatchObject({ status: "in-progress", room: { inquorate: input } })
    expect(notices).toEqual([])
    expect(JSON.stringify(event)).not.toContain("kenari")
  })

  test("is no way out of a quorum that stands", () => {
    const { world, leaving, going } = set()
    expect(outcome(world, going())).toBe("meeting.quorum-stands")
    leaving(oki)
    expect(outcome(world, going())).toBe("meeting.quorum-stands")
  })

  test("is looked at again within thirty days", () => {
    const { world, leaving, going } = set()
    leaving(oki)
    leaving(wati)
    expect(outcome(world, going({ reviewBy: during }))).toBe("meeting.review-date")
    const late = later(during, 30 * day + 1)
    expect(outcome(world, going({ reviewBy: late }))).toBe("meeting.review-date")
  })

  test("somebody who leaves meanwhile is not overlooked", () => {
    const { world, id, leaving, going } = set()
    leaving(oki)
    leaving(wati)
    const decided = decide(world, going())
    must(world, { verb: leave, id, by: surya, at: during })
    expect(isRefusal(decided) || isRefusal(land(world, decided))).toBe(true)
  })

  testRunning({
    verb: proceedInquorate,
    stage: "in-progress",
    wrong: "held",
    input,
    refused: "meeting.not-chair",
  })
  testEveryRefusal(proceedInquorate)
})
