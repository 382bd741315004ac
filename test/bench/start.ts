import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { request } from "node:http"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { freePort } from "#infra/local/free-port.ts"
import type { Figure } from "./figure.ts"
import { officerFrom } from "./people.ts"
import { median } from "./rounds.ts"
import type { Stage } from "./stage.ts"

const starter = fileURLToPath(new URL("../../infra/local/start.mjs", import.meta.url))
const starts = 7

/** Status of one authorised request, or nothing where nobody answers yet. */
function statusAt(port: number, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve) => {
    const options = { port, host: "127.0.0.1", path: "/v1/handoffs?box=in", headers, agent: false }
    request(options, (answer) => {
      answer.resume().once("end", () => resolve(answer.statusCode))
    })
      .once("error", () => resolve(undefined))
      .end()
  })
}

async function untilAnswer(port: number, headers: Record<string, string>): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; await wait(4)) {
    if ((await statusAt(port, headers)) === 200) return
  }
  throw new Error("the system did not answer within 30 s")
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit")
  child.kill("SIGTERM")
  await gone
}

/** Starts the system on the stage's data, as `npm start` does, until a list comes back. */
export async function benchStart({
  system,
  cast,
  data,
  headersOf,
}: Stage): Promise<readonly Figure[]> {
  const headers = headersOf(officerFrom(cast))
  await system.stop()
  const times: number[] = []
  for (let count = 0; count <= starts; count += 1) {
    const port = await freePort(`start-${count}`)
    const env = { ...environment(), PORT: String(port), SIMPUL_DATA: data }
    const began = performance.now()
    const child = spawn(process.execPath, [starter, "--demo=none"], { env, stdio: "ignore" })
    await untilAnswer(port, headers)
    // The first one fills the compile cache, and hands on what the stage left unsent.
    if (count > 0) times.push(performance.now() - began)
    await stop(child)
  }
  return [
    {
      key: "startToAnswer",
      name: "start to the first authorised answer, data in place",
      value: median(times) / 1000,
      unit: "s",
      goal: 1.5,
      detail: `median of ${starts} starts, ${seconds(Math.min(...times))}–${seconds(Math.max(...times))}`,
      eaten: "run `node --cpu-prof infra/local/main.ts` to see where a start spends its time",
    },
  ]
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

/** What the stage set for its own process must not reach another. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(AWS_|SIMPUL_)/.test(name)))
