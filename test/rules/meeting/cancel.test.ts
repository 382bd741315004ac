import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import type { ItemId } from "#shared/meeting/rows/item.ts"
import { venueOwner } from "#shared/meeting/rules/booking.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { conference, meetingAt, opens } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { givenPoll, marchOf, pollable, says, seen } from "../../support/polls.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, monday, oki, surya, town } from "../../support/town.ts"
import { factsFor, mend, see, seek } from "../../support/world.ts"

const input = { reason: canary("cancelled") }
const rpsa = agencyId.parse("rpsa")

function given(status: "draft" | "scheduled") {
  const world = town()
  const id = meetingAt(world, status)
  return { world, id, calling: { verb: cancel, id, input, by: koko, at: monday } as const }
}

describe("calling a meeting off", () => {
  test("whoever was invited is told, calendars get a revision, and lists show it", () => {
    const { world, id, calling } = given("scheduled")
    const { uid } = see(world, meetingRef(id))
    const { notices } = must(world, calling)
    expect(see(world, meetingRef(id))).toMatchObject({ status: "cancelled", uid, sequence: 1 })
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["rpsa", "lksa"])
    expect(JSON.stringify(notices)).not.toContain(input.reason)
    expect(see(world, inviteeRef(id, rpsa)).card.status).toBe("cancelled")
  })

  test("of a draft nobody hears, neither before nor after", () => {
    const { world, id, calling } = given("draft")
    expect(must(world, calling).notices).toEqual([])
    expect(see(world, meetingRef(id))).toMatchObject({ status: "cancelled", sequence: 0 })
    expect(seek(world, inviteeRef(id, rpsa))).toBeUndefined()
    const actor = factsFor(world, { by: kiki, at: monday })?.actor
    expect(actor && meetings.knows(see(world, meetingRef(id)), actor)).toBe(false)
  })

  test("a successor that is called off leaves the one before waiting for another", () => {
    const { world, id, calling } = given("scheduled")
    const before = meetingRef(meetingAt(world, "draft"))
    mend(world, meetingRef(id), { predecessor: see(world, before).id })
    mend(world, before, { status: "adjourned", successor: id, clocks: [] })
    must(world, calling)
    expect(see(world, before)).not.toHaveProperty("successor")
    const due = later(monday, 10 * day)
    expect(see(world, before).clocks).toMatchObject([{ kind: "successor", due }])
    const other = given("draft")
    const stands = meetingRef(meetingAt(other.world, "scheduled"))
    mend(other.world, meetingRef(other.id), { predecessor: see(other.world, stands).id })
    must(other.world, other.calling)
    expect(see(other.world, stands).status).toBe("scheduled")
  })

  test("a scheduled one is called off before it starts, a draft at any time", () => {
    const { world, calling } = given("scheduled")
    expect(outcome(world, { ...calling, at: opens })).toBe("meeting.already-started")
    const drafted = given("draft")
    expect(outcome(drafted.world, { ...drafted.calling, at: opens })).toBe("cancelled")
  })

  test("everybody is free again, and it goes out of every calendar it was in", () => {
    const world = town()
    const id = meetingAt(world, "scheduled", pollable())
    must(world, { verb: cancel, id, input, by: koko, at: monday })
    for (const owner of [
      "person#surya",
      "person#oki",
      venueOwner(agencyId.parse("dinsos"), "kenari-venue-rahasia"),
    ]) {
      expect(marchOf(world, owner), owner).toEqual([])
    }
    const { seats, clocks } = seen(world, id)
    expect(new Set(seats?.map(({ sent }) => sent?.method))).toEqual(new Set(["CANCEL"]))
    expect(new Set(seats?.map(({ sent }) => sent?.sequence))).toEqual(new Set([1]))
    expect(clocks).toEqual([])
  })

  test("a poll ends with it: voters are told, see it, and what was held is let go", () => {
    const { world, id } = givenPoll()
    says(world, id, oki, { s1: "AVAILABLE" })
    const { notices } = must(world, { verb: cancel, id, input, by: koko, at: monday })
    const told = (to: string) =>
      notices.flatMap(({ audience }) => (audience.to === to ? [audience.agency] : []))
    expect(told("coordinators")).toEqual(["rpsa", "lksa"])
    // Whoever has a place of their own hears it by name.
    const named = seen(world, id).seats?.filter(({ part }) => part !== "owner") ?? []
    expect(told("person")).toEqual(named.map(({ agency }) => agency))
    expect(seen(world, id)).toMatchObject({ status: "cancelled", sequence: 0 })
    expect(seen(world, id).poll?.closed?.how).toBe("withdrawn")
    expect(see(world, inviteeRef(id, rpsa)).card).toMatchObject({ status: "cancelled" })
    const actor = factsFor(world, { by: kiki, at: monday })?.actor
    expect(actor && meetings.knows(seen(world, id), actor)).toBe(true)
    expect([...marchOf(world, "person#surya"), ...marchOf(world, "person#oki")]).toEqual([])
    expect(seen(world, id).seats?.every(({ sent }) => sent === undefined)).toBe(true)
  })

  test("a conference that stands is called off by its chair", () => {
    const world = town()
    const id = meetingAt(world, "scheduled", conference())
    const calling = { verb: cancel, id, input, by: koko, at: monday }
    expect(outcome(world, calling)).toBe("meeting.chair-decides")
    expect(outcome(world, { ...calling, by: surya })).toBe("cancelled")
  })

  test("not while its agenda has items: they are moved or withdrawn first", () => {
    const { world, id, calling } = given("scheduled")
    mend(world, meetingRef(id), { agenda: ["item-1" as ItemId] })
    expect(outcome(world, calling)).toBe("meeting.items-left")
    mend(world, meetingRef(id), { agenda: [] })
    expect(outcome(world, calling)).toBe("cancelled")
  })

  testHosting(cancel, { right: "scheduled", wrong: ["cancelled", "held"] }, input)
  test("it takes a coordinator", () => {
    const { world, calling } = given("scheduled")
    expect(outcome(world, { ...calling, by: { person: "rina", agency: "dinsos" } })).toBe(
      "role.required",
    )
  })
  testEveryRefusal(cancel)
})
