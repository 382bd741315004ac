import { type AttributeValue as DynamoValue } from "@aws-sdk/client-dynamodb"
import { unmarshall } from "@aws-sdk/util-dynamodb"
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda"
import { faultFields, type Log } from "../platform/log.ts"
import type { Tables } from "../platform/rows.ts"
import { handOn, type Post } from "./hand-on.ts"
import { pendingOf } from "./outbox-row.ts"

export type RelayDeps = { readonly tables: Tables; readonly post: Post; readonly log: Log }

/** Hands on the notices of a batch of the table's stream; reports which records to send again. */
export async function relayBatch(
  { tables, post, log }: RelayDeps,
  batch: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  for (const record of batch.Records) {
    const image = record.dynamodb?.NewImage as Record<string, DynamoValue> | undefined
    const pending =
      record.eventName === "INSERT" && image ? pendingOf(unmarshall(image)) : undefined
    if (!pending) continue
    try {
      await handOn(tables, post, pending)
    } catch (cause) {
      log({ event: "relay", ...faultFields(cause) })
      // A stream goes on from the lowest failure: later records come again, and are dropped as repeats.
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] }
    }
  }
  return { batchItemFailures: [] }
}
