import type { AgencyType } from "../../agency/lists/agency-types.ts"
import type { AgencyCard } from "../../agency/rules/card.ts"
import { districtsOf, type RegionCode } from "../../region/region.ts"

/** Kinds of agency that every district should have. */
export const coverageTypes = ["PKSAI_UNIT", "LPA_KABKOTA", "LKSA", "UPTD_PPA"] as const
export type CoverageType = (typeof coverageTypes)[number]
export type Counts = Readonly<Record<CoverageType, number>>

export type DistrictCoverage = {
  readonly code: RegionCode
  readonly name: string
  readonly active: Counts
}

const counted = (count: (type: AgencyType) => number): Counts => ({
  PKSAI_UNIT: count("PKSAI_UNIT"),
  LPA_KABKOTA: count("LPA_KABKOTA"),
  LKSA: count("LKSA"),
  UPTD_PPA: count("UPTD_PPA"),
})

type Seated = Pick<AgencyCard, "region" | "type" | "status">

/** How many active agencies of each kind have their seat in each district of a province. */
export function coverageOf(
  province: string,
  agencies: readonly Seated[],
): readonly DistrictCoverage[] {
  const active = agencies.filter(({ status }) => status === "active")
  return districtsOf(province).map(({ code, name }) => {
    const own = active.filter(({ region }) => region === code)
    return {
      code,
      name,
      active: counted((type) => own.filter((each) => each.type === type).length),
    }
  })
}

/** In how many districts each kind is there at all. */
export const coveredIn = (districts: readonly DistrictCoverage[]): Counts =>
  counted((type) => districts.filter(({ active }) => active[type as CoverageType] > 0).length)
