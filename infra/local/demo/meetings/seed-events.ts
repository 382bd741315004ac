import { institutions } from "../agencies-metro.ts"

type Mode = "ONSITE" | "ONLINE" | "HYBRID"

/** The reports name no hours: 09.00–16.00 WIB stands for a day of which no more is known. */
type Day = {
  readonly date: string
  readonly mode: Mode
  readonly venue?: string
  readonly from?: string
  readonly until?: string
  readonly group?: string
}

type Invited = { readonly agency: string; readonly people?: readonly string[] }

/** A past meeting as the reports tell it (domain.md 1.7); what they do not say is null. */
export type SeedEvent = {
  readonly key: string
  readonly by: string
  readonly type: string
  readonly title: string
  readonly region?: string
  readonly days: readonly Day[]
  readonly invited: readonly Invited[]
  readonly prevention: boolean
  readonly headcount: number | null
  /** Groups that the reports name; most without counting them. */
  readonly classes: readonly {
    readonly label: string
    readonly count: number | null
    readonly expected?: number
  }[]
}

const uncounted = (...labels: readonly string[]) => labels.map((label) => ({ label, count: null }))
const agencies = (...ids: readonly string[]) => ids.map((agency) => ({ agency }))

const workshop: SeedEvent = {
  key: "demo-ev-s2",
  by: "arief@dinsos-metro.example",
  type: "WORKSHOP",
  title: "Workshop Optimalisasi Manajemen Kasus Berbasis Hak Anak",
  region: "18.72",
  days: [{ date: "2018-11-27", mode: "ONSITE", venue: "Ballroom Hotel Grand Skuntum, Kota Metro" }],
  invited: agencies("dinsos-metro", ...institutions.map(({ agency }) => agency)),
  prevention: false,
  headcount: 100,
  classes: uncounted(...institutions.map(({ label }) => label)),
}

const unicef: SeedEvent = {
  key: "demo-ev-s3",
  by: "sari@kemensos-dit-anak.example",
  type: "PARTNERSHIP_MEETING",
  title: "Rapat upaya perlindungan anak dan langkah cepat COVID-19, didukung UNICEF",
  region: "31",
  days: [{ date: "2020-03-30", mode: "ONLINE" }],
  invited: agencies("kemensos-dit-anak", "unicef"),
  prevention: true,
  headcount: 36,
  classes: uncounted("Kementerian Sosial", "UNICEF Indonesia"),
}

/** The report is dated 19 August 2020; the day of the webinar is taken to be the same. */
const webinar: SeedEvent = {
  key: "demo-ev-s0",
  by: "vera@lpai.example",
  type: "CAPACITY_BUILDING",
  title: "Webinar Membangun Kemitraan Strategis dengan Dinas Sosial Setempat",
  region: "31",
  days: [{ date: "2020-08-19", mode: "ONLINE" }],
  invited: agencies(
    "lpai",
    "kemensos-dit-anak",
    "dinsos-metro",
    "sakti-peksos-metro",
    "sakti-peksos-pasaman",
    "lpa-metro",
    "lpa-lampung-tengah",
  ),
  prevention: true,
  headcount: 130,
  classes: uncounted(
    "Dinas Sosial provinsi, kabupaten, kota",
    "Sakti Peksos",
    "LPA provinsi, kabupaten, kota",
  ),
}

/** Internal to the Balai; the report, of 27 August 2020, counts nobody. */
const handayani: SeedEvent = {
  key: "demo-ev-s4",
  by: "puji@balai-handayani.example",
  type: "CAPACITY_BUILDING",
  title: "Peningkatan kapasitas petugas Balai Anak Handayani: program ATENSI",
  region: "32.03",
  days: [{ date: "2020-08-27", mode: "ONSITE", venue: "Cianjur, Jawa Barat" }],
  invited: agencies("balai-handayani"),
  prevention: false,
  headcount: null,
  classes: uncounted("Petugas Balai Anak Handayani"),
}

const hotel = "Fox Harris Hotel, Pekanbaru"
const centre = "Balai Anak Rumbai, Pekanbaru"

/** Who reports for which group; the report names the groups' number alone. */
export const groupsOfRumbai = [
  { name: "Kelompok 1", by: "zulkifli", agency: "lksa-fajar-amanah" },
  { name: "Kelompok 2", by: "nova", agency: "rpsa-bunga-rampai" },
  { name: "Kelompok 3", by: "yanti", agency: "lpa-lampung-tengah" },
] as const

/** On the second day they went to see the centre, in three groups. */
const visit = groupsOfRumbai.map(({ name }) => ({
  date: "2020-09-10",
  mode: "ONSITE" as const,
  venue: centre,
  from: "13:00",
  until: "16:00",
  group: name,
}))

export const rumbai: SeedEvent = {
  key: "demo-ev-s1",
  by: "irwan@balai-rumbai.example",
  type: "COORDINATION_MEETING",
  title: "Rapat Koordinasi Rehabilitasi Sosial Anak Balai Anak Rumbai",
  region: "14.71",
  days: [
    { date: "2020-09-09", mode: "HYBRID", venue: hotel },
    { date: "2020-09-10", mode: "HYBRID", venue: hotel, from: "09:00", until: "12:00" },
    ...visit,
    { date: "2020-09-11", mode: "HYBRID", venue: hotel },
  ],
  invited: [
    ...agencies("balai-rumbai", "kemensos-dit-anak", "sakti-peksos-metro"),
    ...groupsOfRumbai.map(({ agency, by }) => ({ agency, people: [`${by}-${agency}`] })),
    { agency: "sakti-peksos-pasaman", people: ["mutia-sakti-peksos-pasaman"] },
  ],
  prevention: false,
  headcount: 57,
  classes: uncounted("LKSA", "Sakti Peksos"),
}

/** Planned in seed 000; that 651 children of 22 provinces came was told later (domain.md 1.7). */
export const congress: SeedEvent = {
  key: "demo-ev-ka",
  by: "vera@lpai.example",
  type: "CHILD_PARTICIPATION",
  title: "Kongres Anak Indonesia 2020",
  days: ["2020-09-21", "2020-09-22", "2020-09-23"].map((date) => ({ date, mode: "ONLINE" })),
  invited: agencies("lpai"),
  prevention: true,
  headcount: 651,
  classes: [{ label: "Anak", count: 651, expected: 1000 }],
}

/** The meetings of the seed reports of which there is no more to tell, the oldest first. */
export const plainEvents: readonly SeedEvent[] = [workshop, unicef, webinar, handayani]
