import { acknowledged, days, hours, task } from "./moments.ts"
import type { CaseStory } from "./story.ts"

const leader = "mardiana@lksa-fajar-amanah.example"
const desk = "zulkifli@lksa-fajar-amanah.example"

/** Scenario C (domain.md 5): a child at LKSA Fajar Amanah of whom nobody knows who they are. */
export const scenarioC: CaseStory = {
  key: "demo-m",
  by: leader,
  ago: days(2),
  opening: {
    source: "COMMUNITY",
    region: "14.08",
    category: "AMPK13_NEGLECT",
    subCode: "ABANDONED",
    harms: ["NEGLECT"],
    tier: "VILLAGE",
    risk: "MEDIUM",
    sex: "F",
    age: 6,
    isAgeEstimated: true,
    identity: { none: true },
    broughtBy: "Seorang pedagang pasar membawa anak ini ke LKSA pada malam hari (peragaan).",
    summary: { assessment: "Anak tampak sehat, belum mau menyebut nama dan asalnya." },
  },
  moments: [
    {
      verb: "arrange-care",
      by: leader,
      ago: days(2) - 60,
      input: ({ now }) => ({
        arrangement: "RESIDENTIAL_TEMPORARY",
        until: new Date(Date.parse(now) + 90 * 86_400_000).toISOString(),
        reasons: {
          NUCLEAR_FAMILY: "Keluarga belum diketahui.",
          SUBSTITUTE_FAMILY: "Kerabat belum diketahui.",
          FOSTER_PARENTS: "Belum ada orang tua asuh yang siap di Siak.",
          GUARDIANSHIP: "Menunggu penelusuran keluarga.",
          ADOPTION: "Tidak dipertimbangkan sebelum penelusuran selesai.",
        },
        location: "LKSA Fajar Amanah, Siak (peragaan)",
      }),
    },
  ],
  tasks: [
    task("demo-m-1", [leader, days(2) - 90], {
      kind: "FAMILY_TRACING",
      inHours: 72,
      note: "Tanyakan ke Unit PPA dan pasar tempat anak ditemukan.",
    }),
    task("demo-m-2", [leader, days(2) - 90], { kind: "DOCUMENT", inHours: 200 }),
  ],
  handoffs: [
    {
      key: "demo-m-balai",
      by: desk,
      ago: days(1),
      asks: {
        kind: "referral",
        to: "balai-rumbai",
        service: "FAMILY_SUPPORT",
        reason:
          "ATENSI untuk anak di LKSA sebagai agen; penelusuran keluarga bersama Dinas Sosial.",
        safety: "Tidak ada ancaman yang diketahui.",
        documents: ["Laporan singkat LKSA"],
        basis: {
          kind: "BEST_INTEREST",
          by: "LKSA Fajar Amanah",
          note: "Wali tidak diketahui; keputusan pengurus dicatat.",
        },
        childView: { absent: "Anak belum mau berbicara." },
      },
      moments: [
        { verb: "submit", by: desk, ago: days(1) - 20 },
        { verb: "offer", by: leader, ago: days(1) - 40 },
        acknowledged("farhan@balai-rumbai.example", hours(20)),
      ],
    },
  ],
}
