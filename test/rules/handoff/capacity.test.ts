import assert from "node:assert/strict"
import { describe, expect, test } from "vitest"
import { capacityRef } from "#shared/agency/agency.ts"
import { type Handoff, handoffRef } from "#shared/handoff/handoff.ts"
import { handoffsIn } from "../../support/handoff-ground.ts"
import { placesIn, standingLaws } from "../../support/handoff-laws.ts"
import { always, type Laws, landedIn, type Step, testLaws } from "../../support/walk.ts"
import { wholeGround } from "../../support/whole-ground.ts"
import { see, seek, type World } from "../../support/world.ts"

const laws: Laws = {
  ...always(standingLaws.places),

  "12 a reserved place is given back or taken exactly once": ({ before, after }) => {
    for (const was of placesIn(before)) {
      const now = see(after, capacityRef(was.agency, was.service))
      const isHere = (each: Handoff) =>
        each.to === was.agency && each.need.service === was.service && each.holdsPlace
      const [freed, gained] = [
        handoffsIn(before).filter(
          (each) => isHere(each) && !see(after, handoffRef(each.id)).holdsPlace,
        ),
        handoffsIn(after).filter(
          (each) => isHere(each) && !seek(before, handoffRef(each.id))?.holdsPlace,
        ),
      ]
      assert.equal(now.reserved - was.reserved, gained.length - freed.length)
      assert.ok(gained.length + freed.length <= 1)
    }
  },

  "12 a place is taken when a handoff that held it is completed, or a child in danger is taken in":
    (step) => {
      const { attempt, before, after } = step
      for (const was of placesIn(before)) {
        const now = see(after, capacityRef(was.agency, was.service))
        const handoff = handoffsIn(before).find(({ id }) => id === attempt.id)
        const reserved = attempt.verb.name === "commit" && handoff?.holdsPlace === true
        const took = reserved || attempt.verb.name === "emergency-commit"
        if (now.taken !== was.taken) assert.ok(took && now.taken === was.taken + 1)
      }
    },
}

describe("places, whatever anybody does in any order and at once", () => {
  testLaws(wholeGround, laws)

  test("the walks fill places, free them again, and run into full houses", () => {
    const nameOf = ({ attempt, before, after }: Step) => {
      const count = (world: World, field: "room" | "taken") =>
        placesIn(world).reduce((sum, each) => sum + each[field], 0)
      const [room, taken] = (["room", "taken"] as const).map(
        (field) => count(after, field) - count(before, field),
      )
      return `${attempt.verb.name} room ${room} taken ${taken}`
    }
    const seen = landedIn(wholeGround, nameOf, 240)
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining([
        "accept room -1 taken 0",
        "withdraw room 1 taken 0",
        "commit room 0 taken 1",
        "emergency-commit room -1 taken 1",
        "decline room 0 taken 0",
        "cancel room 1 taken 0",
        "handoff.no-room",
      ]),
    )
  })
})
