import type { Statement } from "./policy.ts"
import type { Call } from "./recorder.ts"

/** One thing IAM has to allow for a call to go through. */
export type Need = {
  readonly action: string
  readonly resource: string
  readonly partition?: string
  readonly attributes?: readonly string[]
}

type Row = Readonly<Record<string, unknown>>
const row = (value: unknown): Row =>
  typeof value === "object" && value !== null ? { ...value } : {}
const plain = (value: unknown): string => (typeof value === "string" ? value : "")

const tableOf = (input: Row): string => plain(input["TableName"]).replace(/^simpul-/, "")

/** What a recorded call needs; a transaction needs every part of it. */
export function needsOf({ action, input }: Call): readonly Need[] {
  if (action.startsWith("SNS.Publish")) return [{ action: "sns:Publish", resource: "topic" }]
  if (action.startsWith("Cognito.")) {
    return [{ action: action.replace("Cognito.", "cognito-idp:"), resource: "pool" }]
  }
  const name = action.replace("DynamoDB.", "")
  if (name === "TransactWriteItems") return partsOf(input)
  if (name === "BatchGetItem") {
    return Object.keys(row(input["RequestItems"])).map((table) => ({
      action: "dynamodb:BatchGetItem",
      resource: table.replace(/^simpul-/, ""),
    }))
  }
  return [needOf(name, input)]
}

const partNames: Readonly<Record<string, string>> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
}

const partsOf = (input: Row): readonly Need[] =>
  (Array.isArray(input["TransactItems"]) ? input["TransactItems"] : []).flatMap((item) =>
    Object.entries(row(item)).map(([part, each]) => needOf(partNames[part] ?? part, row(each))),
  )

/** The one partition that a query reads. */
function queriedKey(input: Row): unknown {
  const [value = ""] = plain(input["KeyConditionExpression"]).match(/:\w+/) ?? []
  return row(row(input["ExpressionAttributeValues"])[value])["S"]
}

function needOf(name: string, input: Row): Need {
  const index = input["IndexName"] ? `/index/${plain(input["IndexName"])}` : ""
  const key =
    name === "Query" ? queriedKey(input) : row(row(input["Key"] ?? input["Item"])["pk"])["S"]
  return {
    action: `dynamodb:${name}`,
    resource: tableOf(input) + index,
    ...(typeof key === "string" ? { partition: key } : {}),
    ...(name === "UpdateItem" ? { attributes: attributesOf(input) } : {}),
  }
}

/** The attributes an update names, in its key, its changes and its conditions. */
function attributesOf(input: Row): readonly string[] {
  const names = row(input["ExpressionAttributeNames"])
  const text = [input["UpdateExpression"], input["ConditionExpression"]].join(" ")
  const words = text.match(/[:#]?[A-Za-z]\w*/g) ?? []
  const keywords = /^(SET|REMOVE|ADD|DELETE|AND|OR|NOT|attribute_(not_)?exists|undefined)$/
  const named = words
    .filter((word) => !word.startsWith(":") && !keywords.test(word))
    .map((word) => plain(names[word] ?? word))
  return [...new Set([...Object.keys(row(input["Key"])), ...named])]
}

/** Whether one of the statements allows it, under its conditions. */
export const isAllowed = (need: Need, statements: readonly Statement[]): boolean =>
  statements.some(
    ({ Action, Resource, Condition }) =>
      Action.includes(need.action) && Resource.includes(need.resource) && holds(Condition, need),
  )

function holds(condition: Statement["Condition"], need: Need): boolean {
  const attributes = condition["ForAllValues:StringEquals"]?.["dynamodb:Attributes"]
  const partitions = condition["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"]
  const within = (allowed: unknown, each: string): boolean =>
    [allowed].flat().some((one) => matches(String(one), each))
  return (
    (attributes === undefined ||
      (need.attributes ?? []).every((each) => within(attributes, each))) &&
    (partitions === undefined || within(partitions, need.partition ?? ""))
  )
}

const matches = (pattern: string, text: string): boolean =>
  pattern.endsWith("*") ? text.startsWith(pattern.slice(0, -1)) : text === pattern
