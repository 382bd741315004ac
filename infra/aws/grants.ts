import { Stack } from "aws-cdk-lib"
import { PolicyStatement } from "aws-cdk-lib/aws-iam"
import type { IKey } from "aws-cdk-lib/aws-kms"
import type { IFunction } from "aws-cdk-lib/aws-lambda"
import type { ITopic } from "aws-cdk-lib/aws-sns"
import { acknowledge, nagName } from "./acknowledge.ts"
import type { TableStack } from "./table.ts"

/** Acts: reads whatever a verb needs, and commits it in one transaction over both tables. */
export function letPerform(fn: IFunction, { main, sealed, recordsKey, sealedKey }: TableStack): void {
  allow(fn, [...reads, "dynamodb:Query", ...writes, "dynamodb:DeleteItem"], [
    main.tableArn,
    sealed.tableArn,
  ])
  allow(fn, ["dynamodb:Query"], [index(main, "inbound"), index(main, "outbound")])
  letOpen(fn, recordsKey)
  letOpen(fn, sealedKey)
}

/** Hears of each committed act, publishes its notices, and clears the marker of the outbox. */
export function letRelay(fn: IFunction, { main, recordsKey }: TableStack): void {
  allow(fn, streamReads, [main.tableStreamArn ?? ""])
  allow(fn, ["dynamodb:ListStreams"], [`${main.tableArn}/stream/*`])
  acknowledge(fn.role ?? fn, {
    [`AwsSolutions-IAM5[Resource::${nagName(main, main.tableArn)}/stream/*]`]:
      "Listing a table's streams cannot be allowed on one stream; the table is named.",
  })
  allow(fn, ["dynamodb:UpdateItem"], [main.tableArn])
  letOpen(fn, recordsKey)
}

/** Puts a notice into the inboxes of the people behind a desk, once. */
export function letDeliver(fn: IFunction, { main, recordsKey }: TableStack): void {
  allow(fn, ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem"], [main.tableArn])
  letOpen(fn, recordsKey)
}

/** Reads what is due, clears what was sent, and removes what has expired. */
export function letSweep(fn: IFunction, { main, recordsKey }: TableStack): void {
  allow(fn, ["dynamodb:Query"], [index(main, "due")])
  allow(fn, ["dynamodb:UpdateItem", "dynamodb:DeleteItem"], [main.tableArn])
  letOpen(fn, recordsKey)
}

/** Sends notices (ids and codes only) to the topic. */
export function letPublish(fn: IFunction, topic: ITopic, key: IKey): void {
  allow(fn, ["sns:Publish"], [topic.topicArn])
  letUseKey(fn, key, ["sns"])
}

/** Takes messages from a queue that this key seals. */
export function letTakeFrom(fn: IFunction, queueArn: string, key: IKey): void {
  allow(
    fn,
    ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes"],
    [queueArn],
  )
  letUseKey(fn, key, ["sqs"])
}

/** Leaves word in a queue of failures that this key seals. */
export function letLeaveWordIn(fn: IFunction, queueArn: string, key: IKey): void {
  allow(fn, ["sqs:SendMessage", "sqs:GetQueueAttributes"], [queueArn])
  letUseKey(fn, key, ["sqs"])
}

const reads = ["dynamodb:GetItem", "dynamodb:BatchGetItem"]
/** A transaction is allowed by the actions it is made of. */
const writes = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:ConditionCheckItem"]
const streamReads = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"]

const index = (table: { tableArn: string }, name: string): string =>
  `${table.tableArn}/index/${name}`

const keyUses = [
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyWithoutPlaintext",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
]

const letOpen = (fn: IFunction, key: IKey): void => letUseKey(fn, key, ["dynamodb"])

/** Through the named services only: the function itself can open nothing with the key. */
export function letUseKey(fn: IFunction, key: IKey, services: readonly string[]): void {
  const { region } = Stack.of(fn)
  const through = services.map((service) => `${service}.${region}.amazonaws.com`)
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: keyUses,
      resources: [key.keyArn],
      conditions: { StringEquals: { "kms:ViaService": through } },
    }),
  )
}

function allow(fn: IFunction, actions: string[], resources: string[]): void {
  fn.addToRolePolicy(new PolicyStatement({ actions, resources }))
}
