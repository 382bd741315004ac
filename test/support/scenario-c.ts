import type { SystemOptions } from "#infra/local/system.ts"
import { type Additions, memberOf, openTown, staffed } from "./demo-town.ts"
import { metroPlayer } from "./metro.ts"
import type { Scene } from "./scene.ts"

const region = "14.08"

/** Answers in office hours, as a Dinas Sosial does. */
const dinsosSiak = staffed(
  {
    id: "dinsos-siak",
    name: "Dinas Sosial Kabupaten Siak",
    type: "DINSOS_KABKOTA",
    region,
    services: ["CASE_MANAGEMENT", "SOCIAL_REPORT", "FAMILY_SUPPORT"],
  },
  { Rosnah: ["HANDOFF_OFFICER", "CASE_MANAGER"], Idris: ["SUPERVISOR", "COORDINATOR"] },
)

const registry = staffed(
  {
    id: "disdukcapil-siak",
    name: "Disdukcapil Kabupaten Siak",
    type: "CIVIL_REGISTRY",
    region,
    services: ["CIVIL_DOCUMENTS"],
  },
  { Salmah: ["HANDOFF_OFFICER"] },
)

/** Another institution of the same district, which meets the same child. */
const otherLksa = staffed(
  { id: "lksa-kasih-ibu-siak", name: "LKSA Kasih Ibu Siak", type: "LKSA", region, grade: "C" },
  { Wati: ["CASE_MANAGER", "INTAKE_OFFICER"] },
)

/** Where the child's family turns out to live: another province. */
const dinsosPasaman = staffed(
  {
    id: "dinsos-pasaman",
    name: "Dinas Sosial Kabupaten Pasaman",
    type: "DINSOS_KABKOTA",
    region: "13.08",
    services: ["CASE_MANAGEMENT", "FAMILY_SUPPORT"],
  },
  { Yulia: ["HANDOFF_OFFICER", "CASE_MANAGER"], Rafli: ["SUPERVISOR"] },
)

const lksa = "lksa-fajar-amanah"

const town: Additions = {
  houses: [dinsosSiak, registry, otherLksa, dinsosPasaman],
  pacts: [
    [lksa, dinsosSiak.entry.id],
    [lksa, registry.entry.id],
    ["balai-rumbai", dinsosPasaman.entry.id],
  ],
}

/** The people of scenario C (domain.md 5). */
export const people = {
  /** Leads LKSA Fajar Amanah, and opens what comes to its door. */
  leader: metroPlayer("mardiana@lksa-fajar-amanah.example"),
  carer: metroPlayer("zulkifli@lksa-fajar-amanah.example"),
  centre: metroPlayer("farhan@balai-rumbai.example"),
  centreLead: metroPlayer("desi@balai-rumbai.example"),
  siak: memberOf(dinsosSiak, "CASE_MANAGER"),
  registrar: memberOf(registry, "HANDOFF_OFFICER"),
  second: memberOf(otherLksa, "CASE_MANAGER"),
  home: memberOf(dinsosPasaman, "CASE_MANAGER"),
  homeLead: memberOf(dinsosPasaman, "SUPERVISOR"),
} as const

export const child = {
  name: "Bungo Mentari Peragaan",
  nik: "9913084507190003",
  parents: "Ibu Mentari Rahasia",
  address: "Jorong Mentari Nomor 3",
}
/** What nobody but the holder reads: how the child came, and what was thought of it. */
export const told = {
  broughtBy: "pedagang-pasar-membawanya",
  assessment: "asesmen-mentari-tertutup",
}

export const openSiak = (options: Partial<SystemOptions>): Promise<Scene> => openTown(town, options)
