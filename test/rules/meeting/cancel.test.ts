import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { meetingAt, opens } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, monday, town } from "../../support/town.ts"
import { factsFor, see, seek } from "../../support/world.ts"

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

  test("a scheduled one is called off before it starts, a draft at any time", () => {
    const { world, calling } = given("scheduled")
    expect(outcome(world, { ...calling, at: opens })).toBe("meeting.already-started")
    const drafted = given("draft")
    expect(outcome(drafted.world, { ...drafted.calling, at: opens })).toBe("cancelled")
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
