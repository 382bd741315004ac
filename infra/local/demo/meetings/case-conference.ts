import { agendaItems } from "#shared/agenda/verbs.ts"
import type { Case } from "#shared/case/case.ts"
import { hour, type Instant, instantOf, later, minute, msOf } from "#shared/kernel/instant.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { minutesAgo, play, type Stage } from "../stage.ts"

const coordinator = "fitria@pksai-metro.example"

/** When conferences begin in Metro, in hours of Western Indonesian Time. */
const beginnings = [9, 13, 15] as const
const wholeDay = 24 * hour
const offset = 7 * hour

/** The next usual beginning that leaves people an hour and a half: always within 24 hours. */
export function nextBeginning(now: Instant): Instant {
  const soonest = msOf(later(now, 90 * minute))
  const midnight = Math.floor((soonest + offset) / wholeDay) * wholeDay - offset
  const days = [midnight, midnight + wholeDay]
  const slots = days.flatMap((day) => beginnings.map((each) => day + each * hour))
  return instantOf(slots.find((each) => each >= soonest) ?? soonest)
}

const invitations = [
  { agency: "pksai-metro", need: "mandatory" },
  { agency: "dinsos-metro", need: "mandatory" },
  { agency: "sakti-peksos-metro", need: "mandatory" },
  { agency: "uptd-ppa-metro", need: "mandatory" },
  { agency: "ppa-polres-metro", need: "mandatory" },
  { agency: "psikolog-metro", need: "mandatory" },
  { agency: "lpa-metro", need: "mandatory" },
  { agency: "balai-rumbai", need: "mandatory" },
  { agency: "disdik-metro", need: "optional" },
] as const

/** Who has answered so far; LPA Kota Metro and Dinas Pendidikan have not. */
const answers = [
  { by: "wulan@dinsos-metro.example", ago: 270, input: { answer: "ACCEPTED" } },
  { by: "novi@ppa-polres-metro.example", ago: 240, input: { answer: "ACCEPTED" } },
  {
    by: "farhan@balai-rumbai.example",
    ago: 225,
    input: { answer: "ACCEPTED", note: "Hadir daring dari Pekanbaru." },
  },
  {
    by: "intan@uptd-ppa-metro.example",
    ago: 180,
    input: { answer: "DELEGATED", delegate: "sekar-uptd-ppa-metro" },
  },
  {
    by: "maya@psikolog-metro.example",
    ago: 150,
    input: { answer: "TENTATIVE", note: "Menunggu selesainya sesi konseling sebelumnya." },
  },
  { by: "bayu@sakti-peksos-metro.example", ago: 120, input: { answer: "ACCEPTED" } },
] as const

/** A7: the case conference that the PKSAI coordinator has called for scenario A. */
export async function playConference(stage: Stage, child: Case): Promise<void> {
  const start = nextBeginning(stage.now)
  const drafted = {
    profile: "case-conference",
    type: "CASE_CONFERENCE",
    // A title travels further than a case may: the reference and nothing else.
    title: `Pembahasan kasus ${child.reference}`,
    region: "18.72",
    caseReference: child.reference,
    chair: "bambang-pksai-metro",
    minuteTaker: "citra-pksai-metro",
    sessions: [
      {
        start,
        end: later(start, 2 * hour),
        zone: "WIB",
        mode: "HYBRID",
        venue: "Ruang rapat PKSAI Kota Metro; tautan daring dari penyelenggara",
      },
    ],
    invitations,
  }
  const meeting = await play(stage, {
    noun: meetings,
    key: "demo-a7",
    label: "meeting",
    steps: [
      { verb: "draft", by: coordinator, at: minutesAgo(stage, 300), input: drafted },
      { verb: "schedule", by: coordinator, at: minutesAgo(stage, 285) },
      ...answers.map(({ by, ago, input }) => ({
        verb: "answer",
        by,
        at: minutesAgo(stage, ago),
        input,
      })),
    ],
  })
  await playAgenda(stage, [meeting, child])
}

/** What is to be talked about: each item only for the agencies that it concerns. */
const agenda = [
  {
    title: "Tempat tinggal yang aman",
    purpose: "Menyepakati di mana anak tinggal selama pemeriksaan.",
    minutes: 40,
    agencies: ["pksai-metro", "dinsos-metro", "uptd-ppa-metro", "lpa-metro", "balai-rumbai"],
  },
  {
    title: "Sekolah selama pendampingan",
    purpose: "Menyepakati cara belajar yang tidak membuka keadaan anak.",
    minutes: 20,
    agencies: ["pksai-metro", "dinsos-metro", "disdik-metro"],
  },
] as const

async function playAgenda(
  stage: Stage,
  [meeting, child]: readonly [meeting: string, child: Case],
): Promise<void> {
  for (const [place, { agencies, ...item }] of agenda.entries()) {
    const input = {
      ...item,
      meeting,
      caseReference: child.reference,
      access: { to: "agencies", agencies },
    }
    await play(stage, {
      noun: agendaItems,
      key: `demo-a7-item-${place + 1}`,
      label: "item",
      steps: [
        { verb: "propose", by: coordinator, at: minutesAgo(stage, 100 - place), input },
        {
          verb: "place",
          by: "bambang@pksai-metro.example",
          at: minutesAgo(stage, 90 - place),
          input: { meeting },
        },
      ],
    })
  }
}
