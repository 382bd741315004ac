import { readFileSync } from "node:fs"
import type { DynamoDBRecord, DynamoDBStreamEvent, SQSEvent } from "aws-lambda"
import * as z from "zod/mini"
import { tableName } from "#infra/local/environment.ts"
import { streamReader } from "#infra/local/stream-reader.ts"

type Recorded = {
  readonly request: Record<string, unknown> & { headers: object; requestContext: { http: object } }
  readonly stream: DynamoDBStreamEvent
  readonly queue: SQSEvent
  readonly schedule: { readonly time: string }
}

/** An event as the service sends it, recorded once and free of anybody's data. */
export const recorded = <Name extends keyof Recorded>(name: Name): Recorded[Name] =>
  JSON.parse(readFileSync(new URL(`events/${name}.json`, import.meta.url), "utf8"))

export type Request = {
  readonly method?: "GET" | "POST"
  readonly path: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** What a function of the HTTP API answers. */
export const replyShape = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isBase64Encoded: z.boolean(),
})

/** The recorded request of the HTTP API with another path, body and headers. */
export function requestEvent({ method = "GET", path, query = "", ...rest }: Request) {
  const { headers = {}, body } = rest
  const event = recorded("request")
  const { requestContext } = event
  return {
    ...event,
    rawPath: path,
    rawQueryString: query,
    headers: { ...event.headers, ...headers },
    requestContext: { ...requestContext, http: { ...requestContext.http, method, path } },
    pathParameters: { proxy: path.replace("/v1/", "") },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
}

/** The recorded batch of the stream, with these records in it. */
export function streamEvent(records: readonly DynamoDBRecord[]): DynamoDBStreamEvent {
  const [like] = recorded("stream").Records
  return {
    Records: records.map(({ dynamodb }, order) => ({
      ...like,
      dynamodb: { ...like?.dynamodb, ...dynamodb, SequenceNumber: `44215845000000000174${order}` },
    })),
  }
}

/** The recorded batch of the queue, with these bodies in it. */
export function queueEvent(bodies: readonly string[]): SQSEvent {
  return {
    Records: recorded("queue").Records.flatMap((like) =>
      bodies.map((body, order) => ({ ...like, body, messageId: `${like.messageId}-${order}` })),
    ),
  }
}

/** The new ledger events of the table's stream, as the relay's filter would let them through. */
export async function pendingRecords(engine: string): Promise<readonly DynamoDBRecord[]> {
  const records = await streamReader(engine, tableName("main")).after(0)
  return records.filter(
    ({ eventName, dynamodb }) =>
      eventName === "INSERT" && dynamodb?.NewImage?.["outbox"]?.S === "pending",
  )
}
