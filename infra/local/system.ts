import { type Closing, createClosing } from "./closing.ts"
import { type DataFolder, openDataFolder } from "./data-folder.ts"
import { demoPeople, dropHalfLoaded, loadDemoOnce } from "./demo.ts"
import { type Engine, reapEngine, startEngine } from "./engine.ts"
import { engineBinary } from "./engine-binary.ts"
import { type Api, type Entries, lambdaEntries } from "./entries.ts"
import { setEndpoint, setEnvironment } from "./environment.ts"
import { createIdentity } from "./identity.ts"
import { type Keys, loadKeys } from "./identity-keys.ts"
import type { Person } from "./identity-people.ts"
import { mintAccessToken } from "./identity-tokens.ts"
import type { Messages } from "./messages.ts"
import { ensurePortal } from "./portal-build.ts"
import { createPortalFiles } from "./portal-files.ts"
import type { Pumps } from "./pumps.ts"
import { checkHealth } from "./self-check.ts"
import { listenLocally } from "./server.ts"

export type SystemOptions = {
  /** 0 takes any free one. */
  readonly port: number
  readonly data: string
  /** Size of the demonstration to load on the first start; "none" loads nothing. */
  readonly demo?: string
  /** False leaves the portal unbuilt and serves what is there. */
  readonly portal?: boolean
  readonly say?: (line: string) => void
  readonly people?: readonly Person[]
  readonly entries?: Entries
  /** Milliseconds between two runs of the clock. */
  readonly clockEvery?: number
  /** Ends a start that is still under way. */
  readonly signal?: AbortSignal
}

export type System = {
  readonly url: string
  readonly people: readonly Person[]
  /** An access token of a demonstration person, as signing in would give it. */
  tokenFor(email: string): string
  readonly pumps: Pumps
  /** SNS and SQS: `cut` is an outage, `mend` its end. */
  readonly messages: Pick<Messages, "cut" | "mend" | "waiting">
  enginePid(): number | undefined
  stop(): Promise<void>
}

/** Starts all of Simpul in this process, on one port and one data folder. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const closing = createClosing()
  try {
    const folder = openDataFolder(options.data)
    closing.add(folder.release)
    return await assemble(options, folder, closing)
  } catch (cause) {
    await closing.run()
    throw cause
  }
}

async function assemble(
  options: SystemOptions,
  folder: DataFolder,
  closing: Closing,
): Promise<System> {
  const server = await listenLocally(options.port)
  closing.add(server.stop)
  engineBinary()
  const people = options.people ?? (await demoPeople())
  const keys = await loadKeys(folder.at("keys"))
  setEnvironment(keys.jwks)
  await reapEngine(folder)
  dropHalfLoaded(folder)

  const { engine, api, messages, portal } = await startParts(options, folder, closing)
  const entries = options.entries ?? lambdaEntries
  const every = options.clockEvery ?? 60_000
  const { startPumps } = await import("./pumps.ts")
  const pumps = await startPumps({ engine, messages, entries, folder, every })
  closing.add(pumps.stop)

  const say = options.say ?? (() => {})
  await untilAborted(loadDemoOnce(folder, { size: options.demo ?? "small", say }), options.signal)
  const identity = createIdentity({
    people,
    keys,
    database: folder.at("identity"),
    port: server.port,
  })
  closing.add(identity.stop)
  const { routeRequests } = await import("./routes.ts")
  server.open(routeRequests({ api, identity, portal: createPortalFiles(portal) }))
  await checkHealth(server.url)
  folder.announce({ pid: process.pid, url: server.url })
  identity.warmSoon()
  return {
    url: server.url,
    people,
    tokenFor: (email) => tokenFor(keys, people, email),
    pumps,
    messages,
    enginePid: engine.pid,
    stop: closing.run,
  }
}

type Started = {
  readonly engine: Engine
  readonly api: Api
  readonly messages: Messages
  readonly portal: string
}

/** What does not need each other starts at once; when one fails, the others end too. */
async function startParts(
  options: SystemOptions,
  folder: DataFolder,
  closing: Closing,
): Promise<Started> {
  const { entries = lambdaEntries, portal = true, say } = options
  const failing = new AbortController()
  const signal = AbortSignal.any([failing.signal, ...(options.signal ? [options.signal] : [])])
  const parts = {
    data: startData(folder, entries, closing),
    messages: startDelivery(folder, closing),
    portal: ensurePortal({ isBuilt: !portal, signal, ...(say && { say }) }),
  }
  const all = Promise.all([parts.data, parts.messages, parts.portal])
  all.catch(() => failing.abort())
  await Promise.allSettled(Object.values(parts))
  const [data, messages, built] = await all
  signal.throwIfAborted()
  return { ...data, messages, portal: built }
}

async function startData(folder: DataFolder, entries: Entries, closing: Closing) {
  const engine = await startEngine(folder)
  closing.add(engine.stop)
  setEndpoint("DYNAMODB", engine.url)
  const [api, { ensureTables }] = await Promise.all([entries.api(), import("./tables.ts")])
  await ensureTables()
  return { engine, api }
}

async function startDelivery(folder: DataFolder, closing: Closing): Promise<Messages> {
  const { startMessages } = await import("./messages.ts")
  const messages = await startMessages(folder.at("messages"))
  closing.add(messages.stop)
  setEndpoint("SNS", messages.url)
  setEndpoint("SQS", messages.url)
  return messages
}

function tokenFor(keys: Keys, people: readonly Person[], email: string): string {
  const person = people.find((each) => each.email === email)
  if (!person) throw new Error(`nobody of the demonstration has the address ${email}`)
  return mintAccessToken(keys, person.sub)
}

async function untilAborted<Value>(work: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  if (!signal) return work
  signal.throwIfAborted()
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true })
  })
  return Promise.race([work, aborted])
}
