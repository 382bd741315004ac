import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { documents } from "#functions/platform/clients.ts"
import type { Tables } from "#functions/platform/rows.ts"
import { stores } from "#functions/stores.ts"
import { placeIn } from "#infra/local/data-folder.ts"
import { setEndpoint, setEnvironment, tableName } from "#infra/local/environment.ts"
import { readKeys } from "#infra/local/identity-keys.ts"
import { mintAccessToken } from "#infra/local/identity-tokens.ts"
import { fieldOf, readJson } from "#infra/local/json-file.ts"
import type { Player } from "./cast.ts"
import { tokensOf, type Voice, voiceOf } from "./scene.ts"
import { root } from "./source.ts"

/** All of Simpul as a process of its own, as `npm start` runs it. */
export type Child = Voice & {
  readonly url: string
  readonly tables: Tables
  /** Ends it as nothing can be prepared for; with its database engine, or leaving that orphaned. */
  readonly kill: (withEngine: boolean) => Promise<void>
  readonly stop: () => Promise<void>
}

const patience = 120_000

function readyLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = ""
    const hear = (chunk: Buffer): void => {
      told += chunk.toString()
      const [, url] = /Simpul is ready at (\S+)/.exec(told) ?? []
      if (url) resolve(url)
    }
    child.stdout?.on("data", hear)
    child.stderr?.on("data", hear)
    child.once("exit", () => reject(new Error(`it ended instead of starting: ${told}`)))
    setTimeout(() => reject(new Error(`it is not ready: ${told}`)), patience).unref()
  })
}

const engineOf = (data: string, field: string): number =>
  Number(fieldOf(readJson(placeIn(data, "engine")), field))

/** The tables of the child, read past its API. */
function tablesOf(data: string): Tables {
  setEnvironment("{}")
  setEndpoint("DYNAMODB", `http://127.0.0.1:${engineOf(data, "port")}`)
  return { client: documents(), main: tableName("main"), sealed: tableName("sealed"), stores }
}

function tokenIn(data: string): (who: Player) => string {
  const keys = readKeys(placeIn(data, "keys"))
  if (!keys) throw new Error("the data folder has no keys")
  return (who) => mintAccessToken(keys, who.sub)
}

/** Starts Simpul on a data folder and a free port, without the demonstration. */
export async function startChild(data: string): Promise<Child> {
  const { NODE_OPTIONS: _, NODE_ENV: _env, VITEST: _vitest, ...env } = process.env
  const child = spawn(process.execPath, ["infra/local/main.ts", "--demo=none"], {
    cwd: root,
    env: { ...env, PORT: "0", SIMPUL_DATA: data },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const url = await readyLine(child)
  const ended = once(child, "exit")
  const tables = tablesOf(data)
  return {
    ...voiceOf((path, init) => fetch(`${url}/v1${path}`, init), tokensOf(tokenIn(data))),
    url,
    tables,
    kill: async (withEngine) => {
      const engine = engineOf(data, "pid")
      child.kill("SIGKILL")
      if (withEngine) process.kill(engine, "SIGKILL")
      await ended
      tables.client.destroy()
    },
    stop: async () => {
      child.kill("SIGTERM")
      await ended
      tables.client.destroy()
    },
  }
}
