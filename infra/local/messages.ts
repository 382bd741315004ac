import { existsSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { region } from "#functions/platform/names.ts"
import { deadQueueName, queueArn, queueName, topicArn, topicName } from "./environment.ts"
import { freePort } from "./free-port.ts"
import { loadFauxqs, type SqsStore } from "./messages-parts.ts"

export type Messages = {
  readonly url: string
  readonly queueUrl: string
  /** Messages waiting or being worked on. */
  waiting(): number
  /** Answers every call with 503, as an outage does, until mended. */
  cut(): void
  mend(): void
  stop(): Promise<void>
}

/** Starts SNS and SQS on the loopback interface, with one topic, one queue and its dead ones. */
export async function startMessages(folder: string): Promise<Messages> {
  recover(join(folder, "fauxqs.db"))
  const { app, sqs, sns } = await loadFauxqs(folder)
  const port = await freePort("messages")
  ensureQueues(sqs, port)
  sns.createTopic(topicName, undefined, undefined, region)
  sns.subscribe(topicArn, "sqs", queueArn(queueName), { RawMessageDelivery: "true" })
  let isCut = false
  app.addHook("onRequest", async (_request, reply) => {
    if (isCut) await reply.code(503).send()
  })
  await app.listen({ port, host: "127.0.0.1" })
  const cut = (value: boolean) => (): void => {
    isCut = value
  }
  return {
    url: `http://127.0.0.1:${port}`,
    queueUrl: queueUrl(port, queueName),
    waiting: () => countOf(sqs),
    cut: cut(true),
    mend: cut(false),
    stop: () => app.close(),
  }
}

const queueUrl = (port: number, name: string): string =>
  `http://127.0.0.1:${port}/000000000000/${name}`

/** Making a queue that is there would empty it, so each is made once. */
function ensureQueues(sqs: SqsStore, port: number): void {
  const redrive = { deadLetterTargetArn: queueArn(deadQueueName), maxReceiveCount: "5" }
  const queues = {
    [deadQueueName]: { MessageRetentionPeriod: "1209600" },
    [queueName]: {
      MessageRetentionPeriod: "1209600",
      VisibilityTimeout: "10",
      RedrivePolicy: JSON.stringify(redrive),
    },
  }
  for (const [name, attributes] of Object.entries(queues)) {
    if (sqs.getQueueByName(name)) continue
    sqs.createQueue(name, queueUrl(port, name), queueArn(name), attributes)
  }
}

function countOf(sqs: SqsStore): number {
  const messages = sqs.inspectQueue(queueName)?.messages
  if (!messages) return 0
  return messages.ready.length + messages.delayed.length + messages.inflight.length
}

/**
 * Nobody works on a message when we start, whatever a killed run had in hand; and a start is
 * the operator's redrive of what had failed too often.
 */
function recover(path: string): void {
  if (!existsSync(path)) return
  const database = new DatabaseSync(path)
  try {
    database.exec("UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL")
    database
      .prepare(
        "UPDATE sqs_messages SET queue_name = ?, approximate_receive_count = 0 WHERE queue_name = ?",
      )
      .run(queueName, deadQueueName)
  } finally {
    database.close()
  }
}
