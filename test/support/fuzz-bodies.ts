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

/** Bodies that could work, by operation; each is bent before it is sent. */
export function bodiesFor(id: string, [scene, world]: readonly [Scene, World]): readonly object[] {
  const officer = officerOf(scene)
  const at = new Date().toISOString()
  const { sessions } = meetingOf()
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
    "meetings.draft": [meetingOf(), meetingOf({ invitations: [] }), meetingOf({ region: "18" })],
    "meetings.reschedule": [{ sessions, reason: "Bentrok jadwal." }],
    "meetings.cancel": [{ reason: "Batal karena banjir." }],
    "meetings.record-late": [{ headcount: 12 }, { headcount: null, classes: [] }],
    ...registerBodies(officer),
    "meetings.answer": [{ answer: "ACCEPTED" }, { answer: "DELEGATED" }],
  }
  const [path = "", verb = ""] = id.split(".")
  return known[id] ?? [inputFor(path, verb, officer) as object]
}

const purpose = "Menyiapkan layanan"
const soon = instantOf(Date.now() + 7 * day)
const { case: _child, ...massDraft } = draftOf("none", moving)

const { from, until } = agreement()
const agreementTerms = { from, until }

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
