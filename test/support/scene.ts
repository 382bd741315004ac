import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type System, startSystem } from "#infra/local/system.ts"
import { instantOf } from "#shared/kernel/instant.ts"
import { type Cast, castOf, type Player, seedsOf } from "./cast.ts"
import { putRows, tablesHere } from "./rows.ts"

export type Reply = {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  // What an answer holds is the test's business: it asserts on it.
  readonly body: Record<string, never> & { readonly [name: string]: unknown }
}

export type Post = {
  readonly body?: unknown
  readonly match?: string
  readonly key?: string
  readonly headers?: Record<string, string>
}

export type Scene = {
  readonly system: System
  readonly cast: Cast
  readonly get: (who: Player, path: string, headers?: Record<string, string>) => Promise<Reply>
  readonly post: (who: Player, path: string, post?: Post) => Promise<Reply>
  readonly end: () => Promise<void>
}

export const freshKey = (): string => randomBytes(12).toString("base64url")

async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text()
  const isJson = (response.headers.get("Content-Type") ?? "").includes("json")
  const body = isJson ? JSON.parse(text) : {}
  return { status: response.status, text, headers: response.headers, body }
}

/** The whole system on a free port and an empty folder, with three agencies and their people. */
export async function openScene(size = 2): Promise<Scene> {
  const cast = castOf(size)
  const data = mkdtempSync(join(tmpdir(), "simpul-scene-"))
  const system = await startSystem({ port: 0, data, demo: "none", portal: false, people: cast.all })
  await putRows(tablesHere(), seedsOf(cast, instantOf(Date.now())))
  const tokens = new Map<string, string>()
  const tokenOf = (who: Player): string => {
    const known = tokens.get(who.email) ?? system.tokenFor(who.email)
    tokens.set(who.email, known)
    return known
  }
  const headersOf = (who: Player) => ({
    Authorization: `Bearer ${tokenOf(who)}`,
    "Acting-Agency": who.agency,
  })
  return {
    system,
    cast,
    get: async (who, path, headers = {}) =>
      replyOf(
        await fetch(`${system.url}/v1${path}`, { headers: { ...headersOf(who), ...headers } }),
      ),
    post: async (who, path, { body = {}, match, key = freshKey(), headers = {} } = {}) =>
      replyOf(
        await fetch(`${system.url}/v1${path}`, {
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
      ),
    end: async () => {
      await system.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
