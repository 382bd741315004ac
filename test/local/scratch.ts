import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type System, startSystem } from "#infra/local/system.ts"
import { standInEntries } from "./stand-in-entries.ts"
import { standInPeople } from "./stand-in-people.ts"

/** A folder that is nobody's, and its end. */
export function scratchFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "simpul-local-"))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** The embedded system with stand-in entries, on a folder and, if told, a port. */
export const startStandIn = (data: string, port = 0): Promise<System> =>
  startSystem({
    port,
    data,
    demo: "none",
    portal: false,
    entries: standInEntries,
    people: standInPeople,
  })
