import type { SNSClient } from "@aws-sdk/client-sns"
import { PublishBatchCommand } from "@aws-sdk/client-sns"
import { UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { later } from "#shared/kernel/instant.ts"
import type { Envelope } from "#shared/notice/notice.ts"
import { requestLife } from "../platform/commit.ts"
import type { Tables } from "../platform/rows.ts"
import { envelopesOf, type Pending } from "./outbox-row.ts"

export type Post = { readonly sns: SNSClient; readonly topic: string }

const attribute = (value: string) => ({ DataType: "String", StringValue: value })

const entryOf = (envelope: Envelope) => ({
  Id: String(envelope.number),
  Message: JSON.stringify(envelope),
  // What a partner system may filter by; ids and codes only.
  MessageAttributes: {
    agency: attribute(envelope.notice.audience.agency),
    kind: attribute(envelope.notice.kind),
    urgency: attribute(envelope.notice.urgency),
  },
})

/** SNS takes at most ten messages a call. */
function* tens<Each>(list: readonly Each[]): Generator<readonly Each[]> {
  for (let start = 0; start < list.length; start += 10) yield list.slice(start, start + 10)
}

async function publish({ sns, topic }: Post, envelopes: readonly Envelope[]): Promise<void> {
  for (const batch of tens(envelopes)) {
    const answer = await sns.send(
      new PublishBatchCommand({
        TopicArn: topic,
        PublishBatchRequestEntries: batch.map(entryOf),
      }),
    )
    if (answer.Failed && answer.Failed.length > 0) throw new Error("the topic refused a message")
  }
}

/** The marker becomes the date on which the request row may be forgotten; a reminder has none. */
const doneWith = (pending: Pending) =>
  pending.isReminder
    ? { expression: "REMOVE outbox, due, dueSort", values: {} }
    : {
        expression: "SET dueSort = :expiry REMOVE outbox, notices",
        values: { ":expiry": `${later(pending.at, requestLife)}#${pending.event}` },
      }

async function clear(tables: Tables, pending: Pending): Promise<void> {
  const { expression, values } = doneWith(pending)
  const update = new UpdateCommand({
    TableName: tables.main,
    Key: pending.key,
    UpdateExpression: expression,
    // A reminder that was moved to another day meanwhile keeps its new one.
    ConditionExpression: "dueSort = :seen AND attribute_exists(outbox)",
    ExpressionAttributeValues: { ":seen": pending.dueSort, ...values },
  })
  await tables.client.send(update).catch((cause: unknown) => {
    // Somebody else has handed it on meanwhile: the inbox drops the repeat.
    if (!(cause instanceof Error && cause.name === "ConditionalCheckFailedException")) throw cause
  })
}

/** Sends every notice of an event, then clears its marker: at least once, never lost. */
export async function handOn(tables: Tables, post: Post, pending: Pending): Promise<void> {
  await publish(post, envelopesOf(pending))
  await clear(tables, pending)
}
