import { type Instant, later, minute } from "../../kernel/instant.ts"
import type { Item, ItemId } from "../rows/item.ts"
import type { Session } from "../rows/session.ts"

/** When people are called in for an item: from its planned start to its planned end. */
export type Window = { readonly start: Instant; readonly end: Instant }

type Timed = Pick<Item, "id" | "minutes">
type Place = { readonly session: number; readonly at: Instant }

/** Where an item begins: it is not cut by a night or a break, unless it fills a session by itself. */
function placeFor(sessions: readonly Session[], { session, at }: Place, length: number): Place {
  const here = sessions[session]
  const next = sessions[session + 1]
  const isBegun = here !== undefined && at > here.start
  if (!here || !next || !isBegun || later(at, length) <= here.end) return { session, at }
  return placeFor(sessions, { session: session + 1, at: next.start }, length)
}

/**
 * The time of each item within the sessions, reckoned from the durations of all items before it,
 * also of those that a reader may not know of: the windows of the others stay right.
 */
export function windowsOf(
  sessions: readonly Session[],
  items: readonly Timed[],
): ReadonlyMap<ItemId, Window> {
  // Groups meet beside the plenary, which has the agenda.
  const plenary = sessions.filter(({ group }) => group === undefined)
  const [first] = plenary
  const windows = new Map<ItemId, Window>()
  if (!first) return windows
  let place: Place = { session: 0, at: first.start }
  for (const { id, minutes } of items) {
    const length = minutes * minute
    const { session, at } = placeFor(plenary, place, length)
    const end = later(at, length)
    windows.set(id, { start: at, end })
    place = { session, at: end }
  }
  return windows
}
