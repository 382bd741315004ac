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

/** A link as it lies in the table: with its own hash, and the version of its row. */
export type Stored = Link & { readonly hash: string }

export const hashOf = (link: Link): string => digest(canonical(link))

/** Version as it stands in a sort key: padded, so that text order is number order. */
export const eventSort = (version: number): string => `EVENT#${String(version).padStart(10, "0")}`

/** Whether each link fits its hash and follows the one before it, from the first to this head. */
export function isUnbroken(links: readonly Stored[], head: string | undefined): boolean {
  let before = ""
  for (const { hash, ...link } of links) {
    if (hashOf(link) !== hash || link.prev !== before) return false
    before = hash
  }
  return before !== "" && before === head
}

/** Whether some link says that a row was written at this version as it is now. */
export function isAttested(
  links: readonly Stored[],
  row: { readonly name: string; readonly version: number; readonly state: unknown },
): boolean {
  const hash = digest(canonical(row.state))
  return links.some(({ touched }) =>
    touched.some(
      (each) => each.ref === row.name && each.version === row.version && each.hash === hash,
    ),
  )
}
