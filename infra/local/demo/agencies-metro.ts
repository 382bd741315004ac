import type { AgencyEntry } from "./agency-entry.ts"

const region = "18.72"

/**
 * Who took part in the Metro workshop of 2018: its 22 kinds of institution in the order of the
 * report, with the words in use today, and the agency that stands for each (domain.md 3.1).
 */
export const institutions: readonly { readonly label: string; readonly agency: string }[] = [
  { label: "Unit PPA Polres Metro", agency: "ppa-polres-metro" },
  { label: "Unit PPA Polsek se-Kota Metro", agency: "ppa-polsek-metro" },
  { label: "Jaksa Anak", agency: "kejari-metro" },
  { label: "Hakim Anak", agency: "pn-metro" },
  { label: "Bapas Metro", agency: "bapas-metro" },
  { label: "P2TP2A Kota Metro", agency: "uptd-ppa-metro" },
  { label: "LPA Kota Metro", agency: "lpa-metro" },
  { label: "Psikolog anak", agency: "psikolog-metro" },
  { label: "Pengacara", agency: "advokat-metro" },
  { label: "Inspektorat Kota Metro", agency: "inspektorat-metro" },
  { label: "Dinas Pendidikan Kota Metro", agency: "disdik-metro" },
  { label: "DP3AP2KB Kota Metro", agency: "dp3ap2kb-metro" },
  { label: "Disdukcapil Kota Metro", agency: "disdukcapil-metro" },
  { label: "TP PKK Kota Metro", agency: "tp-pkk-metro" },
  { label: "Dharma Wanita Persatuan Kota Metro", agency: "dharma-wanita-metro" },
  { label: "Kepala sekolah dan guru TK, SD, SLTP, SLTA", agency: "sekolah-metro" },
  { label: "HIMPAUDI Kota Metro", agency: "himpaudi-metro" },
  { label: "IGTKI Kota Metro", agency: "igtki-metro" },
  { label: "LKSA/panti se-Kota Metro", agency: "lksa-metro" },
  { label: "TKSK se-Kota Metro", agency: "tksk-metro" },
  { label: "Pekerja sosial anak", agency: "peksos-metro" },
  { label: "Pendamping PKH", agency: "pkh-metro" },
]

/** Who serves children in Kota Metro and may be asked to. */
const serving: readonly AgencyEntry[] = [
  {
    id: "lpa-metro",
    name: "LPA Kota Metro",
    type: "LPA_KABKOTA",
    region,
    services: ["ACCOMPANIMENT", "PSYCHOSOCIAL", "LEGAL_AID"],
  },
  {
    id: "dinsos-metro",
    name: "Dinas Sosial Kota Metro",
    dinsosType: "C",
    contact: { phone: "+62 725 555 0104", email: "kantor@dinsos-metro.example" },
    type: "DINSOS_KABKOTA",
    region,
    services: ["CASE_MANAGEMENT", "SOCIAL_REPORT", "FAMILY_SUPPORT", "PSYCHOSOCIAL"],
  },
  {
    id: "uptd-ppa-metro",
    name: "UPTD PPA Kota Metro",
    since: "2019-03-01",
    aliases: ["P2TP2A Kota Metro"],
    contact: { phone: "+62 725 555 0129", whatsapp: "+62 812 5550 0129" },
    type: "UPTD_PPA",
    region,
    services: ["CASE_MANAGEMENT", "ACCOMPANIMENT", "PSYCHOSOCIAL", "LEGAL_AID"],
    open: "always",
  },
  {
    // The older form of the same service (T7): files from then still name it.
    id: "p2tp2a-metro",
    name: "P2TP2A Kota Metro",
    aliases: ["Pusat Pelayanan Terpadu Pemberdayaan Perempuan dan Anak"],
    successor: "uptd-ppa-metro",
    type: "UPTD_PPA",
    region,
  },
  {
    id: "pksai-metro",
    name: "PKSAI Kota Metro",
    type: "PKSAI_UNIT",
    region,
    services: ["CASE_MANAGEMENT", "FAMILY_SUPPORT", "PSYCHOSOCIAL"],
  },
  {
    id: "sakti-peksos-metro",
    name: "Sakti Peksos Kota Metro",
    type: "SAKTI_PEKSOS",
    region,
    services: ["SOCIAL_REPORT", "CASE_MANAGEMENT", "ACCOMPANIMENT"],
  },
  {
    id: "peksos-metro",
    name: "Pekerja Sosial Anak Kota Metro",
    type: "SOCIAL_WORKER",
    region,
    services: ["SOCIAL_REPORT", "CASE_MANAGEMENT", "FAMILY_SUPPORT"],
  },
  {
    id: "lksa-metro",
    name: "LKSA Rumah Pelangi Metro",
    parent: "dinsos-metro",
    grade: "B",
    contact: { phone: "+62 725 555 0119" },
    type: "LKSA",
    region,
    services: ["RESIDENTIAL_CARE", "FAMILY_SUPPORT"],
    open: "always",
    places: { service: "RESIDENTIAL_CARE", places: 30, taken: 28 },
  },
  {
    // Closes at the end of the month: its children are to be offered all at once.
    id: "lksa-tunas-metro",
    name: "LKSA Tunas Kota Metro",
    parent: "dinsos-metro",
    grade: "C",
    type: "LKSA",
    region,
    services: ["FAMILY_SUPPORT"],
    open: "always",
  },
  {
    id: "psikolog-metro",
    name: "Biro Psikolog Anak Kota Metro",
    type: "PSYCHOLOGIST",
    region,
    services: ["PSYCHOSOCIAL"],
    ages: [3, 18],
  },
  {
    id: "advokat-metro",
    name: "Advokat Anak Kota Metro",
    type: "LAWYER",
    region,
    services: ["LEGAL_AID"],
  },
  {
    id: "rsud-metro",
    name: "RSUD A. Yani Metro",
    type: "HEALTH_FACILITY",
    region,
    services: ["MEDICAL_CARE"],
    open: "always",
  },
  {
    id: "tksk-metro",
    name: "TKSK Kota Metro",
    type: "TKSK",
    region,
    services: ["FAMILY_SUPPORT"],
  },
  {
    id: "pkh-metro",
    name: "Pendamping PKH Kota Metro",
    type: "PKH_FACILITATOR",
    region,
    services: ["FAMILY_SUPPORT"],
  },
]

/** The chain of law, which keeps its own registers. */
const law: readonly AgencyEntry[] = [
  {
    id: "ppa-polres-metro",
    name: "Unit PPA Polres Metro",
    type: "POLICE_PPA",
    region,
    open: "always",
  },
  {
    id: "ppa-polsek-metro",
    name: "Unit PPA Polsek se-Kota Metro",
    type: "POLICE_PPA",
    kind: "POLSEK",
    region,
    open: "always",
  },
  { id: "kejari-metro", name: "Kejaksaan Negeri Metro", type: "PROSECUTOR", region },
  { id: "pn-metro", name: "Pengadilan Negeri Metro", type: "COURT", region },
  {
    id: "bapas-metro",
    name: "Bapas Metro",
    type: "BAPAS",
    region,
    catchment: ["18.72", "18.02"],
    services: ["SOCIAL_REPORT"],
    ages: [12, 18],
  },
]

/** Offices of the city that answer for one matter, and those who meet but hold no case. */
const offices: readonly AgencyEntry[] = [
  {
    id: "disdik-metro",
    name: "Dinas Pendidikan Kota Metro",
    type: "EDUCATION_OFFICE",
    region,
    services: ["EDUCATION"],
  },
  {
    id: "disdukcapil-metro",
    name: "Disdukcapil Kota Metro",
    type: "CIVIL_REGISTRY",
    region,
    services: ["CIVIL_DOCUMENTS"],
  },
  {
    id: "dp3ap2kb-metro",
    name: "DP3AP2KB Kota Metro",
    type: "DP3A",
    region,
    services: ["FAMILY_SUPPORT"],
  },
  {
    id: "sekolah-metro",
    name: "SMP Tunas Peragaan Metro",
    type: "SCHOOL",
    region,
    services: ["EDUCATION"],
    ages: [12, 16],
  },
  { id: "inspektorat-metro", name: "Inspektorat Kota Metro", type: "INSPECTORATE", region },
  {
    id: "tp-pkk-metro",
    name: "TP PKK Kota Metro",
    type: "COMMUNITY_ORG",
    kind: "PKK",
    region,
  },
  {
    id: "dharma-wanita-metro",
    name: "Dharma Wanita Persatuan Kota Metro",
    type: "COMMUNITY_ORG",
    kind: "DWP",
    region,
  },
  {
    id: "himpaudi-metro",
    name: "HIMPAUDI Kota Metro",
    type: "COMMUNITY_ORG",
    kind: "HIMPAUDI",
    region,
  },
  {
    id: "igtki-metro",
    name: "IGTKI Kota Metro",
    type: "COMMUNITY_ORG",
    kind: "IGTKI",
    region,
  },
]

export const metroAgencies: readonly AgencyEntry[] = [...serving, ...law, ...offices]
