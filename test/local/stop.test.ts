import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { connect } from "node:net"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as wait } from "node:timers/promises"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { scratchFolder } from "./scratch.ts"

const start = join(import.meta.dirname, "../../infra/local/start.mjs")
let data: ReturnType<typeof scratchFolder>
let child: ChildProcess

beforeEach(() => {
  data = scratchFolder()
})
afterEach(() => {
  child.kill("SIGKILL")
  data.remove()
})

/** What `npm start` runs, until it says that it is ready; answers all it said. */
async function startReady(): Promise<{ readonly lines: readonly string[]; readonly port: number }> {
  const environment = { ...process.env, PORT: "0", SIMPUL_DATA: data.path }
  const started = spawn(process.execPath, [start, "--demo=none"], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  })
  child = started
  const lines: string[] = []
  for await (const line of createInterface({ input: started.stdout })) {
    lines.push(line)
    const port = /^Simpul is ready at http:\/\/localhost:(\d+)$/.exec(line)?.[1]
    if (port) return { lines, port: Number(port) }
  }
  throw new Error(`not ready: ${lines.join("\n")}`)
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1")
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false))
    socket.once("connect", () => socket.destroy())
  })

const engineWords = (): string => {
  try {
    const { pid } = JSON.parse(readFileSync(join(data.path, "engine.json"), "utf8"))
    return readFileSync(`/proc/${pid}/cmdline`, "utf8")
  } catch {
    return ""
  }
}

async function expectGone(port: number): Promise<void> {
  for (const until = Date.now() + 10_000; Date.now() < until; await wait(50)) {
    if (!(await isOpen(port)) && engineWords() === "") return
  }
  expect([await isOpen(port), engineWords()]).toEqual([false, ""])
}

describe("npm start", () => {
  test("is ready only when requests are answered, and ends cleanly on Ctrl-C", async () => {
    const { port } = await startReady()
    expect((await fetch(`http://localhost:${port}/v1/health`)).status).toBe(200)
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(200)
    expect(engineWords()).toContain(data.path)
    const ended = once(child, "exit")
    // A terminal tells every process, and npm tells them again.
    child.kill("SIGINT")
    child.kill("SIGINT")
    expect(await ended).toEqual([0, null])
    await expectGone(port)
  })

  test("leaves nothing behind when its first process is killed", async () => {
    const { port } = await startReady()
    child.kill("SIGKILL")
    await expectGone(port)
  })
})
