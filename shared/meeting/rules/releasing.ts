import type { Write } from "../../kernel/decision.ts"
import { type Instant, minute, msOf } from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Meeting } from "../meeting.ts"
import type { Busy } from "../rows/poll.ts"
import { bookWrites, busyRefsOf, claimsOf, personOwner, quartersOf } from "./booking.ts"

/** Rows in which the meeting may hold time, also of whoever has lost their place since. */
export function bookedRefs(meeting: Meeting): readonly Ref<Busy>[] {
  const seats = (meeting.seats ?? []).map(({ removedAt: _gone, ...seat }) => seat)
  const spans = quartersOf(meeting.sessions)
  // Whoever handed a part over is bound no more, and yet booked from when they were.
  const former = (meeting.handOvers ?? []).map(({ from }) => ({ owner: personOwner(from), spans }))
  return busyRefsOf([...claimsOf({ ...meeting, seats }, meeting.sessions), ...former])
}

const quarter = 15 * minute

/** The last quarter that a meeting has in a row, as an instant. */
function takenUntil({ month, taken }: Busy, meeting: Meeting["id"]): number {
  const begins = Date.parse(`${month}-01T00:00:00Z`)
  const own = taken.filter((each) => each.meeting === meeting)
  return Math.max(0, ...own.map(({ to }) => begins + to * quarter))
}

/** A meeting that is over lets go of everybody and everything that it has still to come. */
export function released(
  { id }: Pick<Meeting, "id">,
  rows: readonly Row<Busy>[],
  at: Instant,
): readonly Write[] {
  const ahead = rows.filter(({ state }) => takenUntil(state, id) > msOf(at))
  const { freeing, leaving } = bookWrites(ahead, { meeting: id, kind: "booked", claims: [], at })
  return [...freeing, ...leaving]
}
