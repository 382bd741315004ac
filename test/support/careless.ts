import type { Call } from "./api.ts"

type Action = Readonly<Record<string, Record<string, unknown>>>

function withoutCondition(action: Action): readonly Action[] {
  const [how = "", write] = Object.entries(action)[0] ?? []
  if (!write || how === "ConditionCheck") return []
  const { ConditionExpression: _condition, ...rest } = write
  if (how !== "Update") {
    const { ExpressionAttributeNames: _names, ExpressionAttributeValues: _values, ...bare } = rest
    return [{ [how]: bare }]
  }
  // What only a condition compares with must go too: an unused value is refused.
  const values = Object.entries(rest["ExpressionAttributeValues"] as Record<string, unknown>)
  const used = values.filter(([name]) => String(rest["UpdateExpression"]).includes(name))
  return [{ [how]: { ...rest, ExpressionAttributeValues: Object.fromEntries(used) } }]
}

/**
 * A `perform` that a hurried engineer might have written: it looks, decides and writes, and does
 * not make the writing depend on what it saw.
 */
export async function careless({ name, input, go }: Call): ReturnType<Call["go"]> {
  if (name !== "TransactWriteItemsCommand") return go()
  const items = input["TransactItems"] as readonly Action[]
  input["TransactItems"] = items.flatMap(withoutCondition)
  return go()
}
