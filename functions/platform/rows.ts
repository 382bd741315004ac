import { BatchGetCommand, type DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb"
import type { Ref, Row } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"

export type Key = { readonly pk: string; readonly sk: string }

/** How one kind of row lies in the tables: its key, and what the indexes show of it. */
export type RowStore = {
  readonly sealed?: boolean
  readonly key: (parts: readonly string[]) => Key
  /** Index keys, card and expiry that follow from the state. */
  readonly attributes?: (state: never, parts: readonly string[]) => Record<string, unknown>
}

/** Who must not find this row in any list; stands beside the card, and never leaves the server. */
export const hiddenFrom = (people: readonly string[]): { readonly hidden?: readonly string[] } =>
  people.length > 0 ? { hidden: people } : {}

export type Stores = Readonly<Record<string, RowStore>>

export type Item = Record<string, unknown>

/** A loaded row with its place in the ledger. */
export type StoredRow = Row<unknown> & { readonly head?: string }

export type Tables = {
  readonly client: DynamoDBDocumentClient
  readonly main: string
  readonly sealed: string
  readonly stores: Stores
}

export function storeOf(tables: Tables, ref: Ref<unknown>): RowStore {
  const store = tables.stores[ref.subject]
  if (!store) throw new Error(`no store for ${ref.subject}`)
  return store
}

export const keyOf = (tables: Tables, ref: Ref<unknown>): Key => storeOf(tables, ref).key(ref.parts)

export const tableOf = (tables: Tables, ref: Ref<unknown>): string =>
  storeOf(tables, ref).sealed ? tables.sealed : tables.main

const rowOf = (ref: Ref<unknown>, item: Item): StoredRow => ({
  ref,
  state: item["s"],
  version: Number(item["v"]),
  ...(typeof item["head"] === "string" ? { head: item["head"] } : {}),
})

/** The most keys that one batch read takes. */
const batchLimit = 100

type Place = readonly [table: string, key: Key]

async function readBatch(
  tables: Tables,
  places: readonly Place[],
  consistent: boolean,
): Promise<readonly (readonly [string, Item])[]> {
  const found: (readonly [string, Item])[] = []
  let asked: Record<string, { Keys: Key[]; ConsistentRead: boolean }> = {}
  for (const [table, key] of places) {
    asked[table] = { Keys: [...(asked[table]?.Keys ?? []), key], ConsistentRead: consistent }
  }
  // Unprocessed keys are throttling: the client has waited already, so a few more tries are enough.
  for (let tries = 0; Object.keys(asked).length > 0; tries += 1) {
    if (tries > 8) throw new Error("the table does not answer")
    const answer = await tables.client.send(new BatchGetCommand({ RequestItems: asked }))
    for (const [table, items] of Object.entries(answer.Responses ?? {})) {
      for (const item of items) found.push([`${table}|${item["pk"]}|${item["sk"]}`, item])
    }
    asked = (answer.UnprocessedKeys ?? {}) as typeof asked
  }
  return found
}

/** Reads whole items by key, consistently unless told otherwise; a hundred keys a call. */
export async function readItems(
  tables: Tables,
  keys: Readonly<Record<string, readonly Key[]>>,
  consistent = true,
): Promise<Map<string, Item>> {
  const places = Object.entries(keys).flatMap(([table, wanted]) =>
    wanted.map((key): Place => [table, key]),
  )
  const batches: Promise<readonly (readonly [string, Item])[]>[] = []
  for (let start = 0; start < places.length; start += batchLimit) {
    batches.push(readBatch(tables, places.slice(start, start + batchLimit), consistent))
  }
  return new Map((await Promise.all(batches)).flat())
}

/** Loads the rows of refs, each once, by their refKey; absent rows are absent. */
export async function loadRows(
  tables: Tables,
  refs: readonly Ref<unknown>[],
  consistent = true,
): Promise<Map<string, StoredRow>> {
  const wanted = new Map(refs.map((ref) => [refKey(ref), ref]))
  const keys: Record<string, Key[]> = {}
  for (const ref of wanted.values()) {
    const table = tableOf(tables, ref)
    keys[table] = [...(keys[table] ?? []), keyOf(tables, ref)]
  }
  const items = await readItems(tables, keys, consistent)
  const rows = new Map<string, StoredRow>()
  for (const [name, ref] of wanted) {
    const key = keyOf(tables, ref)
    const item = items.get(`${tableOf(tables, ref)}|${key.pk}|${key.sk}`)
    if (item) rows.set(name, rowOf(ref, item))
  }
  return rows
}

export type Page = { readonly items: readonly Item[]; readonly next?: Item }

export type PageQuery = {
  readonly index?: "inbound" | "outbound" | "due" | "log"
  readonly hash: string
  readonly beginsWith?: string
  readonly upTo?: string
  readonly after?: string
  /** From the first to the second, both included. */
  readonly between?: readonly [string, string]
  /** Lists may lag by a moment and cost half; worklists of the table itself need not. */
  readonly stale?: boolean
  readonly limit: number
  readonly backwards?: boolean
  readonly from?: Item
}

const indexKeys = {
  inbound: ["in", "inSort"],
  outbound: ["out", "outSort"],
  due: ["due", "dueSort"],
  log: ["log", "logSort"],
} as const

type Bound = { readonly bound?: string; readonly end?: string; readonly condition: string }

/** Where a list goes on after a row of it, as the table would name the place. */
export const startAfter = (item: Item, index: PageQuery["index"]): Item =>
  Object.fromEntries(
    ["pk", "sk", ...(index ? indexKeys[index] : [])].map((name) => [name, item[name]]),
  )

function boundOf(query: PageQuery): Bound {
  if (query.between) {
    const [bound, end] = query.between
    return { bound, end, condition: " AND #r BETWEEN :r AND :e" }
  }
  if (query.beginsWith) return { bound: query.beginsWith, condition: " AND begins_with(#r, :r)" }
  if (query.upTo) return { bound: query.upTo, condition: " AND #r <= :r" }
  if (query.after) return { bound: query.after, condition: " AND #r > :r" }
  return { condition: "" }
}

/** One page of a partition, of the table (consistently) or of an index. */
export async function readPage(tables: Tables, query: PageQuery): Promise<Page> {
  const [hash, range] = query.index ? indexKeys[query.index] : ["pk", "sk"]
  const { bound, end, condition } = boundOf(query)
  const answer = await tables.client.send(
    new QueryCommand({
      TableName: tables.main,
      ...(query.index ? { IndexName: query.index } : { ConsistentRead: !query.stale }),
      KeyConditionExpression: `#h = :h${condition}`,
      ExpressionAttributeNames: { "#h": hash, ...(bound ? { "#r": range } : {}) },
      ExpressionAttributeValues: {
        ":h": query.hash,
        ...(bound ? { ":r": bound } : {}),
        ...(end ? { ":e": end } : {}),
      },
      Limit: query.limit,
      ScanIndexForward: !query.backwards,
      ...(query.from ? { ExclusiveStartKey: query.from } : {}),
    }),
  )
  return {
    items: answer.Items ?? [],
    ...(answer.LastEvaluatedKey ? { next: answer.LastEvaluatedKey } : {}),
  }
}
