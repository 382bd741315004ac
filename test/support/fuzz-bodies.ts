import { day, instantOf } from "#shared/kernel/instant.ts"
import { agencyIds, type Player } from "./cast.ts"
import { agreement } from "./partners.ts"
import { inputFor } from "./probes.ts"
import type { Scene } from "./scene.ts"
import { acceptance, draftOf, meetingOf, moving, officerOf, openingOf, recordOf } from "./story.ts"

/** Ids of something of every kind, by the path of its noun. */
export type World = Readonly<Record<string, readonly string[]>>

/** Bodies for whatever is about agencies and their people. */
const registerBodies = (officer: Player): Record<string, readonly object[]> => ({
  "memberships.invite": [
    { name: "Orang Baru", email: "baru@contoh.example", roles: ["OBSERVER"] },
    { name: "Orang Lain", email: "lain@contoh.example", agency: agencyIds.third },
  ],
  "memberships.ask-roles": [{ roles: ["OBSERVER", "DPO"] }],
  "memberships.revoke-roles": [{ roles: ["OBSERVER"] }],
  "memberships.certify": [{ number: "1", body: "LSPS", validUntil: "2030-01-01" }],
  "memberships.seat": [{ seat: "roster" }, { seat: "on-duty", week: "2030-01-07" }],
  "memberships.suspend": [{}, { takeover: officer.id }],
  "memberships.end": [{}, { takeover: officer.id }],
  "memberships.add-contact": [{ name: "Hakim Sari", profession: "Hakim" }],
  "memberships.change-contact": [{ name: "Hakim Sari", profession: "Hakim" }],
  "networks.found": [networkOf(), networkOf({ level: "NATIONAL" })],
  "networks.propose": [{ agency: agencyIds.target, sector: "LAW" }],
  "networks.agree": [{ focalPoint: officer.id }],
  "networks.object": [{ agency: agencyIds.target, reason: "Belum jelas." }],
  "networks.admit": [{ agency: agencyIds.target }],
  "networks.turn-down": [{ agency: agencyIds.target, reason: "Belum waktunya." }],
  "networks.name-focal-point": [{ focalPoint: officer.id }],
  "networks.remove": [{ agency: agencyIds.target, reason: "Tidak hadir." }],
  "networks.appoint-chair": [{ agency: agencyIds.target, title: "Ketua" }],
  "partnerships.propose": [agreement(), agreement({ parties: Object.values(agencyIds) })],
  "partnerships.amend": [{ ...agreementTerms, clauses: [{ effect: "allow" }] }],
  "partnerships.record-delivery": [{ supply: "1", to: { agency: agencyIds.third } }],
  "partnerships.confirm-delivery": [{ supply: "1" }],
})

/** Bodies for series of meetings, their groups, and what children say. */
const programmeBodies = (world: World): Record<string, readonly object[]> => ({
  "meetings.arrange-groups": [
    { groups: [{ name: "A" }, { name: "B" }], spread: { counts: [{ label: "LKSA", count: 57 }] } },
    { groups: [] },
  ],
  "programmes.create": [
    {
      name: "Rapat triwulan",
      every: "QUARTER",
      objectives: [{ text: "Pandangan sama" }],
      prevention: true,
    },
  ],
  "recommendations.record": (world["meetings"] ?? []).map((meeting) => ({
    meeting,
    topic: "EDUCATION",
    text: "Perpustakaan buka sampai sore.",
  })),
})

/** Bodies for polls on the time of a meeting. */
const pollBodies = (): Record<string, readonly object[]> => {
  const slotIn = (days: number) => {
    const start = Date.now() + days * day
    const times = { start: instantOf(start), end: instantOf(start + day / 12) }
    return { sessions: [{ ...times, zone: "WIB", mode: "ONLINE" }], reason: "Malam hari." }
  }
  const slots = [slotIn(8), slotIn(9), slotIn(10)]
  return {
    "meetings.open-poll": [
      { slots, deadline: instantOf(Date.now() + 6 * day) },
      { slots, deadline: soon, beside: true },
    ],
    "meetings.vote": [{ votes: { s1: "AVAILABLE", s2: "IF_NEEDED" } }, { votes: {} }],
    "meetings.pin": [{ votes: { s1: "UNAVAILABLE" } }, { votes: {} }],
    "meetings.offer-slot": [slotIn(11)],
    "meetings.change-slots": [{ add: [slotIn(12)] }, { remove: ["s1"], accept: ["s4"] }],
    "meetings.close-poll": [{ reason: "Ditunda dahulu." }],
    "meetings.schedule": [{}, { slot: "s1" }, { override: { reason: "Mendesak." } }],
  }
}

/** Bodies for what meetings talk about, and what it leads to. */
const agendaBodies = (world: World): Record<string, readonly object[]> => ({
  "agenda-items.propose": [
    { host: agencyIds.source, title: "Rencana kerja", minutes: 20 },
    ...(world["meetings"] ?? []).map((meeting) => ({ meeting, title: "Evaluasi", minutes: 20 })),
  ],
  "agenda-items.place": (world["meetings"] ?? []).map((meeting) => ({ meeting })),
  "agenda-items.commit-handoff": (world["handoffs"] ?? []).map((handoff) => ({
    handoff,
    text: "Diserahkan di rapat.",
    record: recordOf(),
  })),
  "agenda-items.offer-handoff": (world["handoffs"] ?? []).map((handoff) => ({
    handoff,
    text: "Ditawarkan atas putusan rapat.",
  })),
  "agenda-items.record": [
    { outcomes: [{ kind: "DECISION", text: "Disepakati." }] },
    {
      outcomes: [
        {
          kind: "ACTION",
          text: "Menyusun jadwal.",
          action: { owner: agencyIds.target, verifier: agencyIds.source, due: soon },
        },
      ],
    },
  ],
})

/** Bodies for meetings, from the draft to the seats. */
function meetingBodies(officer: Player, at: string): Record<string, readonly object[]> {
  const { sessions } = meetingOf()
  return {
    "meetings.draft": [meetingOf(), meetingOf({ invitations: [] }), meetingOf({ region: "18" })],
    "meetings.reschedule": [
      { sessions, reason: "Bentrok jadwal." },
      { slot: "s1", reason: "Hasil jajak." },
    ],
    "meetings.cancel": [{ reason: "Batal karena banjir." }],
    "meetings.record-late": [{ headcount: 12 }, { headcount: null, classes: [] }],
    "meetings.change-details": [
      { title: "Rapat lain" },
      { sessions: [{ session: 0, venue: "Aula" }], chair: officer.id },
    ],
    "meetings.count": [{ classes: [{ label: "Guru", confirmed: 3 }] }],
    "meetings.hand-over": [{ part: "chair", person: officer.id }],
    "meetings.invite": [
      { agencies: [{ agency: agencyIds.third, need: "optional" }] },
      { people: [{ person: officer.id, agency: agencyIds.target, part: "delegate" }] },
    ],
    "meetings.take-reply": [
      { partstat: "ACCEPTED", sequence: 0, dtstamp: at, person: officer.id, token: "0".repeat(32) },
    ],
    "meetings.uninvite": [{ agency: agencyIds.target }, { person: officer.id }],
    "meetings.answer": [{ answer: "ACCEPTED" }, { answer: "DELEGATED" }],
  }
}

/** Bodies that could work, by operation; each is bent before it is sent. */
export function bodiesFor(id: string, [scene, world]: readonly [Scene, World]): readonly object[] {
  const officer = officerOf(scene)
  const at = new Date().toISOString()
  const known: Record<string, readonly object[]> = {
    "cases.open": [openingOf(), openingOf({ region: "99.99" })],
    "handoffs.create": (world["cases"] ?? []).flatMap((child) => [
      draftOf(child),
      draftOf(child, { to: agencyIds.third }),
      draftOf(child, { to: agencyIds.source }),
      draftOf(child, { kind: "transfer", service: "CASE_MANAGEMENT" }),
    ]),
    "handoffs.send-back": [{ note: "Lengkapi." }],
    "handoffs.acknowledge": [{ attest: true }],
    "handoffs.accept": [acceptance(officer), { ...acceptance(officer), handoverAt: at }],
    "handoffs.decline": [
      { reason: "NO_CAPACITY", text: "Penuh." },
      { reason: "OTHER", text: "Lain.", alternative: "nobody-at-all" },
    ],
    "handoffs.withdraw": [{ reason: "Salah kirim." }],
    "handoffs.commit": [{ firstContact: { at, with: "CHILD" } }, { record: recordOf() }],
    "handoffs.pull": [{ reference: "1872-ABC123", service: "CASE_MANAGEMENT", reason: "Dekat." }],
    "handoffs.reveal": (["review", "handover"] as const).map((part) => ({ part, purpose })),
    "cases.reveal": (["identity", "location", "summary"] as const).map((part) => ({
      part,
      purpose,
    })),
    "cases.add-to-team": [
      { agency: agencyIds.third, role: "provider" },
      { agency: agencyIds.third, role: "bridge" },
    ],
    "tasks.add": (world["cases"] ?? []).map((child) => ({ case: child, kind: "VISIT", due: soon })),
    "batches.create": [
      {
        ...massDraft,
        cases: world["cases"] ?? [],
        title: "Penutupan LKSA",
      },
    ],
    "holidays.enter": [holidaysOf(), holidaysOf({ version: 1, days: [] })],
    ...meetingBodies(officer, at),
    "feeds.create": [
      { scope: "person", hash: "0".repeat(64) },
      { scope: "agency", hash: "f".repeat(64) },
    ],
    ...registerBodies(officer),
    ...agendaBodies(world),
    ...pollBodies(),
    ...programmeBodies(world),
  }
  const [path = "", verb = ""] = id.split(".")
  return known[id] ?? [inputFor(path, verb, officer) as object]
}

const purpose = "Menyiapkan layanan"
const soon = instantOf(Date.now() + 7 * day)
const { case: _child, ...massDraft } = draftOf("none", moving)

const { from, until } = agreement()
const agreementTerms = { from, until }

const holidaysOf = (change: object = {}) => ({
  year: 2030,
  version: 0,
  days: [{ date: "2030-01-01", kind: "national", name: "Tahun Baru" }],
  decree: "SKB uji",
  ...change,
})

export const networkOf = (change: Record<string, unknown> = {}) => ({
  name: "PKSAI Kota Metro",
  kind: "PKSAI",
  level: "DISTRICT",
  region: "18.72",
  decree: { number: "SK-UJI/463", date: "2026-01-15", issuer: "Wali Kota Metro" },
  chair: { agency: agencyIds.source, title: "Kepala Dinas Sosial" },
  sector: "SOCIAL",
  ...change,
})
