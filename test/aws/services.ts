import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { environmentOf, type FunctionName, names } from "#functions/platform/names.ts"
import { engineBinary } from "#infra/local/engine-binary.ts"
import { endEngine, spawnEngine } from "#infra/local/engine-process.ts"
import { setEndpoint, setEnvironment } from "#infra/local/environment.ts"
import { freePort } from "#infra/local/free-port.ts"
import { type Accounts, openAccounts } from "#infra/local/identity-accounts.ts"
import { createAdmin } from "#infra/local/identity-admin.ts"
import { loadKeys } from "#infra/local/identity-keys.ts"
import { createRoster } from "#infra/local/identity-roster.ts"
import { mintAccessToken } from "#infra/local/identity-tokens.ts"
import { type Messages, startMessages } from "#infra/local/messages.ts"
import { listenLocally } from "#infra/local/server.ts"
import { type Recorder, record } from "./recorder.ts"

export type Services = {
  readonly engine: string
  readonly messages: Messages
  /** What the functions reach: the same services, with somebody writing down every call. */
  readonly table: Recorder
  readonly topic: Recorder
  readonly pool: Recorder
  readonly accounts: Accounts
  readonly tokenFor: (sub: string) => string
  /** What a function of that name finds in its environment. */
  readonly environmentFor: (name: FunctionName) => Record<string, string>
  end(): Promise<void>
}

/** The embedded engine and topic without any function beside them, in a folder that goes away. */
export async function openServices(): Promise<Services> {
  const folder = mkdtempSync(join(tmpdir(), "simpul-aws-"))
  const messagesFolder = join(folder, "messages")
  mkdirSync(messagesFolder)
  const keys = await loadKeys(join(folder, "keys.json"))
  setEnvironment(keys.jwks)
  const engine = await openEngine(folder)
  const messages = await startMessages(messagesFolder)
  setEndpoint("DYNAMODB", engine.url)
  setEndpoint("SQS", messages.url)
  const admin = await openAdmin(folder)
  const [table, topic, pool] = await Promise.all([
    record(engine.url),
    record(messages.url),
    record(admin.url),
  ])
  return {
    engine: engine.url,
    messages,
    table,
    topic,
    pool,
    accounts: admin.accounts,
    tokenFor: (sub) => mintAccessToken(keys, sub),
    environmentFor: (name) => ({
      ...ownNames(name),
      // The pool of a test has no https address to fetch keys from.
      ...(name === "api" ? { [names.jwks]: keys.jwks } : {}),
      AWS_ENDPOINT_URL_DYNAMODB: table.url,
      AWS_ENDPOINT_URL_SNS: topic.url,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.url,
    }),
    async end() {
      for (const each of [table, topic, pool]) each.stop()
      await admin.end()
      await messages.stop()
      await engine.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const ownNames = (name: FunctionName): Record<string, string> =>
  Object.fromEntries(environmentOf[name].map((each) => [each, process.env[each] ?? ""]))

/** A user pool with nobody in it. */
async function openAdmin(folder: string) {
  const accounts = openAccounts(join(folder, "identity.sqlite"))
  const server = await listenLocally(await freePort("aws-admin"))
  server.open(createAdmin({ accounts, roster: createRoster([], accounts) }))
  const end = async (): Promise<void> => {
    await server.stop()
    accounts.close()
  }
  return { url: `http://127.0.0.1:${server.port}`, accounts, end }
}

/** The engine on a file of its own. */
export async function openEngine(folder: string) {
  const port = await freePort("aws-engine")
  const at = (name: string): string => join(folder, name)
  const child = await spawnEngine(
    {
      binary: engineBinary(),
      database: at("table.sqlite"),
      pidFile: at("engine.json"),
      log: at("engine.log"),
    },
    port,
  )
  if (!child) throw new Error("the engine does not start")
  return { url: `http://127.0.0.1:${port}`, end: () => endEngine(child) }
}
