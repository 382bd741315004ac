import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
// @ts-expect-error plain JavaScript, which Node 20 must run before anything is installed
import { isInstalled } from "#infra/local/install.mjs"
import { scratchFolder } from "./scratch.ts"

let folder: ReturnType<typeof scratchFolder>
beforeEach(() => {
  folder = scratchFolder()
})
afterEach(() => folder.remove())

const lock = {
  "": { name: "simpul" },
  "node_modules/needed": { version: "1.0.0" },
  "node_modules/tool": { version: "2.0.0", dev: true },
  "node_modules/ours": {
    version: "3.0.0",
    optional: true,
    os: [process.platform],
    cpu: [process.arch],
  },
  "node_modules/theirs": { version: "3.0.0", optional: true, os: ["aix"], cpu: ["ppc64"] },
  "node_modules/fallback": { version: "4.0.0", optional: true },
}

function given(installed: object | undefined): void {
  const write = (path: string, packages: object): void =>
    writeFileSync(join(folder.path, path), JSON.stringify({ packages }))
  write("package-lock.json", lock)
  if (!installed) return
  mkdirSync(join(folder.path, "node_modules"))
  write("node_modules/.package-lock.json", installed)
}

const needed = { "node_modules/needed": { version: "1.0.0" } }
const ours = { "node_modules/ours": { version: "3.0.0" } }
const tool = { "node_modules/tool": { version: "2.0.0" } }
const asks = (dev: boolean): boolean => isInstalled({ dev, folder: folder.path })

describe("what is installed", () => {
  test("is nothing without node_modules", () => {
    given(undefined)
    expect(asks(false)).toBe(false)
  })

  test("is enough to start without tools, and without other systems' packages", () => {
    given({ ...needed, ...ours })
    expect([asks(false), asks(true)]).toEqual([true, false])
  })

  test("is enough for everything with the tools", () => {
    given({ ...needed, ...ours, ...tool })
    expect([asks(false), asks(true)]).toEqual([true, true])
  })

  test("is not enough when a version moved, or this system's package is missing", () => {
    given({ ...ours, "node_modules/needed": { version: "0.9.0" } })
    expect(asks(false)).toBe(false)
  })

  test("is not enough without this system's own package", () => {
    given(needed)
    expect(asks(false)).toBe(false)
  })
})
