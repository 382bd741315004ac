import { accessSync, chmodSync, constants, existsSync, mkdirSync, rmSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fieldOf, readJson, writeJson } from "./json-file.ts"
import { isLocked, takeLock } from "./lock.ts"
import { Obstacle } from "./obstacle.ts"

/** Everything Simpul keeps on this machine, and what each file is. */
const places = {
  lock: "lock",
  running: "running.json",
  engine: "engine.json",
  engineLog: "engine.log",
  database: "table.sqlite",
  messages: "messages",
  mail: "mail",
  stream: "stream.json",
  demo: "demo.json",
  identity: "identity.sqlite",
  keys: "keys.json",
} as const

export type Place = keyof typeof places
export type DataFolder = {
  readonly path: string
  at(place: Place): string
  announce(running: Running): void
  release(): void
}
export type Running = { readonly pid: number; readonly url: string }

const root = resolve(import.meta.dirname, "../..")

/** The folder named by SIMPUL_DATA, else `.simpul` beside package.json. */
export const dataPath = (): string => resolve(root, process.env["SIMPUL_DATA"] || ".simpul")

export const placeIn = (path: string, place: Place): string => join(path, places[place])

/** One level at a time: made in one go, a folder under /proc keeps Node busy for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}

function prepare(path: string): void {
  try {
    makeFolder(path)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    chmodSync(path, 0o700)
  } catch {
    throw new Obstacle(
      `Folder data ${path} tidak dapat ditulisi: perbaiki haknya, atau pilih folder lain dengan SIMPUL_DATA.`,
      `The data folder ${path} cannot be written: mend its permissions, or name another one with SIMPUL_DATA.`,
    )
  }
}

/** Makes the folder ours alone until released, or until we die. */
export function openDataFolder(path: string): DataFolder {
  prepare(path)
  const lock = takeLock(placeIn(path, "lock"))
  if (!lock) throw inUse(path)
  const at = (place: Place): string => placeIn(path, place)
  return {
    path,
    at,
    announce: (running) => writeJson(at("running"), running),
    release() {
      rmSync(at("running"), { force: true })
      lock.release()
    },
  }
}

function inUse(path: string): Obstacle {
  const url = runningIn(path)?.url
  const where = url ? ` (${url})` : ""
  return new Obstacle(
    `Simpul lain sedang berjalan dengan folder data ${path}${where}: hentikan dahulu, atau pilih folder lain dengan SIMPUL_DATA.`,
    `Another Simpul is running on the data folder ${path}${where}: stop it first, or name another folder with SIMPUL_DATA.`,
  )
}

/** The Simpul that runs on this folder now, if one does. */
export function runningIn(path: string): Running | undefined {
  const running = readJson(placeIn(path, "running"))
  const url = fieldOf(running, "url")
  const pid = fieldOf(running, "pid")
  if (typeof url !== "string" || typeof pid !== "number") return undefined
  return isLocked(placeIn(path, "lock")) ? { url, pid } : undefined
}

/** Removes what Simpul put into a folder, and nothing else. */
export function emptyFolder(path: string, kept: readonly Place[] = []): void {
  for (const [place, name] of Object.entries(places)) {
    if (kept.some((each) => each === place)) continue
    for (const suffix of ["", "-wal", "-shm", "-journal", ".next"]) {
      rmSync(join(path, name + suffix), { recursive: true, force: true })
    }
  }
}
