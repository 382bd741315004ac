import { describe, expect, test } from "vitest"
import { decide } from "#shared/agenda/decide.ts"
import { personId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { handOver } from "#shared/meeting/hand-over.ts"
import { leave } from "#shared/meeting/leave.ts"
import { type Item, itemRef, itemWordsRef } from "#shared/meeting/rows/item.ts"
import { rollRef } from "#shared/meeting/rows/minutes.ts"
import {
  begin,
  givenConference,
  givenRakor,
  itemAt,
  itemIn,
  named,
  seatIn,
  topic,
  turn,
  view,
} from "../../support/agenda.ts"
import { opens } from "../../support/assembly.ts"
import { testItem, testRoom } from "../../support/item-threshold.ts"
import { canary, must } from "../../support/journey.ts"
import { decide as decideOn, land, outcome, play, raced } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, rina, surya } from "../../support/town.ts"
import { copyOf, mend, put, see } from "../../support/world.ts"

function given(stage: "in-discussion" | "recorded" = "recorded") {
  const found = givenConference()
  const id = itemAt(found, stage)
  const deciding = (input: unknown = view) =>
    ({ verb: decide, id, input, by: surya, at: opens }) as const
  const empty = () =>
    put(found.world, rollRef(found.meeting, "rpsa"), {
      meeting: found.meeting,
      of: "rpsa",
      entries: [],
      unnamed: 0,
    })
  return { ...found, id, deciding, empty }
}

describe("deciding an item", () => {
  test("its outcomes stand, with the child's view under seal and the quorum on record", () => {
    const { world, id, deciding } = given()
    const done = must(world, deciding())
    expect(itemIn(world, id)).toMatchObject({
      status: "decided",
      quorate: true,
      childView: "HEARD",
      decidedAt: opens,
    })
    expect(itemIn(world, id).number).toBeUndefined()
    expect(see(world, itemWordsRef(id))).toMatchObject({ childView: canary("view") })
    expect(JSON.stringify([itemIn(world, id), done.event])).not.toContain("kenari")
  })

  test("whoever wrote it is told, unless it is for others by name or their conference is not theirs", () => {
    const { world, id, meeting, deciding } = given()
    const told = (change: Partial<Item>): number => {
      const own = copyOf(world)
      mend(own, itemRef(id), { proposedBy: personId.parse("dian"), ...change })
      return must(own, deciding()).notices.length
    }
    expect(told({})).toBe(1)
    const people = [named("wati", "rpsa")]
    expect(told({ access: { to: "people", people } })).toBe(0)
    expect(told({ access: { to: "people", people: [...people, named("dian", "dinsos")] } })).toBe(1)
    turn(world, meeting, { excludedPersons: [personId.parse("dian")] })
    expect(told({})).toBe(0)
  })

  test("whoever goes while it lands is not counted: it is looked at again", () => {
    const { world, id, meeting, deciding } = given()
    const decided = decideOn(world, deciding())
    const going = { verb: leave, id: meeting, at: opens } as const
    for (const { key, person } of see(world, rollRef(meeting, "rpsa")).entries) {
      if (person) must(world, { ...going, by: { person: key, agency: "rpsa" } })
    }
    expect(isRefusal(decided) || isRefusal(land(world, decided))).toBe(true)
    expect(outcome(world, deciding())).toBe("agenda.inquorate")
    expect(itemIn(world, id).status).toBe("in-discussion")
  })

  test("whoever hands the chair over meanwhile decides nothing more", () => {
    const { world, id, meeting, deciding } = given()
    seatIn(world, meeting, [[surya, rina, koko]])
    const decided = decideOn(world, deciding())
    if (isRefusal(decided)) throw new Error(decided.refused)
    const input = { part: "chair", person: koko.person }
    must(world, { verb: handOver, id: meeting, by: rina, at: opens, input })
    expect(land(world, decided)).toEqual(raced)
    expect(itemIn(world, id).status).toBe("in-discussion")
  })

  test("nothing is decided of a child without its view, or why it was not heard", () => {
    const { world, deciding } = given()
    expect(outcome(world, deciding({}))).toBe("agenda.view-required")
    const absent = { childView: { how: "NOT_HEARD", text: canary("ill") } }
    expect(outcome(world, deciding(absent))).toBe("decided")
  })

  test("nothing is decided where nothing came out", () => {
    const { world, deciding } = given("in-discussion")
    expect(outcome(world, deciding())).toBe("agenda.outcome-required")
  })

  test("without a quorum nothing is decided, and it says who lacks", () => {
    const { world, deciding, empty } = given()
    empty()
    expect(play(world, deciding())).toMatchObject({
      refused: "agenda.inquorate",
      facts: { lacks: ["other-agency"] },
    })
  })

  test("the chair may go on without one, which stays on record", () => {
    const { world, meeting, id, deciding, empty } = given()
    empty()
    const room = { openedAt: opens, openedBy: surya.person as never, code: "123456" }
    turn(world, meeting, { room: { ...room, inquorate: { reason: "Mendesak", reviewBy: monday } } })
    must(world, deciding())
    expect(itemIn(world, id).quorate).toBe(false)
  })

  test("a coordination meeting decides without a quorum too, and says so", () => {
    const found = givenRakor()
    const id = itemAt(found, "on-agenda", { input: topic() })
    begin(found.world, found.meeting)
    const decided = itemAt(found, "decided", { input: topic() })
    expect([itemIn(found.world, decided).quorate, itemIn(found.world, id).status]).toEqual([
      true,
      "on-agenda",
    ])
  })

  testRoom({ verb: decide, stage: "recorded", input: view })
  testItem({
    verb: decide,
    stage: "recorded",
    input: view,
    wrong: ["on-agenda", "decided"],
    isInRoom: true,
  })
  testEveryRefusal(decide)
})
