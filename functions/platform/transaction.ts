import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb"
import type { Reliance, Write } from "#shared/kernel/decision.ts"
import type { Ref, Row } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import type { Tables } from "./rows.ts"
import { keyOf, storeOf, tableOf } from "./rows.ts"

type Action = NonNullable<TransactWriteCommandInput["TransactItems"]>[number]

/** The ledger's marks that a written row carries. */
export type Marks = { readonly head?: string; readonly salt?: string }

type Next = { readonly state: unknown; readonly version: number; readonly marks: Marks }

function putOf(tables: Tables, ref: Ref<unknown>, { state, version, marks }: Next) {
  const attributes = storeOf(tables, ref).attributes?.(state as never, ref.parts)
  return {
    TableName: tableOf(tables, ref),
    Item: { ...attributes, ...marks, ...keyOf(tables, ref), v: version, s: state },
  }
}

/** A counter moves past no version: what the act rests on in the same row is said beside it. */
function adjustOf(
  tables: Tables,
  write: Extract<Write, { how: "adjust" }>,
  relied: Reliance | undefined,
): Action {
  const names: Record<string, string> = {}
  const values: Record<string, number> = {}
  const sets: string[] = []
  const conditions = ["attribute_exists(pk)"]
  for (const [place, [field, by]] of Object.entries(write.by).entries()) {
    names[`#f${place}`] = field
    values[`:f${place}`] = by
    sets.push(`s.#f${place} = s.#f${place} + :f${place}`)
    if (by < 0 && write.atLeastZero.includes(field)) {
      values[`:m${place}`] = -by
      conditions.push(`s.#f${place} >= :m${place}`)
    }
  }
  const still = relied && relianceOf(relied, "r")
  return {
    Update: {
      TableName: tableOf(tables, write.ref),
      Key: keyOf(tables, write.ref),
      UpdateExpression: `SET ${sets.join(", ")}`,
      ConditionExpression: [...conditions, ...(still?.conditions ?? [])].join(" AND "),
      ExpressionAttributeNames: { ...names, ...still?.names },
      ExpressionAttributeValues: { ...values, ...still?.values },
    },
  }
}

/** One write of an act as an action of the transaction, with what the act rests on in that row. */
export function actionOf(
  tables: Tables,
  write: Write,
  { marks, relied }: { readonly marks: Marks; readonly relied?: Reliance | undefined },
): Action {
  if (write.how === "adjust") return adjustOf(tables, write, relied)
  if (write.how === "create") {
    const put = putOf(tables, write.ref, { state: write.state, version: 1, marks })
    return { Put: { ...put, ConditionExpression: "attribute_not_exists(pk)" } }
  }
  const { ref, version } = write.row
  const same = { ConditionExpression: "v = :v", ExpressionAttributeValues: { ":v": version } }
  if (write.how === "replace") {
    const next = { state: write.state, version: version + 1, marks }
    const { names, values, conditions } = unchanged(write.row, write.same ?? [])
    return {
      Put: {
        ...putOf(tables, ref, next),
        ConditionExpression: ["v = :v", ...conditions].join(" AND "),
        ...(conditions.length > 0 ? { ExpressionAttributeNames: names } : {}),
        ExpressionAttributeValues: { ":v": version, ...values },
      },
    }
  }
  return { Delete: { TableName: tableOf(tables, ref), Key: keyOf(tables, ref), ...same } }
}

const fieldOf = (state: unknown, field: string): unknown =>
  (state as Record<string, unknown>)[field]

/** Says that fields of a row are as they were read; under names of their own, for one expression. */
function unchanged(row: Row<unknown>, fields: readonly string[], prefix = "f") {
  const names: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  const conditions = fields.map((field, place) => {
    names[`#${prefix}${place}`] = field
    const value = fieldOf(row.state, field)
    if (value === undefined) return `attribute_not_exists(s.#${prefix}${place})`
    values[`:${prefix}${place}`] = value
    return `s.#${prefix}${place} = :${prefix}${place}`
  })
  return { names, values, conditions }
}

/** That a row is as the act relied on it: its version, or fields of it. */
const relianceOf = ({ row, fields }: Reliance, prefix: string) =>
  fields
    ? unchanged(row, fields, prefix)
    : { names: {}, values: { ":v": row.version }, conditions: ["v = :v"] }

/** A row that was relied on, as a condition of the transaction. */
export function checkOf(tables: Tables, reliance: Reliance): Action {
  const { ref } = reliance.row
  const { names, values, conditions } = relianceOf(reliance, "f")
  return {
    ConditionCheck: {
      TableName: tableOf(tables, ref),
      Key: keyOf(tables, ref),
      ConditionExpression: conditions.join(" AND "),
      ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
      ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
    },
  }
}

export const refOfWrite = (write: Write): Ref<unknown> =>
  "ref" in write ? write.ref : write.row.ref

/** All that an act rests on in one row: its version says more than any field of it. */
function both(one: Reliance, other: Reliance): Reliance {
  if (!one.fields || !other.fields) return { row: one.row }
  return { row: one.row, fields: [...new Set([...one.fields, ...other.fields])] }
}

/** What an act rests on, row by row: one item stands once in a transaction. */
export function reliancesOf(relies: readonly Reliance[]): ReadonlyMap<string, Reliance> {
  const known = new Map<string, Reliance>()
  for (const reliance of relies) {
    const name = refKey(reliance.row.ref)
    const before = known.get(name)
    known.set(name, before ? both(before, reliance) : reliance)
  }
  return known
}

/** Checks for rows that nothing in the act writes: a write brings its own conditions. */
export function checksOf(
  tables: Tables,
  writes: readonly Write[],
  relied: ReadonlyMap<string, Reliance>,
): Action[] {
  const taken = new Set(writes.map((write) => refKey(refOfWrite(write))))
  return [...relied].flatMap(([name, reliance]) =>
    taken.has(name) ? [] : [checkOf(tables, reliance)],
  )
}
