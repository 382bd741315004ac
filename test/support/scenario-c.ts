import type { SystemOptions } from "#infra/local/system.ts"
import { type Additions, memberOf, openTown, staffed } from "./demo-town.ts"
import { metroPlayer } from "./metro.ts"
import type { Scene } from "./scene.ts"
import { act, draftOf, idOf, openingOf } from "./story.ts"

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
  /** Coordinates the district in which she was found. */
  district: memberOf(dinsosSiak, "COORDINATOR"),
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

const inLksa = { author: people.carer, boss: people.leader }
const inCentre = { author: people.centre, boss: people.centreLead }
const grounds = { basis: "Kepentingan terbaik anak", by: "Pengurus LKSA" }

/** What is asked of others for her, in the words of the form. */
export const offers = {
  report: {
    ...grounds,
    service: "SOCIAL_REPORT",
    to: /^Dinas Sosial Kabupaten Siak/,
    reason: "Laporan anak tanpa identitas di LKSA.",
  },
  papers: {
    ...grounds,
    service: "CIVIL_DOCUMENTS",
    to: /^Disdukcapil Kabupaten Siak/,
    reason: "Akta kelahiran dengan SPTJM dua saksi.",
  },
  lead: {
    ...grounds,
    ...inLksa,
    desk: people.centre,
    kind: "Alih tanggung jawab",
    service: "FAMILY_SUPPORT",
    to: /^Sentra Abiseka Pekanbaru/,
    reason: "ATENSI di LKSA sebagai agen, dan penelusuran keluarga.",
  },
  care: {
    ...grounds,
    ...inCentre,
    desk: people.carer,
    kind: "Titip asuh sementara",
    service: "RESIDENTIAL_CARE",
    to: /^LKSA Fajar Amanah/,
    reason: "Anak tetap tinggal di LKSA sebagai agen.",
    more: { "Mengapa keluarga dan masyarakat belum memungkinkan": "Keluarga belum diketahui." },
  },
  home: {
    ...grounds,
    ...inCentre,
    desk: people.home,
    kind: "Alih tanggung jawab",
    service: "CASE_MANAGEMENT",
    to: /^Dinas Sosial Kabupaten Pasaman/,
    elsewhere: "Dinas Sosial Kabupaten Pasaman",
    reason: "Keluarga ditemukan; penyatuan kembali.",
    childView: "Ingin pulang kepada ibunya.",
    more: { "Alasan meski di luar wilayah jangkauan": "Orang tua tinggal di Pasaman." },
  },
} as const

export const openSiak = (options: Partial<SystemOptions>): Promise<Scene> => openTown(town, options)

/** An infant was found, and an emergency: the same report to Dinsos Siak, with its own clock. */
export async function givenInfant(scene: Scene): Promise<void> {
  const change = { region, risk: "EMERGENCY", age: 0, category: "AMPK13_NEGLECT" }
  const opening = openingOf({ ...change, identity: { none: true } })
  const made = await scene.post(people.leader, "/cases", { body: opening })
  const body = draftOf(idOf(made), { service: "SOCIAL_REPORT", to: people.siak.agency })
  const path = `/handoffs/${idOf(await scene.post(people.carer, "/handoffs", { body }))}`
  await act(scene, people.carer, [path, "submit"])
  const offered = await act(scene, people.leader, [path, "offer"])
  if (offered.status !== 200) throw new Error(offered.text)
}

/** Another institution takes in the same child, and knows her number already. */
export async function givenSecondReport(scene: Scene): Promise<string> {
  const identity = { name: "Bungo", nik: child.nik }
  const body = openingOf({ region, category: "AMPK13_NEGLECT", age: 7, identity })
  return idOf(await scene.post(people.second, "/cases", { body }))
}
