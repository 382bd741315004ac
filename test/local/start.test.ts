import { spawn } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { System } from "#infra/local/system.ts"
import { scratchFolder, startStandIn } from "./scratch.ts"

const root = join(import.meta.dirname, "../..")
const running = scratchFolder()
const other = scratchFolder()
let system: System

beforeAll(async () => {
  system = await startStandIn(running.path)
})
afterAll(async () => {
  await system?.stop()
  running.remove()
  other.remove()
})

type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs one of the scripts that npm runs, to its end. */
function run(script: string, args: readonly string[], environment: object): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, "infra/local", script), ...args], {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  })
  child.stdin.end()
  let [out, err] = ["", ""]
  child.stdout.on("data", (text) => {
    out += String(text)
  })
  child.stderr.on("data", (text) => {
    err += String(text)
  })
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })))
}

const there = { SIMPUL_DATA: running.path }
const elsewhere = { SIMPUL_DATA: other.path, PORT: "0" }

/** One plain sentence in each language, and no stack. */
function expectSentence({ code, out, err }: Ended, ...parts: readonly string[]): void {
  expect([code, out]).toEqual([1, ""])
  expect(err.trim().split("\n")).toHaveLength(2)
  for (const part of parts) expect(err).toContain(part)
}

describe("npm start says in one sentence what to do when", () => {
  test("the port is busy", async () => {
    const busy = createServer()
    await new Promise<void>((resolve) => busy.listen(0, "127.0.0.1", resolve))
    const address = busy.address()
    const port = typeof address === "object" ? String(address?.port) : ""
    const ended = await run("main.ts", [], { ...elsewhere, PORT: port })
    expectSentence(ended, `Port ${port} is in use`, "PORT=")
    busy.close()
  })

  test("the data folder is in use", async () => {
    const ended = await run("main.ts", [], { ...there, PORT: "0" })
    expectSentence(ended, "Another Simpul is running", system.url)
  })

  test("the data folder cannot be written", async () => {
    const file = join(other.path, "file")
    writeFileSync(file, "")
    const ended = await run("main.ts", [], { PORT: "0", SIMPUL_DATA: join(file, "folder") })
    expectSentence(ended, "cannot be written", "SIMPUL_DATA")
  })

  test("the port or an argument makes no sense", async () => {
    expectSentence(await run("main.ts", [], { ...elsewhere, PORT: "many" }), "PORT=many")
    expectSentence(await run("main.ts", ["--demmo=small"], elsewhere), "--demmo=small")
  })

  test("the engine named is none", async () => {
    const ended = await run("main.ts", ["--demo=none"], { ...elsewhere, SIMPUL_ENGINE: "/none" })
    expectSentence(ended, "SIMPUL_ENGINE", "/none")
  })
})

describe("npm run token says in one sentence what to do when", () => {
  test("nobody is named, or nobody of that name is known", async () => {
    expectSentence(await run("token.mjs", [], there), "npm run --silent token")
    expectSentence(await run("token.mjs", ["no@one.example"], there), "no@one.example")
  })

  test("the system does not run", async () => {
    expectSentence(await run("token.mjs", ["rani@lpa-metro.example"], elsewhere), "npm start")
  })
})

describe("npm run token", () => {
  test("prints a token of a demonstration person, and nothing else", async () => {
    const { code, out, err } = await run("token.mjs", ["rani@lpa-metro.example"], there)
    expect([code, err]).toEqual([0, ""])
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
    const headers = { authorization: `Bearer ${out.trim()}` }
    expect((await fetch(`${system.url}/v1/me`, { headers })).status).toBe(200)
  })
})

describe("npm run reset", () => {
  test("refuses while the system runs", async () => {
    expectSentence(await run("reset.mjs", ["--yes"], there), "stop it first")
    expect((await fetch(`${system.url}/v1/health`)).status).toBe(200)
  })

  test("keeps everything unless told yes, and then removes only what is its own", async () => {
    const folder = join(other.path, "data")
    mkdirSync(folder)
    for (const name of ["keys.json", "table.sqlite", "notes.txt"]) {
      writeFileSync(join(folder, name), "{}")
    }
    const kept = await run("reset.mjs", [], { SIMPUL_DATA: folder })
    expect(kept.code).toBe(0)
    expect(existsSync(join(folder, "keys.json"))).toBe(true)
    expect((await run("reset.mjs", ["--yes"], { SIMPUL_DATA: folder })).code).toBe(0)
    expect(readdirSync(folder)).toEqual(["notes.txt"])
  })
})
