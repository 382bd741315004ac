import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { changeSlots } from "#shared/meeting/change-slots.ts"
import { offerSlot } from "#shared/meeting/offer-slot.ts"
import { ballotRef } from "#shared/meeting/rows/poll.ts"
import { meetingAt, session } from "../../support/assembly.ts"
import { must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { givenBeside, givenPoll, marchOf, says, seen, slot, votesEnd } from "../../support/polls.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, oki, town } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const changing = (id: string, input: unknown, at = monday) => ({
  verb: changeSlots,
  id,
  input,
  by: koko,
  at,
})

describe("changing the slots of a poll", () => {
  test("votes on the others stay, and agencies that voted are told, nobody else", () => {
    const { world, id } = givenPoll()
    says(world, id, oki, { s1: "AVAILABLE", s2: "IF_NEEDED" })
    const { notices } = must(world, changing(id, { add: [slot(10)], remove: ["s3"] }))
    expect(seen(world, id).poll?.slots.map((each) => `${each.id} ${each.status}`)).toEqual([
      "s1 open",
      "s2 open",
      "s3 removed",
      "s4 open",
    ])
    const { votes } = see(world, ballotRef(id, agencyId.parse("rpsa")))
    expect(votes["oki"]).toEqual({ s1: "AVAILABLE", s2: "IF_NEEDED" })
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["rpsa", "rpsa"])
  })

  test("whoever runs it keeps the new slot free, and no longer the old one", () => {
    const { world, id } = givenPoll()
    const before = marchOf(world, "person#surya")
    must(world, changing(id, { add: [slot(10)], remove: ["s1"] }))
    const after = marchOf(world, "person#surya")
    expect(after).toHaveLength(before.length)
    expect(after.map(({ from }) => from)).not.toContain(before[0]?.from)
  })

  test("a proposal is put to the vote or turned down, and its agency hears of it", () => {
    const { world, id } = givenPoll()
    must(world, { verb: offerSlot, id, input: slot(10), by: oki, at: monday })
    const { notices } = must(world, changing(id, { accept: ["s4"] }))
    expect(seen(world, id).poll?.slots.at(-1)).toMatchObject({ status: "open", by: "rpsa" })
    expect(notices.length).toBeGreaterThan(0)
    says(world, id, oki, { s4: "AVAILABLE" })
    expect(outcome(world, changing(id, { accept: ["s4"] }))).toBe("meeting.slot-unknown")
  })

  test("something is changed, and what is named is there", () => {
    const { world, id } = givenPoll()
    for (const input of [{}, { remove: ["s9"] }, { accept: ["s1"] }]) {
      expect(outcome(world, changing(id, input))).toBe("meeting.slot-unknown")
    }
  })

  test("what is left is a poll still, of times that can be kept", () => {
    const { world, id } = givenPoll()
    const tried = (input: unknown) => outcome(world, changing(id, input))
    expect(tried({ remove: ["s1", "s2"] })).toBe("meeting.too-few-slots")
    expect(tried({ add: [slot(8)] })).toBe("meeting.slot-twice")
    expect(tried({ add: [slot(-2)] })).toBe("meeting.in-the-past")
    expect(tried({ add: [slot(2)] })).toBe("meeting.deadline-unfit")
    const backwards = { sessions: [session(later(monday, 9 * day), -2)] }
    expect(tried({ add: [backwards] })).toBe("meeting.session-backwards")
    const why = { reason: "Sekitar libur Lebaran." }
    const many = Array.from({ length: 10 }, (_, place) => slot(20 + place, why))
    expect(tried({ add: many })).toBe("meeting.too-many-slots")
    mend(world, agencyRef(agencyId.parse("dinsos")), { hours: officeHours("WIB") })
    expect(tried({ add: [slot(13)] })).toBe("meeting.slot-off-hours")
  })

  test("while it is under way, also beside a meeting that stands", () => {
    const { world, id } = givenPoll()
    expect(outcome(world, changing(id, { remove: ["s1"] }, votesEnd))).toBe("meeting.poll-over")
    const beside = givenBeside()
    expect(outcome(beside.world, changing(beside.id, { remove: ["s1"] }))).toBe("scheduled")
    const fixed = town()
    const set = changing(meetingAt(fixed, "scheduled"), { remove: ["s1"] })
    expect(outcome(fixed, set)).toBe("meeting.wrong-state")
  })

  testHosting(changeSlots, { right: "scheduled", wrong: ["draft", "cancelled", "held"] }, {})
  testEveryRefusal(changeSlots)
})
