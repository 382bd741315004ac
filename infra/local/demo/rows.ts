import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb"
import { keyOf, loadRows, storeOf, type Tables, tableOf } from "#functions/platform/rows.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"

/** A row for a noun that no verb makes yet. */
export type Seed = { readonly ref: Ref<unknown>; readonly state: unknown }

/** Ties a row's state to what its ref promises. */
export const seed = <State>(ref: Ref<State>, state: State): Seed => ({ ref, state })

/** DynamoDB's own limits for one call. */
const readAtOnce = 100
const writeAtOnce = 25

function* slices<Each>(list: readonly Each[], size: number): Generator<readonly Each[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}

const itemOf = (tables: Tables, { ref, state }: Seed) => ({
  ...storeOf(tables, ref).attributes?.(state as never, ref.parts),
  ...keyOf(tables, ref),
  v: 1,
  s: state,
})

async function missingOf(tables: Tables, seeds: readonly Seed[]): Promise<readonly Seed[]> {
  const found = await loadRows(
    tables,
    seeds.map(({ ref }) => ref),
  )
  return seeds.filter(({ ref }) => !found.has(refKey(ref)))
}

async function write(tables: Tables, seeds: readonly Seed[]): Promise<void> {
  let asked: Record<string, object[]> = {}
  for (const each of seeds) {
    const table = tableOf(tables, each.ref)
    asked[table] = [...(asked[table] ?? []), { PutRequest: { Item: itemOf(tables, each) } }]
  }
  for (let tries = 0; Object.keys(asked).length > 0; tries += 1) {
    if (tries > 8) throw new Error("the table does not take the demonstration")
    const answer = await tables.client.send(new BatchWriteCommand({ RequestItems: asked }))
    asked = answer.UnprocessedItems ?? {}
  }
}

async function putSlice(tables: Tables, seeds: readonly Seed[]): Promise<void> {
  for (const batch of slices(await missingOf(tables, seeds), writeAtOnce)) {
    await write(tables, batch)
  }
}

/** Writes the rows that are not there yet; what somebody has changed since stays as it is. */
export async function putMissing(tables: Tables, seeds: readonly Seed[]): Promise<void> {
  await Promise.all([...slices(seeds, readAtOnce)].map((each) => putSlice(tables, each)))
}
