import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"
import { fieldOf, readJson } from "./json-file.ts"

/** Ends the engine that a killed Simpul left behind, once it is sure that it is that engine. */
export async function reapOrphan(pidFile: string, database: string): Promise<void> {
  const pid = fieldOf(readJson(pidFile), "pid")
  if (typeof pid !== "number" || !runsOn(pid, database)) return
  process.kill(pid, "SIGTERM")
  if (await isGone(pid, database, 2_000)) return
  process.kill(pid, "SIGKILL")
  if (await isGone(pid, database, 2_000)) return
  throw new Error(`the engine of the last run (process ${pid}) does not end`)
}

/** A pid may belong to somebody else by now: only the command line tells. */
function runsOn(pid: number, database: string): boolean {
  const words = commandOf(pid)
  return words.includes("--db-path") && words.includes(database)
}

function commandOf(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8")
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" })
  } catch {
    return ""
  }
}

async function isGone(pid: number, database: string, patience: number): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until; ) {
    if (!runsOn(pid, database)) return true
    await wait(10)
  }
  return false
}
