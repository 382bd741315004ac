import { QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb"
import { canonical, digest, hashOf, type Link } from "#functions/platform/ledger.ts"
import { type Item, keyOf, storeOf, type Tables, tableOf } from "#functions/platform/rows.ts"
import type { Ref } from "#shared/kernel/ref.ts"

export type Entry = Link & { readonly hash: string; readonly version: number }

/** Every row of a partition, or those whose sort key begins so. */
export async function rowsOf(tables: Tables, pk: string, prefix = ""): Promise<readonly Item[]> {
  const found = await tables.client.send(
    new QueryCommand({
      TableName: tables.main,
      ConsistentRead: true,
      KeyConditionExpression: prefix ? "pk = :pk AND begins_with(sk, :sk)" : "pk = :pk",
      ExpressionAttributeValues: { ":pk": pk, ...(prefix ? { ":sk": prefix } : {}) },
    }),
  )
  return found.Items ?? []
}

/** A whole table: what only a test may ask for. */
export async function everyRow(tables: Tables, name = tables.main): Promise<readonly Item[]> {
  const rows: Item[] = []
  let from: Item | undefined
  do {
    const page = await tables.client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: from }),
    )
    rows.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return rows
}

export const isEvent = (row: Item): boolean => String(row["sk"]).startsWith("EVENT#")
export const entryIn = (row: Item): Entry => row["s"] as Entry

const named = ({ pk, sk }: Item): string => `${String(pk)} / ${String(sk)}`

const placeOf = (table: string, row: Item): string => `${table}|${named(row)}`

/** What is wrong with one chain: a hash that does not fit its event, or a link to another one. */
export function brokenLinks(events: readonly Item[]): readonly string[] {
  let prev = ""
  return events.flatMap((row) => {
    const { hash, ...link } = entryIn(row)
    const wrong = [
      ...(hashOf(link) === hash ? [] : [`${named(row)}: its hash does not fit`]),
      ...(link.prev === prev ? [] : [`${named(row)}: it does not follow the one before`]),
    ]
    prev = hash
    return wrong
  })
}

type Touch = {
  readonly ref: string
  readonly version: number
  readonly hash: string
  /** Its counters moved since: no event says what they are now. */
  readonly counted?: true
}

const gone = new Set([digest("remove")])
const counted = new Set([digest("adjust")])

/** The row that an event names; whose time a row of times is has parts of its own. */
function refIn(name: string): Ref<unknown> {
  const [subject = "", ...parts] = name.split("#")
  const last = parts.at(-1) ?? ""
  return { subject, parts: subject === "busy" ? [parts.slice(0, -1).join("#"), last] : parts }
}

/** The last act on each row, by the key of that row. */
function lastTouches(tables: Tables, events: readonly Item[]): ReadonlyMap<string, Touch> {
  const last = new Map<string, Touch>()
  // An act that removes a row is newer than any that wrote it under the same version or a lower one.
  const rank = (touch: Touch): number => touch.version + (gone.has(touch.hash) ? 0.5 : 0)
  const byTime = [...events].sort((a, b) => (entryIn(a).at < entryIn(b).at ? -1 : 1))
  for (const touch of byTime.flatMap((row) => entryIn(row).touched)) {
    const ref = refIn(touch.ref)
    const name = placeOf(tableOf(tables, ref), keyOf(tables, ref))
    const known = last.get(name)
    if (counted.has(touch.hash)) {
      if (known) last.set(name, { ...known, counted: true })
      continue
    }
    const reborn = known !== undefined && gone.has(known.hash) && touch.version === 1
    if (!known || reborn || rank(touch) >= rank(known)) last.set(name, touch)
  }
  return last
}

function unlike(tables: Tables, row: Item | undefined, touch: Touch): string | undefined {
  if (gone.has(touch.hash)) return row ? `${touch.ref} is still there` : undefined
  if (!row) return `${touch.ref} has an event and no row`
  const [subject = ""] = touch.ref.split("#")
  const salt = storeOf(tables, { subject, parts: [] }).sealed ? String(row["salt"]) : ""
  if (row["v"] !== touch.version)
    return `${touch.ref} is at ${String(row["v"])}, not ${touch.version}`
  const fits = touch.counted || digest(salt + canonical(row["s"])) === touch.hash
  return fits ? undefined : `${touch.ref} is not what its event says`
}

const ledgered = /^(CASE|HANDOFF|MEETING)#/

/** Everything half-written in the tables: events without rows, rows without events, lost requests. */
export async function flawsIn(tables: Tables): Promise<readonly string[]> {
  const main = await everyRow(tables)
  const sealed = (await everyRow(tables, tables.sealed)).filter((row) => row["sk"] !== "CURRENT")
  const rows = new Map<string, Item>()
  for (const row of main) rows.set(placeOf(tables.main, row), row)
  for (const row of sealed) rows.set(placeOf(tables.sealed, row), row)
  const events = main.filter(isEvent)
  const touches = lastTouches(tables, events)
  const chains = Map.groupBy(events, (row) => String(row["pk"]))
  const orphans = [...rows].filter(
    ([name, row]) => ledgered.test(String(row["pk"])) && !isEvent(row) && !touches.has(name),
  )
  return [
    ...[...chains.values()].flatMap((chain) =>
      brokenLinks([...chain].sort((a, b) => (String(a["sk"]) < String(b["sk"]) ? -1 : 1))),
    ),
    ...[...touches].flatMap(([name, touch]) => unlike(tables, rows.get(name), touch) ?? []),
    ...orphans.map(([, row]) => `${named(row)} has no event`),
    ...twice(events),
    ...requestFlaws(tables, main, events),
  ]
}

/** By its name an event is handed on and heard once: no two have the same one. */
function twice(events: readonly Item[]): string[] {
  const named = Map.groupBy(events, (row) => entryIn(row).id)
  return [...named].flatMap(([id, rows]) =>
    rows.length > 1 ? [`${rows.length} events are called ${id}`] : [],
  )
}

type Remembered = { readonly receipt: { readonly event: string; readonly hash: string } }

function requestFlaws(tables: Tables, main: readonly Item[], events: readonly Item[]): string[] {
  const heard = new Map(events.map((row) => [entryIn(row).id, entryIn(row).hash]))
  const requests = main.filter((row) => row["sk"] === "REQUEST")
  const known = new Set(requests.map((row) => row["pk"]))
  const unheard = events.filter((row) => row["idem"] !== undefined && !known.has(row["idem"]))
  const empty = requests.filter((row) => {
    const { event, hash } = (row["s"] as Remembered).receipt
    return heard.get(event) !== hash
  })
  return [
    ...unheard.map((row) => `${tables.main}: ${named(row)} has no request`),
    ...empty.map((row) => `${tables.main}: ${named(row)} has no event`),
  ]
}
