import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb"
import type { Actor } from "#shared/kernel/actor.ts"
import type { Change, Reliance, Write } from "#shared/kernel/decision.ts"
import { day, type Instant, later, msOf } from "#shared/kernel/instant.ts"
import type { Notice } from "#shared/kernel/notice.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { canonical, digest, eventSort, hashOf, type Link } from "./ledger.ts"
import type { Key, StoredRow, Tables } from "./rows.ts"
import { keyOf, storeOf } from "./rows.ts"
import { dueShardOf, logShards } from "./table.ts"
import { actionOf, checksOf, refOfWrite, reliancesOf } from "./transaction.ts"

/** What a successful act answers, and what the same request hears again for 48 hours. */
export type Receipt = {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly event: string
  readonly hash: string
}

/** One decided act, ready to be written. */
export type Act = {
  readonly change: Change
  readonly actor: Actor
  readonly at: Instant
  readonly request: { readonly key: Key; readonly digest: string }
  readonly rows: ReadonlyMap<string, StoredRow>
  /** What gives the actor their power; the system needs nothing. */
  readonly membership?: Reliance
  readonly salt: (label: string) => string
}

export type CommitResult = { readonly receipt: Receipt } | { readonly lost: "request" | "race" }

export const requestLife = 2 * day

type Action = NonNullable<TransactWriteCommandInput["TransactItems"]>[number]

const versionAfter = (write: Write, rows: Act["rows"]): number => {
  if (write.how === "create") return 1
  if (write.how === "adjust") return rows.get(refKey(write.ref))?.version ?? 0
  return write.row.version + 1
}

const shardOf = (text: string, shards: number): number =>
  Number.parseInt(
    digest(text)
      .replace(/[^0-9a-f]/g, "")
      .slice(0, 6) || "0",
    16,
  ) % shards

function touchedBy(tables: Tables, act: Act): Link["touched"] {
  return act.change.writes.map((write) => {
    const ref = refOfWrite(write)
    const state = "state" in write ? canonical(write.state) : write.how
    // A sealed section enters the chain as a salted commitment: destroying it breaks no proof.
    const salt = storeOf(tables, ref).sealed ? act.salt(refKey(ref)) : ""
    return { ref: refKey(ref), version: versionAfter(write, act.rows), hash: digest(salt + state) }
  })
}

const idOf = (ref: Ref<unknown>): string => ref.parts[ref.parts.length - 1] ?? ""

/**
 * The event that gave a row this version. Of a row that is known by several words all of them tell
 * it: the last one alone names another meeting's ballot too.
 */
function eventIdOf({ subject, parts }: Ref<unknown>, version: number): string {
  const name = parts.length > 1 ? [subject, ...parts] : parts
  return [...name, version].join(".")
}

type Chained = { readonly ref: Ref<unknown>; readonly link: Link & { readonly version: number } }

function linkFor(act: Act, ref: Ref<unknown>, touched: Link["touched"]): Chained["link"] {
  const own = touched.find((each) => each.ref === refKey(ref))
  if (!own) throw new Error(`${act.change.event.type} does not write its subject`)
  return {
    id: eventIdOf(ref, own.version),
    type: act.change.event.type,
    at: act.at,
    person: act.actor.person,
    agency: act.actor.agency,
    facts: act.change.event.facts,
    status: act.change.status,
    touched,
    prev: act.rows.get(refKey(ref))?.head ?? "",
    version: own.version,
  }
}

/** What repeats the event, or the notice before it, is left out: a row below 1 kB costs half. */
const leanOf = (notices: readonly Notice[], type: string) =>
  notices.map(({ kind, about, ...notice }, place) => {
    const before = notices[place - 1]
    return {
      ...notice,
      ...(kind === (before?.kind ?? type) ? {} : { kind }),
      ...(before && canonical(before.about) === canonical(about) ? {} : { about }),
    }
  })

/**
 * The partition of a row's ledger events. A row inside somebody's partition (a notice, a member)
 * keeps its chain elsewhere: lists there stay short.
 */
export function chainOf(tables: Tables, ref: Ref<unknown>): string {
  const place = keyOf(tables, ref)
  return place.sk === "STATE" ? place.pk : refKey(ref).toUpperCase()
}

function eventItem(tables: Tables, act: Act, { ref, link }: Chained) {
  const hash = hashOf(link)
  const pk = chainOf(tables, ref)
  const main = refKey(ref) === refKey(act.change.subject)
  const pending = main && act.change.notices.length > 0
  const expiry = later(act.at, requestLife)
  const log = `LOG#${act.at.slice(0, 10)}#${String(shardOf(link.id, logShards)).padStart(2, "0")}`
  return {
    pk,
    sk: eventSort(link.version),
    v: 1,
    s: { ...link, hash },
    log,
    logSort: `${act.at}#${link.id}`,
    ...(main
      ? {
          due: dueShardOf(link.id),
          dueSort: `${pending ? act.at : expiry}#${link.id}`,
          idem: act.request.key.pk,
        }
      : {}),
    ...(pending ? { outbox: "pending", notices: leanOf(act.change.notices, link.type) } : {}),
  }
}

function requestAction(tables: Tables, act: Act, receipt: Receipt): Action {
  return {
    Put: {
      TableName: tables.main,
      Item: {
        ...act.request.key,
        v: 1,
        s: { digest: act.request.digest, receipt, at: act.at },
        expires: Math.floor(msOf(later(act.at, requestLife)) / 1000),
      },
      ConditionExpression: "attribute_not_exists(pk) OR expires < :now",
      ExpressionAttributeValues: { ":now": Math.floor(msOf(act.at) / 1000) },
    },
  }
}

/** A row's place in its chain: the newest event's hash, of this act or of the last one. */
const marksBy =
  (tables: Tables, act: Act, heads: ReadonlyMap<string, string>) => (write: Write) => {
    const ref = refOfWrite(write)
    const name = refKey(ref)
    const head = heads.get(name) ?? act.rows.get(name)?.head
    return {
      ...(head ? { head } : {}),
      ...(storeOf(tables, ref).sealed ? { salt: act.salt(name) } : {}),
    }
  }

/** The whole transaction of one act, and the receipt it gives when it lands. */
export function transactionOf(tables: Tables, act: Act): { items: Action[]; receipt: Receipt } {
  const { change } = act
  const touched = touchedBy(tables, act)
  const links = [change.subject, ...(change.alsoChains ?? [])].map((ref) => ({
    ref,
    link: linkFor(act, ref, touched),
  }))
  const heads = new Map(links.map(({ ref, link }) => [refKey(ref), hashOf(link)]))
  const [own] = links
  if (!own) throw new Error("an act has a subject")
  const receipt: Receipt = {
    id: idOf(change.subject),
    version: own.link.version,
    status: change.status,
    event: own.link.id,
    hash: heads.get(refKey(change.subject)) ?? "",
  }
  const events = links.map(({ ref, link }) => ({
    Put: {
      TableName: tables.main,
      Item: eventItem(tables, act, { ref, link }),
      ConditionExpression: "attribute_not_exists(pk)",
    },
  }))
  const marks = marksBy(tables, act, heads)
  const power = act.membership ? [act.membership] : []
  const relies = reliancesOf([...power, ...change.relies])
  const writes = change.writes.map((write) =>
    actionOf(tables, write, {
      marks: marks(write),
      relied: relies.get(refKey(refOfWrite(write))),
    }),
  )
  const checks = checksOf(tables, change.writes, relies)
  return { items: [requestAction(tables, act, receipt), ...writes, ...events, ...checks], receipt }
}

const reasonsOf = (cause: unknown): readonly { Code?: string }[] | undefined =>
  cause instanceof Error && cause.name === "TransactionCanceledException"
    ? ((cause as { CancellationReasons?: { Code?: string }[] }).CancellationReasons ?? [])
    : undefined

/** Reasons that pass; any other one is a mistake of ours, and trying again would hide it. */
const passing = [
  "None",
  "ConditionalCheckFailed",
  "TransactionConflict",
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
]

/** Writes an act whole or not at all; says whether the request itself or a race stood in the way. */
export async function commit(tables: Tables, act: Act): Promise<CommitResult> {
  const { items, receipt } = transactionOf(tables, act)
  try {
    await tables.client.send(new TransactWriteCommand({ TransactItems: items }))
    return { receipt }
  } catch (cause) {
    const reasons = reasonsOf(cause)
    if (!reasons?.every(({ Code = "None" }) => passing.includes(Code))) throw cause
    return { lost: reasons[0]?.Code === "ConditionalCheckFailed" ? "request" : "race" }
  }
}
