import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Tables } from "#functions/platform/rows.ts"
import type { Person } from "#infra/local/identity-people.ts"
import { type System, type SystemOptions, startSystem } from "#infra/local/system.ts"
import { type Instant, instantOf, minute } from "#shared/kernel/instant.ts"
import { type Cast, castOf, type Player } from "./cast.ts"
import { putRows, type Seed, tablesHere } from "./rows.ts"
import { seedsOf } from "./seeds.ts"

export type Reply = {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  // What an answer holds is the test's business: it asserts on it.
  readonly body: { readonly [name: string]: unknown }
}

export type Post = {
  readonly body?: unknown
  readonly match?: string
  readonly key?: string
  readonly headers?: Record<string, string>
}

type Server = { readonly fetch: (request: Request) => Response | Promise<Response> }

/** Ways to speak to one API as somebody of the cast. */
export type Voice = {
  readonly get: (who: Player, path: string, headers?: Record<string, string>) => Promise<Reply>
  readonly post: (who: Player, path: string, post?: Post) => Promise<Reply>
  /** A request exactly as given, for what no client of ours would send. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Reply>
  readonly headersOf: (who: Player) => Record<string, string>
}

export type Scene = Voice & {
  readonly system: System
  readonly cast: Cast
  readonly data: string
  readonly tables: Tables
  /** Waits until every notice has arrived; patient, since a busy machine is no failure. */
  readonly settle: () => Promise<void>
  /** The same people and rows, spoken to through another API on the same tables. */
  readonly through: (server: Server) => Scene
  readonly end: () => Promise<void>
}

export const freshKey = (): string => randomBytes(12).toString("base64url")

export async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text()
  const isJson = (response.headers.get("Content-Type") ?? "").includes("json")
  const body = isJson ? JSON.parse(text) : {}
  return { status: response.status, text, headers: response.headers, body }
}

/** Signing costs more than a request, so a token serves for half its life. */
export function tokensOf(mint: (who: Player) => string): (who: Player) => string {
  const known = new Map<string, { readonly token: string; readonly at: number }>()
  return (who) => {
    const kept = known.get(who.email)
    if (kept && Date.now() - kept.at < 5 * minute) return kept.token
    const token = mint(who)
    known.set(who.email, { token, at: Date.now() })
    return token
  }
}

/** Speaks to the API behind `send`, signed in as whoever is named. */
export function voiceOf(
  send: (path: string, init: RequestInit) => Promise<Response>,
  tokenOf: (who: Player) => string,
): Voice {
  const headersOf = (who: Player) => ({
    Authorization: `Bearer ${tokenOf(who)}`,
    "Acting-Agency": who.agency,
  })
  const ask: Voice["ask"] = async (path, init = {}) => replyOf(await send(path, init))
  return {
    ask,
    headersOf,
    get: (who, path, headers = {}) => ask(path, { headers: { ...headersOf(who), ...headers } }),
    post: (who, path, { body = {}, match, key = freshKey(), headers = {} } = {}) =>
      ask(path, {
        method: "POST",
        headers: {
          ...headersOf(who),
          "Content-Type": "application/json",
          "Idempotency-Key": key,
          ...(match ? { "If-Match": match } : {}),
          ...headers,
        },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  }
}

/** Who is there, and what the register holds before anybody acts. */
type Ground = {
  readonly cast: Cast
  readonly people: readonly Person[]
  /** Written one part after the other: a later one may replace rows of an earlier one. */
  readonly seeds: (now: Instant) => readonly (readonly Seed[])[]
}

/** The whole system on a free port and an empty folder, with three agencies and their people. */
export function openScene(size = 2, options: Partial<SystemOptions> = {}): Promise<Scene> {
  const cast = castOf(size)
  const seeds = (now: Instant) => [seedsOf(cast, now)]
  return openSceneOn({ cast, people: cast.all, seeds }, options)
}

/** The same with people and a register of one's own. */
export async function openSceneOn(
  { cast, people, seeds }: Ground,
  options: Partial<SystemOptions> = {},
): Promise<Scene> {
  const data = mkdtempSync(join(tmpdir(), "simpul-scene-"))
  const fixed = { port: 0, data, demo: "none", portal: false, people } as const
  const system = await startSystem({ ...fixed, ...options })
  const tables = tablesHere()
  for (const each of seeds(instantOf(Date.now()))) await putRows(tables, each)
  const tokenOf = tokensOf((who) => system.tokenFor(who.email))
  const sceneOver = (send: (path: string, init: RequestInit) => Promise<Response>): Scene => ({
    ...voiceOf(send, tokenOf),
    system,
    cast,
    data,
    tables,
    settle: () => system.pumps.settle(minute),
    through: (server) =>
      sceneOver(async (path, init) => server.fetch(new Request(`${system.url}/v1${path}`, init))),
    end: async () => {
      await system.stop()
      rmSync(data, { recursive: true, force: true })
    },
  })
  return sceneOver((path, init) => fetch(`${system.url}/v1${path}`, init))
}
