import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, test } from "vitest"
import { scratchFolder } from "./scratch.ts"

const data = scratchFolder()
const root = join(import.meta.dirname, "../..")
const script = fileURLToPath(import.meta.resolve("./stand-in-main.ts"))
const children = new Set<ChildProcess>()

afterAll(() => {
  for (const child of children) child.kill("SIGKILL")
  data.remove()
})

type Started = { readonly child: ChildProcess; readonly url: string; readonly engine: number }

async function start(): Promise<Started> {
  const child = spawn(process.execPath, [script, data.path], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, ".build/compile-cache") },
    stdio: ["ignore", "pipe", "inherit"],
  })
  children.add(child)
  const [line] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string]
  const [, url = "", engine = ""] = line.trim().split(" ")
  return { child, url, engine: Number(engine) }
}

async function end({ child }: Started, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, "exit")
  child.kill(signal)
  await ended
  children.delete(child)
}

/** Writes until the system is gone, and notes what it acknowledged. */
async function writeUntilGone(url: string, name: string, acknowledged: string[]): Promise<void> {
  const write = async (order: number): Promise<void> => {
    for (let count = 0; ; count += 1) {
      const word = `${name}-${order}-${count}`
      const answer = await fetch(`${url}/v1/words/${word}`, { method: "POST" }).catch(() => {})
      if (answer?.status !== 201) return
      acknowledged.push(word)
    }
  }
  await Promise.all([0, 1, 2, 3].map(write))
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe("a system that is killed with -9 in the middle of writes", () => {
  test("loses nothing it acknowledged, and says everything to whoever hears it", async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round += 1) {
      const started = await start()
      const writing = writeUntilGone(started.url, `round-${round}`, acknowledged)
      while (acknowledged.length < 10 * (round + 1)) await wait(10)
      await end(started, "SIGKILL")
      await writing
    }

    const last = await start()
    const missing = new Set(acknowledged)
    for (const until = Date.now() + 10_000; missing.size > 0 && Date.now() < until; ) {
      for (const word of missing) {
        const answer = await fetch(`${last.url}/v1/words/${word}/heard`)
        if (((await answer.json()) as { times: number }).times > 0) missing.delete(word)
      }
    }
    expect([...missing]).toEqual([])
    await end(last, "SIGTERM")
  })

  test("leaves an engine that the next start ends before it begins", async () => {
    const first = await start()
    await end(first, "SIGKILL")
    expect(isAlive(first.engine)).toBe(true)
    const second = await start()
    expect(second.engine).not.toBe(first.engine)
    expect(engineIsGone(first.engine)).toBe(true)

    process.kill(second.engine, "SIGKILL")
    await wait(300)
    const answer = await fetch(`${second.url}/v1/words/revived/heard`)
    expect(answer.status).toBe(200)
    await end(second, "SIGKILL")
    const third = await start()
    await end(third, "SIGKILL")
    process.kill(third.engine, "SIGTERM")
  })
})

/** Without somebody to reap it, an ended process stays as a name without a command. */
function engineIsGone(pid: number): boolean {
  if (!isAlive(pid)) return true
  const { readFileSync } = process.getBuiltinModule("node:fs")
  return readFileSync(`/proc/${pid}/cmdline`, "utf8") === ""
}
