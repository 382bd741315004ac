import type {
  AttributeDefinition,
  CreateTableCommandInput,
  GlobalSecondaryIndex,
  KeySchemaElement,
} from "@aws-sdk/client-dynamodb"
import type { Index, TableShape } from "./table.ts"

/** What CreateTable needs to make a table of this shape; expiry is set by a call of its own. */
export function createTableInput(shape: TableShape, name: string): CreateTableCommandInput {
  const indexes = shape.indexes.map(indexInput)
  return {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: keysOf(shape),
    AttributeDefinitions: attributesOf(shape),
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
    ...(shape.stream
      ? { StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" } }
      : {}),
  }
}

const indexInput = (index: Index): GlobalSecondaryIndex => ({
  IndexName: index.name,
  KeySchema: keysOf(index),
  Projection:
    index.holds.length > 0
      ? { ProjectionType: "INCLUDE", NonKeyAttributes: [...index.holds] }
      : { ProjectionType: "KEYS_ONLY" },
})

const keysOf = (of: { hash: string; range: string }): KeySchemaElement[] => [
  { AttributeName: of.hash, KeyType: "HASH" },
  { AttributeName: of.range, KeyType: "RANGE" },
]

function attributesOf(shape: TableShape): AttributeDefinition[] {
  const names = [shape, ...shape.indexes].flatMap((each) => [each.hash, each.range])
  return [...new Set(names)].map((name) => ({ AttributeName: name, AttributeType: "S" }))
}
