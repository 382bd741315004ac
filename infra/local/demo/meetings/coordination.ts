import { actions } from "#shared/action/verbs.ts"
import { officeHours, workingDaysLater } from "#shared/agency/rules/working-time.ts"
import { agendaItems } from "#shared/agenda/verbs.ts"
import { calendarBy } from "#shared/holiday/rules/calendar.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, instantOf, later, minute, msOf } from "#shared/kernel/instant.ts"
import type { Noun } from "#shared/kernel/noun.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { programmes } from "#shared/programme/verbs.ts"
import { chair } from "../network-members.ts"
import { act, idOf, play, rowOf, type Stage, type Step, seatOf } from "../stage.ts"

const host = "fitria@pksai-metro.example"
const taker = "citra@pksai-metro.example"
const social = "arief@dinsos-metro.example"
const police = "novi@ppa-polres-metro.example"
const centre = "intan@uptd-ppa-metro.example"

const offset = 7 * hour

/** Nine in the morning, Western Indonesian Time, of the day of a moment. */
const morningOf = (at: Instant): Instant =>
  instantOf(Math.floor((msOf(at) + offset) / day) * day - offset + 9 * hour)

/** So many working days ahead, in the morning. */
const morningAhead = ({ now }: Stage, days: number): Instant =>
  morningOf(workingDaysLater(now, days, [officeHours("WIB"), calendarBy([])()]))

/** A weekday about a week ago, in the morning. */
function morningBefore({ now }: Stage): Instant {
  const ago = [8, 9, 10].map((days) => morningOf(later(now, -days * day)))
  const isWeekday = (at: Instant) => ![0, 6].includes(new Date(msOf(at) + offset).getUTCDay())
  return ago.find(isWeekday) ?? morningOf(later(now, -8 * day))
}

const venue = "Ruang rapat PKSAI Kota Metro"
const sessionAt = (start: Instant) => ({
  start,
  end: later(start, 90 * minute),
  zone: "WIB",
  mode: "HYBRID",
  venue,
})

const asked = (...emails: readonly string[]) =>
  emails.map((email) => {
    const { agency, person } = seatOf(email)
    return { agency, need: "mandatory", people: [{ person, part: "lead" }] }
  })

/** What the members of PKSAI meet for every month. */
function playProgramme(stage: Stage): Promise<string> {
  const create: Step = {
    verb: "create",
    by: host,
    at: later(stage.now, -30 * day),
    input: {
      name: "Rapat berkala PKSAI Kota Metro (peragaan)",
      network: idOf(stage, { by: chair, key: "pksai-metro-1", label: "network" }),
      region: "18.72",
      every: "MONTH",
      objectives: [
        { text: "Rujukan antarinstansi dijawab dalam satu hari kerja" },
        { text: "Setiap instansi menunjuk petugas piket dan penggantinya" },
      ],
      prevention: false,
    },
  }
  const key = "demo-programme-pksai"
  return play(stage, { noun: programmes, key, label: "programme", steps: [create] })
}

const monthly = {
  profile: "coordination",
  type: "PKSAI_REGULAR",
  region: "18.72",
  chair: seatOf(host).person,
}

const present = (email: string, at: Instant, speaksAs = "lead") => ({
  person: seatOf(email).person,
  mode: "ONSITE",
  arrivedAt: at,
  speaksAs,
})

const rollOf = (start: Instant) => [
  { of: seatOf(host).agency, entries: [present(host, start), present(taker, start, "delegate")] },
  ...[social, police, centre].map((each) => ({
    of: seatOf(each).agency,
    entries: [present(each, start)],
  })),
]

const actionOf = (text: string, owner: string, due: Instant) => ({
  kind: "ACTION",
  text,
  action: { owner: agencyId.parse(owner), verifier: seatOf(host).agency, due },
})

/** What was agreed on each item; what is due is due after the demonstration begins. */
const talkedAbout = ({ now }: Stage) => [
  {
    title: "Petugas piket dan penggantinya",
    purpose: "Menyepakati daftar piket triwulan ini.",
    outcomes: [
      { kind: "FACT", text: "Dua instansi belum menunjuk pengganti petugas piket (peragaan)." },
      { kind: "DECISION", text: "Setiap instansi menunjuk satu pengganti (peragaan)." },
      actionOf(
        "Mengirim nama petugas piket dan penggantinya.",
        "dinsos-metro",
        later(now, 5 * day),
      ),
      actionOf("Menyusun daftar piket bersama.", "ppa-polres-metro", later(now, 9 * day)),
    ],
  },
  {
    title: "Waktu jawab rujukan",
    purpose: "Melihat rujukan yang dijawab lewat satu hari kerja.",
    outcomes: [
      { kind: "DECISION", text: "Rujukan di luar jam kerja diterima petugas piket (peragaan)." },
      actionOf("Menguji nomor piket di luar jam kerja.", "uptd-ppa-metro", later(now, 12 * day)),
    ],
  },
]

type Deed = { readonly noun: Noun; readonly id: string; readonly key: string }

/** One after the other, each under a key of its own. */
async function perform(
  stage: Stage,
  { noun, id, key }: Deed,
  steps: readonly Step[],
): Promise<void> {
  for (const step of steps) await act(stage, { noun, id, key: `${key}-${step.verb}`, step })
}

type Sitting = { readonly id: string; readonly start: Instant }

const keyOf = (place: number): string => `demo-pksai-item-${place + 1}`

/** Items are put on the agenda before the day. */
async function playAgenda(stage: Stage, { id: meeting, start }: Sitting): Promise<void> {
  for (const [place, { outcomes: _later, ...item }] of talkedAbout(stage).entries()) {
    const input = { meeting, minutes: 30, access: { to: "all" }, ...item }
    const propose: Step = { verb: "propose", by: host, at: later(start, -3 * day), input }
    const put: Step = { verb: "place", by: host, at: later(start, -2 * day), input: { meeting } }
    const series = { noun: agendaItems, key: keyOf(place), label: "item" }
    await play(stage, { ...series, steps: [propose, put] })
  }
}

/** The room: each item is called, what comes out of it is written down, and it is decided. */
async function playTalks(stage: Stage, { start }: Sitting): Promise<void> {
  for (const [place, { outcomes }] of talkedAbout(stage).entries()) {
    const from = later(start, (10 + 35 * place) * minute)
    const id = idOf(stage, { by: host, key: `${keyOf(place)}-1`, label: "item" })
    await perform(stage, { noun: agendaItems, id, key: keyOf(place) }, [
      { verb: "open", by: host, at: from },
      { verb: "record", by: taker, at: later(from, 20 * minute), input: { outcomes } },
      { verb: "decide", by: host, at: later(from, 30 * minute) },
    ])
  }
}

/** Dinas Sosial has taken up what it promised; the others have yet to say so. */
async function playActions(stage: Stage, { id, start }: Sitting): Promise<void> {
  const row = await rowOf(stage, meetings.ref(id, { ...seatOf(host), roles: [] }))
  const [first] = (row?.state as Meeting | undefined)?.actions ?? []
  if (!first) return
  const accept: Step = { verb: "accept", by: "hendra@dinsos-metro.example", at: later(start, day) }
  await perform(stage, { noun: actions, id: first, key: "demo-pksai-action" }, [accept])
}

/** Held about a week ago; its minutes are with the agencies, some have signed. */
async function playHeld(stage: Stage, programme: string): Promise<void> {
  const start = morningBefore(stage)
  const key = "demo-pksai-held"
  const draft: Step = {
    verb: "draft",
    by: host,
    at: later(start, -6 * day),
    input: {
      ...monthly,
      title: "Rapat berkala: petugas piket dan waktu jawab",
      programme,
      minuteTaker: seatOf(taker).person,
      sessions: [sessionAt(start)],
      invitations: asked(host, social, police, centre),
    },
  }
  const id = idOf(stage, { by: host, key: `${key}-1`, label: "meeting" })
  // A demonstration that stands is left as people have it by now.
  if (await rowOf(stage, meetings.ref(id, { ...seatOf(host), roles: [] }))) return
  await play(stage, { noun: meetings, key, label: "meeting", steps: [draft] })
  const deed = { noun: meetings, id, key }
  const sitting = { id, start }
  await perform(stage, deed, [{ verb: "schedule", by: host, at: later(start, -5 * day) }])
  for (const by of [social, police, centre]) {
    const answer = { verb: "answer", by, at: later(start, -4 * day), input: { answer: "ACCEPTED" } }
    await perform(stage, { ...deed, key: `${key}-${by}` }, [answer])
  }
  await playAgenda(stage, sitting)
  await perform(stage, deed, [
    { verb: "start", by: host, at: later(start, -5 * minute) },
    { verb: "call-roll", by: taker, at: later(start, 5 * minute), input: { rolls: rollOf(start) } },
  ])
  await playTalks(stage, sitting)
  await perform(stage, deed, [
    { verb: "end", by: host, at: later(start, 85 * minute) },
    { verb: "draft-minutes", by: taker, at: later(start, 3 * hour) },
    { verb: "circulate", by: host, at: later(start, 5 * day) },
    { verb: "sign", by: host, at: later(start, 5 * day + hour), input: { stand: "APPROVED" } },
  ])
  await playActions(stage, sitting)
}

/** The next one: which time suits is being asked. */
async function playPoll(stage: Stage, programme: string): Promise<void> {
  const slots = [7, 8, 9].map((days) => ({ sessions: [sessionAt(morningAhead(stage, days))] }))
  const input = {
    ...monthly,
    title: "Rapat berkala: rumah aman dan jadwal piket",
    programme,
    sessions: slots[0]?.sessions,
    invitations: asked(host, social, police, centre),
  }
  const deadline = later(morningAhead(stage, 4), 7 * hour)
  const votes = (...given: readonly string[]) => ({
    votes: Object.fromEntries(given.map((each, place) => [`s${place + 1}`, each])),
  })
  const vote = (by: string, minutes: number, ...given: readonly string[]): Step => ({
    verb: "vote",
    by,
    at: later(stage.now, -minutes * minute),
    input: votes(...given),
  })
  await play(stage, {
    noun: meetings,
    key: "demo-pksai-next",
    label: "meeting",
    steps: [
      { verb: "draft", by: host, at: later(stage.now, -200 * minute), input },
      {
        verb: "open-poll",
        by: host,
        at: later(stage.now, -195 * minute),
        input: { slots, deadline },
      },
      vote(social, 150, "AVAILABLE", "IF_NEEDED", "UNAVAILABLE"),
      vote(centre, 90, "AVAILABLE", "UNAVAILABLE", "AVAILABLE"),
    ],
  })
}

/** PKSAI Kota Metro's own round: a programme, its last meeting, and a poll for the next. */
export async function playCoordination(stage: Stage): Promise<void> {
  const programme = await playProgramme(stage)
  await playHeld(stage, programme)
  await playPoll(stage, programme)
}
