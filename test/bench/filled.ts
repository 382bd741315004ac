import type { Case, CaseId } from "#shared/case/case.ts"
import type { Handoff, HandoffId } from "#shared/handoff/handoff.ts"
import { day, instantOf, minute } from "#shared/kernel/instant.ts"
import { type Notice, noticeIdOf } from "#shared/notice/notice.ts"
import type { PartnershipId } from "#shared/partnership/partnership.ts"
import type { RegionCode } from "#shared/region/region.ts"
import { agencyIds, type Cast } from "#test/support/cast.ts"
import { officerFrom } from "./people.ts"

/** What the handoff of a place in the row of handoffs is called; as long as a real one. */
export const handoffAt = (place: number): HandoffId => spelled("handoff", place) as HandoffId
export const caseAt = (place: number): CaseId => spelled("case", place) as CaseId

const spelled = (noun: string, place: number): string =>
  `${noun}-${String(place).padStart(26, "bench")}`

const region = "18.72" as RegionCode
const partnership = "sk-jejaring-uji" as PartnershipId
/** Of one moment, so that what is filled in two goes still lies in one order. */
export const began = Date.now()

export const caseOf = (place: number, cast: Cast): Case => ({
  id: caseAt(place),
  reference: `1872-${String(place).padStart(6, "0")}`,
  status: "open",
  custodian: agencyIds.source,
  custodianName: "Dinas Sosial Kota Metro",
  custodyEpoch: 1,
  region,
  category: "AMPK09_VIOLENCE",
  risk: "MEDIUM",
  sex: "F",
  age: 13,
  source: "SCHOOL",
  externalReferences: [],
  excludedPersons: [],
  conflictedAgencies: [],
  aliases: [],
  careEpoch: 0,
  cluster: "K10_OTHER",
  harms: [],
  tier: "DISTRICT",
  isAgeEstimated: false,
  identityStatus: "KNOWN",
  legalReferences: [],
  team: [],
  keys: {},
  protection: {},
  reunification: {},
  clocks: [],
  flags: [],
  bounces: 0,
  blinds: [],
  sameChild: [],
  openedAt: instantOf(began - place * minute),
  openedBy: cast.worker.id,
  updatedAt: instantOf(began - place * minute),
})

export const handoffOf = (place: number, cast: Cast): Handoff => ({
  id: handoffAt(place),
  case: caseAt(place),
  caseReference: `1872-${String(place).padStart(6, "0")}`,
  kind: "referral",
  status: "under-review",
  risk: "MEDIUM",
  from: agencyIds.source,
  to: agencyIds.target,
  fromName: "Dinas Sosial Kota Metro",
  toName: "LPA Kota Metro",
  author: cast.worker.id,
  need: {
    service: "TEMPORARY_SHELTER",
    ageBand: "12-15",
    sex: "F",
    region,
    category: "AMPK09_VIOLENCE",
  },
  masked: {
    reason: "Perlu tempat aman sementara dan pendampingan selama pemeriksaan berjalan.",
    safety: "Tidak ada ancaman langsung; jangan hubungi rumah.",
    documents: ["Laporan sosial", "Surat persetujuan"],
  },
  basis: { kind: "CONSENT" },
  epoch: 1,
  partnerships: [partnership],
  excludedPersons: [],
  coveredBy: { partnership, clause: "1" },
  reviewer: officerFrom(cast).id,
  holdsPlace: false,
  hasManifest: false,
  moves: "nothing",
  rounds: 0,
  pauseLeft: 2 * day,
  wantsConference: false,
  disputes: 0,
  sameChild: [],
  blinds: [],
  clocks: [
    {
      kind: "decide",
      startedAt: instantOf(began - place * minute),
      due: instantOf(began + day + place * minute),
      rung: 0,
    },
  ],
  since: instantOf(began - place * minute),
  createdAt: instantOf(began - place * minute),
  updatedAt: instantOf(began - place * minute),
})

export const noticeOf = (place: number): Notice => {
  const at = instantOf(began - place * minute)
  const about = { noun: "handoffs", id: handoffAt(place) } as const
  const event = `${handoffAt(place)}.2`
  const audience = { to: "desk", agency: agencyIds.target } as const
  const notice = { kind: "handoff.offered", urgency: "week", about, audience } as const
  const id = noticeIdOf({ event, number: 0, at, notice })
  return { id, kind: "handoff.offered", urgency: "week", about, at }
}
