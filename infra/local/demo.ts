import { type DataFolder, emptyFolder } from "./data-folder.ts"
import type { Person } from "./identity-people.ts"
import { fieldOf, readJson, writeJson } from "./json-file.ts"

export type DemoOptions = { readonly size: string; say(line: string): void }

/** The people of the demonstration. */
export async function demoPeople(): Promise<readonly Person[]> {
  return (await import("./demo/people.ts")).people
}

/** Raised when rows of an earlier demonstration would no longer be understood. */
const edition = 3

const told = (folder: DataFolder): unknown => readJson(folder.at("demo"))
const stateOf = (folder: DataFolder): unknown => fieldOf(told(folder), "state")
const editionOf = (folder: DataFolder): unknown => fieldOf(told(folder), "edition") ?? 1

/**
 * A load that was cut off leaves half a demonstration, and one of an earlier edition rows that
 * nobody understands: both start over, from clean data. Keys and sign-ins stay. The engine of the
 * last run must have ended before.
 */
export function dropHalfLoaded(folder: DataFolder): void {
  const state = stateOf(folder)
  const isOld = state === "loaded" && editionOf(folder) !== edition
  if (state !== "loading" && !isOld) return
  emptyFolder(folder.path, ["lock", "running", "engine", "engineLog", "identity", "keys"])
}

/** Whether this data folder still waits for its demonstration; the large one comes on top of the small. */
export function isDemoDue(folder: DataFolder, size: string): boolean {
  if (size === "none") return false
  if (stateOf(folder) !== "loaded") return true
  return size === "rumbai" && fieldOf(told(folder), "size") !== "rumbai"
}

/** Loads the demonstration, and remembers that only once all of it is there. */
export async function loadDemo(folder: DataFolder, options: DemoOptions): Promise<void> {
  writeJson(folder.at("demo"), { state: "loading", edition })
  options.say("Memuat data peragaan … · Loading demonstration data …")
  await (await import("./demo/load.ts")).load(options)
  writeJson(folder.at("demo"), { state: "loaded", edition, size: options.size })
}
