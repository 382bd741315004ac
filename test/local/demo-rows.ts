import { setTimeout as wait } from "node:timers/promises"
import { ScanCommand } from "@aws-sdk/lib-dynamodb"
import { canonical } from "#functions/platform/ledger.ts"
import { people } from "#infra/local/demo/people.ts"
import type { System } from "#infra/local/system.ts"
import { tablesHere } from "#test/support/rows.ts"

// What a row holds is the test's business: it asserts on it.
export type Item = Readonly<Record<string, unknown>>

const keyText = (row: Item): string => [row["pk"], row["sk"]].join("|")

async function rowsOf(table: string): Promise<readonly Item[]> {
  const items: Item[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await tablesHere().client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    )
    items.push(...((page.Items ?? []) as Item[]))
    from = page.LastEvaluatedKey
  } while (from)
  return items.toSorted((a, b) => (keyText(a) < keyText(b) ? -1 : 1))
}

export const mainRows = () => rowsOf(tablesHere().main)
export const sealedRows = () => rowsOf(tablesHere().sealed)

/** States of one kind of row, by the beginning of its key. */
export async function statesOf(prefix: string, sort = "STATE"): Promise<readonly Item[]> {
  const rows = await mainRows()
  return rows
    .filter((row) => String(row["pk"]).startsWith(prefix) && row["sk"] === sort)
    .map((row) => row["s"] as Item)
}

/** Everything that was to be told has been told. */
export async function settled(): Promise<string> {
  let last = ""
  for (let tries = 0; tries < 120; tries += 1) {
    const rows = await mainRows()
    const now = canonical(rows)
    if (now === last && rows.every((row) => row["outbox"] !== "pending")) return now
    last = now
    await wait(500)
  }
  throw new Error("notices are still on their way after a minute")
}

type Clock = { readonly kind: string; readonly due: string; readonly rung: number }

export const clocksIn = (state: Item): readonly Clock[] => state["clocks"] as readonly Clock[]
export const clockIn = (state: Item, kind: string): string =>
  clocksIn(state).find((each) => each.kind === kind)?.due ?? ""

/** The one handoff of this kind that is at this stage. */
export const handoffWith = async (status: string, kind: string) => {
  const all = await statesOf("HANDOFF#")
  const found = all.find((each) => each["status"] === status && each["kind"] === kind)
  if (!found) throw new Error(`no ${kind} is ${status}`)
  return found
}

/** What somebody of the demonstration reads. */
export async function askAs(
  system: System,
  email: string,
  path: string,
): Promise<{ status: number; body: Item }> {
  const agency = people.find((each) => each.email === email)?.agencies[0]?.agency ?? ""
  const headers = { Authorization: `Bearer ${system.tokenFor(email)}`, "Acting-Agency": agency }
  const response = await fetch(`${system.url}/v1${path}`, { headers })
  return { status: response.status, body: (await response.json()) as Item }
}
