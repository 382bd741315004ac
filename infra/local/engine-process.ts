import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { closeSync, openSync, readFileSync } from "node:fs"
import { connect } from "node:net"
import { setTimeout as wait } from "node:timers/promises"
import { writeJson } from "./json-file.ts"

export type EngineFiles = {
  readonly binary: string
  readonly database: string
  readonly pidFile: string
  readonly log: string
}

/** Starts the engine and waits until it answers; undefined when it ended instead. */
export async function spawnEngine(
  files: EngineFiles,
  port: number,
): Promise<ChildProcess | undefined> {
  const log = openSync(files.log, "w", 0o600)
  const child = spawn(
    files.binary,
    ["--host", "127.0.0.1", "--port", String(port), "--db-path", files.database],
    // A group of its own: Ctrl-C must not end the engine under requests still being answered.
    { detached: true, stdio: ["ignore", log, log] },
  )
  closeSync(log)
  child.once("error", () => {})
  if (child.pid) writeJson(files.pidFile, { pid: child.pid, port })
  return (await answers(child, port)) ? child : undefined
}

async function answers(child: ChildProcess, port: number): Promise<boolean> {
  for (const until = Date.now() + 10_000; Date.now() < until; ) {
    if (hasEnded(child)) return false
    if (await accepts(port)) return true
    await wait(3)
  }
  child.kill("SIGKILL")
  return false
}

const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" })
    const end = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.once("connect", () => end(true)).once("error", () => end(false))
  })
}

/** Ends the engine: politely first, so that it folds its journal into its file. */
export async function endEngine(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, "exit")
  child.kill("SIGTERM")
  const late = setTimeout(() => child.kill("SIGKILL"), 3_000)
  await ended
  clearTimeout(late)
}

/** The last thing the engine said. */
export const lastWords = (log: string): string =>
  readFileSync(log, "utf8").trim().split("\n").at(-1) ?? ""
