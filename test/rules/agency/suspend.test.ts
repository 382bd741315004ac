import { describe, expect, test } from "vitest"
import { suspend } from "#shared/agency/suspend.ts"
import {
  approved,
  bayu,
  country,
  lila,
  pageRef,
  pastOf,
  putri,
  reachesFor,
  registered,
  suspended,
  testOverseer,
  tuesday,
  wordsFor,
} from "../../support/agency-ground.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { see } from "../../support/world.ts"

const input = { reason: "Tanpa izin operasional." }

describe("suspending an agency", () => {
  test("it is suspended for a written reason, and still found", () => {
    const world = country()
    const id = suspended(world)
    expect(see(world, pageRef(id))).toMatchObject({
      status: "suspended",
      suspension: { ...input, by: bayu.person, agency: bayu.agency, at: tuesday },
    })
    expect(wordsFor(world, id)).toContain("melati")
    expect(reachesFor(world, id)).toEqual(["18.02"])
    expect(pastOf(world, id).at(-1)).toBe("agency.suspended")
  })

  test("its administrators hear of it at once, without the reason", () => {
    const world = country()
    const id = approved(world)
    const { notices, event } = must(world, { verb: suspend, id, input, by: bayu, at: tuesday })
    expect(notices).toEqual([
      {
        kind: "agency.suspended",
        audience: { to: "administrators", agency: id },
        urgency: "now",
        about: { noun: "agencies", id },
      },
    ])
    expect(JSON.stringify([notices, event])).not.toContain("izin")
  })

  test("a platform administrator of the directorate may, the agency next door may not", () => {
    const world = country()
    const id = approved(world)
    expect(outcome(world, { verb: suspend, id, input, by: lila, at: tuesday })).toBe(
      "agency.not-authority",
    )
    expect(outcome(world, { verb: suspend, id, input, by: putri, at: tuesday })).toBe("suspended")
  })

  test("twice is once", () => {
    const world = country()
    const id = suspended(world)
    const again = { verb: suspend, id, input, by: bayu, at: tuesday }
    expect(outcome(world, again)).toBe("agency.wrong-state")
  })

  test("what waits for approval is refused, not suspended", () => {
    const world = country()
    const id = registered(world)
    expect(outcome(world, { verb: suspend, id, input, by: bayu, at: tuesday })).toBe(
      "agency.wrong-state",
    )
  })

  test("a reason is written", () => {
    expect(suspend.input.safeParse({}).success).toBe(false)
    expect(suspend.input.safeParse({ reason: "  " }).success).toBe(false)
  })

  testOverseer({ verb: suspend, input, given: approved })
  testEveryRefusal(suspend)
})
