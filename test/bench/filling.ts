import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb"
import { digest, eventSort } from "#functions/platform/ledger.ts"
import { keyOf, storeOf, type Tables } from "#functions/platform/rows.ts"
import { dueShards, logShards } from "#functions/platform/table.ts"
import { type Case, type CaseId, caseRef } from "#shared/case/case.ts"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { day, type Instant, instantOf, minute } from "#shared/kernel/instant.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { type Notice, noticeIdOf, noticeRef } from "#shared/notice/notice.ts"
import type { PartnershipId } from "#shared/partnership/partnership.ts"
import type { RegionCode } from "#shared/region/region.ts"
import { agencyIds, type Cast } from "#test/support/cast.ts"
import { officerFrom } from "./people.ts"
import { spread } from "./rounds.ts"

type Item = Record<string, unknown>

/** What the handoff of a place in the row of handoffs is called; as long as a real one. */
export const handoffAt = (place: number): HandoffId => spelled("handoff", place) as HandoffId
export const caseAt = (place: number): CaseId => spelled("case", place) as CaseId

const spelled = (noun: string, place: number): string =>
  `${noun}-${String(place).padStart(26, "bench")}`

const region = "18.72" as RegionCode
const partnership = "sk-jejaring-uji" as PartnershipId
/** Of one moment, so that what is filled in two goes still lies in one order. */
const began = Date.now()

const caseOf = (place: number, cast: Cast): Case => ({
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
  openedAt: instantOf(began - place * minute),
  openedBy: cast.worker.id,
})

const handoffOf = (place: number, cast: Cast): Handoff => ({
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
  due: { kind: "decide", at: instantOf(began + day + place * minute) },
  createdAt: instantOf(began - place * minute),
  updatedAt: instantOf(began - place * minute),
})

const noticeOf = (place: number): Notice => {
  const at = instantOf(began - place * minute)
  const about = { noun: "handoffs", id: handoffAt(place) } as const
  const event = `${handoffAt(place)}.2`
  const audience = { to: "desk", agency: agencyIds.target } as const
  const notice = { kind: "handoff.offered", urgency: "week", about, audience } as const
  const id = noticeIdOf({ event, number: 0, at, notice })
  return { id, kind: "handoff.offered", urgency: "week", about, at }
}

function itemOf<State>(tables: Tables, [ref, state]: readonly [Ref<State>, State], marks: Item) {
  const attributes = storeOf(tables, ref).attributes?.(state as never, ref.parts)
  return { ...keyOf(tables, ref), s: state, ...marks, ...attributes }
}

/** The act that brought the handoff where it is, its notices handed on. */
function eventItem(tables: Tables, handoff: Handoff, at: Instant): Item {
  const { pk } = keyOf(tables, handoffRef(handoff.id))
  const id = `${handoff.id}.3`
  const shard = (shards: number): number => Number.parseInt(digest(id).slice(-2), 36) % shards || 0
  const link = {
    id,
    type: "handoff.acknowledged",
    at,
    person: handoff.reviewer,
    agency: handoff.to,
    facts: { kind: handoff.kind, risk: handoff.risk, from: handoff.from, to: handoff.to },
    status: handoff.status,
    touched: [{ ref: `handoff#${handoff.id}`, version: 3, hash: digest(id) }],
    prev: digest(pk),
    version: 3,
    hash: digest(at),
  }
  return {
    pk,
    sk: eventSort(3),
    v: 1,
    s: link,
    log: `LOG#${at.slice(0, 10)}#${String(shard(logShards)).padStart(2, "0")}`,
    logSort: `${at}#${id}`,
    due: `DUE#${shard(dueShards)}`,
    dueSort: `${instantOf(began + 2 * day)}#${id}`,
    idem: `IDEM#${handoff.reviewer}#${handoff.to}#${digest(id).slice(0, 16)}`,
  }
}

/** Everything the table holds of one handoff under review: itself, its case, an act, a notice. */
function itemsAt(tables: Tables, place: number, cast: Cast): readonly Item[] {
  const [child, handoff, notice] = [caseOf(place, cast), handoffOf(place, cast), noticeOf(place)]
  const inbox = noticeRef(notice.id, [agencyIds.target, officerFrom(cast).id])
  const marks = { v: 3, head: digest(handoff.updatedAt) }
  return [
    itemOf(tables, [caseRef(child.id), child], { v: 1, head: digest(child.id) }),
    itemOf(tables, [handoffRef(handoff.id), handoff], marks),
    itemOf(tables, [inbox, notice], { v: 1 }),
    eventItem(tables, handoff, handoff.updatedAt),
  ]
}

/** Lays handoffs under review into the table, all between the same two agencies: the worst case. */
export async function fill(tables: Tables, cast: Cast, [from, to]: readonly [number, number]) {
  const batches: (() => Promise<unknown>)[] = []
  for (let start = from; start < to; start += 6) {
    const places = Array.from({ length: Math.min(6, to - start) }, (_, step) => start + step)
    batches.push(() =>
      write(
        tables,
        places.flatMap((place) => itemsAt(tables, place, cast)),
      ),
    )
  }
  await spread(batches, 4)
}

const write = (tables: Tables, items: readonly Item[]): Promise<unknown> =>
  tables.client.send(
    new BatchWriteCommand({
      RequestItems: { [tables.main]: items.map((Item) => ({ PutRequest: { Item } })) },
    }),
  )
