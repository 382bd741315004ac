import { Duration } from "aws-cdk-lib"
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam"
import { EventSourceMapping, type Function as LambdaFunction } from "aws-cdk-lib/aws-lambda"
import { Subscription, SubscriptionProtocol, type Topic } from "aws-cdk-lib/aws-sns"
import type { Queue } from "aws-cdk-lib/aws-sqs"
import type { Construct } from "constructs"
import { names } from "#functions/platform/names.ts"
import { acknowledge } from "./acknowledge.ts"
import { entry } from "./function.ts"
import { letDeliver, letInvite, letTakeFrom } from "./grants.ts"
import type { IdentityStack } from "./identity.ts"
import { lastQueue, workQueue } from "./queue.ts"
import type { RelayStack } from "./relay.ts"
import { JakartaStack } from "./stack.ts"
import type { TableStack } from "./table.ts"

type Given = {
  readonly tables: TableStack
  readonly identity: IdentityStack
  readonly relay: RelayStack
}

/** From published notices to people's inboxes, and from an invitation to an account. */
export class InboxStack extends JakartaStack {
  readonly queue: Queue
  /** Notices the function failed at five times. */
  readonly failed: Queue
  /** Notices the topic could not even put into the queue. */
  readonly undelivered: Queue
  readonly inbox: LambdaFunction

  constructor(scope: Construct, id: string, { tables, identity, relay }: Given) {
    super(scope, id, "Simpul: queue and inbox")
    const key = relay.messagesKey
    this.failed = lastQueue(this, "Failed", key)
    this.undelivered = lastQueue(this, "Undelivered", key)
    this.queue = workQueue(this, "Queue", {
      key,
      failed: { queue: this.failed, maxReceiveCount: 5 },
      // Six times the function's ten seconds, as Lambda asks of a queue it polls.
      patience: Duration.seconds(60),
    })
    subscribe(this, relay.topic)
    this.inbox = entry(this, "inbox", {
      key: tables.recordsKey,
      environment: {
        [names.table]: tables.main.tableName,
        [names.userPool]: identity.pool.userPoolId,
      },
    })
    letDeliver(this.inbox, tables)
    letInvite(this.inbox, identity.pool)
    letTakeFrom(this.inbox, this.queue.queueArn, key)
    workOff(this)
  }
}

/**
 * Bare messages, to our queue only. Not the library's SqsSubscription: it would name the topic
 * in the policy of the key that the topic itself is sealed with.
 */
function subscribe(stack: InboxStack, topic: Topic): void {
  letTopicSend(stack.queue, topic)
  new Subscription(stack, "Subscription", {
    topic,
    protocol: SubscriptionProtocol.SQS,
    endpoint: stack.queue.queueArn,
    rawMessageDelivery: true,
    deadLetterQueue: stack.undelivered,
  })
}

const letTopicSend = (queue: Queue, topic: Topic) =>
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("sns.amazonaws.com")],
      actions: ["sqs:SendMessage"],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { "aws:SourceArn": topic.topicArn } },
    }),
  )

function workOff(stack: InboxStack): void {
  const mapping = new EventSourceMapping(stack, "Work", {
    target: stack.inbox,
    eventSourceArn: stack.queue.queueArn,
    batchSize: 10,
    maxConcurrency: 10,
    reportBatchItemFailures: true,
  })
  acknowledge(mapping, {
    "Serverless-LambdaEventSourceMappingDestination":
      "A mapping of a queue has none: the queue itself moves what failed to its dead letters.",
  })
}
