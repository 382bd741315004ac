import type { PersonId } from "../../kernel/id.ts"
import { day, type Instant, later } from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Meeting } from "../meeting.ts"
import type { Busy, Slot, Vote } from "../rows/poll.ts"
import {
  type BusyWrites,
  bookWrites,
  busyRefsOf,
  type Claim,
  personOwner,
  quartersOf,
} from "./booking.ts"
import { openSlots } from "./poll.ts"

/** A hold that nobody released ends by itself so long after the deadline. */
const grace = 7 * day

const claimOf = (person: PersonId, slots: readonly Slot[]): Claim => ({
  owner: personOwner(person),
  bond: "delegate",
  spans: quartersOf(slots.flatMap(({ sessions }) => sessions)),
})

const leadsOf = ({ chair, minuteTaker }: Meeting): readonly PersonId[] =>
  [...new Set([chair, minuteTaker])].filter((each) => each !== undefined)

/** Everybody of whom a poll may hold time: whoever runs the meeting, and its delegates. */
const heldOf = (meeting: Meeting): readonly PersonId[] => [
  ...new Set([
    ...leadsOf(meeting),
    ...(meeting.seats ?? []).filter(({ part }) => part !== "owner").map(({ person }) => person),
  ]),
]

/** Rows in which the poll of a meeting may have left holds. */
export function holdRefs(meeting: Meeting): readonly Ref<Busy>[] {
  const slots = meeting.poll?.slots ?? []
  return slots.length === 0
    ? []
    : busyRefsOf(heldOf(meeting).map((person) => claimOf(person, slots)))
}

/** Rows of those whose time is held from the beginning, over the slots told. */
export const leadHoldRefs = (meeting: Meeting, slots: readonly Slot[]): readonly Ref<Busy>[] =>
  busyRefsOf(leadsOf(meeting).map((person) => claimOf(person, slots)))

type Rows = readonly Row<Busy>[]

const holdWrites = (meeting: Meeting, claims: readonly Claim[], [rows, at]: [Rows, Instant]) => {
  const owners = new Set(claims.map(({ owner }) => owner))
  return bookWrites(
    rows.filter(({ state }) => owners.has(state.owner)),
    {
      meeting: meeting.id,
      kind: "held",
      claims,
      at,
      ...(meeting.poll ? { until: later(meeting.poll.deadline, grace) } : {}),
    },
  )
}

/** Whoever runs the meeting keeps every open slot free. */
export const holdLeads = (meeting: Meeting, rows: Rows, at: Instant): BusyWrites =>
  holdWrites(
    meeting,
    leadsOf(meeting).map((person) => claimOf(person, openSlots(meeting))),
    [rows, at],
  )

type Votes = Readonly<Record<string, Vote>>

/** Rows of a delegate's own time, over everything that the poll ever asked about. */
export const voterHoldRefs = (meeting: Meeting, person: PersonId): readonly Ref<Busy>[] =>
  heldOf(meeting).includes(person) ? busyRefsOf([claimOf(person, meeting.poll?.slots ?? [])]) : []

/** A delegate keeps free what they said they are free for. */
export const holdVoter = (
  meeting: Meeting,
  [person, votes]: readonly [PersonId, Votes],
  on: [Rows, Instant],
): BusyWrites => {
  const isDelegate = heldOf(meeting).includes(person)
  const free = openSlots(meeting).filter(({ id }) => isDelegate && votes[id] === "AVAILABLE")
  return holdWrites(meeting, [claimOf(person, free)], on)
}

/** Lets go of every hold of the meeting in these rows. */
export const holdNobody = (meeting: Meeting, rows: Rows, at: Instant): BusyWrites =>
  bookWrites(rows, { meeting: meeting.id, kind: "held", claims: [], at })
