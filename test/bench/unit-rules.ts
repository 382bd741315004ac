import type { Sent } from "./recorder.ts"

/** DynamoDB's published size of a value, in bytes. */
export function sizeOf(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value)
  if (typeof value === "number") return Math.ceil(String(value).replace(/\D/g, "").length / 2) + 1
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, each) => sum + sizeOf(each) + 1, 3)
  }
  if (typeof value !== "object" || value === null) return 1
  return Object.entries(value).reduce(
    (sum, [name, each]) => sum + Buffer.byteLength(name) + sizeOf(each) + 1,
    3,
  )
}

/** An item is its names and values, without a map's own overhead at the top. */
export const itemSize = (item: object): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOf(value),
    0,
  )

type Place = { readonly pk?: string; readonly sk?: string }
type Action = {
  readonly Put?: { readonly Item: Place }
  readonly Update?: { readonly Key: Place }
  readonly Delete?: { readonly Key: Place }
  readonly ConditionCheck?: { readonly Key: Place }
}

const kindOf = ({ pk = "", sk = "" }: Place): string =>
  `${pk.split("#")[0]}/${sk.split("#")[0]}`.toLowerCase()

/** A transaction's row counts twice for each kB begun. */
function told(action: Action): string {
  const { Put, Update, Delete, ConditionCheck } = action
  if (Put) {
    const size = itemSize(Put.Item)
    return `${kindOf(Put.Item)} ${2 * Math.ceil(size / 1024)} (${size} B)`
  }
  if (ConditionCheck) return `check of ${kindOf(ConditionCheck.Key)} 2`
  const place = Update?.Key ?? Delete?.Key ?? {}
  return `${kindOf(place)} 2`
}

/** What each row of the transactions, and each index, consumed; or the size of what a query read. */
export function eatenBy(sent: readonly Sent[]): string {
  const actions = sent.flatMap(({ input }) => (input["TransactItems"] ?? []) as readonly Action[])
  const indexes = sent
    .flatMap(({ capacity }) => capacity)
    .flatMap(({ GlobalSecondaryIndexes = {} }) => Object.entries(GlobalSecondaryIndexes))
    .map(([name, { CapacityUnits = 0 }]) => `index ${name} ${CapacityUnits}`)
  return [...actions.map(told), ...indexes].join(", ")
}
