import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb"
import { digest, eventSort } from "#functions/platform/ledger.ts"
import { keyOf, storeOf, type Tables } from "#functions/platform/rows.ts"
import { dueShards, logShards } from "#functions/platform/table.ts"
import { caseRef } from "#shared/case/case.ts"
import { type Handoff, handoffRef } from "#shared/handoff/handoff.ts"
import { day, type Instant, instantOf } from "#shared/kernel/instant.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { noticeRef } from "#shared/notice/notice.ts"
import { agencyIds, type Cast } from "#test/support/cast.ts"
import { began, caseOf, handoffOf, noticeOf } from "./filled.ts"
import { officerFrom } from "./people.ts"
import { spread } from "./rounds.ts"

type Item = Record<string, unknown>

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
