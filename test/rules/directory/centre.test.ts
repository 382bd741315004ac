import { describe, expect, test } from "vitest"
import { centreFor } from "#shared/directory/rules/centre.ts"
import { reachersOf } from "#shared/directory/rules/search.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import type { RegionCode } from "#shared/region/region.ts"
import { card, lampungTengah, metro, pekanbaru } from "#test/support/candidates.ts"

const rumbai = card({
  id: "balai-rumbai" as AgencyId,
  name: "Balai Rumbai",
  type: "BALAI_SENTRA",
  region: pekanbaru,
  catchment: ["13", "14", "18", "21"] as RegionCode[],
})

describe("the centre that answers for a district", () => {
  test("is the one whose catchment holds it, wherever it sits", () => {
    const named = { id: "balai-rumbai", name: "Balai Rumbai" }
    for (const district of ["18.72", "14.08", "14.71"]) {
      expect(centreFor(district as RegionCode, [card(), rumbai]), district).toEqual(named)
    }
    expect(centreFor("11.01" as RegionCode, [card(), rumbai])).toBeUndefined()
  })

  test("is a centre at work, and no other agency", () => {
    expect(centreFor(metro, [{ ...rumbai, status: "suspended" }])).toBeUndefined()
    expect(centreFor(metro, [{ ...rumbai, type: "LKSA" }])).toBeUndefined()
  })
})

describe("those that answer for a district from elsewhere", () => {
  test("are of the kind asked for, and none that sits in it is among them", () => {
    const lksa = card({ region: lampungTengah })
    const asked = { region: metro, type: "LKSA" }
    expect(reachersOf(asked, [rumbai, card(), lksa])).toEqual([lksa])
    expect(reachersOf({ ...asked, service: "LEGAL_AID" }, [lksa])).toEqual([])
  })
})
