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

const agendaInputs = (): Record<string, unknown> => ({
  "actions.accept": {},
  "actions.begin": {},
  "actions.change-date": { due: soon(), ...reason },
  "actions.report": { status: "done", evidence: "Laporan 1/2026" },
  "actions.supersede": reason,
  "actions.verify": { confirm: true },
  "agenda-items.amend": { outcomes: [{ place: 1, text: "Disepakati." }] },
  "agenda-items.commit-handoff": {
    handoff: "handoff-00000000000000000000000000",
    text: "Diserahkan di rapat.",
    record: recordOf(),
  },
  "agenda-items.decide": {},
  "agenda-items.defer": reason,
  "agenda-items.offer-handoff": {
    handoff: "handoff-00000000000000000000000000",
    text: "Ditawarkan atas putusan rapat.",
  },
  "agenda-items.place": { meeting: "meeting-00000000000000000000000000" },
  "agenda-items.propose": {
    host: agencyIds.source,
    title: "Rencana kerja triwulan",
    minutes: 20,
  },
  "agenda-items.record": { outcomes: [{ kind: "FACT", text: "Dicatat." }] },
  "agenda-items.recuse": {},
  "agenda-items.turn-down": reason,
  "agenda-items.withdraw": {},
  "meetings.arrange-agenda": { items: [] },
})

const programmeInputs = (): Record<string, unknown> => ({
  "meetings.arrange-groups": { groups: [{ name: "Kelompok 1" }] },
  "meetings.report-group": { group: "Kelompok 1", report: "Disepakati tiga langkah." },
  "programmes.plan-next": {},
  "programmes.record-outcome": { objective: "1", status: "MET", text: "Tercapai." },
  "programmes.close": {},
  "recommendations.route": { agency: agencyIds.third },
  "recommendations.answer": { status: "ACCEPTED", text: "Kami kerjakan." },
})

const roomInputs = (): Record<string, unknown> => ({
  "meetings.adjourn": reason,
  "meetings.call-roll": { rolls: [{ of: agencyIds.source, entries: [], unnamed: 0 }] },
  "meetings.check-in": { code: "000000" },
  "meetings.confirm-reopen": { confirm: true },
  "meetings.correct": reason,
  "meetings.hand-over": { part: "chair", person: "orang-lain" },
  "meetings.not-held": reason,
  "meetings.proceed-inquorate": { ...reason, reviewBy: soon() },
  "meetings.reopen": reason,
  "meetings.sign": { stand: "APPROVED" },
  "meetings.waive-successor": reason,
  "meetings.write-minutes": { preface: "Rapat dibuka.", closing: "Rapat ditutup." },
})

const pollInputs = (): Record<string, unknown> => {
  const { sessions } = meetingOf()
  const next = sessions.map((each) => ({ ...each, zone: "WITA" }))
  return {
    "meetings.open-poll": { slots: [{ sessions }, { sessions: next }], deadline: soon() },
    "meetings.vote": { votes: { s1: "AVAILABLE" } },
    "meetings.pin": { votes: { s1: "IF_NEEDED" } },
    "meetings.offer-slot": { sessions, ...reason },
    "meetings.change-slots": { remove: ["s1"] },
    "meetings.close-poll": reason,
  }
}

const inputs = (who: Player): Record<string, unknown> => ({
  acknowledge: { attest: true },
  accept: acceptance(who),
  decline: { reason: "OTHER", text: "Tidak sesuai." },
  withdraw: { reason: "Salah tujuan." },
  "send-back": { note: "Lengkapi." },
  reschedule: { sessions: meetingOf().sessions, reason: "Bentrok." },
  cancel: { reason: "Batal." },
  "record-late": { headcount: 3 },
  ...pollInputs(),
  ...roomInputs(),
  "meetings.answer": { answer: "ACCEPTED" },
  "meetings.change-details": { title: "Rapat lain" },
  "meetings.count": { classes: [{ label: "Guru", confirmed: 3 }] },
  "meetings.invite": { agencies: [{ agency: "lksa-uji", need: "optional" }] },
  "meetings.take-reply": {
    partstat: "ACCEPTED",
    sequence: 0,
    dtstamp: instantOf(Date.now()),
    person: who.id,
  },
  "meetings.uninvite": { agency: "lksa-uji" },
  ...handoffInputs(),
  ...caseInputs(who),
  ...programmeInputs(),
  ...agendaInputs(),
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
