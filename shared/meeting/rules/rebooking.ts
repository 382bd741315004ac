import type { Write } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Meeting } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import type { Busy } from "../rows/poll.ts"
import {
  bookWrites,
  busyRefsOf,
  type Claim,
  claimsOf,
  conflictsOf,
  isPerson,
  mostBound,
} from "./booking.ts"
import { agenciesOf } from "./change.ts"

const isBooked = ({ status }: Meeting): boolean => status === "scheduled"

const sameSpans = (a: Claim, b: Claim): boolean =>
  a.spans.length === b.spans.length &&
  a.spans.every((each, place) => {
    const other = b.spans[place]
    return other?.month === each.month && other.from === each.from && other.to === each.to
  })

/** A room that one session leaves or joins stays claimed, for other hours. */
const lacking = (claims: readonly Claim[], others: readonly Claim[]): readonly Claim[] =>
  claims.filter((claim) =>
    others.every((each) => each.owner !== claim.owner || !sameSpans(each, claim)),
  )

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

/** With the lists that show it, so many rows of time are let go of in one act when it is off. */
const mostRows = 92

/** More than could ever be let go of again: it would stay taken by a meeting that is off. */
function tooMany(before: Meeting, next: Meeting): Refusal | undefined {
  const [was, will] = [claimsOf(before, before.sessions), claimsOf(next, next.sessions)]
  const rows = agenciesOf(next).length + busyRefsOf(will).length
  const people = will.filter(isPerson).length
  const isOver = people > mostBound || rows > mostRows
  return isBooked(before) && will.length > was.length && isOver
    ? refuse("meeting.too-many-bound", { people, most: mostBound })
    : undefined
}

type Rebooked = { readonly writes: readonly Write[] }

/** Books whom a change brings in, and releases whom it lets go; nobody is booked twice. */
export function rebooked(
  [before, next]: readonly [Meeting, Meeting],
  rows: readonly Row<Busy>[],
  at: Instant,
): Rebooked | Refusal {
  const bound = tooMany(before, next)
  if (bound) return bound
  const { taken, left } = difference(before, next)
  const kinds = conflictsOf(taken, rows, { meeting: next.id, at })
  if (kinds.length > 0) return refuse("meeting.conflict", { kinds })
  const claimed = new Set([...taken, ...left].map(({ owner }) => owner))
  const own = rows.filter(({ state }) => claimed.has(state.owner))
  const booking = { meeting: next.id, kind: "booked" as const, claims: taken, at }
  const { taking, freeing, leaving } = bookWrites(own, booking)
  return { writes: [...taking, ...freeing, ...leaving] }
}
