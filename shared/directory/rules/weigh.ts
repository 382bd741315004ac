import type { Capacity } from "../../agency/agency.ts"
import type { AgencyCard } from "../../agency/rules/card.ts"
import { roomOf } from "../../agency/rules/room.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Partnership } from "../../partnership/partnership.ts"
import { covering } from "../../partnership/rules/cover.ts"
import type { Ask, Candidate, Covering } from "./candidate.ts"

/** What is known of one agency besides its card. */
type Known = {
  readonly capacity: Capacity | undefined
  /** All agreements between it and the agency that asks. */
  readonly partnerships: readonly Partnership[]
  readonly at: Instant
}

/** Whoever names no category asks of none: a clause for some categories alone covers nothing yet. */
function coverOf(ask: Ask, other: AgencyId, { partnerships, at }: Known): Covering | undefined {
  const { from, service, region, category = "", data = "SUMMARY" } = ask
  const rows = partnerships.map((state) => ({ state }))
  const found = covering(rows, { parties: [from, other], service, region, category, data }, at)
  if (!found) return undefined
  const { id, number } = found.row.state
  return { partnership: id, number, clause: found.clause.id }
}

/** An agency as the ranking sees it at an instant: its room and load as far as known, its cover. */
export function weigh(ask: Ask, agency: AgencyCard, known: Known): Candidate {
  const { capacity, at } = known
  const room = roomOf(capacity, at)
  const isCounted = room.known && capacity !== undefined && capacity.places > 0
  const cover = coverOf(ask, agency.id, known)
  return {
    agency,
    room,
    ...(isCounted ? { load: (capacity.taken + capacity.reserved) / capacity.places } : {}),
    ...(cover ? { cover } : {}),
  }
}
