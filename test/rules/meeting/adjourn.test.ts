import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, hour, later } from "#shared/kernel/instant.ts"
import { adjourn } from "#shared/meeting/adjourn.ts"
import { callRoll } from "#shared/meeting/call-roll.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { bookRef, itemId, itemRef } from "#shared/meeting/rows/item.ts"
import { start } from "#shared/meeting/start.ts"
import { closes, conference, meetingAt, session } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { during, given, roomAt, wholeRoll } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, surya, town } from "../../support/town.ts"
import { membershipOf, mend, see } from "../../support/world.ts"

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

  testRunning({
    verb: adjourn,
    stage: "in-progress",
    wrong: "held",
    input,
    refused: "meeting.not-chair",
  })
  testEveryRefusal(adjourn)
})
