import { setTimeout as wait } from "node:timers/promises"
import { type Closing, createClosing } from "./closing.ts"
import { type DataFolder, openDataFolder } from "./data-folder.ts"
import type { Delivery } from "./delivery.ts"
import { demoPeople, dropHalfLoaded, isDemoDue, loadDemo } from "./demo.ts"
import { type Engine, reapEngine, startEngine } from "./engine.ts"
import { engineBinary } from "./engine-binary.ts"
import { type Api, type Entries, lambdaEntries } from "./entries.ts"
import { setEndpoint, setEnvironment } from "./environment.ts"
import { createIdentity } from "./identity.ts"
import { type Accounts, openAccounts } from "./identity-accounts.ts"
import { type Keys, loadKeys } from "./identity-keys.ts"
import type { Person } from "./identity-people.ts"
import { createRoster, type Roster } from "./identity-roster.ts"
import { mintAccessToken } from "./identity-tokens.ts"
import type { Messages } from "./messages.ts"
import { ensurePortal } from "./portal-build.ts"
import { createPortalFiles } from "./portal-files.ts"
import type { Pumps } from "./pumps.ts"
import { checkHealth } from "./self-check.ts"
import { type LocalServer, listenLocally } from "./server.ts"

export type SystemOptions = {
  /** 0 takes any free one. */
  readonly port: number
  readonly data: string
  /** Size of the demonstration to load on the first start; "none" loads nothing. */
  readonly demo?: string
  /** False leaves the portal unbuilt and serves what is there. */
  readonly portal?: boolean
  readonly say?: (line: string) => void
  /** Told as soon as requests are answered; what carries notices may still be starting. */
  readonly onReady?: (url: string, people: readonly Person[]) => void
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
  /** An access token of somebody who can sign in here, as signing in would give it. */
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

/** Loading what carries notices keeps the processor busy: the first requests go before it. */
const afterReady = 250

async function assemble(
  options: SystemOptions,
  folder: DataFolder,
  closing: Closing,
): Promise<System> {
  const { demo = "small", signal, say = () => {}, clockEvery: every = 60_000 } = options
  engineBinary()
  const server = await listenLocally(options.port)
  closing.add(server.stop)
  const people = options.people ?? (await demoPeople())
  const accounts = openAccounts(folder.at("identity"))
  closing.add(accounts.close)
  const roster = createRoster(people, accounts)
  const keys = await loadKeys(folder.at("keys"))
  setEnvironment(keys.jwks, server.url)
  await reapEngine(folder)
  dropHalfLoaded(folder)

  const entries = options.entries ?? lambdaEntries
  const core = await startCore(options, folder, closing)
  const rest = { entries, folder, closing, accounts, roster, every }
  const deliver = async (): Promise<Delivery> =>
    (await import("./delivery.ts")).startDelivery({ ...core, ...rest })
  let delivery: Delivery | undefined
  if (isDemoDue(folder, demo)) {
    delivery = await deliver()
    await untilAborted(loadDemo(folder, { size: demo, say }), signal)
  }
  closing.add(await openServer(server, core, { roster, accounts, keys, folder }))
  if (options.onReady) {
    options.onReady(server.url, people)
    await wait(afterReady, undefined, { signal })
  }
  const { messages, pumps } = delivery ?? (await deliver())
  return {
    url: server.url,
    people,
    tokenFor: (email) => tokenFor(keys, roster, email),
    pumps,
    messages,
    enginePid: core.engine.pid,
    async stop() {
      // Nothing may be taken from under a request that is still being answered.
      await server.stop()
      await closing.run()
    },
  }
}

type Core = { readonly engine: Engine; readonly api: Api; readonly portal: string }

/** What every request needs, started side by side; when one fails, the other ends too. */
async function startCore(
  options: SystemOptions,
  folder: DataFolder,
  closing: Closing,
): Promise<Core> {
  const { entries = lambdaEntries, portal: isWanted = true, say } = options
  const failing = new AbortController()
  const signal = AbortSignal.any([failing.signal, ...(options.signal ? [options.signal] : [])])
  const data = startData(folder, entries, closing)
  const portal = ensurePortal({ isBuilt: !isWanted, signal, ...(say && { say }) })
  const both = Promise.all([data, portal])
  both.catch(() => failing.abort())
  await Promise.allSettled([data, portal])
  const [{ engine, api }, built] = await both
  signal.throwIfAborted()
  return { engine, api, portal: built }
}

async function startData(folder: DataFolder, entries: Entries, closing: Closing) {
  const engine = await startEngine(folder)
  closing.add(engine.stop)
  setEndpoint("DYNAMODB", engine.url)
  const [api, { ensureTables }] = await Promise.all([entries.api(), import("./tables.ts")])
  await ensureTables()
  return { engine, api }
}

type Access = {
  readonly roster: Roster
  readonly accounts: Accounts
  readonly keys: Keys
  readonly folder: DataFolder
}

/** Lets requests in, once one of them was really answered; gives back how to end it. */
async function openServer(
  server: LocalServer,
  { api, portal }: Core,
  { folder, ...access }: Access,
): Promise<() => Promise<void>> {
  const { routeRequests } = await import("./routes.ts")
  const database = folder.at("identity")
  const identity = createIdentity({ ...access, database, port: server.port })
  server.open(routeRequests({ api, identity, portal: createPortalFiles(portal) }))
  await checkHealth(server.url)
  folder.announce({ pid: process.pid, url: server.url })
  identity.warmSoon()
  return identity.stop
}

function tokenFor(keys: Keys, roster: Roster, email: string): string {
  const person = roster.find("email", email)
  if (!person) throw new Error(`nobody can sign in here with the address ${email}`)
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
