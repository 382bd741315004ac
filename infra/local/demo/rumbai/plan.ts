import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import { districtsOf, type Region, regionOf } from "#shared/region/region.ts"
import { everywhere, home, homesInAll, type Kind, somewhere } from "./kinds.ts"
import { homes } from "./names.ts"
import {
  agencyAt,
  dinsosTypeFrom,
  type Making,
  type Planned,
  placeSlug,
  shortName,
  slugOf,
} from "./planned.ts"
import { oneOf, randomFrom } from "./random.ts"

/** The four provinces that Balai Rumbai answers for (domain.md 3.11). */
export const provinces = ["14", "13", "21", "18"] as const

const at = (region: Region) => [region.code, shortName(region), placeSlug(region)]

/** So many districts, spread evenly over the list. */
const spread = (districts: readonly Region[], count: number): readonly Region[] =>
  Array.from({ length: count }, (_, place) => {
    const region = districts[Math.floor((place * districts.length) / count)]
    if (!region) throw new Error("there are no districts")
    return region
  })

function homesIn(making: Making, districts: readonly Region[]): readonly Planned[] {
  const cities = districts.filter(({ name }) => name.startsWith("Kota "))
  const used = new Map<string, number>()
  return Array.from({ length: homesInAll }, (_, place) => {
    const region = place < districts.length ? districts[place] : oneOf(making.random, cities)
    if (!region) throw new Error("there are no cities")
    const count = used.get(region.code) ?? 0
    used.set(region.code, count + 1)
    const title = homes[(place + count * 4) % homes.length] ?? ""
    const name = `${title} ${shortName(region).replace(/^Kab\. /, "")}`
    return agencyAt(making, home, [
      region.code,
      name,
      `${slugOf(title)}-${placeSlug(region)}-${count + 1}`,
    ])
  })
}

const provincial: Kind = {
  type: "DINSOS_PROV",
  slug: "dinsos-prov",
  title: (place) => `Dinas Sosial Provinsi ${place}`,
  services: ["CASE_MANAGEMENT", "TEMPORARY_SHELTER"],
  staff: [["AGENCY_ADMIN", "COORDINATOR"], ["SUPERVISOR"], ["CASE_MANAGER", "HANDOFF_OFFICER"]],
}

function provincialOffice(making: Making, code: string): Planned {
  const name = regionOf(code)?.name ?? code
  const dinsosType = dinsosTypeFrom(making.random)
  return { ...agencyAt(making, provincial, [code, name, slugOf(name)]), dinsosType }
}

/**
 * The agencies of the catchment that the small demonstration does not have yet (domain.md 4.3):
 * 53 districts in four provinces, everything invented, the same for the same seed.
 * @param exists whether the small demonstration has an agency of this kind in this region
 */
export function planCatchment(
  seed: number,
  exists: (type: AgencyType, region: string) => boolean,
): readonly Planned[] {
  const making: Making = { random: randomFrom(seed), names: new Set() }
  const districts = provinces.flatMap((each) => districtsOf(each))
  const all = [
    ...provinces.map((each) => provincialOffice(making, each)),
    ...districts.flatMap((region) => everywhere.map((kind) => agencyAt(making, kind, at(region)))),
    ...somewhere.flatMap(([count, kind]) =>
      spread(districts, count).map((region) => agencyAt(making, kind, at(region))),
    ),
    ...homesIn(making, districts),
  ]
  // Of homes a district may have several; of each other kind it has one.
  return all.filter(({ kind, region }) => kind.type === "LKSA" || !exists(kind.type, region))
}
