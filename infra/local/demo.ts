import { type DataFolder, emptyFolder } from "./data-folder.ts"
import type { Person } from "./identity-people.ts"
import { fieldOf, readJson, writeJson } from "./json-file.ts"

export type DemoOptions = { readonly size: string; say(line: string): void }

/** The people of the demonstration. */
export async function demoPeople(): Promise<readonly Person[]> {
  return (await import("./demo/people.ts")).people
}

const stateOf = (folder: DataFolder): unknown => fieldOf(readJson(folder.at("demo")), "state")

/**
 * A load that was cut off leaves half a demonstration: it starts over, from clean data. Keys and
 * sign-ins stay. The engine of the last run must have ended before.
 */
export function dropHalfLoaded(folder: DataFolder): void {
  if (stateOf(folder) !== "loading") return
  emptyFolder(folder.path, ["lock", "running", "engine", "engineLog", "identity", "keys"])
}

/** Whether this data folder still waits for its demonstration; the large one comes on top of the small. */
export function isDemoDue(folder: DataFolder, size: string): boolean {
  if (size === "none") return false
  if (stateOf(folder) !== "loaded") return true
  return size === "rumbai" && fieldOf(readJson(folder.at("demo")), "size") !== "rumbai"
}

/** Loads the demonstration, and remembers that only once all of it is there. */
export async function loadDemo(folder: DataFolder, options: DemoOptions): Promise<void> {
  writeJson(folder.at("demo"), { state: "loading" })
  options.say("Memuat data peragaan … · Loading demonstration data …")
  await (await import("./demo/load.ts")).load(options)
  writeJson(folder.at("demo"), { state: "loaded", size: options.size })
}
