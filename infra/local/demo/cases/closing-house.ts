import { batches } from "#shared/batch/verbs.ts"
import { type Case, caseId } from "#shared/case/case.ts"
import { minutesAgo, play, type Stage } from "../stage.ts"
import { days, hours, namedWorker } from "./moments.ts"
import { type CaseStory, playCase } from "./story.ts"

const worker = "rohmad@lksa-tunas-metro.example"

type Child = readonly [name: string, sex: "F" | "M", age: number, nik: string]

/** Invented children of a house that closes at the end of the month. */
const children: readonly Child[] = [
  ["Nabila Zanjabila Peragaan", "F", 12, "9918724501130021"],
  ["Orlando Baskara Peragaan", "M", 13, "9918721710120022"],
  ["Padmavati Kencana Peragaan", "F", 9, "9918726203160023"],
  ["Qori Ramdhani Peragaan", "M", 14, "9918722505110024"],
  ["Restu Adinata Peragaan", "M", 10, "9918720909150025"],
  ["Salsa Nadhira Peragaan", "F", 15, "9918725112100026"],
  ["Tegar Mahardika Peragaan", "M", 16, "9918722208090027"],
  ["Utari Pramesti Peragaan", "F", 11, "9918725606140028"],
]

const storyOf = ([name, sex, age, nik]: Child, place: number): CaseStory => ({
  key: `demo-n${place + 1}`,
  by: worker,
  ago: days(40) - place,
  opening: {
    source: "AGENCY",
    region: "18.72",
    category: "AMPK13_NEGLECT",
    harms: ["NEGLECT"],
    risk: place % 4 === 0 ? "MEDIUM" : "LOW",
    sex,
    age,
    identity: { name, nik },
    summary: { assessment: "Tinggal di LKSA; keluarga dikunjungi setiap bulan." },
  },
  // Whom nobody was named for shows up on Hari ini of those who lead the house.
  moments: place < 6 ? [namedWorker(worker, days(40) - 30)] : [],
  handoffs: [],
})

async function playChildren(stage: Stage): Promise<readonly Case[]> {
  const cases: Case[] = []
  for (const [place, child] of children.entries()) {
    cases.push(await playCase(stage, storyOf(child, place)))
  }
  return cases
}

/** LKSA Tunas closes: its children are offered to Dinas Sosial in one act, yet to be approved. */
export async function playClosingHouse(stage: Stage): Promise<void> {
  const [first, second, third, fourth] = await playChildren(stage)
  const chosen = [first, second, third, fourth].flatMap((each) =>
    each ? [caseId.parse(each.id)] : [],
  )
  const input = {
    title: "Penutupan LKSA Tunas, gelombang pertama",
    cases: chosen,
    kind: "transfer",
    to: "dinsos-metro",
    service: "CASE_MANAGEMENT",
    reason: "LKSA Tunas berhenti beroperasi pada akhir bulan.",
    safety: "Tidak ada ancaman yang diketahui.",
    documents: ["Laporan sosial"],
    basis: {
      kind: "BEST_INTEREST",
      by: "LKSA Tunas Kota Metro",
      note: "Izin operasional berakhir; keputusan pengurus dan Dinas Sosial.",
    },
    childView: { absent: "Setiap anak ditanya tersendiri sebelum serah terima." },
  }
  const created = { verb: "create", by: worker, at: minutesAgo(stage, hours(3)), input }
  await play(stage, {
    noun: batches,
    key: "demo-n-batch",
    label: "batch",
    steps: [created],
  })
}
