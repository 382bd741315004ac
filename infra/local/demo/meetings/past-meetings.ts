import { meetings } from "#shared/meeting/verbs.ts"
import { programmes } from "#shared/programme/verbs.ts"
import { recommendations } from "#shared/recommendation/verbs.ts"
import { minutesAgo, play, type Stage, type Step } from "../stage.ts"
import { congress, groupsOfRumbai, plainEvents, rumbai, type SeedEvent } from "./seed-events.ts"

const sessionsOf = ({ days }: SeedEvent) =>
  days.map(({ date, from = "09:00", until = "16:00", ...day }) => ({
    ...day,
    start: `${date}T${from}:00+07:00`,
    end: `${date}T${until}:00+07:00`,
    zone: "WIB",
  }))

const draftOf = (event: SeedEvent) => ({
  profile: "coordination",
  type: event.type,
  title: event.title,
  ...(event.region ? { region: event.region } : {}),
  sessions: sessionsOf(event),
  invitations: event.invited.map(({ agency, people = [] }) => ({
    agency,
    need: "mandatory",
    people: people.map((person) => ({ person, part: "delegate" })),
  })),
  prevention: event.prevention,
  classes: event.classes.map(({ label, expected = null }) => ({ label, expected })),
})

const cameTo = ({ headcount, classes }: SeedEvent) => ({
  headcount,
  classes: classes.map(({ label, count }) => ({ label, count })),
})

/**
 * Enters a meeting of years ago today, as a coordinator would: it is drafted with its true days and
 * recorded afterwards, so it invites nobody.
 */
const enter = (
  stage: Stage,
  event: SeedEvent,
  {
    programme,
    further = [],
  }: { readonly programme?: string; readonly further?: readonly Step[] } = {},
): Promise<string> => {
  const { by, key } = event
  const draft = { ...draftOf(event), ...(programme ? { programme } : {}) }
  return play(stage, {
    noun: meetings,
    key,
    label: "meeting",
    steps: [
      { verb: "draft", by, at: minutesAgo(stage, 600), input: draft },
      { verb: "record-late", by, at: minutesAgo(stage, 590), input: cameTo(event) },
      ...further,
    ],
  })
}

/** The three aims that the head of the Balai named (domain.md S1-04). */
const aims = [
  "Menyamakan pandangan setiap unsur penyelenggara rehabilitasi sosial AMPK",
  "Meningkatkan kapasitas LKSA mitra dan Sakti Peksos dalam pelayanan AMPK",
  "Menjalin koordinasi antarinstansi pelaksana di wilayah sasaran",
]

const outcomes = [
  ["MET", "Peserta memahami arah kebijakan ATENSI ANAK (peragaan)."],
  ["PARTLY", "LKSA dan Sakti Peksos berbagi pengalaman praktik (peragaan)."],
  ["MET", "Setiap kelompok memaparkan teknis pelayanan di wilayahnya (peragaan)."],
] as const

/** Seed 001: three days, two venues, 57 people in three groups, three objectives with outcomes. */
async function playRumbai(stage: Stage): Promise<void> {
  const { by } = rumbai
  const at = minutesAgo(stage, 620)
  const created = {
    name: "Koordinasi rehabilitasi sosial anak wilayah Balai Rumbai 2020",
    region: "14.71",
    every: "ONCE",
    objectives: aims.map((text) => ({ text })),
    prevention: false,
    theme: "ATENSI",
  }
  const series = { noun: programmes, key: "demo-programme-s1", label: "programme" } as const
  const making: Step = { verb: "create", by, at, input: created }
  const programme = await play(stage, { ...series, steps: [making] })
  const arranged = {
    groups: groupsOfRumbai.map(({ name, by: person, agency }) => ({
      name,
      topic: "Studi lapangan ke Balai Anak Rumbai",
      rapporteur: `${person}-${agency}`,
    })),
    // Four of the 57 have an account here.
    spread: { counts: [{ label: "LKSA dan Sakti Peksos", count: 53 }] },
  }
  const reports = groupsOfRumbai.map(({ name, by: person, agency }, place) => ({
    verb: "report-group",
    by: `${person}@${agency}.example`,
    at: minutesAgo(stage, 570 - place),
    input: { group: name, report: `${name}: ATENSI ANAK dapat diterapkan bertahap (peragaan).` },
  }))
  const arranging: Step = {
    verb: "arrange-groups",
    by,
    at: minutesAgo(stage, 580),
    input: arranged,
  }
  await enter(stage, rumbai, { programme, further: [arranging, ...reports] })
  const recording = outcomes.map(([status, text], place) => ({
    verb: "record-outcome",
    by,
    at: minutesAgo(stage, 560 - place),
    input: { objective: String(place + 1), status, text },
  }))
  const closing: Step = { verb: "close", by, at: minutesAgo(stage, 550) }
  await play(stage, { ...series, steps: [making, ...recording, closing] })
}

/** What the children recommended is invented: no report repeats it. */
const voices = [
  { topic: "EDUCATION", text: "Perpustakaan sekolah buka sampai sore (peragaan).", to: undefined },
  {
    topic: "HEALTH",
    text: "Anak ikut menyusun pesan pencegahan penyakit di sekolah (peragaan).",
    to: "disdik-metro",
  },
  {
    topic: "PROTECTION",
    text: "Ada tempat melapor yang ramah anak di setiap kecamatan (peragaan).",
    to: "dinsos-metro",
    answer: { status: "PARTLY", text: "Dimulai di dua kecamatan tahun ini (peragaan)." },
  },
] as const

/** Kongres Anak: 1,000 planned and 651 came; what they said is passed on, and answered in part. */
async function playCongress(stage: Stage): Promise<void> {
  const meeting = await enter(stage, congress)
  for (const [place, { topic, text, to, ...more }] of voices.entries()) {
    const steps: Step[] = []
    const { by } = congress
    if (to) steps.push({ verb: "route", by, at: minutesAgo(stage, 500), input: { agency: to } })
    if ("answer" in more) {
      const answering = { by: "arief@dinsos-metro.example", input: more.answer }
      steps.push({ verb: "answer", at: minutesAgo(stage, 400), ...answering })
    }
    const input = { meeting, topic, text }
    await play(stage, {
      noun: recommendations,
      key: `demo-voice-${place + 1}`,
      label: "recommendation",
      steps: [{ verb: "record", by, at: minutesAgo(stage, 520), input }, ...steps],
    })
  }
}

/** The five meetings of the seed reports, and the congress that one of them announces. */
export const playPast = (stage: Stage): readonly Promise<unknown>[] => [
  ...plainEvents.map((each) => enter(stage, each)),
  playRumbai(stage),
  playCongress(stage),
]
