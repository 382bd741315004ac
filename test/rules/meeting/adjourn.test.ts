import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { commitHandoff } from "#shared/agenda/commit-handoff.ts"
import { decide as decideItem } from "#shared/agenda/decide.ts"
import { open } from "#shared/agenda/open.ts"
import { place } from "#shared/agenda/place.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, hour, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { adjourn } from "#shared/meeting/adjourn.ts"
import { callRoll } from "#shared/meeting/call-roll.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { bookRef, itemId, itemRef } from "#shared/meeting/rows/item.ts"
import { start } from "#shared/meeting/start.ts"
import { begin, itemIn, seatIn, view } from "../../support/agenda.ts"
import { closes, conference, meetingAt, opens, session } from "../../support/assembly.ts"
import { givenHanding, signed, signing } from "../../support/handing.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { during, given, roomAt, wholeRoll } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, surya, town, wati } from "../../support/town.ts"
import { factsFor, foundFor, membershipOf, mend, see } from "../../support/world.ts"

const input = { reason: canary("adjourned") }
const item = (name: string) => itemRef(itemId.parse(`item-${name}`))

/** A meeting that follows one that was broken off, in progress too. */
function second() {
  const world = town()
  const before = roomAt(world, "adjourned")
  const next = conference({ predecessor: before, sessions: [session(closes)] })
  const id = meetingAt(world, "scheduled", next)
  must(world, { verb: start, id, by: surya, at: closes })
  const breaking = { verb: adjourn, id, by: surya, at: later(closes, hour), input } as const
  return { world, id, breaking }
}

describe("adjourning", () => {
  const items = [
    ["satu", "decided"],
    ["dua", "in-discussion"],
  ] as const

  test("numbers what was decided, puts off what was not, and asks for a successor", () => {
    const { world, id, state } = given("in-progress", { items })
    const { notices } = must(world, { verb: adjourn, id, by: surya, at: during, input })
    expect(state()).toMatchObject({ status: "adjourned", adjourned: { at: during, ...input } })
    expect(see(world, item("satu"))).toMatchObject({ status: "decided", number: "001/2026" })
    const left = see(world, item("dua"))
    expect(left).toMatchObject({ status: "deferred", carried: [id] })
    expect(left.meeting).toBeUndefined()
    expect(see(world, bookRef("dinsos", "2026")).decisions).toBe(1)
    expect(see(world, inviteeRef(id, agencyId.parse("rpsa"))).card.status).toBe("adjourned")
    expect(notices.map(({ audience }) => audience)).toMatchObject([
      { to: "coordinators", agency: "rpsa" },
      { to: "coordinators", agency: "lksa" },
    ])
  })

  test("before somebody does, only what tells whether they may is read", () => {
    const { world, id, breaking } = second()
    const facts = factsFor(world, breaking)
    if (!facts) throw new Error("somebody acts")
    const { actor, blind } = facts
    const found = foundFor(world, adjourn, { id, actor, blind })
    expect(found).toMatchObject({ busy: [], lists: [], actions: [] })
    expect([found["book"], found["host"]]).toEqual([undefined, undefined])
    expect(found).toMatchObject({ before: { state: { status: "adjourned" } } })
  })

  test("gives ten working days", () => {
    const { world, id, state } = given("in-progress")
    mend(world, agencyRef(agencyId.parse("dinsos")), { hours: officeHours("WIB") })
    must(world, { verb: adjourn, id, by: surya, at: during, input })
    // From a Tuesday to the Tuesday after the next one: two weekends are no time to work.
    expect(state().clocks).toMatchObject([
      { kind: "successor", due: later(during, 14 * day), rung: 0 },
    ])
  })

  test("a second time without a quorum takes an administrator", () => {
    const { world, id, breaking } = second()
    expect(outcome(world, breaking)).toBe("meeting.adjourned-twice")
    expect(outcome(world, { ...breaking, by: koko })).toBe("meeting.not-chair")
    mend(world, membershipOf(koko), { roles: ["COORDINATOR", "AGENCY_ADMIN"] })
    expect(outcome(world, { ...breaking, by: koko })).toBe("adjourned")
    expect(see(world, meetingRef(id)).status).toBe("adjourned")
  })

  test("with a quorum is no second time without one", () => {
    const { world, id, breaking } = second()
    must(world, { verb: callRoll, id, by: surya, at: closes, input: wholeRoll })
    mend(world, membershipOf(koko), { roles: ["COORDINATOR", "AGENCY_ADMIN"] })
    expect(outcome(world, { ...breaking, by: koko })).toBe("meeting.not-chair")
    expect(outcome(world, breaking)).toBe("adjourned")
  })

  test("the next room asks for whoever has the child by then, though the first sat with another", () => {
    const { world, id: matter, meeting: first, attempt } = givenHanding("handover")
    must(world, attempt(commitHandoff, wati, signed()))
    must(world, { verb: adjourn, id: first, by: surya, at: signing, input })
    expect(itemIn(world, matter)).not.toHaveProperty("movedFrom")
    expect(itemIn(world, matter)).not.toHaveProperty("called")
    const at = later(opens, 7 * day)
    const next = meetingAt(world, "scheduled", conference({ sessions: [session(at)] }))
    const act = (verb: AnyVerb, more: unknown) =>
      ({ verb, id: matter, by: surya, at, input: more }) as const
    const placing = { verb: place, id: matter, by: koko, input: { meeting: next } }
    must(world, { ...placing, at: later(signing, hour) })
    begin(world, next)
    must(world, act(open, {}))
    seatIn(world, next, [[wati, kiki], { isSocialWorker: false }])
    expect(outcome(world, act(decideItem, view))).toBe("agenda.inquorate")
    seatIn(world, next, [[wati, kiki]])
    expect(outcome(world, act(decideItem, view))).toBe("decided")
  })

  testRunning({
    verb: adjourn,
    stage: "in-progress",
    wrong: "held",
    input,
    refused: "meeting.not-chair",
  })
  testEveryRefusal(adjourn)
})
