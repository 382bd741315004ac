import { DeleteCommand, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { type Instant, later, minute, msOf } from "#shared/kernel/instant.ts"
import { faultFields, type Log } from "../platform/log.ts"
import { type Item, readPage, type Tables } from "../platform/rows.ts"
import { dueShards } from "../platform/table.ts"
import { handOn, type Post } from "./hand-on.ts"
import { pendingOf, reminderOf } from "./outbox-row.ts"

export type SweepDeps = { readonly tables: Tables; readonly post: Post; readonly log: Log }

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
  if (item["outbox"] === "later") return sendAgain(deps, item)
  if (item["outbox"] === "pending") {
    const isStale = String(item["dueSort"]) <= later(at, -patience)
    return isStale ? sendAgain(deps, item) : undefined
  }
  await forget(deps, item, at)
}

/** One item's failure must not keep the others waiting; it is due again in a minute. */
async function tryItem(deps: SweepDeps, item: Item, at: Instant): Promise<number> {
  try {
    await sweepItem(deps, item, at)
    return 1
  } catch (cause) {
    deps.log({ event: "clock", ...faultFields(cause) })
    return 0
  }
}

/**
 * Handles what is due: notices that never left, reminders, and requests whose 48 hours are over.
 * Reads only what is due, at most 200 of each shard a time; the rest waits a minute.
 */
export async function sweep(deps: SweepDeps, at: Instant): Promise<number> {
  let done = 0
  for (let shard = 0; shard < dueShards; shard += 1) {
    const page = await readPage(deps.tables, {
      index: "due",
      hash: `DUE#${shard}`,
      upTo: at,
      limit: 200,
    })
    for (const item of page.items) done += await tryItem(deps, item, at)
  }
  return done
}
