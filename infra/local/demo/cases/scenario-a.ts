import { minutesAgo } from "../stage.ts"
import { key, namedWorker, task } from "./moments.ts"
import type { CaseStory, HandoffStory } from "./story.ts"

const worker = "wulan@dinsos-metro.example"
const supervisor = "hendra@dinsos-metro.example"
const peksos = "bayu@sakti-peksos-metro.example"

/** A4: the ministry's social worker writes the social report; the first contact has been made. */
const socialReport: HandoffStory = {
  key: "demo-a4",
  by: worker,
  ago: 520,
  asks: {
    kind: "referral",
    to: "sakti-peksos-metro",
    service: "SOCIAL_REPORT",
    reason: "Laporan sosial diminta penyidik dalam 1×24 jam; asesmen anak dan keluarga.",
    safety: "Terduga masih dapat mendekati anak. Temui anak di tempat aman, bersama ibu.",
    documents: ["Permintaan laporan sosial dari Unit PPA Polres"],
    basis: {
      kind: "STATUTORY_DUTY",
      by: "Dinas Sosial Kota Metro",
      note: "Permintaan penyidik menurut PP 65/2015; terduga dikecualikan sebagai wali.",
    },
    childView: { view: "Anak bersedia bercerita kepada petugas perempuan, ditemani ibunya." },
  },
  moments: [
    { verb: "submit", by: worker, ago: 515 },
    { verb: "offer", by: supervisor, ago: 500 },
    { verb: "acknowledge", by: peksos, ago: 480, input: () => ({ attest: true }) },
    {
      verb: "accept",
      by: peksos,
      ago: 450,
      input: (stage) => ({
        worker: "bayu-sakti-peksos-metro",
        handoverAt: minutesAgo(stage, 360),
      }),
    },
    {
      verb: "commit",
      by: peksos,
      ago: 360,
      input: (stage) => ({ firstContact: { at: minutesAgo(stage, 375), with: "CHILD" } }),
    },
  ],
}

/** A9: offered to LPA Kota Metro twenty minutes ago; the hour to acknowledge is running. */
const accompaniment: HandoffStory = {
  key: "demo-a9",
  by: worker,
  ago: 50,
  asks: {
    kind: "referral",
    to: "lpa-metro",
    service: "ACCOMPANIMENT",
    reason: "Pendampingan anak selama pemeriksaan, visum, dan pembahasan kasus.",
    safety: "Jangan hubungi rumah. Hubungan dengan keluarga hanya melalui pekerja sosial.",
    documents: ["Surat tugas pendampingan", "Ringkasan laporan sosial"],
    basis: {
      kind: "CONSENT",
      by: "ibu",
      note: "Persetujuan tertulis ibu; terduga dikecualikan sebagai wali.",
    },
    childView: { view: "Anak ingin pendamping perempuan yang sama dari awal sampai akhir." },
  },
  moments: [
    { verb: "submit", by: worker, ago: 45 },
    { verb: "offer", by: supervisor, ago: 20 },
  ],
}

/** Scenario A (domain.md 5) up to A9, without the placement of A6; the conference is beside it. */
export const scenarioA: CaseStory = {
  key: "demo-a2",
  by: worker,
  ago: 540,
  opening: {
    source: "SCHOOL",
    region: "18.72",
    category: "AMPK10_SEXUAL_CRIME",
    harms: ["VIOLENCE"],
    legalReferences: ["UU_12_2022", "UU_35_2014", "PP_78_2021"],
    abhPosition: "VICTIM",
    risk: "EMERGENCY",
    sex: "F",
    age: 13,
    externalReferences: [{ system: "POLICE", number: "LP/B/9901/SPKT/POLRES METRO/PERAGAAN" }],
    // A relative of the suspect, who sits on the roster of LPA Kota Metro.
    excludedPersons: ["doni-lpa-metro"],
    identity: {
      name: "Kirana Larasati Peragaan",
      nik: "9918725007130001",
      address: "Gang Peragaan Nomor 7, Metro Timur",
    },
    summary: {
      assessment:
        "Anak korban, 13 tahun, tinggal serumah dengan terduga. Ibu bersedia melindungi anak.",
      plan: "Laporan sosial, pembahasan kasus dalam 24 jam, pendampingan selama proses hukum.",
    },
  },
  moments: [
    namedWorker(worker, 530),
    key(worker, 500, ["IDENTIFY_OUTREACH", "REPORT"]),
    {
      verb: "record-event",
      by: worker,
      ago: 525,
      input: (stage) => ({ event: "SEXUAL_VIOLENCE_REPORTED", at: minutesAgo(stage, 540) }),
    },
    {
      verb: "record-event",
      by: worker,
      ago: 460,
      input: (stage) => ({ event: "POLICE_REPORTED", at: minutesAgo(stage, 470) }),
    },
    { verb: "protect", by: worker, ago: 400, input: () => ({ duty: "FAST_HANDLING", done: true }) },
    key(worker, 350, ["ASSESS", "RISK_FORM"]),
  ],
  tasks: [
    task("demo-a-1", [worker, 340], { kind: "HEALTH", inHours: 5 }),
    task("demo-a-2", [worker, 340], { kind: "LEGAL", inHours: 26 }),
  ],
  handoffs: [socialReport, accompaniment],
}
