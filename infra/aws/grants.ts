import { Stack } from "aws-cdk-lib"
import type { IUserPool } from "aws-cdk-lib/aws-cognito"
import { type Conditions, PolicyStatement } from "aws-cdk-lib/aws-iam"
import type { IKey } from "aws-cdk-lib/aws-kms"
import type { IFunction } from "aws-cdk-lib/aws-lambda"
import type { ITopic } from "aws-cdk-lib/aws-sns"
import { acknowledge, nagName } from "./acknowledge.ts"
import type { TableStack } from "./table.ts"

/** Acts: reads whatever a verb needs, and commits it in one transaction over both tables. */
export function letPerform(fn: IFunction, tables: TableStack): void {
  const { main, sealed, recordsKey, sealedKey } = tables
  const both = [main.tableArn, sealed.tableArn]
  allow(fn, { actions: [...reads, "dynamodb:Query"], resources: both })
  // A transaction is allowed by the actions it is made of.
  allow(fn, { actions: [...writes, "dynamodb:DeleteItem"], resources: both })
  const lists = [index(main, "inbound"), index(main, "outbound")]
  allow(fn, { actions: ["dynamodb:Query"], resources: lists })
  letOpen(fn, recordsKey)
  letOpen(fn, sealedKey)
}

/** Hears of each committed act, and clears the marker of the outbox: nothing else of an act. */
export function letRelay(fn: IFunction, { main, recordsKey }: TableStack): void {
  allow(fn, { actions: streamReads, resources: [main.tableStreamArn ?? ""] })
  allow(fn, { actions: ["dynamodb:ListStreams"], resources: [`${main.tableArn}/stream/*`] })
  acknowledge(fn.role ?? fn, {
    [`AwsSolutions-IAM5[Resource::${nagName(main, main.tableArn)}/stream/*]`]:
      "Listing a table's streams cannot be allowed on one stream; the table is named.",
  })
  allow(fn, {
    actions: ["dynamodb:UpdateItem"],
    resources: [main.tableArn],
    conditions: onlyTouching(outboxMarks),
  })
  letOpen(fn, recordsKey)
}

/** Finds the people behind a notice, and lays it into their inboxes, or leads a sign-in to one. */
export function letDeliver(fn: IFunction, { main, recordsKey }: TableStack): void {
  allow(fn, { actions: ["dynamodb:BatchGetItem", "dynamodb:Query"], resources: [main.tableArn] })
  allow(fn, { actions: ["dynamodb:Query"], resources: [index(main, "inbound")] })
  allow(fn, {
    actions: ["dynamodb:PutItem"],
    resources: [main.tableArn],
    conditions: onlyUnder("INBOX#*", "SUB#*"),
  })
  letOpen(fn, recordsKey)
}

/** Makes accounts for people who were invited: it can neither change nor remove one. */
export function letInvite(fn: IFunction, pool: IUserPool): void {
  const actions = ["cognito-idp:AdminCreateUser", "cognito-idp:AdminGetUser"]
  allow(fn, { actions, resources: [pool.userPoolArn] })
}

/** Reads what is due, clears its marks once it is done, and removes requests whose time is over. */
export function letSweep(fn: IFunction, { main, recordsKey }: TableStack): void {
  allow(fn, { actions: ["dynamodb:Query"], resources: [index(main, "due")] })
  allow(fn, { actions: ["dynamodb:GetItem"], resources: [main.tableArn] })
  allow(fn, {
    actions: ["dynamodb:UpdateItem"],
    resources: [main.tableArn],
    conditions: onlyTouching([...outboxMarks, ...dueMarks]),
  })
  allow(fn, {
    actions: ["dynamodb:DeleteItem"],
    resources: [main.tableArn],
    conditions: onlyUnder("IDEM#*"),
  })
  letOpen(fn, recordsKey)
}

/**
 * Acts when a clock runs out: on cases, handoffs and meetings, on what an offer holds of an agency
 * (its place, the duty of its people), and on the time that a poll holds of people. No person, no
 * inbox, and no sealed section; nothing of an agency goes away.
 */
export function letAct(fn: IFunction, { main }: TableStack): void {
  allow(fn, { actions: ["dynamodb:BatchGetItem"], resources: [main.tableArn] })
  // Every deadline is reckoned by the days that administrators entered.
  allow(fn, {
    actions: ["dynamodb:Query"],
    resources: [main.tableArn],
    conditions: onlyUnder("HOLIDAYS"),
  })
  allow(fn, {
    actions: ["dynamodb:PutItem", "dynamodb:ConditionCheckItem"],
    resources: [main.tableArn],
    conditions: onlyUnder("CASE#*", "HANDOFF#*", "MEETING#*", "BUSY#*", "AGENCY#*", "IDEM#*"),
  })
  allow(fn, {
    actions: ["dynamodb:DeleteItem"],
    resources: [main.tableArn],
    conditions: onlyUnder("CASE#*", "HANDOFF#*"),
  })
  allow(fn, {
    actions: ["dynamodb:UpdateItem"],
    resources: [main.tableArn],
    conditions: onlyUnder("AGENCY#*", "CASE#*"),
  })
}

/** Sends notices (ids and codes only) to the topic. */
export function letPublish(fn: IFunction, topic: ITopic, key: IKey): void {
  allow(fn, { actions: ["sns:Publish"], resources: [topic.topicArn] })
  letUseKey(fn, key, "sns")
}

/** Takes messages from a queue that this key seals. */
export function letTakeFrom(fn: IFunction, queueArn: string, key: IKey): void {
  allow(fn, { actions: queueReads, resources: [queueArn] })
  letUseKey(fn, key, "sqs")
}

/** Leaves word in a queue of failures that this key seals. */
export function letLeaveWordIn(fn: IFunction, queueArn: string, key: IKey): void {
  allow(fn, { actions: ["sqs:SendMessage", "sqs:GetQueueAttributes"], resources: [queueArn] })
  letUseKey(fn, key, "sqs")
}

/** Through the named service only: the function itself can open nothing with the key. */
export function letUseKey(fn: IFunction, key: IKey, service: string): void {
  const through = `${service}.${Stack.of(fn).region}.amazonaws.com`
  const conditions = { StringEquals: { "kms:ViaService": through } }
  allow(fn, { actions: keyUses, resources: [key.keyArn], conditions })
}

const letOpen = (fn: IFunction, key: IKey): void => letUseKey(fn, key, "dynamodb")

const reads = ["dynamodb:GetItem", "dynamodb:BatchGetItem"]
const writes = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:ConditionCheckItem"]
const streamReads = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"]
const queueReads = [
  "sqs:ReceiveMessage",
  "sqs:DeleteMessage",
  "sqs:ChangeMessageVisibility",
  "sqs:GetQueueAttributes",
]
const keyUses = [
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyWithoutPlaintext",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
]

const outboxMarks = ["pk", "sk", "outbox", "notices", "dueSort"]
const dueMarks = ["due", "idem"]

/** No other attribute of the row, be it in an answer: its state and its hash stay as they are. */
const onlyTouching = (attributes: readonly string[]): Conditions => ({
  "ForAllValues:StringEquals": { "dynamodb:Attributes": [...attributes] },
  StringEqualsIfExists: { "dynamodb:ReturnValues": ["NONE", "UPDATED_OLD", "UPDATED_NEW"] },
})

const onlyUnder = (...partitions: readonly string[]): Conditions => ({
  "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [...partitions] },
})

const index = (table: { tableArn: string }, name: string): string =>
  `${table.tableArn}/index/${name}`

type Allowed = { actions: string[]; resources: string[]; conditions?: Conditions }

const allow = (fn: IFunction, allowed: Allowed): void =>
  fn.addToRolePolicy(new PolicyStatement(allowed))
