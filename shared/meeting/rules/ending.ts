import { agencyRef } from "../../agency/agency.ts"
import type { Change } from "../../kernel/decision.ts"
import type { Found, Row } from "../../kernel/ref.ts"
import type { Facts } from "../../kernel/verb.ts"
import { type AgencyHeadcount, type Invitation, inviteeRef, type Meeting } from "../meeting.ts"
import { type Roll, type RollTally, rollTallyRef } from "../rows/minutes.ts"
import { actionRefs, carriedWrites, roomLeft } from "./carrying.ts"
import { agenciesOf, changeOf, listWrites } from "./change.ts"
import { bookedRefs, released } from "./releasing.ts"
import { cameTo, meetingOf, relyOnTally, rollRefs } from "./rolls.ts"
import { withRelease } from "./room-clocks.ts"
import type { RoomEvent } from "./room-notices.ts"
import { agendaRefs, bookOf, settled } from "./settling.ts"
import { areSeveral, rollIn } from "./visits.ts"

/** What the end of a meeting writes, or counts from. */
const writtenRefs = (row: Row<Meeting> | undefined) => ({
  lists: row ? agenciesOf(row.state).map((each) => inviteeRef(row.state.id, each)) : [],
  tally: row && rollTallyRef(row.state.id),
  actions: row ? actionRefs(row.state) : [],
  book: row && bookOf(row.state),
  host: row && agencyRef(row.state.host),
  busy: row ? bookedRefs(row.state) : [],
})

/**
 * Everything that the end of a meeting touches, or rests on. Whether it may end is told by its
 * lists and its items alone: where nobody ends it yet, nothing else is read.
 */
export const endingRefs = (row: Row<Meeting> | undefined, input: unknown) => ({
  rolls: row ? rollRefs(row.state) : [],
  items: row ? agendaRefs(row.state) : [],
  before: row?.state.predecessor ? meetingOf(row.state.predecessor) : undefined,
  ...writtenRefs(input ? row : undefined),
})
export type Ending = Found<ReturnType<typeof endingRefs>>

/** Whoever declined and is on no list did not come. */
const cameOf = ({ answer }: Invitation, roll: Roll | undefined): number | null =>
  roll || answer !== "DECLINED" ? cameTo(roll) : 0

const countOf = (invitation: Invitation, roll: Roll | undefined): AgencyHeadcount => ({
  ...(invitation.headcount ?? { expected: null, named: [], unnamed: 0 }),
  actual: cameOf(invitation, roll),
})

/** Sums what is known; one that is unknown makes the sum unknown. */
const sumOf = (counts: readonly (number | null)[]): number | null =>
  counts.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0)

/** All who came: of each agency, of a host that did not invite itself, and of each class. */
export function wholeOf(
  { host, invitations, classes = [] }: Pick<Meeting, "host" | "invitations" | "classes">,
  own: Roll | undefined,
): number | null {
  const isHostInvited = invitations.some(({ agency }) => agency === host)
  return sumOf([
    ...invitations.map(({ headcount }) => headcount?.actual ?? null),
    ...(isHostInvited ? [] : [cameTo(own)]),
    ...classes.map(({ count }) => count),
  ])
}

/** Who came to each of several sessions, over the lists that tell of it; else nobody knows. */
const attendanceIn = ({ sessions }: Meeting, rolls: readonly Roll[]): readonly (number | null)[] =>
  sessions.map((_, place) => {
    const told = rolls.map((roll) => cameTo(rollIn(roll, sessions, place)))
    const known = told.filter((each) => each !== null)
    return known.length > 0 ? sumOf(known) : null
  })

type Counted = Pick<Meeting, "invitations" | "classes" | "headcount" | "attendance">

/** Locks who came: each agency and class by its list, and all of them together. */
export function counted(meeting: Meeting, rolls: readonly Roll[]): Counted {
  const rollOf = (of: string) => rolls.find((each) => each.of === of)
  const invitations = meeting.invitations.map(
    (each): Invitation => ({ ...each, headcount: countOf(each, rollOf(each.agency)) }),
  )
  const classes = (meeting.classes ?? []).map((each, place) => ({
    ...each,
    count: cameTo(rollOf(`class-${place + 1}`)) ?? each.count,
  }))
  return {
    invitations,
    headcount: wholeOf({ ...meeting, invitations, classes }, rollOf(meeting.host)),
    ...(areSeveral(meeting) ? { attendance: attendanceIn(meeting, rolls) } : {}),
    ...(meeting.classes ? { classes } : {}),
  }
}

type Step = {
  readonly event: RoomEvent | "meeting.recorded-late"
  readonly next: Meeting
  readonly tally?: Row<RollTally> | undefined
  /** So many rows more are written, or rested on, by the verb itself. */
  readonly beside?: number
}

/** The act that ends a meeting: its items, its numbers, its lists, and what it carries on. */
export function endingChange(
  row: Row<Meeting>,
  found: Ending,
  [{ event, next, tally, beside = 0 }, { actor, at }]: readonly [Step, Facts],
): Change {
  const { writes, numbers } = settled(next, found, at)
  const lists = listWrites(next, found.lists)
  const items = numberedItems(writes)
  const untouched = found.items.filter(({ ref }) => !isWritten(writes, ref.parts[0]))
  const left = roomLeft(1 + lists.length + writes.length + untouched.length + 1 + beside)
  const free = released(next, found.busy, at)
  const freed = free.slice(0, Math.max(0, left))
  const room = left - freed.length
  const carried = carriedWrites(next, { actions: found.actions, items }, [room, at])
  // What one act has no room to let go of is let go of by the clock, at once.
  const clocks = freed.length < free.length ? withRelease(next.clocks, at) : (next.clocks ?? [])
  return changeOf(
    row,
    { ...next, clocks },
    {
      event,
      by: actor.agency,
      facts: { decisions: numbers.length },
      writes: [...lists, ...writes, ...freed, ...carried],
      relies: [
        ...relyOnTally(tally),
        ...untouched.map((item) => ({ row: item, fields: ["status"] })),
      ],
    },
  )
}

type Writes = ReturnType<typeof settled>["writes"]

const isWritten = (writes: Writes, id: string | undefined): boolean =>
  writes.some((each) => each.how === "replace" && each.row.ref.parts[0] === id)

const numberedItems = (writes: Writes) =>
  writes.flatMap((each) =>
    each.how === "replace" && each.row.ref.subject === "item"
      ? [each.state as Ending["items"][number]["state"]]
      : [],
  )
