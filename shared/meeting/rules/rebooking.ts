import type { Write } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Meeting } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import type { Busy } from "../rows/poll.ts"
import { bookWrites, busyRefsOf, type Claim, claimsOf, conflictsOf } from "./booking.ts"

const isBooked = ({ status }: Meeting): boolean => status === "scheduled"

const lacking = (claims: readonly Claim[], others: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ owner }) => others.every((each) => each.owner !== owner))

/** Time that a change of people or places takes, and time that it lets go of. */
function difference(before: Meeting, next: Meeting) {
  if (!isBooked(before)) return { taken: [], left: [] }
  const was = claimsOf(before, before.sessions)
  const will = claimsOf(next, next.sessions)
  return { taken: lacking(will, was), left: lacking(was, will) }
}

/** The rows of time behind a change of a meeting that stands. */
export function rebookingRefs(before: Meeting, next: Meeting): readonly Ref<Busy>[] {
  const { taken, left } = difference(before, next)
  return busyRefsOf([...taken, ...left])
}

type Rebooked = { readonly writes: readonly Write[] }

/** Books whom a change brings in, and releases whom it lets go; nobody is booked twice. */
export function rebooked(
  [before, next]: readonly [Meeting, Meeting],
  rows: readonly Row<Busy>[],
  at: Instant,
): Rebooked | Refusal {
  const { taken, left } = difference(before, next)
  const kinds = conflictsOf(taken, rows, { meeting: next.id, at })
  if (kinds.length > 0) return refuse("meeting.conflict", { kinds })
  const claimed = new Set([...taken, ...left].map(({ owner }) => owner))
  const own = rows.filter(({ state }) => claimed.has(state.owner))
  const booking = { meeting: next.id, kind: "booked" as const, claims: taken, at }
  const { taking, freeing, leaving } = bookWrites(own, booking)
  return { writes: [...taking, ...freeing, ...leaving] }
}
