import assert from "node:assert/strict"
import { describe, expect, test } from "vitest"
import { type Capacity, capacityRef } from "#shared/agency/agency.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { handoffGround, handoffsIn } from "../../support/handoff-ground.ts"
import { type Laws, landedIn, testLaws } from "../../support/walk.ts"
import { every, see, type World } from "../../support/world.ts"

const placesIn = (world: World): readonly Capacity[] =>
  every(world, capacityRef("any" as AgencyId, "ACCOMPANIMENT"))

const laws: Laws = {
  "places are free, reserved or taken, and none is ever fewer than none": ({ after }) => {
    for (const { places, taken, reserved, room } of placesIn(after)) {
      assert.equal(room + taken + reserved, places)
      assert.ok(Math.min(room, taken, reserved) >= 0)
    }
  },

  "as many places are reserved as accepted handoffs hold one": ({ after }) => {
    for (const { agency, service, reserved } of placesIn(after)) {
      const holders = handoffsIn(after).filter(
        (each) => each.holdsPlace && each.to === agency && each.need.service === service,
      )
      assert.equal(reserved, holders.length)
    }
  },

  "an accepted handoff holds a place where places are counted, and no other does": (step) => {
    for (const handoff of handoffsIn(step.after)) {
      const counted = placesIn(step.after).some(
        ({ agency, service }) => agency === handoff.to && service === handoff.need.service,
      )
      assert.equal(handoff.holdsPlace, handoff.status === "accepted" && counted)
    }
  },

  "a place is taken when a handoff that held it is completed, never otherwise": (step) => {
    const { attempt, before, after } = step
    for (const was of placesIn(before)) {
      const now = see(after, capacityRef(was.agency, was.service))
      const handoff = handoffsIn(before).find(({ id }) => id === attempt.id)
      const took = attempt.verb.name === "commit" && handoff?.holdsPlace === true
      if (now.taken !== was.taken) assert.ok(took && now.taken === was.taken + 1)
    }
  },
}

describe("places, whatever anybody does in any order and at once", () => {
  testLaws(handoffGround, laws)

  test("the walks fill places, free them again, and run into full houses", () => {
    const seen = landedIn(handoffGround, ({ attempt, before, after }) => {
      const count = (world: World, field: "room" | "taken") =>
        placesIn(world).reduce((sum, each) => sum + each[field], 0)
      const [room, taken] = (["room", "taken"] as const).map(
        (field) => count(after, field) - count(before, field),
      )
      return `${attempt.verb.name} room ${room} taken ${taken}`
    })
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining([
        "accept room -1 taken 0",
        "withdraw room 1 taken 0",
        "commit room 0 taken 1",
        "handoff.no-room",
      ]),
    )
  })
})
