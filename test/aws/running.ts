import { afterAll, beforeAll, expect } from "vitest"
import type { FunctionName } from "#functions/platform/names.ts"
import { bundle } from "#infra/aws/bundle.ts"
import { ensureTables } from "#infra/local/tables.ts"
import { instantOf } from "#shared/kernel/instant.ts"
import type { Cast, Player } from "#test/support/cast.ts"
import { putRows, tablesHere } from "#test/support/rows.ts"
import { freshKey } from "#test/support/scene.ts"
import { seedsOf } from "#test/support/seeds.ts"
import { type Request, replyShape, requestEvent } from "./events.ts"
import { type Lambda, startLambda } from "./lambda.ts"
import type { Call } from "./recorder.ts"
import { openServices, type Services } from "./services.ts"

/** All functions as their bundles run them, for the tests of one file, and ways to call them. */
export function runningFunctions(cast: Cast) {
  const here: { services?: Services; lambdas?: Record<FunctionName, Lambda> } = {}
  const services = (): Services => {
    if (!here.services) throw new Error("the services are not there yet")
    return here.services
  }
  const lambdas = (): Record<FunctionName, Lambda> => {
    if (!here.lambdas) throw new Error("the functions are not there yet")
    return here.lambdas
  }
  /** Every call that each function made, in the order it made them. */
  const calls: Record<FunctionName, Call[]> = { api: [], relay: [], inbox: [], clock: [] }

  beforeAll(async () => {
    here.services = await openServices()
    await ensureTables()
    await putRows(tablesHere(), seedsOf(cast, instantOf(Date.now())))
    const start = (name: FunctionName) =>
      startLambda(bundle(`functions/${name}.lambda.ts`), services().environmentFor(name))
    const [api, relay, inbox, clock] = await Promise.all([
      start("api"),
      start("relay"),
      start("inbox"),
      start("clock"),
    ])
    here.lambdas = { api, relay, inbox, clock }
  })

  afterAll(async () => {
    await Promise.all(Object.values(here.lambdas ?? {}).map((lambda) => lambda.stop()))
    await here.services?.end()
  })

  /** Hands a function an event, and notes what it asked of table, topic and pool meanwhile. */
  async function invoke(name: FunctionName, event: unknown): Promise<unknown> {
    const recorders = [services().table, services().topic, services().pool]
    const before = recorders.map((each) => each.calls.length)
    try {
      return await lambdas()[name].invoke(event)
    } finally {
      for (const [place, each] of recorders.entries()) {
        calls[name].push(...each.calls.slice(before[place]))
      }
    }
  }

  return { services, lambdas, calls, invoke, ...waysToAsk(invoke, services) }
}

/** Requests as the gateway hands them to the API's function. */
function waysToAsk(
  invoke: (name: FunctionName, event: unknown) => Promise<unknown>,
  services: () => Services,
) {
  async function ask(request: Request) {
    const reply = replyShape.parse(await invoke("api", requestEvent(request)))
    const isJson = reply.headers["content-type"]?.includes("json") ?? false
    const body = Buffer.from(reply.body, reply.isBase64Encoded ? "base64" : "utf8").toString()
    return { ...reply, body, json: isJson ? JSON.parse(body) : {} }
  }

  const as = (who: Player) => ({
    authorization: `Bearer ${services().tokenFor(who.sub)}`,
    "acting-agency": who.agency,
  })

  const read = (who: Player, path: string) => ask({ path, headers: as(who) })

  function act(who: Player, path: string, more: { body: unknown; key?: string; match?: string }) {
    const { body, key = freshKey(), match } = more
    const headers = {
      ...as(who),
      "content-type": "application/json",
      "idempotency-key": key,
      ...(match ? { "if-match": match } : {}),
    }
    return ask({ method: "POST", path, headers, body })
  }

  /** Creates, then does one verb on it with the ETag it has. */
  async function follow(who: Player, path: string, ...asked: readonly [string, object?]) {
    const [verb, body = {}] = asked
    const seen = await read(who, path)
    const done = await act(who, `${path}/${verb}`, { body, match: seen.headers["etag"] ?? "" })
    expect(done.statusCode, done.body).toBe(200)
  }
  return { ask, as, read, act, follow }
}
