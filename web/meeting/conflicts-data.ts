import { query } from "@solidjs/router"
import { day } from "#shared/kernel/instant.ts"
import type { Conflict } from "#shared/meeting/rules/conflicts.ts"
import { type Answer, read } from "../api.ts"
import type { Named } from "../handoff/data.ts"

/** One thing against a time: of one's own agency by name, of others by number. */
export type Clash = Pick<Conflict, "code"> & {
  readonly agency?: Named
  readonly count?: number
  readonly people?: readonly Named[]
}

/** What stands in the way of a time, and what only speaks against it. */
export type Clashes = { readonly hard: readonly Clash[]; readonly soft: readonly Clash[] }

/** A slot of the poll, or times as they are typed; else the time that the meeting has. */
export type Asked = `slot=${string}` | `times=${string}`

/** Of times further apart nobody is asked at once. */
const longest = 90 * day

/** Times as they are typed; groups side by side may share one. */
export function timesAsked(
  sessions: readonly { readonly start: string; readonly end: string }[],
): Asked | undefined {
  const from = Math.min(...sessions.map(({ start }) => Date.parse(start)))
  const to = Math.max(...sessions.map(({ end }) => Date.parse(end)))
  if (to - from > longest) return undefined
  return `times=${[...new Set(sessions.map(({ start, end }) => `${start}/${end}`))].join(",")}`
}

export const getClashes = query(
  (id: string, asked?: Asked): Promise<Answer<Clashes>> =>
    read(`meetings/${id}/conflicts${asked ? `?${asked}` : ""}`),
  "clashes",
)
