import type { Player } from "./cast.ts"
import { acceptance, meetingOf } from "./story.ts"

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

const inputs = (who: Player): Record<string, unknown> => ({
  acknowledge: { attest: true },
  accept: acceptance(who),
  decline: { reason: "OTHER", text: "Tidak sesuai." },
  withdraw: { reason: "Salah tujuan." },
  "send-back": { note: "Lengkapi." },
  reschedule: { sessions: meetingOf().sessions, reason: "Bentrok." },
  cancel: { reason: "Batal." },
  "record-late": { headcount: 3 },
  answer: { answer: "ACCEPTED" },
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
