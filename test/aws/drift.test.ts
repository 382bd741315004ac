import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  type GlobalSecondaryIndexDescription,
  type TableDescription,
} from "@aws-sdk/client-dynamodb"
import { afterAll, describe, expect, test } from "vitest"
import { environmentOf, functionNames, names } from "#functions/platform/names.ts"
import { type TableShape, tables } from "#functions/platform/table.ts"
import { createTableInput } from "#functions/platform/table-input.ts"
import { environmentFor } from "#infra/aws/function.ts"
import { setEndpoint, setEnvironment, tableName } from "#infra/local/environment.ts"
import { ensureTables } from "#infra/local/tables.ts"
import { openEngine } from "./services.ts"
import { appOf, resourcesOf } from "./synth.ts"

const { app, clean } = appOf()
afterAll(clean)

type Index = Pick<GlobalSecondaryIndexDescription, "IndexName" | "KeySchema" | "Projection">
type Given = Pick<
  TableDescription,
  "KeySchema" | "AttributeDefinitions" | "StreamSpecification"
> & {
  readonly GlobalSecondaryIndexes?: readonly Index[] | undefined
}

/** A table's shape whoever tells it: keys, indexes, what they hold, and the stream. */
const shapeOf = (given: Given, expiry: unknown) => ({
  keys: given.KeySchema,
  attributes: given.AttributeDefinitions?.toSorted(byName),
  indexes: (given.GlobalSecondaryIndexes ?? [])
    .map((index) => ({
      name: index.IndexName,
      keys: index.KeySchema,
      holds: index.Projection?.NonKeyAttributes?.toSorted() ?? [],
      projection: index.Projection?.ProjectionType,
    }))
    .toSorted((a, b) => String(a.name).localeCompare(String(b.name))),
  stream: given.StreamSpecification?.StreamViewType,
  expiry,
})

const byName = (a: { AttributeName?: unknown }, b: { AttributeName?: unknown }): number =>
  String(a.AttributeName).localeCompare(String(b.AttributeName))

const wanted = (shape: TableShape) => shapeOf(createTableInput(shape, "any"), shape.expiry)

/** The table of that shape as CloudFormation would make it. */
function synthesised(shape: TableShape) {
  const id = shape.id === "main" ? "Main" : "Sealed"
  const found = [...resourcesOf(app, "AWS::DynamoDB::Table")].filter(([name]) =>
    name.startsWith(`Simpul-Table/${id}`),
  )
  expect(found).toHaveLength(1)
  const given: Given & { TimeToLiveSpecification?: { AttributeName?: string } } =
    found[0]?.[1].Properties ?? {}
  return shapeOf(given, given.TimeToLiveSpecification?.AttributeName)
}

describe("tables", () => {
  test.each(tables)("$id: AWS has it as it is described", (shape) => {
    expect(synthesised(shape)).toEqual(wanted(shape))
  })

  test("the single machine has them as AWS has them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "simpul-drift-"))
    const engine = await openEngine(folder)
    setEnvironment("{}")
    setEndpoint("DYNAMODB", engine.url)
    await ensureTables()
    const client = new DynamoDBClient({})
    for (const shape of tables) {
      const name = { TableName: tableName(shape.id) }
      const { Table } = await client.send(new DescribeTableCommand(name))
      const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand(name))
      const local = shapeOf(Table ?? {}, TimeToLiveDescription?.AttributeName)
      expect(local).toEqual(synthesised(shape))
    }
    client.destroy()
    await engine.end()
    rmSync(folder, { recursive: true })
  })
})

describe("functions", () => {
  const functions = resourcesOf(app, "AWS::Lambda::Function")
  const variablesOf = (name: string): Record<string, unknown> => {
    const stack = `Simpul-${name[0]?.toUpperCase()}${name.slice(1)}/`
    const [, found] = [...functions].find(([id]) => id.startsWith(stack)) ?? []
    const { Variables } = { Variables: {}, ...Object(found?.Properties["Environment"]) }
    return Variables
  }

  test("AWS runs the functions that are named, and no other", () => {
    const stacks = new Set([...functions.keys()].map((id) => id.split("/")[0]))
    expect(stacks).toEqual(new Set(["Simpul-Api", "Simpul-Clock", "Simpul-Inbox", "Simpul-Relay"]))
    expect(functions.size).toBe(functionNames.length)
  })

  test.each(functionNames)(
    "%s finds in its environment what it reads, and nothing else",
    (name) => {
      expect(Object.keys(variablesOf(name)).toSorted()).toEqual(environmentOf[name].toSorted())
    },
  )

  test("each name leads to what it is called", () => {
    const told = JSON.stringify(functionNames.map(variablesOf))
    const leads = (name: string, to: RegExp): void => {
      const values = [...told.matchAll(new RegExp(`"${name}":({[^}]*})`, "g"))].map(([, it]) => it)
      expect(values.length, name).toBeGreaterThan(0)
      for (const value of values) expect(value).toMatch(to)
    }
    leads(names.table, /Simpul-Table:\w*RefMain/)
    leads(names.sealedTable, /Simpul-Table:\w*RefSealed/)
    leads(names.userPool, /Simpul-Identity:\w*RefPool[0-9A-F]{8}/)
    leads(names.client, /Simpul-Identity:\w*RefPoolPortal/)
    leads(names.topic, /Notices/)
  })

  test("a name nobody gives fails before anything is deployed", () => {
    expect(() => environmentFor("relay", { [names.table]: "t" })).toThrow(names.topic)
  })
})
