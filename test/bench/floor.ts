import {
  BatchGetItemCommand,
  DynamoDBClient,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb"
import { Hono } from "hono"
import { handle } from "hono/aws-lambda"

/**
 * The least that an API on DynamoDB can be: hono, the client and four commands, each sent once
 * with the first request.
 */
const client = new DynamoDBClient({})
const table = process.env["SIMPUL_TABLE"] ?? ""
const Key = { pk: { S: "FLOOR#1" }, sk: { S: "STATE" } }

const app = new Hono()
app.get("/v1/notices", async (context) => {
  await client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: [Key] } } }))
  const found = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": Key.pk },
    }),
  )
  const count = { ":one": { N: "1" } }
  const update = { TableName: table, Key, UpdateExpression: "SET v = :one" }
  await client.send(new UpdateItemCommand({ ...update, ExpressionAttributeValues: count }))
  const Put = { TableName: table, Item: { ...Key, v: { N: "1" } } }
  await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }] }))
  return context.json({ found: found.Count })
})

export const handler = handle(app)
