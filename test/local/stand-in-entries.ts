import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns"
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb"
import { CognitoJwtVerifier } from "aws-jwt-verify"
import { Hono } from "hono"
import { names, readName } from "#functions/platform/names.ts"
import type { Entries, Inbox, Relay } from "#infra/local/entries.ts"

/**
 * Entries with the shape of the real ones and no domain in them, so that the tests of the
 * embedded system say something about it alone. A "word" is written with an outbox marker,
 * relayed through SNS, and lands as a row for whoever hears it.
 */
const table = (): string => readName(names.table)
let documents: DynamoDBDocumentClient | undefined
const store = (): DynamoDBDocumentClient => {
  documents ??= DynamoDBDocumentClient.from(new DynamoDBClient({}))
  return documents
}

function createApi(): Hono {
  const verifier = CognitoJwtVerifier.create({
    userPoolId: readName(names.userPool),
    tokenUse: "access",
    clientId: readName(names.client),
  })
  verifier.cacheJwks(JSON.parse(readName(names.jwks)))
  const api = new Hono().basePath("/v1")
  api.get("/health", (context) => context.json({ status: "ok" }))
  api.get("/me", async (context) => {
    const token = (context.req.header("authorization") ?? "").replace("Bearer ", "")
    const claims = await verifier.verify(token).catch(() => undefined)
    return claims ? context.json(claims) : context.json({ code: "token.invalid" }, 401)
  })
  api.post("/words/:word", async (context) => {
    const word = context.req.param("word")
    const Item = { pk: `WORD#${word}`, sk: "EVENT#1", outbox: "pending" }
    await store().send(new PutCommand({ TableName: table(), Item }))
    return context.json({ word }, 201)
  })
  api.get("/words/:word/heard", async (context) => {
    const Key = { pk: `HEARD#${context.req.param("word")}`, sk: "STATE" }
    const found = await store().send(
      new GetCommand({ TableName: table(), Key, ConsistentRead: true }),
    )
    return context.json({ times: found.Item?.["times"] ?? 0 })
  })
  return api
}

const sns = (() => {
  let client: SNSClient | undefined
  return () => {
    client ??= new SNSClient({ maxAttempts: 1 })
    return client
  }
})()

const relay: Relay = async (event) => {
  const batchItemFailures: { itemIdentifier: string }[] = []
  for (const record of event.Records) {
    const word = record.dynamodb?.NewImage?.["pk"]?.S ?? ""
    try {
      const TopicArn = readName(names.topic)
      await sns().send(new PublishCommand({ TopicArn, Message: JSON.stringify({ word }) }))
      await store().send(
        new UpdateCommand({
          TableName: table(),
          Key: { pk: word, sk: "EVENT#1" },
          UpdateExpression: "REMOVE outbox",
        }),
      )
    } catch {
      batchItemFailures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" })
      break
    }
  }
  return { batchItemFailures }
}

/** Counts how often each message was heard, by its word. */
const inbox: Inbox = async (event) => {
  for (const record of event.Records) {
    const { word } = JSON.parse(record.body)
    await store().send(
      new UpdateCommand({
        TableName: table(),
        Key: { pk: String(word).replace("WORD#", "HEARD#"), sk: "STATE" },
        UpdateExpression: "ADD times :one",
        ExpressionAttributeValues: { ":one": 1 },
      }),
    )
  }
  return { batchItemFailures: [] }
}

export const ticks: string[] = []

export const standInEntries: Entries = {
  api: async () => createApi(),
  relay: async () => relay,
  inbox: async () => inbox,
  clock: async () => async (event) => {
    ticks.push(event.time)
  },
}

/** Writes rows that nobody is to hear of, past the API. */
export async function fill(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, order) => ({ pk: `ROW#${order}`, sk: "STATE" }))
  for (let from = 0; from < count; from += 25) {
    const puts = rows.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }))
    await store().send(new BatchWriteCommand({ RequestItems: { [table()]: puts } }))
  }
}

/** What the table holds of a word, read past the API. */
export async function rowsOf(word: string): Promise<readonly unknown[]> {
  const found = await store().send(
    new QueryCommand({
      TableName: table(),
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": `WORD#${word}` },
    }),
  )
  return found.Items ?? []
}
