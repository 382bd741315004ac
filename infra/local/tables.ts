import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type GlobalSecondaryIndexDescription,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb"
import { type TableShape, tables } from "#functions/platform/table.ts"
import { createTableInput } from "#functions/platform/table-input.ts"
import { tableName } from "./environment.ts"
import { Obstacle } from "./obstacle.ts"

/** Makes the tables that are missing, and the indexes that table.ts has gained since. */
export async function ensureTables(shapes: readonly TableShape[] = tables): Promise<void> {
  const client = new DynamoDBClient({})
  try {
    await Promise.all(shapes.map((shape) => ensureTable(client, shape)))
  } finally {
    client.destroy()
  }
}

async function ensureTable(client: DynamoDBClient, shape: TableShape): Promise<void> {
  const found = await describe(client, tableName(shape.id))
  if (!found) return createTable(client, shape)
  if (!sameKeys(found, shape)) throw strange(shape.id)
  await addIndexes(client, shape, found)
}

async function describe(
  client: DynamoDBClient,
  name: string,
): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table
  } catch (cause) {
    if (cause instanceof ResourceNotFoundException) return undefined
    throw cause
  }
}

async function createTable(client: DynamoDBClient, shape: TableShape): Promise<void> {
  const name = tableName(shape.id)
  await client.send(new CreateTableCommand(createTableInput(shape, name)))
  if (!shape.expiry) return
  const expiry = { AttributeName: shape.expiry, Enabled: true }
  await client.send(
    new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: expiry }),
  )
}

async function addIndexes(
  client: DynamoDBClient,
  shape: TableShape,
  found: TableDescription,
): Promise<void> {
  const wanted = createTableInput(shape, tableName(shape.id))
  for (const index of wanted.GlobalSecondaryIndexes ?? []) {
    const present = found.GlobalSecondaryIndexes?.find((each) => each.IndexName === index.IndexName)
    if (present && sameIndex(present, index)) continue
    if (present) throw strange(`${shape.id}/${index.IndexName}`)
    await client.send(
      new UpdateTableCommand({
        TableName: wanted.TableName,
        AttributeDefinitions: wanted.AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [{ Create: index }],
      }),
    )
  }
}

const keyText = (of: Pick<TableDescription, "KeySchema">): string =>
  (of.KeySchema ?? []).map((each) => `${each.KeyType}:${each.AttributeName}`).join(" ")

function sameKeys(found: TableDescription, shape: TableShape): boolean {
  const wanted = createTableInput(shape, tableName(shape.id))
  const streams = found.StreamSpecification?.StreamEnabled === true
  return keyText(found) === keyText(wanted) && streams === shape.stream
}

const projectionText = (of: Pick<GlobalSecondaryIndexDescription, "Projection">): string =>
  [of.Projection?.ProjectionType, ...(of.Projection?.NonKeyAttributes ?? []).toSorted()].join(" ")

type IndexShape = Pick<GlobalSecondaryIndexDescription, "KeySchema" | "Projection">

const sameIndex = (found: IndexShape, wanted: IndexShape): boolean =>
  keyText(found) === keyText(wanted) && projectionText(found) === projectionText(wanted)

function strange(what: string): Obstacle {
  return new Obstacle(
    `Data di folder ini dibuat oleh versi Simpul lain (${what} berbeda bentuknya) dan tidak dapat dialihkan: pakai versi itu, atau mulai dari awal dengan \`npm run reset\`.`,
    `The data in this folder was made by another version of Simpul (${what} has another shape) and cannot be migrated: use that version, or start over with \`npm run reset\`.`,
  )
}
