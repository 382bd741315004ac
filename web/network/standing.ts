import { acting } from "../session/agency.ts"

/** Roles that speak for an agency in its networks; the API has the last word. */
export const speakers = ["COORDINATOR", "AGENCY_ADMIN"] as const

/** Kinds of agency that found networks. */
const founders = [
  "DINSOS_KABKOTA",
  "DINSOS_PROV",
  "PKSAI_UNIT",
  "KEMENSOS_DIT_ANAK",
  "BAPPEDA",
  "DP3A",
]

export const mayFound = (): boolean => founders.includes(acting()?.agency.type ?? "")
