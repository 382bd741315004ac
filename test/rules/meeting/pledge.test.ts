import { describe, expect, test } from "vitest"
import { pledge } from "#shared/meeting/pledge.ts"
import { rollRef } from "#shared/meeting/rows/minutes.ts"
import { must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { during, given } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, oki, seat } from "../../support/town.ts"
import { type Seat, see } from "../../support/world.ts"

const set = () => {
  const { world, id } = given("in-progress")
  const doing = (by: Seat = oki) => ({ verb: pledge, id, by, at: during }) as const
  const lineOf = (key: string) =>
    see(world, rollRef(id, "rpsa")).entries.find((each) => each.key === key)
  return { world, id, doing, lineOf }
}

describe("pledging confidentiality", () => {
  test("changes one's own line, and nobody else's", () => {
    const { world, doing, lineOf } = set()
    const other = lineOf("wati")
    const { notices } = must(world, doing())
    expect(lineOf("oki")?.pledgedAt).toBe(during)
    expect([lineOf("wati"), notices]).toEqual([other, []])
  })

  test("is for whoever is in the room", () => {
    const { world, doing } = set()
    expect(outcome(world, doing(kiki))).toBe("meeting.not-in-room")
    const missing = { refused: "meeting.missing", kind: "missing" }
    expect(play(world, doing(seat("agus", "polres")))).toEqual(missing)
    const over = given("held")
    expect(outcome(over.world, { ...doing(), id: over.id })).toBe("meeting.wrong-state")
  })

  testEveryRefusal(pledge)
})
