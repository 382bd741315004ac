import { type Actor, hasRole } from "../../kernel/actor.ts"
import type { AgencyId, PersonId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Meeting, Seat, SeatPart } from "../meeting.ts"

/** People with a place of their own in one meeting; everybody else is counted. */
export const mostSeats = 130
/** Of one agency: what an act on the agency lets go of must fit into it. */
export const mostOfAgency = 30

export type Asked = Pick<Seat, "person" | "agency" | "part">

/** Whoever runs the meeting keeps that part, whatever else they are asked for. */
const weight: Record<SeatPart, number> = {
  chair: 6,
  "minute-taker": 5,
  owner: 4,
  lead: 3,
  deputy: 2,
  delegate: 1,
}

export const runs = ({ part }: Pick<Seat, "part">): boolean => weight[part] > weight.lead

/** Whoever has a place now. */
export const currentSeats = ({ seats = [] }: Pick<Meeting, "seats">): readonly Seat[] =>
  seats.filter(({ removedAt }) => removedAt === undefined)

export const currentSeat = (
  meeting: Pick<Meeting, "seats">,
  { person, agency }: Pick<Actor, "person" | "agency">,
): Seat | undefined =>
  currentSeats(meeting).find((each) => each.person === person && each.agency === agency)

/** Uninvited as a person; who coordinates an agency knows of its meetings all the same. */
export const isUnseated = ({ seats = [] }: Pick<Meeting, "seats">, actor: Actor): boolean =>
  !hasRole(actor, "COORDINATOR") &&
  seats.some(
    ({ person, agency, removedAt }) =>
      person === actor.person && agency === actor.agency && removedAt !== undefined,
  )

const fresh = ({ person, agency, part }: Asked): Seat => ({
  person,
  agency,
  part,
  partstat: "NEEDS-ACTION",
})

function seated(seats: readonly Seat[], asked: Asked): readonly Seat[] {
  const own = seats.find(({ person }) => person === asked.person)
  if (!own) return [...seats, fresh(asked)]
  // Asked again: what their calendar was told last goes on from there.
  const again = own.removedAt && { ...fresh(asked), ...(own.sent ? { sent: own.sent } : {}) }
  const graver = { ...own, part: asked.part }
  const next = again || (weight[asked.part] > weight[own.part] ? graver : own)
  return seats.map((each) => (each === own ? next : each))
}

/** The seats with these people besides; somebody has one seat, whoever they come for. */
export const withSeats = (seats: readonly Seat[], asked: readonly Asked[]): readonly Seat[] =>
  asked.reduce(seated, seats)

/** The seats without some people: what a calendar was told is kept, so that it can be taken back. */
export const withoutSeats = (
  seats: readonly Seat[],
  isGone: (seat: Seat) => boolean,
  at: Instant,
): readonly Seat[] =>
  seats.flatMap((each) => {
    if (each.removedAt || !isGone(each)) return [each]
    return each.sent ? [{ ...each, removedAt: at }] : []
  })

type Run = {
  readonly host: AgencyId
  readonly owner: PersonId
  readonly chair?: PersonId | undefined
  readonly minuteTaker?: PersonId | undefined
}

/** Whoever calls, leads and writes down the meeting has a place in it. */
export const runnersOf = ({ host, owner, chair, minuteTaker }: Run): readonly Asked[] =>
  [
    { person: owner, part: "owner" as const },
    { person: chair, part: "chair" as const },
    { person: minuteTaker, part: "minute-taker" as const },
  ].flatMap(({ person, part }) => (person ? [{ person, agency: host, part }] : []))

type Invited = {
  readonly agency: AgencyId
  readonly people?: readonly Pick<Seat, "person" | "part">[] | undefined
}

/** People whom invitations name. */
export const namedIn = (invitations: readonly Invited[]): readonly Asked[] =>
  invitations.flatMap(({ agency, people = [] }) => people.map((each) => ({ ...each, agency })))
