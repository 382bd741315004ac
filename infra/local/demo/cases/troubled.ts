import {
  accepted,
  acknowledged,
  committed,
  days,
  guardianConsents,
  hours,
  namedWorker,
  released,
} from "./moments.ts"
import type { CaseStory } from "./story.ts"

const worker = "wulan@dinsos-metro.example"
const supervisor = "hendra@dinsos-metro.example"
const officer = "ningsih@dinsos-metro.example"
const caseManager = "sekar@uptd-ppa-metro.example"
const leader = "yoga@uptd-ppa-metro.example"

/** MEDIUM: went to Dinas Sosial and came back, since the family moved; the parent is returned. */
const returned: CaseStory = {
  key: "demo-k",
  by: caseManager,
  ago: days(12),
  opening: {
    source: "SAPA_129",
    region: "18.72",
    category: "AMPK09_VIOLENCE",
    subCode: "PSYCHOLOGICAL",
    harms: ["VIOLENCE"],
    risk: "MEDIUM",
    sex: "F",
    age: 9,
    identity: { name: "Kinanti Wulandari Peragaan", nik: "9918725202160011" },
    summary: { assessment: "Kekerasan psikis oleh pengasuh; ayah mengambil alih pengasuhan." },
  },
  moments: [namedWorker(caseManager, days(12) - 30)],
  handoffs: [
    {
      key: "demo-k-dinsos",
      by: caseManager,
      ago: days(11),
      asks: {
        kind: "transfer",
        to: "dinsos-metro",
        service: "CASE_MANAGEMENT",
        reason: "Keluarga memerlukan pendampingan ekonomi jangka panjang.",
        safety: "Pengasuh lama tidak boleh menjemput anak.",
        documents: ["Hasil asesmen"],
        basis: { ...guardianConsents, by: "ayah" },
        childView: { view: "Anak ingin tetap bersekolah di tempat yang sama." },
      },
      moments: [
        { verb: "submit", by: caseManager, ago: days(11) - 30 },
        { verb: "offer", by: leader, ago: days(11) - 90 },
        acknowledged(officer, days(10)),
        accepted(officer, days(9), { worker, inHours: -6 * 24 }),
        released(caseManager, days(8)),
        committed(worker, days(8) - 45, "Kantor Dinas Sosial Kota Metro"),
      ],
    },
    {
      key: "demo-k-back",
      undoes: "demo-k-dinsos",
      by: worker,
      ago: days(5),
      asks: {
        reason: "Keluarga pindah dekat UPTD PPA, dan terapi anak berjalan di sana.",
        childView: { view: "Anak mengenal pendampingnya di UPTD PPA." },
      },
      moments: [
        { verb: "submit", by: worker, ago: days(5) - 30 },
        { verb: "offer", by: supervisor, ago: days(5) - 60 },
        acknowledged("intan@uptd-ppa-metro.example", days(4)),
        accepted("intan@uptd-ppa-metro.example", days(3), {
          worker: caseManager,
          inHours: -24,
        }),
        released(worker, days(2)),
        committed(caseManager, days(2) - 40, "Kantor UPTD PPA Kota Metro"),
      ],
    },
  ],
}

/** HIGH: nobody took it up within four hours; the ladder has told the deputy since. */
const overdue: CaseStory = {
  key: "demo-j",
  by: worker,
  ago: hours(9),
  opening: {
    source: "SPARTA",
    region: "18.72",
    category: "AMPK09_VIOLENCE",
    subCode: "PHYSICAL",
    harms: ["VIOLENCE"],
    risk: "HIGH",
    sex: "F",
    age: 7,
    identity: { name: "Jelita Maheswari Peragaan", nik: "9918724808180010" },
    summary: { assessment: "Luka lama dan baru; nenek melindungi anak." },
  },
  moments: [namedWorker(worker, hours(9) - 20)],
  handoffs: [
    {
      key: "demo-j-psikolog",
      by: worker,
      ago: hours(8),
      asks: {
        kind: "referral",
        to: "psikolog-metro",
        service: "PSYCHOSOCIAL",
        reason: "Asesmen psikologis segera setelah kekerasan fisik.",
        safety: "Ayah tidak boleh mengetahui jadwal pertemuan.",
        documents: ["Ringkasan asesmen"],
        basis: { ...guardianConsents, by: "nenek sebagai wali" },
        childView: { absent: "Anak belum mau bicara; akan ditanya oleh psikolog." },
      },
      moments: [
        { verb: "submit", by: worker, ago: hours(8) - 10 },
        { verb: "offer", by: supervisor, ago: hours(7) },
      ],
    },
  ],
}

/** What went another way than was hoped: a child who came back, and one whom nobody took up. */
export const troubledCases: readonly CaseStory[] = [returned, overdue]
