import { day, instantOf } from "#shared/kernel/instant.ts"
import { agencyIds, type Player } from "./cast.ts"
import { acceptance, meetingOf, recordOf } from "./story.ts"

const malformed = [
  "x",
  "UPPER-CASE-ID",
  "a".repeat(65),
  "%00",
  "..%2F..%2Fetc",
  "%ff%fe",
  "%zz",
  "id'; drop table--",
  "HANDOFF%23x",
  "💥",
]

/** The true id first, then such as name nothing, or are no ids at all. */
export const addresses = (id: string) => [
  id,
  "handoff-00000000000000000000000000",
  "nobody",
  ...malformed,
]

const terms = {
  from: "2030-01-01T00:00:00+07:00",
  until: "2031-01-01T00:00:00+07:00",
  clauses: [{ effect: "allow" }],
}

const soon = () => instantOf(Date.now() + day)
const reason = { reason: "Perlu ditinjau lagi." }
const view = { childView: { view: "Anak setuju." } }
const purpose = { purpose: "Menyiapkan layanan" }

const handoffInputs = (): Record<string, unknown> => ({
  "handoffs.answer-pull": { answer: "NOT_NOW", text: "Belum sekarang.", documents: [] },
  "handoffs.ask": { questions: ["Apakah anak bersekolah?"] },
  "handoffs.answer": { answers: [{ answer: "Ya." }] },
  "handoffs.confirm-withdrawal": { confirm: true, note: "Setuju." },
  "handoffs.start-handover": { travels: false, giverPosition: "Pekerja sosial" },
  "handoffs.check-in": { state: "ON_THE_WAY" },
  "handoffs.fail-handover": reason,
  "handoffs.commit": { record: recordOf() },
  "handoffs.emergency-commit": {
    attest: true,
    sourceReached: true,
    attempts: [],
    record: recordOf(),
  },
  "handoffs.ratify": { note: "Disetujui." },
  "handoffs.progress": { code: "SAFE" },
  "handoffs.propose-outcome": {
    code: "NEED_MET",
    services: ["ACCOMPANIMENT"],
    feedback: { view: "Anak senang." },
    note: "Selesai.",
  },
  "handoffs.dispute": reason,
  "handoffs.return": { ...reason, ...view },
  "handoffs.restore-basis": { basis: { kind: "CONSENT", by: "ibu", note: "Setuju lagi." } },
  "handoffs.escalate": { note: "Butuh keputusan." },
  "handoffs.cancel": reason,
  "handoffs.raise-risk": { risk: "HIGH", ...reason },
  "handoffs.lower-risk": { risk: "LOW", ...reason },
  "handoffs.place": { tasks: [{ task: "task-00000000000000000000000000" }] },
  "handoffs.move": { tasks: ["task-00000000000000000000000000"] },
  "handoffs.reveal": { part: "review", ...purpose },
})

const caseInputs = ({ id }: Player): Record<string, unknown> => ({
  "cases.change": { category: "AMPK09_VIOLENCE", ...reason },
  "cases.assess": { risk: "HIGH", assessment: "Perlu tempat aman." },
  "cases.raise-risk": { risk: "HIGH", ...reason },
  "cases.lower-risk": { risk: "LOW", ...reason },
  "cases.record-key": { key: "ASSESS", status: "done", evidence: ["ASSESSMENT"] },
  "cases.arrange-care": { arrangement: "NUCLEAR_FAMILY" },
  "cases.protect": { duty: "PSYCHOSOCIAL", done: true },
  "cases.check-reunification": { check: "MONITORED", done: true },
  "cases.identify": { name: "Anak Baru" },
  "cases.add-to-team": { agency: agencyIds.third, role: "provider" },
  "cases.remove-from-team": { agency: agencyIds.third },
  "cases.name-worker": { person: id },
  "cases.keep-away": { persons: [], agencies: [] },
  "cases.record-event": { event: "SPDP_SENT", at: instantOf(Date.now() - day) },
  "cases.ask-conference": reason,
  "cases.reveal": { part: "identity", ...purpose },
  "cases.close": { outcome: "GOALS_MET", ...view },
  "cases.reopen": reason,
  "cases.take-care": reason,
})

const inputs = (who: Player): Record<string, unknown> => ({
  acknowledge: { attest: true },
  accept: acceptance(who),
  decline: { reason: "OTHER", text: "Tidak sesuai." },
  withdraw: { reason: "Salah tujuan." },
  "send-back": { note: "Lengkapi." },
  reschedule: { sessions: meetingOf().sessions, reason: "Bentrok." },
  cancel: { reason: "Batal." },
  "record-late": { headcount: 3 },
  "meetings.answer": { answer: "ACCEPTED" },
  ...handoffInputs(),
  ...caseInputs(who),
  "tasks.finish": { outcome: "done" },
  "tasks.take-over": {},
  "tasks.change-date": { due: soon(), reason: "Menunggu jadwal." },
  "batches.cancel": {},
  "batches.offer": { case: "case-00000000000000000000000000" },
  "memberships.accept": {},
  "partnerships.decline": { reason: "Bukan urusan kami." },
  "partnerships.end": { reason: "Bukan urusan kami." },
  amend: terms,
  "record-delivery": { supply: "1", to: { agency: "lksa-uji" }, delivered: 1 },
  "confirm-delivery": { supply: "1" },
  "ask-roles": { roles: ["OBSERVER"] },
  "revoke-roles": { roles: ["OBSERVER"] },
  certify: { number: "1", body: "LSPS", validUntil: "2030-01-01" },
  seat: { seat: "none" },
  "change-contact": { name: "Hakim Sari", profession: "Hakim" },
})

/** Input that a verb can read, so that nothing but the target decides. */
export function inputFor(path: string, verb: string, who: Player): unknown {
  const known = inputs(who)
  return known[`${path}.${verb}`] ?? known[verb] ?? {}
}

export const encodeOnce = (id: string): string =>
  /%[0-9a-z]{2}/i.test(id) ? id : encodeURIComponent(id)
