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

function adjustOf(tables: Tables, write: Extract<Write, { how: "adjust" }>): Action {
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
  return {
    Update: {
      TableName: tableOf(tables, write.ref),
      Key: keyOf(tables, write.ref),
      UpdateExpression: `SET ${sets.join(", ")}`,
      ConditionExpression: conditions.join(" AND "),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  }
}

/** One write of an act as an action of the transaction. */
export function actionOf(tables: Tables, write: Write, marks: Marks): Action {
  if (write.how === "adjust") return adjustOf(tables, write)
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

/** Says that fields of a row are as they were read. */
function unchanged(row: Row<unknown>, fields: readonly string[]) {
  const names: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  const conditions = fields.map((field, place) => {
    names[`#f${place}`] = field
    const value = fieldOf(row.state, field)
    if (value === undefined) return `attribute_not_exists(s.#f${place})`
    values[`:f${place}`] = value
    return `s.#f${place} = :f${place}`
  })
  return { names, values, conditions }
}

/** A row that was relied on, as a condition of the transaction. */
export function checkOf(tables: Tables, { row, fields }: Reliance): Action {
  const where = { TableName: tableOf(tables, row.ref), Key: keyOf(tables, row.ref) }
  if (!fields) {
    return {
      ConditionCheck: {
        ...where,
        ConditionExpression: "v = :v",
        ExpressionAttributeValues: { ":v": row.version },
      },
    }
  }
  const { names, values, conditions } = unchanged(row, fields)
  return {
    ConditionCheck: {
      ...where,
      ConditionExpression: conditions.join(" AND "),
      ExpressionAttributeNames: names,
      ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
    },
  }
}

export const refOfWrite = (write: Write): Ref<unknown> =>
  "ref" in write ? write.ref : write.row.ref

/**
 * Checks for rows that nothing in the act writes: one item stands once in a transaction, and of
 * two reliances on one row the first counts (the actor's whole membership before a part of it).
 */
export function checksOf(
  tables: Tables,
  writes: readonly Write[],
  relies: readonly Reliance[],
): Action[] {
  const taken = new Set(writes.map((write) => refKey(refOfWrite(write))))
  const checks: Action[] = []
  for (const reliance of relies) {
    const name = refKey(reliance.row.ref)
    if (taken.has(name)) continue
    taken.add(name)
    checks.push(checkOf(tables, reliance))
  }
  return checks
}
