import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { offerSlot } from "#shared/meeting/offer-slot.ts"
import { meetingAt, session } from "../../support/assembly.ts"
import { must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { givenPoll, pollable, pollOf, seen, slot, votesEnd } from "../../support/polls.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, monday, oki, seat, town, wati } from "../../support/town.ts"
import { mend, type Seat } from "../../support/world.ts"

const missing = { refused: "meeting.missing", kind: "missing" }
const offering = (id: string, by: Seat = oki, input: unknown = slot(10)) => ({
  verb: offerSlot,
  id,
  input,
  by,
  at: monday,
})

describe("proposing another slot", () => {
  test("it waits for the coordinator, who is told, and is not voted on", () => {
    const { world, id } = givenPoll()
    const { notices } = must(world, offering(id))
    expect(seen(world, id).poll?.slots.at(-1)).toMatchObject({
      id: "s4",
      status: "proposed",
      by: "rpsa",
    })
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "person", agency: "dinsos", person: koko.person },
    ])
  })

  test("one at a time: a further one takes the place of the first", () => {
    const { world, id } = givenPoll()
    must(world, offering(id))
    must(world, offering(id, wati, slot(11)))
    const proposed = seen(world, id).poll?.slots.filter(({ status }) => status === "proposed")
    expect(proposed?.map(({ sessions }) => sessions)).toEqual([slot(11).sessions])
  })

  test("it could be kept: ahead, forwards, in office hours or with a reason, after the poll", () => {
    const { world, id } = givenPoll()
    const tried = (input: unknown) => outcome(world, offering(id, oki, input))
    expect(tried(slot(-1))).toBe("meeting.in-the-past")
    expect(tried({ sessions: [session(later(monday, 9 * day), -2)] })).toBe(
      "meeting.session-backwards",
    )
    expect(tried(slot(2))).toBe("meeting.deadline-unfit")
    expect(tried(slot(8))).toBe("meeting.slot-twice")
    mend(world, agencyRef(agencyId.parse("dinsos")), { hours: officeHours("WIB") })
    expect(tried(slot(13))).toBe("meeting.slot-off-hours")
    expect(tried(slot(13, { reason: "Hanya hari Minggu." }))).toBe("polling")
  })

  test("a poll that is full takes no more", () => {
    const why = { reason: "Sekitar libur Lebaran." }
    const slots = Array.from({ length: 12 }, (_, place) => slot(7 + place, why))
    const { world, id } = givenPoll(pollable(), pollOf({ slots }))
    expect(outcome(world, offering(id, oki, slot(31)))).toBe("meeting.too-many-slots")
  })

  test("whoever speaks for an invited agency may, while the poll is under way", () => {
    const { world, id } = givenPoll()
    expect(outcome(world, offering(id, kiki))).toBe("polling")
    expect(outcome(world, offering(id, seat("susi", "rpsa")))).toBe("meeting.no-vote")
    expect(outcome(world, { ...offering(id), at: votesEnd })).toBe("meeting.poll-over")
    expect(play(world, offering(id, seat("agus", "polres")))).toEqual(missing)
    const apart = givenPoll(pollable({ invitations: [{ agency: "rpsa", need: "mandatory" }] }))
    expect(outcome(apart.world, offering(apart.id, koko))).toBe("meeting.not-invited")
    const fixed = town()
    const set = offering(meetingAt(fixed, "scheduled", pollable()))
    expect(outcome(fixed, set)).toBe("meeting.wrong-state")
  })

  testEveryRefusal(offerSlot)
})
