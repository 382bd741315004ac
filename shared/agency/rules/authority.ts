import type { Role } from "../../kernel/actor.ts"
import { provinceOf, type RegionCode, within } from "../../region/region.ts"
import type { Agency } from "../agency.ts"
import type { AgencyType } from "../lists/agency-types.ts"

/** Who acts for an authority. */
export const authorityRoles: readonly Role[] = ["AGENCY_ADMIN", "COORDINATOR", "PLATFORM_ADMIN"]

/** What of an agency makes it an authority: whoever judged it relies on it. */
export const authorityFields = ["status", "type", "region", "catchment"] as const

/** Kinds that oversee the register where they answer; the directorate answers everywhere. */
export const oversees = (type: AgencyType): boolean =>
  type === "KEMENSOS_DIT_ANAK" ||
  type === "BALAI_SENTRA" ||
  type === "DINSOS_PROV" ||
  type === "DINSOS_KABKOTA"

/** Whether this agency oversees the register in a region, given as a province or a district. */
export function isAuthorityFor(
  own: Pick<Agency, (typeof authorityFields)[number]>,
  region: RegionCode,
): boolean {
  if (own.status !== "active" || !oversees(own.type)) return false
  if (own.type === "KEMENSOS_DIT_ANAK") return true
  const province = own.type === "DINSOS_PROV" ? [provinceOf(own.region)] : []
  return within([...province, ...own.catchment], region)
}
