import type { SystemOptions } from "#infra/local/system.ts"
import { type Additions, memberOf, openTown, staffed } from "./demo-town.ts"
import { metroPlayer } from "./metro.ts"
import type { Scene } from "./scene.ts"
import { idOf, openingOf } from "./story.ts"

const region = "18.02"

const dinsos = staffed(
  {
    id: "dinsos-lampung-tengah",
    name: "Dinas Sosial Kabupaten Lampung Tengah",
    type: "DINSOS_KABKOTA",
    region,
    services: ["CASE_MANAGEMENT", "SOCIAL_REPORT", "FAMILY_SUPPORT"],
    open: "always",
  },
  {
    Sinta: ["CASE_MANAGER", "INTAKE_OFFICER"],
    Herman: ["SUPERVISOR"],
    Kartika: ["COORDINATOR"],
  },
)

const police = staffed(
  {
    id: "ppa-polres-lampung-tengah",
    name: "Unit PPA Polres Lampung Tengah",
    type: "POLICE_PPA",
    region,
    open: "always",
  },
  { Agus: ["INVESTIGATOR", "HANDOFF_OFFICER"] },
)

const prosecutor = staffed(
  {
    id: "kejari-lampung-tengah",
    name: "Kejaksaan Negeri Lampung Tengah",
    type: "PROSECUTOR",
    region,
    services: ["LEGAL_AID"],
    open: "always",
  },
  { Winda: ["HANDOFF_OFFICER"] },
)

/** The provincial house for children in conflict with the law. */
const lpks = staffed(
  {
    id: "lpks-insan-berguna",
    name: "LPKS Insan Berguna",
    type: "LPKS",
    region: "18.71",
    catchment: ["18"],
    services: ["TEMPORARY_SHELTER", "EDUCATION"],
    ages: [12, 18],
    open: "always",
    places: { service: "TEMPORARY_SHELTER", places: 20, taken: 4 },
  },
  { Yusuf: ["HANDOFF_OFFICER", "CASE_MANAGER"] },
)

const lksa = staffed(
  {
    id: "lksa-seputih-raya",
    name: "LKSA Seputih Raya",
    type: "LKSA",
    region,
    grade: "B",
    services: ["EDUCATION", "FAMILY_SUPPORT"],
    open: "always",
  },
  { Nurhayati: ["HANDOFF_OFFICER", "CASE_TEAM_MEMBER"] },
)

const others = [prosecutor, lpks, lksa].map(({ entry }) => entry.id)

const town: Additions = {
  houses: [dinsos, police, prosecutor, lpks, lksa],
  pacts: [...others, "bapas-metro", "lpa-lampung-tengah"].map((id) => [dinsos.entry.id, id]),
}

/** The people of scenario B (domain.md 5). */
export const people = {
  worker: memberOf(dinsos, "CASE_MANAGER"),
  supervisor: memberOf(dinsos, "SUPERVISOR"),
  investigator: memberOf(police, "INVESTIGATOR"),
  prosecutor: memberOf(prosecutor, "HANDOFF_OFFICER"),
  trainer: memberOf(lksa, "HANDOFF_OFFICER"),
  probation: metroPlayer("joko@bapas-metro.example"),
  bridge: metroPlayer("yanti@lpa-lampung-tengah.example"),
  bridgeLead: metroPlayer("wahyu@lpa-lampung-tengah.example"),
} as const

export const child = {
  name: "Lazuardi Sungkai Peragaan",
  nik: "9918020507110077",
  address: "Dusun Sungkai Rahasia RT 9",
  assessment: "asesmen-sungkai-tertutup",
}

export const openLampungTengah = (options: Partial<SystemOptions>): Promise<Scene> =>
  openTown(town, options)

/** Another child of the same kind of event, whom nobody names. */
export async function givenTheft(scene: Scene, change: Record<string, unknown>): Promise<string> {
  const theft = { source: "POLICE", region, category: "AMPK02_ABH", sex: "M" }
  const body = openingOf({ ...theft, identity: { none: true }, ...change })
  const made = await scene.post(people.worker, "/cases", { body })
  if (made.status !== 201) throw new Error(made.text)
  return idOf(made)
}
