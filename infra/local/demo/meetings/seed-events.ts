import { institutions } from "../agencies-metro.ts"

/** A past meeting as the reports tell it (domain.md 1.7); what they do not say is null. */
export type SeedEvent = {
  readonly key: string
  readonly by: string
  readonly type: string
  readonly title: string
  readonly region: string
  readonly mode: "ONSITE" | "ONLINE" | "HYBRID"
  readonly venue?: string
  /** Local dates; the reports name no hours, so 09.00–16.00 WIB stands for each day. */
  readonly dates: readonly string[]
  readonly invited: readonly string[]
  readonly headcount: number | null
  /** Groups that the reports name without counting them. */
  readonly classes: readonly string[]
}

const workshop: SeedEvent = {
  key: "demo-ev-s2",
  by: "arief@dinsos-metro.example",
  type: "WORKSHOP",
  title: "Workshop Optimalisasi Manajemen Kasus Berbasis Hak Anak",
  region: "18.72",
  mode: "ONSITE",
  venue: "Ballroom Hotel Grand Skuntum, Kota Metro",
  dates: ["2018-11-27"],
  invited: ["dinsos-metro", ...institutions.map(({ agency }) => agency)],
  headcount: 100,
  classes: institutions.map(({ label }) => label),
}

const unicef: SeedEvent = {
  key: "demo-ev-s3",
  by: "sari@kemensos-dit-anak.example",
  type: "PARTNERSHIP_MEETING",
  title: "Rapat upaya perlindungan anak dan langkah cepat COVID-19, didukung UNICEF",
  region: "31",
  mode: "ONLINE",
  dates: ["2020-03-30"],
  invited: ["kemensos-dit-anak", "unicef"],
  headcount: 36,
  classes: ["Kementerian Sosial", "UNICEF Indonesia"],
}

/** The report is dated 19 August 2020; the day of the webinar is taken to be the same. */
const webinar: SeedEvent = {
  key: "demo-ev-s0",
  by: "vera@lpai.example",
  type: "CAPACITY_BUILDING",
  title: "Webinar Membangun Kemitraan Strategis dengan Dinas Sosial Setempat",
  region: "31",
  mode: "ONLINE",
  dates: ["2020-08-19"],
  invited: [
    "lpai",
    "kemensos-dit-anak",
    "dinsos-metro",
    "sakti-peksos-metro",
    "sakti-peksos-pasaman",
    "lpa-metro",
    "lpa-lampung-tengah",
  ],
  headcount: 130,
  classes: [
    "Dinas Sosial provinsi, kabupaten, kota",
    "Sakti Peksos",
    "LPA provinsi, kabupaten, kota",
  ],
}

/** Internal to the Balai; the report, of 27 August 2020, counts nobody. */
const handayani: SeedEvent = {
  key: "demo-ev-s4",
  by: "puji@balai-handayani.example",
  type: "CAPACITY_BUILDING",
  title: "Peningkatan kapasitas petugas Balai Anak Handayani: program ATENSI",
  region: "32.03",
  mode: "ONSITE",
  venue: "Cianjur, Jawa Barat",
  dates: ["2020-08-27"],
  invited: ["balai-handayani"],
  headcount: null,
  classes: ["Petugas Balai Anak Handayani"],
}

const rumbai: SeedEvent = {
  key: "demo-ev-s1",
  by: "irwan@balai-rumbai.example",
  type: "COORDINATION_MEETING",
  title: "Rapat Koordinasi Rehabilitasi Sosial Anak Balai Anak Rumbai",
  region: "14.71",
  mode: "HYBRID",
  venue: "Fox Harris Hotel, Pekanbaru",
  dates: ["2020-09-09", "2020-09-10", "2020-09-11"],
  invited: [
    "balai-rumbai",
    "kemensos-dit-anak",
    "lksa-fajar-amanah",
    "lpa-lampung-tengah",
    "sakti-peksos-pasaman",
    "sakti-peksos-metro",
    "rpsa-bunga-rampai",
  ],
  headcount: 57,
  classes: ["LKSA", "Sakti Peksos"],
}

/** The five meetings of the seed reports, the oldest first. */
export const seedEvents: readonly SeedEvent[] = [workshop, unicef, webinar, handayani, rumbai]
