import { type Actor, hasRole, type Role } from "../../kernel/actor.ts"
import { provinceOf, type RegionCode, within } from "../../region/region.ts"
import type { Agency } from "../agency.ts"
import type { AgencyType } from "../lists/agency-types.ts"

/** Who acts for an authority. */
export const authorityRoles: readonly Role[] = ["AGENCY_ADMIN", "COORDINATOR", "PLATFORM_ADMIN"]

/** What of an agency makes it an authority: whoever judged it relies on it. */
export const authorityFields = ["status", "type", "region", "catchment"] as const

/** Kinds that oversee the register where they answer, the lowest first. */
const ranks: readonly AgencyType[] = [
  "DINSOS_KABKOTA",
  "DINSOS_PROV",
  "BALAI_SENTRA",
  "KEMENSOS_DIT_ANAK",
]

export const oversees = (type: AgencyType): boolean => ranks.includes(type)

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

/** Whether this agency oversees the register wherever another one answers or would answer. */
export function isAuthorityForAll(
  own: Pick<Agency, (typeof authorityFields)[number]>,
  { type, region, catchment }: Pick<Agency, "type" | "region" | "catchment">,
): boolean {
  const province = type === "DINSOS_PROV" ? [provinceOf(region)] : []
  return [region, ...province, ...catchment].every((code) => isAuthorityFor(own, code))
}

/** An authority is judged from above, or by the platform's people: never by whom it oversees. */
export const outranks = (
  own: Pick<Agency, "type">,
  agency: Pick<Agency, "type">,
  actor: Actor,
): boolean =>
  !oversees(agency.type) ||
  ranks.indexOf(own.type) > ranks.indexOf(agency.type) ||
  hasRole(actor, "PLATFORM_ADMIN")
