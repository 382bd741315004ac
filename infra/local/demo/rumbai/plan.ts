import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { districtsOf, type Region, regionOf } from "#shared/region/region.ts"
import { everywhere, home, homesInAll, type Kind, somewhere } from "./kinds.ts"
import { homes, inventName } from "./names.ts"
import { between, oneOf, type Random, randomFrom } from "./random.ts"

/** The four provinces that Balai Rumbai answers for (domain.md 3.11). */
export const provinces = ["14", "13", "21", "18"] as const

export type PlannedPerson = {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

/** One agency of the catchment, as it is going to be registered. */
export type Planned = {
  readonly code: string
  readonly name: string
  readonly kind: Kind
  readonly region: string
  readonly staff: readonly PlannedPerson[]
  readonly places?: { readonly places: number; readonly taken: number }
  readonly grade?: "A" | "B" | "C" | "NONE"
  readonly dinsosType?: "A" | "B" | "C"
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")

/** `Kota Metro` stays, `Kabupaten Siak` is said without its kind. */
const shortName = ({ name }: Region): string => name.replace(/^Kabupaten /, "Kab. ")
const placeSlug = ({ name }: Region): string =>
  slugOf(name.replace(/^Kabupaten /, "").replace(/^Kota /, "kota "))

const weighted = (random: Random, shares: readonly (readonly [number, "A" | "B" | "C"])[]) => {
  let point = random() * 100
  for (const [share, grade] of shares) {
    point -= share
    if (point < 0) return grade
  }
  return undefined
}

/** Type mix of Dinas Sosial (domain.md 4.2). */
const dinsosTypeFrom = (random: Random) =>
  weighted(random, [
    [35, "A"],
    [45, "B"],
    [20, "C"],
  ]) ?? "C"

/** Accreditation of 14,445 LKSA in 2025: A 871, B 4,439, C 6,897, none 2,238 (domain.md 4.1). */
const gradeFrom = (random: Random) =>
  weighted(random, [
    [6, "A"],
    [31, "B"],
    [48, "C"],
  ]) ?? "NONE"

type Making = { readonly random: Random; readonly names: Set<string> }

function staffOf(making: Making, [code, kind]: readonly [string, Kind]): readonly PlannedPerson[] {
  const given = new Set<string>()
  return kind.staff.map((roles) => {
    const name = inventName(making.random, making.names)
    const first = slugOf(name.split(" ")[0] ?? "")
    const local = given.has(first) ? slugOf(name) : first
    given.add(first)
    return { name, email: `${local}@${code}.example`, roles }
  })
}

function placesFor({ random }: Making, { places }: Kind) {
  if (!places) return {}
  const [, low, high] = places
  const all = between(random, low, high)
  // One home in six is full: the ranking must have something to pass over.
  const taken = random() < 0.16 ? all : between(random, Math.floor(all / 2), all - 1)
  return { places: { places: all, taken } }
}

function agencyAt(making: Making, kind: Kind, [region, title, slug]: readonly string[]): Planned {
  const code = `${kind.slug}-${slug ?? ""}`
  return {
    code,
    name: kind.title(title ?? ""),
    kind,
    region: region ?? "",
    staff: staffOf(making, [code, kind]),
    ...placesFor(making, kind),
    ...(kind.type === "LKSA" ? { grade: gradeFrom(making.random) } : {}),
    ...(kind.type === "DINSOS_KABKOTA" ? { dinsosType: dinsosTypeFrom(making.random) } : {}),
  }
}

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
