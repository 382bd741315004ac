import { describe, expect, test } from "vitest"
import { agencyPastRef } from "#shared/agency/agency.ts"
import { reinstate } from "#shared/agency/reinstate.ts"
import {
  approved,
  country,
  karta,
  pageRef,
  pastOf,
  pipit,
  suspended,
  testOverseer,
  tuesday,
} from "../../support/agency-ground.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { monday } from "../../support/town.ts"
import { every, see } from "../../support/world.ts"

const input = { reason: "Izin operasional sudah terbit." }

describe("reinstating an agency", () => {
  test("it works again, and the register's past still says that it was suspended", () => {
    const world = country()
    const id = suspended(world)
    must(world, { verb: reinstate, id, input, by: pipit, at: tuesday })
    const page = see(world, pageRef(id))
    expect(page).toMatchObject({ status: "active", reinstatement: input })
    expect(page.suspension).toBeUndefined()
    expect(pastOf(world, id).slice(-2)).toEqual(["agency.suspended", "agency.reinstated"])
    const said = every(world, agencyPastRef(id, monday, 1)).filter(({ agency }) => agency.id === id)
    expect(said.some(({ agency }) => agency.suspension?.reason === "Tanpa izin operasional.")).toBe(
      true,
    )
  })

  test("another authority than the one that suspended it may, and its people hear of it", () => {
    const world = country()
    const id = suspended(world)
    const { notices } = must(world, { verb: reinstate, id, input, by: karta, at: tuesday })
    expect(notices).toMatchObject([
      { kind: "agency.reinstated", audience: { to: "administrators", agency: id } },
    ])
  })

  test("what is active needs none", () => {
    const world = country()
    const id = approved(world)
    expect(outcome(world, { verb: reinstate, id, input, by: pipit, at: tuesday })).toBe(
      "agency.wrong-state",
    )
  })

  testOverseer({ verb: reinstate, input, given: suspended })
  testEveryRefusal(reinstate)
})
