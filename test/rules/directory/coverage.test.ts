import { describe, expect, test } from "vitest"
import { coverageOf, coveredIn } from "#shared/directory/rules/coverage.ts"
import type { RegionCode } from "#shared/region/region.ts"

const seated = (
  region: string,
  type: "LKSA" | "PKSAI_UNIT" | "LPA_KABKOTA" | "UPTD_PPA" | "COURT",
  status: "active" | "suspended" = "active",
) => ({ region: region as RegionCode, type, status })

const districts = coverageOf("18", [
  seated("18.72", "LKSA"),
  seated("18.72", "LKSA"),
  seated("18.72", "LKSA", "suspended"),
  seated("18.72", "COURT"),
  seated("18.02", "LKSA"),
  seated("18.02", "UPTD_PPA", "suspended"),
  seated("18", "LPA_KABKOTA"),
  seated("14.71", "PKSAI_UNIT"),
])
const of = (code: string) => districts.find((each) => each.code === code)?.active

describe("the map of what is where", () => {
  test("has every district of the province, those without anything too", () => {
    expect(districts).toHaveLength(15)
    expect(of("18.01")).toEqual({ PKSAI_UNIT: 0, LPA_KABKOTA: 0, LKSA: 0, UPTD_PPA: 0 })
  })

  test("counts active agencies of the four kinds, each where it has its seat", () => {
    expect(of("18.72")).toEqual({ PKSAI_UNIT: 0, LPA_KABKOTA: 0, LKSA: 2, UPTD_PPA: 0 })
    expect(of("18.02")).toEqual({ PKSAI_UNIT: 0, LPA_KABKOTA: 0, LKSA: 1, UPTD_PPA: 0 })
  })

  test("tells in how many districts each kind is there at all", () => {
    expect(coveredIn(districts)).toEqual({ PKSAI_UNIT: 0, LPA_KABKOTA: 0, LKSA: 2, UPTD_PPA: 0 })
  })
})
