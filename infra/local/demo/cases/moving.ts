import { day, hour, later } from "#shared/kernel/instant.ts"
import {
  accepted,
  acknowledged,
  bestInterest,
  committed,
  days,
  guardianConsents,
  hours,
  key,
  namedWorker,
  released,
  task,
} from "./moments.ts"
import type { CaseStory } from "./story.ts"

const worker = "wulan@dinsos-metro.example"
const supervisor = "hendra@dinsos-metro.example"
const officer = "ningsih@dinsos-metro.example"
const caseManager = "sekar@uptd-ppa-metro.example"
const leader = "yoga@uptd-ppa-metro.example"
const centre = "farhan@balai-rumbai.example"
const house = "halimah@lksa-metro.example"

/** MEDIUM: Dinas Sosial has accepted; what is open on the case waits to be placed one by one. */
const manifest: CaseStory = {
  key: "demo-g",
  by: caseManager,
  ago: days(6),
  opening: {
    source: "COMMUNITY",
    region: "18.72",
    category: "AMPK13_NEGLECT",
    subCode: "NEGLECTED",
    harms: ["NEGLECT"],
    risk: "MEDIUM",
    sex: "M",
    age: 8,
    identity: { name: "Gilang Pradana Peragaan", nik: "9918720404180007" },
    summary: { assessment: "Anak sering ditinggal sendiri; bibi bersedia mengasuh." },
  },
  moments: [
    namedWorker(caseManager, days(6) - 30),
    key(caseManager, days(5), ["IDENTIFY_OUTREACH", "SCREENING"]),
    key(caseManager, days(4), ["ASSESS", "ASSESSMENT"]),
  ],
  tasks: [
    task("demo-g-1", [caseManager, days(5)], { kind: "VISIT", inHours: 48 }),
    task("demo-g-2", [caseManager, days(5)], { kind: "SCHOOL", inHours: 96 }),
    task("demo-g-3", [caseManager, days(4)], {
      kind: "FAMILY_TRACING",
      inHours: 240,
      note: "Hubungi kerabat dari pihak ayah.",
    }),
    task("demo-g-4", [caseManager, days(4)], { kind: "DOCUMENT", inHours: 120 }),
  ],
  handoffs: [
    {
      key: "demo-g-dinsos",
      by: caseManager,
      ago: days(3),
      asks: {
        kind: "transfer",
        to: "dinsos-metro",
        service: "CASE_MANAGEMENT",
        reason: "Pengasuhan oleh kerabat adalah kewenangan Dinas Sosial.",
        safety: "Tidak ada ancaman; bibi menemani anak setiap sore.",
        documents: ["Laporan sosial", "Hasil asesmen"],
        basis: guardianConsents,
        childView: { view: "Anak senang tinggal bersama bibinya." },
      },
      moments: [
        { verb: "submit", by: caseManager, ago: days(3) - 20 },
        { verb: "offer", by: leader, ago: days(3) - 60 },
        acknowledged(officer, days(2)),
        accepted(officer, hours(26), { worker, inHours: 30 }),
        {
          verb: "place",
          by: worker,
          ago: hours(20),
          input: (_stage, ids) => ({ tasks: [{ task: ids.get("demo-g-1") ?? "" }] }),
        },
      ],
    },
  ],
}

/** HIGH: on the road to Pekanbaru since this morning, with a sign of life every hour. */
const travelling: CaseStory = {
  key: "demo-h",
  by: worker,
  ago: days(5),
  opening: {
    source: "POLICE",
    region: "18.72",
    category: "AMPK08_ABDUCTION_TRAFFICKING",
    subCode: "TRAFFICKING",
    abhPosition: "VICTIM",
    harms: ["EXPLOITATION", "VIOLENCE"],
    tier: "NATIONAL",
    risk: "HIGH",
    sex: "F",
    age: 16,
    externalReferences: [{ system: "POLICE", number: "LP/B/9903/SPKT/POLRES METRO/PERAGAAN" }],
    identity: { name: "Hanum Sekarwangi Peragaan", nik: "9918726607100008" },
    summary: { assessment: "Dijemput dari luar daerah; keluarga belum aman dihubungi." },
  },
  moments: [
    namedWorker(worker, days(5) - 30),
    key(worker, days(4), ["IDENTIFY_OUTREACH", "REPORT"]),
    key(worker, days(3), ["ASSESS", "RISK_FORM"]),
    key(worker, days(3), ["RESOURCES_PLAN", "PLAN"]),
  ],
  handoffs: [
    {
      key: "demo-h-balai",
      by: worker,
      ago: hours(50),
      asks: {
        kind: "transfer",
        to: "balai-rumbai",
        service: "TEMPORARY_SHELTER",
        reason: "Perlu tempat aman di luar jangkauan jaringan pelaku.",
        safety: "Jangan sebut tujuan kepada siapa pun di luar tim.",
        documents: ["Surat rujukan", "Laporan sosial", "Rekomendasi kepolisian"],
        basis: bestInterest,
        childView: { view: "Anak mau berangkat bila ditemani petugas perempuan." },
      },
      moments: [
        { verb: "submit", by: worker, ago: hours(49) },
        { verb: "offer", by: supervisor, ago: hours(48) },
        acknowledged(centre, hours(46)),
        accepted(centre, hours(40), { worker: centre, inHours: 8 }),
        {
          verb: "start-handover",
          by: worker,
          ago: 190,
          input: ({ now }) => ({
            travels: true,
            giverPosition: "Pekerja sosial",
            escort: "Wulan Apriliani dan seorang petugas Unit PPA",
            route: "Metro – Palembang – Jambi – Pekanbaru, mobil dinas",
            expectedAt: later(now, 6 * hour),
            checkInEvery: 90,
          }),
        },
        { verb: "check-in", by: worker, ago: 100, input: () => ({ state: "ON_THE_WAY" }) },
        {
          verb: "check-in",
          by: worker,
          ago: 15,
          input: ({ now }) => ({ state: "DELAYED", expectedAt: later(now, 7 * hour) }),
        },
      ],
    },
  ],
}

/** MEDIUM: lives at LKSA Rumah Pelangi for two months; Dinas Sosial stays responsible. */
const placed: CaseStory = {
  key: "demo-i",
  by: worker,
  ago: days(20),
  opening: {
    source: "TEPSA",
    region: "18.72",
    category: "AMPK13_NEGLECT",
    subCode: "ABANDONED",
    harms: ["NEGLECT"],
    risk: "MEDIUM",
    sex: "M",
    age: 11,
    identity: { name: "Ihsan Maulana Peragaan", nik: "9918721911140009" },
    summary: { assessment: "Ibu dirawat di rumah sakit; tidak ada kerabat di Metro." },
  },
  moments: [
    namedWorker(worker, days(20) - 30),
    key(worker, days(19), ["IDENTIFY_OUTREACH", "REPORT"]),
    key(worker, days(17), ["ASSESS", "ASSESSMENT"]),
    {
      verb: "protect",
      by: worker,
      ago: days(16),
      input: () => ({ duty: "SOCIAL_AID", done: true }),
    },
  ],
  tasks: [
    task("demo-i-1", [worker, days(12)], { kind: "MONITORING", inHours: 30 }),
    task("demo-i-2", [worker, days(12)], { kind: "HEALTH", inHours: -20 }),
  ],
  handoffs: [
    {
      key: "demo-i-lksa",
      by: worker,
      ago: days(16),
      asks: ({ now }) => ({
        kind: "placement",
        to: "lksa-metro",
        service: "RESIDENTIAL_CARE",
        returnBy: later(now, 60 * day),
        familyOptions:
          "Kerabat terdekat di Palembang belum siap; orang tua asuh di Metro tidak tersedia.",
        reason: "Tempat tinggal sementara selama ibu dirawat.",
        safety: "Anak alergi kacang.",
        documents: ["Laporan sosial"],
        basis: guardianConsents,
        childView: { view: "Anak ingin menjenguk ibunya setiap minggu." },
      }),
      moments: [
        { verb: "submit", by: worker, ago: days(16) - 30 },
        { verb: "offer", by: supervisor, ago: days(16) - 90 },
        acknowledged(house, days(16) - 180),
        accepted(house, days(15), { worker: house, inHours: -13 * 24 }),
        released(worker, days(13) + 30),
        committed(house, days(13), "LKSA Rumah Pelangi Metro"),
      ],
    },
  ],
}

/** Children on the move: accepted, on the way, and placed. */
export const movingCases: readonly CaseStory[] = [manifest, travelling, placed]
