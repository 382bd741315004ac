import { minutesAgo } from "../stage.ts"
import { accepted, acknowledged, hours, key, namedWorker, task } from "./moments.ts"
import type { CaseStory, Moment } from "./story.ts"

const worker = "wulan@dinsos-metro.example"
const companion = "yanti@lpa-lampung-tengah.example"

/** Something of the law that happened a little before it was recorded. */
const happened = (
  event: string,
  ago: number,
  more: Readonly<Record<string, unknown>> = {},
): Moment => ({
  verb: "record-event",
  by: worker,
  ago,
  input: (stage) => ({ event, at: minutesAgo(stage, ago + 20), ...more }),
})

const seat = (agency: string, role: string, ago: number): Moment => ({
  verb: "add-to-team",
  by: worker,
  ago,
  input: () => ({ agency, role }),
})

/** Scenario B (domain.md 5): a boy of 15 under investigation; the clocks of the law are running. */
export const scenarioB: CaseStory = {
  key: "demo-l",
  by: worker,
  ago: hours(30),
  opening: {
    source: "POLICE",
    region: "18.02",
    category: "AMPK02_ABH",
    abhPosition: "CONFLICT",
    risk: "MEDIUM",
    sex: "M",
    age: 15,
    externalReferences: [{ system: "POLICE", number: "LP/B/9904/SPKT/PERAGAAN" }],
    legalReferences: ["UU_11_2012", "PP_65_2015"],
    identity: { name: "Lingga Wicaksana Peragaan", nik: "9918021806110012" },
    summary: { assessment: "Pencurian pertama kali; orang tua hadir dan mendukung diversi." },
  },
  moments: [
    namedWorker(worker, hours(30) - 20),
    happened("INVESTIGATION_BEGAN", hours(29), { threatYears: 5, isRepeat: false }),
    happened("SPDP_SENT", hours(24)),
    happened("LITMAS_REQUESTED", hours(22)),
    seat("bapas-metro", "provider", hours(23)),
    // The bridge sees the stage and the deadlines, never who the child is.
    seat("lpa-metro", "bridge", hours(23)),
    key(worker, hours(20), ["IDENTIFY_OUTREACH", "REPORT"]),
    {
      verb: "nudge",
      by: "rani@lpa-metro.example",
      ago: hours(4),
    },
  ],
  tasks: [task("demo-l-1", [worker, hours(20)], { kind: "LEGAL", inHours: 60 })],
  handoffs: [
    {
      key: "demo-l-lpa",
      by: worker,
      ago: hours(22),
      asks: {
        kind: "referral",
        to: "lpa-lampung-tengah",
        service: "ACCOMPANIMENT",
        reason: "Pendampingan anak dan orang tua dalam musyawarah diversi.",
        safety: "Tidak ada ancaman yang diketahui.",
        documents: ["Surat permintaan pendampingan"],
        basis: { kind: "CONSENT", by: "kedua orang tua", note: "Persetujuan tertulis." },
        childView: { view: "Anak menyesal dan ingin meminta maaf." },
      },
      moments: [
        { verb: "offer", by: worker, ago: hours(21) },
        acknowledged(companion, hours(20)),
        accepted(companion, hours(19), { worker: companion, inHours: 20 }),
      ],
    },
  ],
}
