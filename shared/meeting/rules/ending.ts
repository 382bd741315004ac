import { agencyRef } from "../../agency/agency.ts"
import type { Change } from "../../kernel/decision.ts"
import type { Found, Row } from "../../kernel/ref.ts"
import type { Facts } from "../../kernel/verb.ts"
import { type AgencyHeadcount, type Invitation, inviteeRef, type Meeting } from "../meeting.ts"
import { type Roll, type RollTally, rollTallyRef } from "../rows/minutes.ts"
import { actionRefs, carriedWrites, roomLeft } from "./carrying.ts"
import { agenciesOf, changeOf, listWrites } from "./change.ts"
import { officeOf } from "./office.ts"
import { cameTo, meetingOf, relyOnTally, rollRefs } from "./rolls.ts"
import { holidayRefs } from "./room-clocks.ts"
import type { RoomEvent } from "./room-notices.ts"
import { agendaRefs, bookOf, settled } from "./settling.ts"

/** Everything that the end of a meeting touches, or rests on. */
export const endingRefs = (row: Row<Meeting> | undefined) => ({
  lists: row ? agenciesOf(row.state).map((each) => inviteeRef(row.state.id, each)) : [],
  rolls: row ? rollRefs(row.state) : [],
  tally: row && rollTallyRef(row.state.id),
  items: row ? agendaRefs(row.state) : [],
  actions: row ? actionRefs(row.state) : [],
  book: row && bookOf(row.state),
  host: row && agencyRef(row.state.host),
  holidays: row ? holidayRefs(row.state) : [],
  before: row?.state.predecessor ? meetingOf(row.state.predecessor) : undefined,
})
export type Ending = Found<ReturnType<typeof endingRefs>>

export const officeIn = ({ host, holidays }: Pick<Ending, "host" | "holidays">) =>
  officeOf(host, holidays)

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

type Counted = Pick<Meeting, "invitations" | "classes" | "headcount">

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
  const isHostInvited = invitations.some(({ agency }) => agency === meeting.host)
  const all = [
    ...invitations.map(({ headcount }) => headcount?.actual ?? null),
    ...(isHostInvited ? [] : [cameTo(rollOf(meeting.host))]),
    ...classes.map(({ count }) => count),
  ]
  return { invitations, headcount: sumOf(all), ...(meeting.classes ? { classes } : {}) }
}

type Step = {
  readonly event: RoomEvent | "meeting.recorded-late"
  readonly next: Meeting
  readonly tally?: Row<RollTally> | undefined
}

/** The act that ends a meeting: its items, its numbers, its lists, and what it carries on. */
export function endingChange(
  row: Row<Meeting>,
  found: Ending,
  [{ event, next, tally }, { actor, at }]: readonly [Step, Facts],
): Change {
  const { writes, numbers } = settled(next, found, at)
  const lists = listWrites(next, found.lists)
  const items = numberedItems(writes)
  const untouched = found.items.filter(({ ref }) => !isWritten(writes, ref.parts[0]))
  const room = roomLeft(1 + lists.length + writes.length + untouched.length + 1)
  const carried = carriedWrites(next, { actions: found.actions, items }, [room, at])
  return changeOf(row, next, {
    event,
    by: actor.agency,
    facts: { decisions: numbers.length },
    writes: [...lists, ...writes, ...carried],
    relies: [
      ...relyOnTally(tally),
      ...untouched.map((item) => ({ row: item, fields: ["status"] })),
    ],
  })
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
