import { readFileSync, renameSync, writeFileSync } from "node:fs"

/** Reads a file of JSON; undefined when there is none, or it was cut off. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch {
    return undefined
  }
}

/** Replaces a file at once, so that a killed process leaves the old or the new one. */
export function writeJson(path: string, value: unknown): void {
  const next = `${path}.next`
  writeFileSync(next, JSON.stringify(value), { mode: 0o600 })
  renameSync(next, path)
}

/** A field of something parsed; undefined when it is none. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
