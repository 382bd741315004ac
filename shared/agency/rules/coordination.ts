import type { TerritoryLevel } from "../../kernel/notice.ts"
import { provinceOf, type RegionCode, within } from "../../region/region.ts"
import type { Agency } from "../agency.ts"

/** What of an agency makes it a coordinator: whoever judged it relies on it. */
export const coordinationFields = ["status", "type", "region", "catchment"] as const

/**
 * On which level an agency coordinates the children of a district, if it does: the last three rungs
 * of the ladder (handoff.md 4). Whoever acts for it holds the role COORDINATOR.
 */
export function coordinationOf(
  own: Pick<Agency, (typeof coordinationFields)[number]>,
  district: RegionCode,
): TerritoryLevel | undefined {
  if (own.status !== "active") return undefined
  if (own.type === "KEMENSOS_DIT_ANAK") return "centre"
  if (own.type === "DINSOS_PROV") {
    return provinceOf(own.region) === provinceOf(district) ? "province" : undefined
  }
  if (!within([own.region, ...own.catchment], district)) return undefined
  if (own.type === "PKSAI_UNIT" || own.type === "DINSOS_KABKOTA") return "district"
  return own.type === "BALAI_SENTRA" ? "centre" : undefined
}
