import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { closePoll } from "#shared/meeting/close-poll.ts"
import { inviteeRef } from "#shared/meeting/meeting.ts"
import { openPoll } from "#shared/meeting/open-poll.ts"
import { schedule } from "#shared/meeting/schedule.ts"
import { canary, must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { givenBeside, givenPoll, marchOf, pollOf, says, seen } from "../../support/polls.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, oki } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const input = { reason: canary("closed") }
const closing = (id: string) => ({ verb: closePoll, id, input, by: koko, at: monday }) as const

describe("closing a poll without a choice", () => {
  test("it is a draft again; agencies are told and go on knowing what became of it", () => {
    const { world, id } = givenPoll()
    const { notices } = must(world, closing(id))
    expect(seen(world, id)).toMatchObject({
      status: "draft",
      sequence: 0,
      clocks: [],
      poll: { closed: { how: "withdrawn", reason: input.reason } },
    })
    expect(JSON.stringify(notices)).not.toContain(input.reason)
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["rpsa", "rpsa", "lksa"])
    const { card } = see(world, inviteeRef(id, agencyId.parse("rpsa")))
    expect([card.status, card.deadline, card.feed]).toEqual(["draft", undefined, undefined])
  })

  test("what was held of anybody is let go", () => {
    const { world, id } = givenPoll()
    says(world, id, oki, { s1: "AVAILABLE" })
    must(world, closing(id))
    expect([...marchOf(world, "person#surya"), ...marchOf(world, "person#oki")]).toEqual([])
  })

  test("then it can be scheduled as it was drafted, or polled again", () => {
    const { world, id } = givenPoll()
    must(world, closing(id))
    const again = { verb: openPoll, id, input: pollOf(), by: koko, at: monday }
    expect(outcome(world, again)).toBe("polling")
    must(world, closing(id))
    expect(outcome(world, { ...again, verb: schedule, input: {} })).toBe("scheduled")
  })

  test("beside a meeting that stands, that one stands as before, and calendars hear it", () => {
    const { world, id } = givenBeside()
    must(world, closing(id))
    expect(seen(world, id)).toMatchObject({ status: "scheduled", sequence: 2 })
    expect(seen(world, id).tentative).toBeUndefined()
    expect(marchOf(world, "person#surya").map(({ kind }) => kind)).toEqual(["booked"])
    expect(outcome(world, closing(id))).toBe("meeting.wrong-state")
    const begun = givenBeside()
    const late = { ...closing(begun.id), at: later(monday, 14 * day) }
    expect(outcome(begun.world, late)).toBe("meeting.already-started")
  })

  testHosting(closePoll, { right: "scheduled", wrong: ["draft", "cancelled", "held"] }, input)
  testEveryRefusal(closePoll)
})
