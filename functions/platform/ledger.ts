import { createHash } from "node:crypto"

/** JSON with sorted keys and without undefined, so that equal states have equal bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`)
  return `{${entries.join(",")}}`
}

export const digest = (text: string): string =>
  createHash("sha256").update(text).digest("base64url")

/** What a hash of the chain covers: the event, and the one before it. */
export type Link = {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly person: string
  readonly agency: string
  readonly facts: unknown
  readonly status: string
  readonly touched: readonly {
    readonly ref: string
    readonly version: number
    readonly hash: string
  }[]
  readonly prev: string
}

export const hashOf = (link: Link): string => digest(canonical(link))

/** Version as it stands in a sort key: padded, so that text order is number order. */
export const eventSort = (version: number): string => `EVENT#${String(version).padStart(10, "0")}`
