import { institutions } from "#infra/local/demo/agencies-metro.ts"
import { agencyIds } from "./cast.ts"

/** A time of a day of Western Indonesia: the reports name dates, no hours. */
const on = (date: string, from = "09:00", until = "16:00") => ({
  start: `${date}T${from}:00+07:00`,
  end: `${date}T${until}:00+07:00`,
  zone: "WIB",
})

const meeting = <Change extends object>(change: Change) => ({
  profile: "coordination",
  invitations: [{ agency: agencyIds.source, need: "mandatory" }],
  ...change,
})

const unknown = (labels: readonly string[]) => labels.map((label) => ({ label, count: null }))

const balai = "Balai Anak Rumbai"
const hotel = "Fox Harris Hotel, Pekanbaru"
export const groupNames = ["Kelompok 1", "Kelompok 2", "Kelompok 3"]

/** Three people who have an account report for the groups; the other 54 have none. */
const rapporteurs = [
  { agency: agencyIds.source, person: "pekerja" },
  { agency: agencyIds.target, person: "petugas-1" },
  { agency: agencyIds.target, person: "petugas-2" },
]

const delegatesOf = (agency: string) => ({
  agency,
  need: "mandatory",
  people: rapporteurs
    .filter((each) => each.agency === agency)
    .map(({ person }) => ({ person, part: "delegate" })),
})

/** The five meetings of the seed reports and the children's congress, as one host tells them. */
export const seedEvents = {
  workshop: {
    draft: meeting({
      type: "WORKSHOP",
      title: "Workshop Optimalisasi Manajemen Kasus Berbasis Hak Anak",
      region: "18.72",
      sessions: [{ ...on("2018-11-27"), mode: "ONSITE", venue: "Ballroom Hotel Grand Skuntum" }],
      prevention: false,
    }),
    came: { headcount: 100, classes: unknown(institutions.map(({ label }) => label)) },
  },
  unicef: {
    draft: meeting({
      type: "PARTNERSHIP_MEETING",
      title: "Rapat upaya perlindungan anak, didukung UNICEF",
      sessions: [{ ...on("2020-03-30"), mode: "ONLINE" }],
      prevention: true,
    }),
    came: { headcount: 36, classes: unknown(["Kementerian Sosial", "UNICEF Indonesia"]) },
  },
  webinar: {
    draft: meeting({
      type: "CAPACITY_BUILDING",
      title: "Webinar Membangun Kemitraan Strategis dengan Dinas Sosial Setempat",
      sessions: [{ ...on("2020-08-19"), mode: "ONLINE" }],
      prevention: true,
    }),
    came: { headcount: 130, classes: unknown(["Dinas Sosial", "Sakti Peksos", "LPA"]) },
  },
  handayani: {
    draft: meeting({
      type: "CAPACITY_BUILDING",
      title: "Peningkatan kapasitas petugas Balai Anak Handayani",
      region: "32.03",
      sessions: [{ ...on("2020-08-27"), mode: "ONSITE", venue: "Cianjur" }],
      prevention: false,
    }),
    came: { headcount: null, classes: unknown(["Petugas Balai"]) },
  },
  rumbai: {
    draft: meeting({
      type: "COORDINATION_MEETING",
      title: "Rapat Koordinasi Rehabilitasi Sosial Anak Balai Anak Rumbai",
      region: "14.71",
      sessions: [
        { ...on("2020-09-09"), mode: "HYBRID", venue: hotel },
        { ...on("2020-09-10", "09:00", "12:00"), mode: "HYBRID", venue: hotel },
        ...groupNames.map((group) => ({
          ...on("2020-09-10", "13:00", "16:00"),
          mode: "ONSITE",
          venue: balai,
          group,
        })),
        { ...on("2020-09-11"), mode: "HYBRID", venue: hotel },
      ],
      invitations: [delegatesOf(agencyIds.source), delegatesOf(agencyIds.target)],
      prevention: false,
    }),
    came: {
      headcount: 57,
      classes: unknown(["LKSA", "Sakti Peksos"]),
      attendance: [null, null, null, null, null, null],
    },
  },
  congress: {
    draft: meeting({
      type: "CHILD_PARTICIPATION",
      title: "Kongres Anak Indonesia",
      sessions: ["2020-09-21", "2020-09-22", "2020-09-23"].map((date) => ({
        ...on(date),
        mode: "ONLINE",
      })),
      classes: [{ label: "Anak", expected: 1000 }],
      prevention: true,
    }),
    came: { headcount: 651, classes: [{ label: "Anak", count: 651 }] },
  },
} as const

/** Seed 001: what the head of the Balai said the meeting was for. */
export const programmeOfRumbai = {
  name: "Koordinasi rehabilitasi sosial anak Balai Rumbai 2020",
  region: "14.71",
  every: "ONCE",
  objectives: [
    { text: "Menyamakan pandangan setiap unsur penyelenggara rehabilitasi sosial AMPK" },
    { text: "Meningkatkan kapasitas LKSA mitra dan Sakti Peksos" },
    { text: "Menjalin koordinasi antarinstansi pelaksana di wilayah sasaran" },
  ],
  prevention: false,
  theme: "ATENSI",
}

export const groupsOfRumbai = {
  groups: groupNames.map((name, place) => ({
    name,
    topic: "Studi lapangan ke Balai Anak Rumbai",
    rapporteur: rapporteurs[place]?.person,
  })),
  spread: { counts: [{ label: "LKSA dan Sakti Peksos", count: 54 }] },
}
