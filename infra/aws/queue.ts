import { Duration, RemovalPolicy } from "aws-cdk-lib"
import type { IKey } from "aws-cdk-lib/aws-kms"
import { type DeadLetterQueue, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs"
import type { Construct } from "constructs"
import { acknowledge } from "./acknowledge.ts"

const kept = (key: IKey) => ({
  encryption: QueueEncryption.KMS,
  encryptionMasterKey: key,
  dataKeyReuse: Duration.minutes(5),
  enforceSSL: true,
  retentionPeriod: Duration.days(14),
  removalPolicy: RemovalPolicy.RETAIN,
})

/** A queue for what could not be delivered: people look at it, an alarm tells them to. */
export function lastQueue(scope: Construct, id: string, key: IKey): Queue {
  const queue = new Queue(scope, id, kept(key))
  acknowledge(queue, {
    "AwsSolutions-SQS3":
      "This queue is itself where failed messages end; there is nothing behind it.",
    "Serverless-SQSRedrivePolicy":
      "As for AwsSolutions-SQS3: what lies here waits for a person, not for another queue.",
  })
  return queue
}

type Work = { readonly key: IKey; readonly failed: DeadLetterQueue; readonly patience: Duration }

/** A queue a function works off; what fails too often goes to `failed`. */
export const workQueue = (scope: Construct, id: string, work: Work): Queue =>
  new Queue(scope, id, {
    ...kept(work.key),
    visibilityTimeout: work.patience,
    deadLetterQueue: work.failed,
  })
