import { getProvinces, getRegencies } from "idn-area-data"
import type { Zone } from "#shared/kernel/instant.ts"
import { provinceOf, type Region, type RegionCode, regionCode } from "#shared/region/region.ts"

// The data is under the ODbL: see NOTICE beside this file.

/** Provinces outside Western Indonesian Time (Keppres 41/1987 and the provinces made since). */
const eastOf: Partial<Record<Zone, readonly string[]>> = {
  WITA: ["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"],
  WIT: ["81", "82", "91", "92", "93", "94", "95", "96"],
}

function zoneOf(code: RegionCode): Zone {
  const province = provinceOf(code)
  if (eastOf.WIT?.includes(province)) return "WIT"
  return eastOf.WITA?.includes(province) ? "WITA" : "WIB"
}

type Area = { readonly code: string; readonly name: string }

function regionOf({ code: raw, name }: Area): Region {
  const code = regionCode.parse(raw)
  const parent = provinceOf(code)
  return { code, name, zone: zoneOf(code), ...(parent === code ? {} : { parent }) }
}

/** Every province and district of Indonesia, by its Kemendagri code. */
export async function allRegions(): Promise<readonly Region[]> {
  const [provinces, districts] = await Promise.all([getProvinces(), getRegencies()])
  return [...provinces, ...districts].map(regionOf)
}
