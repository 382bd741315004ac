import { BatchWriteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { documents } from "#functions/platform/clients.ts"
import { names, readName } from "#functions/platform/names.ts"
import { keyOf, storeOf, type Tables } from "#functions/platform/rows.ts"
import { stores } from "#functions/stores.ts"
import type { Ref } from "#shared/kernel/ref.ts"

export type Seed = readonly [Ref<unknown>, unknown]

/** A row with the type of its state checked against its ref. */
export const seed = <State>(ref: Ref<State>, state: State): Seed => [ref, state]

/** The tables of the system that runs in this process. */
export const tablesHere = (): Tables => ({
  client: documents(),
  main: readName(names.table),
  sealed: readName(names.sealedTable),
  stores,
})

const itemOf = (tables: Tables, [ref, state]: Seed) => ({
  ...keyOf(tables, ref),
  v: 1,
  s: state,
  ...storeOf(tables, ref).attributes?.(state as never, ref.parts),
})

/** Writes rows as they are, for nouns whose verbs do not exist yet. */
export async function putRows(tables: Tables, seeds: readonly Seed[]): Promise<void> {
  for (let start = 0; start < seeds.length; start += 25) {
    const requests = seeds
      .slice(start, start + 25)
      .map((each) => ({ PutRequest: { Item: itemOf(tables, each) } }))
    await tables.client.send(new BatchWriteCommand({ RequestItems: { [tables.main]: requests } }))
  }
}

/** Changes fields of a row past every verb, as a later verb would: its version rises. */
export async function changeRow<State>(
  tables: Tables,
  ref: Ref<State>,
  fields: Partial<State>,
): Promise<void> {
  const names = Object.keys(fields)
  await tables.client.send(
    new UpdateCommand({
      TableName: tables.main,
      Key: keyOf(tables, ref),
      UpdateExpression: `SET ${names.map((_, place) => `s.#f${place} = :f${place}`).join(", ")} ADD v :one`,
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeNames: Object.fromEntries(
        names.map((name, place) => [`#f${place}`, name]),
      ),
      ExpressionAttributeValues: Object.fromEntries([
        [":one", 1],
        ...Object.values(fields).map((value, place) => [`:f${place}`, value]),
      ]),
    }),
  )
}
