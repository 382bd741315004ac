import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { later } from "#shared/kernel/instant.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { recordLate } from "#shared/meeting/record-late.ts"
import { itemId, itemRef } from "#shared/meeting/rows/item.ts"
import { closes, conference, meeting, meetingAt, opens } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { putItem } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

function given() {
  const world = town()
  const id = meetingAt(world, "scheduled")
  const noting = (input: unknown) => ({ verb: recordLate, id, input, by: koko, at: closes })
  return { world, id, noting }
}

describe("recording a meeting afterwards", () => {
  test("it was held, with so many people, by class where nobody has an account", () => {
    const { world, id, noting } = given()
    const classes = [
      { label: canary("class"), count: 12 },
      { label: "Seluruh Polsek", count: null },
    ]
    const { notices, event } = must(world, noting({ headcount: 57, classes }))
    expect(see(world, meetingRef(id))).toMatchObject({
      status: "held",
      headcount: 57,
      classes,
      recordedLate: true,
      sequence: 0,
    })
    expect(notices).toEqual([])
    expect(event.facts).toMatchObject({ headcount: 57 })
    expect(JSON.stringify(event)).not.toContain("kenari")
  })

  test("what the source does not say stays unknown, and is not nought", () => {
    const { world, id, noting } = given()
    must(world, noting({ headcount: null }))
    expect(see(world, meetingRef(id)).headcount).toBeNull()
  })

  test("before its end there is nothing to record", () => {
    const { world, noting } = given()
    const early = { ...noting({ headcount: 1 }), at: later(closes, -1) }
    expect(outcome(world, early)).toBe("meeting.not-over")
    expect(outcome(world, { ...early, at: opens })).toBe("meeting.not-over")
  })

  test("of each agency it says who came, as far as that is known", () => {
    const { world, id, noting } = given()
    const agencies = [
      { agency: "dinsos", count: 20 },
      { agency: "lksa", count: null },
    ]
    must(world, noting({ headcount: 57, agencies }))
    const told = see(world, meetingRef(id)).invitations.map(({ headcount }) => headcount?.actual)
    expect(told).toEqual([20, undefined, null])
    const other = given()
    const stranger = { headcount: 1, agencies: [{ agency: "polres", count: 1 }] }
    expect(outcome(other.world, other.noting(stranger))).toBe("meeting.agency-unknown")
  })

  test("a routine meeting of the past is recorded from its draft; a conference was announced", () => {
    const world = town()
    const past = meetingAt(world, "draft", meeting())
    const noting = { verb: recordLate, by: koko, at: closes, input: { headcount: 36 } } as const
    expect(outcome(world, { ...noting, id: past, at: later(closes, -1) })).toBe("meeting.not-over")
    must(world, { ...noting, id: past })
    expect(see(world, inviteeRef(past, agencyId.parse("rpsa"))).card.status).toBe("held")
    const secret = meetingAt(world, "draft", conference())
    expect(outcome(world, { ...noting, id: secret })).toBe("meeting.wrong-state")
  })

  test("items that were decided get their numbers, and what was not is put off", () => {
    const { world, id, noting } = given()
    const open = { case: undefined, caseReference: undefined }
    putItem(world, id, ["satu", "decided", open as never])
    putItem(world, id, ["dua", "on-agenda", open as never])
    must(world, noting({ headcount: 1 }))
    const items = ["satu", "dua"].map((name) => see(world, itemRef(itemId.parse(`item-${name}`))))
    expect(items).toMatchObject([{ number: "001/2026" }, { status: "deferred", carried: [id] }])
  })

  const input = { headcount: 1 }
  testHosting(recordLate, { right: "scheduled", wrong: ["cancelled", "held"] }, input)
  testEveryRefusal(recordLate)
})
