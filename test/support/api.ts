import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb"
import type { Hono } from "hono"
import { type ApiDeps, buildApi } from "#functions/api.ts"
import { documents } from "#functions/platform/clients.ts"
import { loadSecret } from "#functions/platform/keys.ts"
import type { LogFields } from "#functions/platform/log.ts"
import { names, readName } from "#functions/platform/names.ts"
import { tokenVerifier } from "#functions/platform/tokens.ts"
import { instantOf } from "#shared/kernel/instant.ts"
import { tablesHere } from "./rows.ts"

/** One call of the SDK on its way: its name, its input, and how to let it go on. */
export type Call = {
  readonly name: string
  readonly input: Record<string, unknown>
  readonly go: () => Promise<{ output: Record<string, unknown> }>
}

/** A client of the tables whose every call passes through `between` first. */
export function clientBetween(
  between: (call: Call) => Promise<{ output: Record<string, unknown> }>,
): DynamoDBDocumentClient {
  const client = documents()
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const go = async () => (await next(args)) as { output: Record<string, unknown> }
      const input = args.input as Record<string, unknown>
      const name = String(context["commandName"])
      return (await between({ name, input, go })) as never
    },
    { step: "initialize", priority: "low" },
  )
  return client
}

/** Holds back transactions until so many have come: each has read before any of them writes. */
export function gathering(count: number): (call: Call) => ReturnType<Call["go"]> {
  const { promise: everybody, resolve: open } = Promise.withResolvers<void>()
  let come = 0
  return async ({ name, go }) => {
    if (name !== "TransactWriteItemsCommand") return go()
    come += 1
    if (come === count) open()
    await everybody
    return go()
  }
}

/** A service's answer that a transaction was cancelled, item by item. */
export const cancelled = (...codes: readonly string[]): Error =>
  Object.assign(new Error("Transaction cancelled"), {
    name: "TransactionCanceledException",
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  })

export type TestApi = { readonly app: Hono; readonly lines: readonly LogFields[] }

/** The API of the running system once more, on a client of the test's making. */
export async function apiOver(
  client: DynamoDBDocumentClient,
  change: Partial<Pick<ApiDeps, "now">> = {},
): Promise<TestApi> {
  const lines: LogFields[] = []
  const tables = tablesHere()
  const app = buildApi({
    tables: { ...tables, client },
    secret: await loadSecret(tables),
    verify: tokenVerifier({
      userPool: readName(names.userPool),
      client: readName(names.client),
      jwks: readName(names.jwks),
    }),
    now: () => instantOf(Date.now()),
    log: (fields) => void lines.push(fields),
    reference: () => "abc123",
    ...change,
  })
  return { app, lines }
}
