import { DescribeTableCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb"
import { afterAll, beforeAll, expect, test } from "vitest"
import { mainTable, type TableShape } from "#functions/platform/table.ts"
import { type DataFolder, openDataFolder } from "#infra/local/data-folder.ts"
import { type Engine, startEngine } from "#infra/local/engine.ts"
import { setEndpoint, setEnvironment } from "#infra/local/environment.ts"
import { ensureTables } from "#infra/local/tables.ts"
import { scratchFolder } from "./scratch.ts"

const data = scratchFolder()
let folder: DataFolder
let engine: Engine

beforeAll(async () => {
  folder = openDataFolder(data.path)
  engine = await startEngine(folder)
  setEnvironment("{}")
  setEndpoint("DYNAMODB", engine.url)
})
afterAll(async () => {
  await engine?.stop()
  folder?.release()
  data.remove()
})

const [first, ...later] = mainTable.indexes
const before: TableShape = { ...mainTable, indexes: first ? [first] : [] }

const indexesNow = async (): Promise<readonly string[]> => {
  const client = new DynamoDBClient({})
  const found = await client.send(new DescribeTableCommand({ TableName: "simpul-main" }))
  return (found.Table?.GlobalSecondaryIndexes ?? []).map((each) => each.IndexName ?? "").toSorted()
}

test("tables are made, and an index that the description gained since is added", async () => {
  await ensureTables([before])
  expect(await indexesNow()).toEqual([first?.name])
  const Item = { pk: { S: "a" }, sk: { S: "b" }, [later[0]?.hash ?? ""]: { S: "old" } }
  await new DynamoDBClient({}).send(new PutItemCommand({ TableName: "simpul-main", Item }))
  await ensureTables([mainTable])
  expect(await indexesNow()).toEqual(mainTable.indexes.map(({ name }) => name).toSorted())
  await ensureTables([mainTable])
})

test("what cannot be migrated is refused in a plain sentence", async () => {
  const rekeyed: TableShape = { ...mainTable, range: "other" }
  await expect(ensureTables([rekeyed])).rejects.toThrow("npm run reset")
  const reprojected = mainTable.indexes.map((index) => ({ ...index, holds: ["other"] }))
  await expect(ensureTables([{ ...mainTable, indexes: reprojected }])).rejects.toThrow(
    "another version of Simpul",
  )
})
