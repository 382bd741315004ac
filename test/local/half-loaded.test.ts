import { existsSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, expect, test } from "vitest"
import { type DataFolder, openDataFolder, type Place } from "#infra/local/data-folder.ts"
import { dropHalfLoaded, isDemoDue } from "#infra/local/demo.ts"
import { scratchFolder } from "./scratch.ts"

let data: ReturnType<typeof scratchFolder>
let folder: DataFolder
const filled: readonly Place[] = ["database", "stream", "keys", "identity"]

beforeEach(() => {
  data = scratchFolder()
  folder = openDataFolder(data.path)
  for (const place of filled) writeFileSync(folder.at(place), "{}")
})
afterEach(() => {
  folder.release()
  data.remove()
})

const left = (): readonly Place[] => filled.filter((place) => existsSync(folder.at(place)))
const remember = (state: string, edition = 3): void =>
  writeFileSync(folder.at("demo"), JSON.stringify({ state, edition }))

test("a load that was cut off starts over from clean data, with the same keys", () => {
  remember("loading")
  dropHalfLoaded(folder)
  expect(left()).toEqual(["keys", "identity"])
  expect(isDemoDue(folder, "small")).toBe(true)
})

test("a demonstration that is there is neither dropped nor loaded again", () => {
  remember("loaded")
  dropHalfLoaded(folder)
  expect(left()).toEqual(filled)
  expect([isDemoDue(folder, "small"), isDemoDue(folder, "none")]).toEqual([false, false])
})

test("a demonstration that an earlier version loaded starts over, with the same keys", () => {
  remember("loaded", 1)
  dropHalfLoaded(folder)
  expect(left()).toEqual(["keys", "identity"])
  expect(isDemoDue(folder, "small")).toBe(true)
})

test("a folder that is open is nobody else's", () => {
  expect(() => openDataFolder(data.path)).toThrow("Another Simpul is running")
})
