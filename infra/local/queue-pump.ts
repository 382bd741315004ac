import {
  DeleteMessageBatchCommand,
  type Message,
  type MessageAttributeValue,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs"
import type { SQSMessageAttribute, SQSRecord } from "aws-lambda"
import { region } from "#functions/platform/names.ts"
import type { Inbox } from "./entries.ts"
import { queueArn, queueName } from "./environment.ts"
import { lambdaContext } from "./lambda-context.ts"
import { startLoop } from "./loop.ts"

export type QueuePump = { stop(): Promise<void> }

/** Feeds the inbox function from its queue, as Lambda's event source mapping does. */
export function startQueuePump(queueUrl: string, inbox: Inbox): QueuePump {
  const client = new SQSClient({})
  const stopping = new AbortController()
  const receive = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: 10,
    WaitTimeSeconds: 20,
    MessageSystemAttributeNames: ["All"],
    MessageAttributeNames: ["All"],
  })
  const step = async (): Promise<boolean> => {
    const found = await client.send(receive, { abortSignal: stopping.signal })
    const records = (found.Messages ?? []).map(recordOf)
    if (records.length === 0) return true
    const done = await deliver(inbox, records)
    if (done.length === 0) return true
    const Entries = done.map((each, order) => ({
      Id: String(order),
      ReceiptHandle: each.receiptHandle,
    }))
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }))
    return true
  }
  const loop = startLoop({ name: "queue", step, idle: 50 })
  return {
    async stop() {
      const ended = loop.stop()
      stopping.abort()
      await ended
      client.destroy()
    },
  }
}

/** Answers the records that went through; the others come again when their time is up. */
async function deliver(inbox: Inbox, records: SQSRecord[]): Promise<readonly SQSRecord[]> {
  try {
    const answer = await inbox({ Records: records }, lambdaContext("inbox"))
    const failed = new Set(answer?.batchItemFailures.map((each) => each.itemIdentifier))
    return records.filter((each) => !failed.has(each.messageId))
  } catch {
    return []
  }
}

function recordOf(message: Message): SQSRecord {
  const { Attributes = {}, MessageAttributes = {} } = message
  return {
    messageId: message.MessageId ?? "",
    receiptHandle: message.ReceiptHandle ?? "",
    body: message.Body ?? "",
    attributes: {
      ApproximateReceiveCount: Attributes["ApproximateReceiveCount"] ?? "1",
      SentTimestamp: Attributes["SentTimestamp"] ?? "0",
      SenderId: Attributes["SenderId"] ?? "local",
      ApproximateFirstReceiveTimestamp: Attributes["ApproximateFirstReceiveTimestamp"] ?? "0",
    },
    messageAttributes: Object.fromEntries(
      Object.entries(MessageAttributes).map(([name, value]) => [name, attributeOf(value)]),
    ),
    md5OfBody: message.MD5OfBody ?? "",
    eventSource: "aws:sqs",
    eventSourceARN: queueArn(queueName),
    awsRegion: region,
  }
}

const attributeOf = (value: MessageAttributeValue): SQSMessageAttribute => ({
  ...(value.StringValue === undefined ? {} : { stringValue: value.StringValue }),
  stringListValues: [],
  binaryListValues: [],
  dataType: value.DataType ?? "String",
})
