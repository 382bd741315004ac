import type { SQSBatchResponse, SQSEvent } from "aws-lambda"
import type { Envelope } from "#shared/notice/notice.ts"
import { faultFields, type Log } from "../platform/log.ts"
import type { Tables } from "../platform/rows.ts"
import { deliver } from "./deliver.ts"

export type InboxDeps = { readonly tables: Tables; readonly log: Log }

/** Delivers a batch of the queue; each message that fails comes again by itself. */
export async function inboxBatch(
  { tables, log }: InboxDeps,
  batch: SQSEvent,
): Promise<SQSBatchResponse> {
  const failures: string[] = []
  for (const record of batch.Records) {
    try {
      await deliver(tables, JSON.parse(record.body) as Envelope)
    } catch (cause) {
      log({ event: "inbox", ...faultFields(cause) })
      failures.push(record.messageId)
    }
  }
  return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) }
}
