import { describe, expect, test } from "vitest"
import { open } from "#shared/agenda/open.ts"
import { viewOf } from "#shared/agenda/views.ts"
import { begin, givenConference, itemAt, itemIn, topic, turn } from "../../support/agenda.ts"
import { opens } from "../../support/assembly.ts"
import { testItem, testRoom } from "../../support/item-threshold.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { rina } from "../../support/town.ts"

describe("opening an item", () => {
  test("it is talked about, and the agencies are kept whose rolls tell of a quorum", () => {
    const found = givenConference()
    const id = itemAt(found, "on-agenda")
    begin(found.world, found.meeting)
    must(found.world, { verb: open, id, input: {}, by: rina, at: opens })
    expect(itemIn(found.world, id)).toMatchObject({
      status: "in-discussion",
      called: ["dinsos", "rpsa", "lksa"],
    })
  })

  test("it is told since when, so that every clock in the room agrees", () => {
    const found = givenConference()
    const id = itemAt(found, "on-agenda")
    begin(found.world, found.meeting)
    must(found.world, { verb: open, id, input: {}, by: rina, at: opens })
    const seen = { item: itemIn(found.world, id), isOfCase: false, needsPledge: false, hidden: [] }
    expect(viewOf(seen, undefined).openedAt).toBe(opens)
  })

  test("what is on no child asks for no statement", () => {
    const found = givenConference()
    const id = itemAt(found, "on-agenda", { input: topic() })
    turn(found.world, found.meeting, { status: "in-progress" })
    expect(outcome(found.world, { verb: open, id, input: {}, by: rina, at: opens })).toBe(
      "in-discussion",
    )
  })

  testRoom({ verb: open, stage: "on-agenda" })
  testItem({ verb: open, stage: "on-agenda", wrong: ["in-discussion", "decided"], isInRoom: true })
  testEveryRefusal(open)
})
