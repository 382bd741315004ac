import { describe, expect, test } from "vitest"
import { withdraw } from "#shared/agenda/withdraw.ts"
import { personId } from "#shared/kernel/id.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { itemRef } from "#shared/meeting/rows/item.ts"
import { givenConference, itemAt, itemIn, topic, turn } from "../../support/agenda.ts"
import { testItem } from "../../support/item-threshold.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { monday, rina, seat, surya, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

function given(stage: "proposed" | "on-agenda", input?: Record<string, unknown>) {
  const found = givenConference()
  const id = itemAt(found, stage, input ? { input } : {})
  return { ...found, id, leaving: { verb: withdraw, id, input: {}, by: rina, at: monday } }
}

describe("withdrawing an item", () => {
  test("before the meeting it leaves the agenda", () => {
    const { world, meeting, id, leaving } = given("on-agenda")
    const { notices } = must(world, leaving)
    expect(itemIn(world, id).status).toBe("withdrawn")
    expect(see(world, meetingRef(meeting)).agenda).toEqual([])
    expect(notices.length).toBe(2)
  })

  test("in the room it stays on the agenda, as withdrawn", () => {
    const { world, meeting, id, leaving } = given("on-agenda")
    turn(world, meeting, { status: "in-progress" })
    must(world, leaving)
    expect(see(world, meetingRef(meeting)).agenda).toEqual([id])
  })

  test("whoever stepped back from it hears no more of it, not even that it is gone", () => {
    const { world, id, leaving } = given("on-agenda")
    mend(world, itemRef(id), { recused: [personId.parse(surya.person)] })
    const { notices } = must(world, leaving)
    const people = notices.flatMap(({ audience }) =>
      audience.to === "person" ? [audience.person] : [],
    )
    expect(people).toEqual(["koko"])
  })

  test("is for its proposer and for whoever arranges the meeting", () => {
    const { world, leaving } = given("proposed")
    expect(outcome(world, { ...leaving, by: wati })).toBe("agenda.not-yours")
    expect(outcome(world, { ...leaving, by: surya })).toBe("withdrawn")
  })

  test("an observer is told which role it takes", () => {
    const { world, meeting, leaving } = given("proposed", topic())
    mend(world, meetingRef(meeting), { profile: "coordination" })
    expect(outcome(world, { ...leaving, by: seat("budi", "dinsos") })).toBe("role.required")
  })

  testItem({ verb: withdraw, stage: "proposed", wrong: ["in-discussion", "decided"] })
  testEveryRefusal(withdraw)
})
