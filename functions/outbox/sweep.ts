import { DeleteCommand, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { type Instant, later, minute, msOf } from "#shared/kernel/instant.ts"
import { faultFields, type Log } from "../platform/log.ts"
import { type Item, readPage } from "../platform/rows.ts"
import { dueShards } from "../platform/table.ts"
import { handOn, type Post } from "./hand-on.ts"
import { pendingOf, reminderOf } from "./outbox-row.ts"
import { type WakeDeps, WakeRefused, wake } from "./wake.ts"

export type SweepDeps = WakeDeps & {
  readonly post: Post
  readonly log: Log
}

/** What a sweep did: how many it handled, and how many failed and come again. */
export type Swept = {
  readonly count: number
  readonly failed: number
  /** Seconds for which the clock that waited longest had run out when it was looked at. */
  readonly late: number
}

/** The stream gets this long before the sweep hands a notice on itself. */
const patience = minute

/** Forgets the request row behind an event, and takes the event out of the due index. */
async function forget({ tables }: SweepDeps, item: Item, at: Instant): Promise<void> {
  const request = new DeleteCommand({
    TableName: tables.main,
    Key: { pk: item["idem"], sk: "REQUEST" },
    // The same key may have been used afresh after its time.
    ConditionExpression: "attribute_not_exists(pk) OR expires <= :now",
    ExpressionAttributeValues: { ":now": Math.floor(msOf(at) / 1000) },
  })
  await tables.client.send(request).catch((cause: unknown) => {
    if (!(cause instanceof Error && cause.name === "ConditionalCheckFailedException")) throw cause
  })
  await tables.client.send(
    new UpdateCommand({
      TableName: tables.main,
      Key: { pk: item["pk"], sk: item["sk"] },
      UpdateExpression: "REMOVE due, dueSort, idem",
    }),
  )
}

/**
 * The index holds keys only of what is sent: the notices stay with the row. It also lags a little:
 * what was moved to another day since is not sent on the old one.
 */
async function sendAgain({ tables, post }: SweepDeps, item: Item): Promise<void> {
  const found = await tables.client.send(
    new GetCommand({
      TableName: tables.main,
      Key: { pk: item["pk"], sk: item["sk"] },
      ConsistentRead: true,
    }),
  )
  const pending = pendingOf(found.Item) ?? reminderOf(found.Item)
  if (pending && pending.dueSort === item["dueSort"]) await handOn(tables, post, pending)
}

async function sweepItem(deps: SweepDeps, item: Item, at: Instant): Promise<void> {
  if (item["outbox"] === "clock") return wake(deps, item, at)
  if (item["outbox"] === "later") return sendAgain(deps, item)
  if (item["outbox"] === "pending") {
    const isStale = String(item["dueSort"]) <= later(at, -patience)
    return isStale ? sendAgain(deps, item) : undefined
  }
  await forget(deps, item, at)
}

/** A due item's place in its index begins with its instant. */
const lateness = (item: Item, at: Instant): number => {
  const due = Date.parse(String(item["dueSort"]).slice(0, at.length))
  return item["outbox"] === "clock" ? Math.max(0, Math.round((msOf(at) - due) / 1_000)) : 0
}

/** One item's failure must not keep the others waiting; it is due again in a minute. */
async function tryItem(deps: SweepDeps, item: Item, at: Instant): Promise<Swept> {
  const late = lateness(item, at)
  try {
    await sweepItem(deps, item, at)
    return { count: 1, failed: 0, late }
  } catch (cause) {
    const code = cause instanceof WakeRefused ? { code: cause.code } : {}
    deps.log({ event: "clock", ...faultFields(cause), ...code })
    return { count: 0, failed: 1, late }
  }
}

const none: Swept = { count: 0, failed: 0, late: 0 }

const sum = (one: Swept, other: Swept): Swept => ({
  count: one.count + other.count,
  failed: one.failed + other.failed,
  late: Math.max(one.late, other.late),
})

/** Items of one shard that are looked at in one minute, if none of them fails. */
const most = 200
/** What fails again and again stands first: so many further pages are read behind it. */
const furtherPages = 4

async function sweepShard(deps: SweepDeps, shard: number, at: Instant): Promise<Swept> {
  const query = { index: "due", hash: `DUE#${shard}`, upTo: at, limit: most } as const
  let swept = none
  let from: Item | undefined
  for (let page = 0; page <= furtherPages; page += 1) {
    const { items, next } = await readPage(deps.tables, { ...query, ...(from ? { from } : {}) })
    let here = none
    for (const item of items) here = sum(here, await tryItem(deps, item, at))
    swept = sum(swept, here)
    if (!next || here.failed === 0) return swept
    from = next
  }
  return swept
}

/**
 * Handles what is due: clocks that ran out, notices that never left, reminders, and requests whose
 * 48 hours are over. Reads only what is due, 200 of each shard a time; the rest waits a minute.
 */
export async function sweep(deps: SweepDeps, at: Instant): Promise<Swept> {
  const shards = Array.from({ length: dueShards }, (_, shard) => sweepShard(deps, shard, at))
  return (await Promise.all(shards)).reduce(sum, none)
}
