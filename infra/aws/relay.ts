import { Duration } from "aws-cdk-lib"
import type { Key } from "aws-cdk-lib/aws-kms"
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda"
import { Topic } from "aws-cdk-lib/aws-sns"
import type { Queue } from "aws-cdk-lib/aws-sqs"
import type { Construct } from "constructs"
import { names } from "#functions/platform/names.ts"
import { entry } from "./function.ts"
import { letLeaveWordIn, letPublish, letRelay } from "./grants.ts"
import { letServiceUse, ownKey } from "./keys.ts"
import { lastQueue } from "./queue.ts"
import { JakartaStack } from "./stack.ts"
import type { TableStack } from "./table.ts"

/** From committed acts to published notices: the table's stream, the relay, the topic. */
export class RelayStack extends JakartaStack {
  /** Opens messages on their way: topic and queues. */
  readonly messagesKey: Key
  readonly topic: Topic
  readonly relay: LambdaFunction
  /** Which stretch of the stream could not be relayed; the clock's sweep still finds its notices. */
  readonly failures: Queue

  constructor(scope: Construct, id: string, tables: TableStack) {
    super(scope, id, "Simpul: stream, relay, topic")
    this.messagesKey = ownKey(this, "MessagesKey", "Simpul: topic and queues")
    letServiceUse(this.messagesKey, "sns.amazonaws.com")
    letServiceUse(this.messagesKey, "cloudwatch.amazonaws.com")
    this.topic = new Topic(this, "Notices", { masterKey: this.messagesKey, enforceSSL: true })
    this.failures = lastQueue(this, "Failures", this.messagesKey)
    this.relay = entry(this, "relay", {
      key: tables.recordsKey,
      environment: {
        [names.table]: tables.main.tableName,
        [names.topic]: this.topic.topicArn,
      },
    })
    letRelay(this.relay, tables)
    letPublish(this.relay, this.topic, this.messagesKey)
    letLeaveWordIn(this.relay, this.failures.queueArn, this.messagesKey)
    follow(this, tables)
  }
}

/** Only new ledger events that still wait in the outbox reach the relay, each until it succeeds. */
function follow(stack: RelayStack, { main }: TableStack): void {
  new EventSourceMapping(stack, "Stream", {
    target: stack.relay,
    eventSourceArn: main.tableStreamArn ?? "",
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 25,
    maxBatchingWindow: Duration.seconds(0),
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 50,
    maxRecordAge: Duration.hours(20),
    onFailure: { bind: () => ({ destination: stack.failures.queueArn }) },
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual("INSERT"),
        dynamodb: { NewImage: { outbox: { S: FilterRule.isEqual("pending") } } },
      }),
    ],
  })
}
