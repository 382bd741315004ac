import type { DynamoDBRecord } from "aws-lambda"
import * as z from "zod/mini"
import { region } from "#functions/platform/names.ts"

export type StreamReader = {
  /** Names this life of the stream: another table means another label. */
  label(): Promise<string>
  /** Records after a sequence number, oldest first, at most a page of them. */
  after(sequence: number): Promise<readonly DynamoDBRecord[]>
}

const description = z.object({
  StreamDescription: z.object({
    StreamLabel: z.string(),
    Shards: z.array(z.object({ ShardId: z.string() })),
  }),
})
const streams = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) })
const iterator = z.object({ ShardIterator: z.string() })
const page = z.object({
  Records: z.array(z.looseObject({ eventID: z.string() })),
  NextShardIterator: z.string(),
})

export const pageSize = 200

/**
 * DynamoDB Streams over its own protocol: the SDK's client for it would be one more dependency
 * for four calls, and the engine wants a signature's shape, not its truth.
 */
export function streamReader(endpoint: string, table: string): StreamReader {
  const stream = once(async () => {
    const { Streams } = streams.parse(await call(endpoint, "ListStreams", { TableName: table }))
    const arn = Streams[0]?.StreamArn
    const found = await call(endpoint, "DescribeStream", { StreamArn: arn })
    const { StreamLabel, Shards } = description.parse(found).StreamDescription
    return { arn, label: StreamLabel, shard: Shards[0]?.ShardId }
  })
  /** Where the last page ended, which spares asking for the place again. */
  let next: { readonly after: number; readonly iterator: string } | undefined
  const iteratorAt = async (sequence: number): Promise<string> => {
    if (next?.after === sequence) return next.iterator
    const { arn, shard } = await stream()
    const place = { StreamArn: arn, ShardId: shard, ...startAfter(sequence) }
    return iterator.parse(await call(endpoint, "GetShardIterator", place)).ShardIterator
  }
  return {
    label: async () => (await stream()).label,
    async after(sequence) {
      const from = { ShardIterator: await iteratorAt(sequence), Limit: pageSize }
      const found = page.parse(await call(endpoint, "GetRecords", from))
      const records = found.Records as DynamoDBRecord[]
      const after = sequenceOf(records.at(-1)) || sequence
      next = { after, iterator: found.NextShardIterator }
      return records
    },
  }
}

/** The engine numbers the records of a table from 1. */
export const sequenceOf = (record: DynamoDBRecord | undefined): number =>
  Number(record?.dynamodb?.SequenceNumber ?? 0)

const startAfter = (sequence: number) =>
  sequence > 0
    ? { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: String(sequence) }
    : { ShardIteratorType: "TRIM_HORIZON" }

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => {
    made ??= make().catch((cause: unknown) => {
      made = undefined
      throw cause
    })
    return made
  }
}

async function call(endpoint: string, operation: string, input: unknown): Promise<unknown> {
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDBStreams_20120810.${operation}`,
      "x-amz-date": new Date().toISOString().replace(/[-:]|\.\d+/g, ""),
      authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=local`,
    },
    body: JSON.stringify(input),
  })
  if (!answer.ok) throw new Error(`${operation} answered ${answer.status}`)
  return answer.json()
}
