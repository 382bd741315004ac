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

/** Loads the demonstration on the first start of a data folder, and never again. */
export async function loadDemoOnce(folder: DataFolder, options: DemoOptions): Promise<void> {
  if (stateOf(folder) === "loaded" || options.size === "none") return
  writeJson(folder.at("demo"), { state: "loading" })
  options.say("Memuat data peragaan … · Loading demonstration data …")
  await (await import("./demo/load.ts")).load(options)
  writeJson(folder.at("demo"), { state: "loaded", size: options.size })
}
