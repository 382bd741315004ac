import { query } from "@solidjs/router"
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

/** Of a slot of the poll; without one, of the time that the meeting has. */
export const getClashes = query(
  (id: string, slot?: string): Promise<Answer<Clashes>> =>
    read(`meetings/${id}/conflicts${slot ? `?slot=${slot}` : ""}`),
  "clashes",
)
