import type { SystemOptions } from "#infra/local/system.ts"
import type { Agency } from "#shared/agency/agency.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { day, instantOf, later } from "#shared/kernel/instant.ts"
import type { RegionCode } from "#shared/region/region.ts"
import { castOf, player } from "./cast.ts"
import { pactOf, registered, shelter } from "./register.ts"
import { putRows, type Seed } from "./rows.ts"
import { openScene, type Reply, type Scene } from "./scene.ts"
import { agencyOf, peopleSeeds } from "./seeds.ts"

export const now = instantOf(Date.now())
const lpaId = "lpa-tengah" as AgencyId
/** Of the child protection institution of Lampung Tengah: follows cases, holds none. */
export const lani = player("lani", lpaId, ["BRIDGE"])

const agency = (id: string, type: AgencyType, change: Partial<Agency> = {}): Agency => {
  const region = (change.region ?? "18.02") as RegionCode
  const name = change.name ?? id
  return {
    ...agencyOf(id as AgencyId, name, type),
    names: [{ name, from: "2015-01-01" }],
    region,
    catchment: [region],
    ...change,
  }
}

const place = (code: string) => code as RegionCode
const at = (latitude: number) => ({ latitude, longitude: 105.22 })
const inRumbai = ["13", "14", "18", "21"].map(place)

const house = { ...agency("rpsa-tengah", "RPSA"), location: at(-4.98) }
const there: readonly Agency[] = [
  { ...agency(lpaId, "LPA_KABKOTA", { services: ["ACCOMPANIMENT"] }), location: at(-4.93) },
  agency("uptd-tengah", "UPTD_PPA", {
    name: "UPTD PPA Lampung Tengah",
    names: [
      { name: "P2TP2A Lampung Tengah", from: "2010-01-01", until: "2019-01-01" },
      { name: "UPTD PPA Lampung Tengah", from: "2019-01-01" },
    ],
    contact: { phone: "0725-000000" },
  }),
  house,
  agency("lksa-penuh", "LKSA"),
  agency("lksa-metro", "LKSA", {
    region: place("18.72"),
    catchment: inRumbai,
    location: at(-5.11),
  }),
  agency("lpks-tengah", "LPKS"),
  agency("lksa-beku", "LKSA", { status: "suspended" }),
  agency("lksa-jauh", "LKSA", { region: place("18.72") }),
  agency("lksa-asing", "LKSA"),
  agency("dinsos-provinsi", "DINSOS_PROV", { region: place("18"), services: ["LEGAL_AID"] }),
  agency("sentra-abiseka", "BALAI_SENTRA", {
    name: "Sentra Abiseka",
    region: place("14.71"),
    catchment: inRumbai,
    aliases: ["BRSAMPK Rumbai", "Loka Mandiri"],
  }),
]
/** Its work went to Sentra Abiseka, and its name as well. */
const gone = agency("loka-lama", "BALAI_SENTRA", {
  name: "Loka Mandiri",
  region: place("14.71"),
  status: "succeeded",
  successor: "sentra-abiseka" as AgencyId,
})

const partners =
  "uptd-tengah rpsa-tengah lksa-penuh lksa-metro lpks-tengah lksa-beku lksa-jauh sentra-abiseka"

/** Far away, and asked for by nobody. */
export const schools = (
  count: number,
  [id, name]: readonly [string, string],
  region = "11.01",
): readonly Agency[] =>
  Array.from({ length: count }, (_, order) =>
    agency(`${id}-${String(order).padStart(3, "0")}`, "SCHOOL", {
      name: `${name} ${order}`,
      region: place(region),
      services: [],
    }),
  )

function seeds(): readonly Seed[] {
  const crowd = [
    ...schools(130, ["paud", "Sekolah Ceria"]),
    ...schools(120, ["taman", "Taman Bermain"]),
    ...schools(3, ["mula", "Sekolah Bermain"]),
  ]
  return [
    ...[...there, ...crowd, gone].flatMap(registered),
    ...partners.split(" ").flatMap((each) => pactOf([lpaId, each as AgencyId], now)),
    shelter("uptd-tengah" as AgencyId, 2, now),
    shelter("rpsa-tengah" as AgencyId, 1, later(now, -30 * day)),
    shelter("lksa-penuh" as AgencyId, 0, now),
    shelter("lksa-metro" as AgencyId, 4, now),
    shelter("lpks-tengah" as AgencyId, 5, now),
    ...peopleSeeds([lani]),
  ]
}

/** Who shelters children around Lampung Tengah, and many schools far away. */
export async function openDirectory(options: Partial<SystemOptions> = {}): Promise<Scene> {
  const scene = await openScene(2, { people: [...castOf().all, lani], ...options })
  await putRows(scene.tables, seeds())
  return scene
}

export const listIn = <Each>({ body }: Reply, name: string): readonly Each[] =>
  body[name] as readonly Each[]

/** A bed for a girl of 13, victim of a sexual crime. */
export const need = "service=TEMPORARY_SHELTER&category=AMPK10_SEXUAL_CRIME&age=13&sex=F&abh=VICTIM"
