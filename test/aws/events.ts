import { readFileSync } from "node:fs"
import type { DynamoDBRecord, DynamoDBStreamEvent, SQSEvent } from "aws-lambda"

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
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** The recorded request of the HTTP API with another path, body and headers. */
export function requestEvent({ method = "GET", path, headers = {}, body }: Request) {
  const event = recorded("request")
  const { requestContext } = event
  return {
    ...event,
    rawPath: path,
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
