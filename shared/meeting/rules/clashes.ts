import type { AgencyType } from "../../agency/lists/agency-types.ts"
import type { AgencyId, PersonId } from "../../kernel/id.ts"
import { type Instant, later, minute, msOf } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Meeting, Seat } from "../meeting.ts"
import type { Busy } from "../rows/poll.ts"
import type { Session } from "../rows/session.ts"
import {
  type Claim,
  claimsOf,
  clashesWith,
  isPerson,
  personOwner,
  quartersOf,
  travelTime,
} from "./booking.ts"
import type { Hard, Soft } from "./conflicts.ts"
import { hasStarted } from "./sessions.ts"

/** Everything that a time is judged by. */
export type Ground = {
  readonly meeting: Meeting
  readonly sessions: readonly Session[]
  readonly at: Instant
  readonly busy: readonly Row<Busy>[]
  /** Who may be sent by the mandatory agencies that have named nobody. */
  readonly staff: ReadonlyMap<AgencyId, readonly PersonId[]>
  readonly types: ReadonlyMap<AgencyId, AgencyType>
}

const personIn = ({ owner }: Claim): PersonId =>
  owner.slice(personOwner("" as PersonId).length) as PersonId

const isTaken = (claim: Claim, { meeting, busy, at }: Ground, kind: "booked" | "held"): boolean =>
  clashesWith(claim, busy, { meeting: meeting.id, at, kind }).length > 0

const sits = ({ part, removedAt }: Seat): boolean => part !== "owner" && !removedAt

/** The time of somebody who has a seat, or could take one. */
const claimFor = (person: PersonId, agency: AgencyId, sessions: readonly Session[]): Claim => ({
  owner: personOwner(person),
  bond: "delegate",
  agency,
  spans: quartersOf(sessions),
})

const peopleOf = ({ meeting, staff }: Ground, agency: AgencyId): readonly PersonId[] => {
  const seats = (meeting.seats ?? []).filter((each) => sits(each) && each.agency === agency)
  return seats.length > 0 ? seats.map(({ person }) => person) : (staff.get(agency) ?? [])
}

/** Whether an agency has people, and all of them are booked elsewhere; who is unknown is not. */
function isGone(ground: Ground, agency: AgencyId): boolean {
  const people = peopleOf(ground, agency)
  return (
    people.length > 0 &&
    people.every((each) => isTaken(claimFor(each, agency, ground.sessions), ground, "booked"))
  )
}

/** One line for each kind and agency, with everybody it is about. */
function byAgency<Code extends string>(
  found: readonly { readonly code: Code; readonly claim: Claim }[],
): { code: Code; agency?: AgencyId; people?: readonly PersonId[] }[] {
  const groups = Map.groupBy(found, ({ code, claim }) => `${code}|${claim.agency ?? ""}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { code, claim } = first
    if (!isPerson(claim) || !claim.agency) return [{ code }]
    return [{ code, agency: claim.agency, people: group.map((each) => personIn(each.claim)) }]
  })
}

const mandatoryOf = ({ meeting }: Ground): readonly AgencyId[] =>
  meeting.invitations.filter(({ need }) => need === "mandatory").map(({ agency }) => agency)

/** Whether those who are left can decide: the host and one other, and Bapas where the law asks. */
function lacksQuorum(ground: Ground, gone: readonly AgencyId[]): boolean {
  const { meeting, types } = ground
  const left = meeting.invitations
    .map(({ agency }) => agency)
    .filter((each) => !gone.includes(each))
  if (gone.includes(meeting.host) || !left.some((each) => each !== meeting.host)) return true
  return meeting.isJuvenileJustice === true && !left.some((each) => types.get(each) === "BAPAS")
}

/** What stands in the way: only the chair's word fixes such a time all the same. */
export function hardConflicts(ground: Ground): readonly Hard[] {
  const { meeting, sessions, at } = ground
  const booked = claimsOf(meeting, sessions).filter((claim) => isTaken(claim, ground, "booked"))
  const gone = mandatoryOf(ground).filter((each) => isGone(ground, each))
  const isConference = meeting.profile === "case-conference"
  return [
    ...(hasStarted(sessions, at) ? [{ code: "past" as const }] : []),
    ...byAgency(booked.map((claim) => ({ code: claim.bond, claim }))),
    ...gone.map((agency) => ({ code: "agency" as const, agency })),
    ...(isConference && lacksQuorum(ground, gone) ? [{ code: "quorum" as const }] : []),
  ]
}

/** Whoever has a seat and is not bound to come. */
function looseClaims({ meeting, sessions }: Ground): readonly Claim[] {
  const bound = new Set(claimsOf(meeting, sessions).map(({ owner }) => owner))
  return (meeting.seats ?? [])
    .filter((each) => sits(each) && !bound.has(personOwner(each.person)))
    .map(({ person, agency }) => claimFor(person, agency, sessions))
}

/** Everybody's time that the meeting takes or asks for. */
const peopleClaims = (ground: Ground): readonly Claim[] => [
  ...claimsOf(ground.meeting, ground.sessions).filter(isPerson),
  ...looseClaims(ground),
]

/** What speaks against it: delegates who need not come, holds, and a routine meeting's quorum. */
export function looseConflicts(ground: Ground): readonly Soft[] {
  const loose = looseClaims(ground).filter((claim) => isTaken(claim, ground, "booked"))
  const held = peopleClaims(ground).filter((claim) => isTaken(claim, ground, "held"))
  const mandatory = mandatoryOf(ground)
  const gone = mandatory.filter((each) => isGone(ground, each))
  const isShort = ground.meeting.profile === "coordination" && gone.length * 2 > mandatory.length
  return [
    ...byAgency(held.map((claim) => ({ code: "held" as const, claim }))),
    ...byAgency(loose.map((claim) => ({ code: "delegate" as const, claim }))),
    ...(isShort ? [{ code: "quorum" as const }] : []),
  ]
}

const isNear = (a: Session, b: Session): boolean =>
  a.start < later(b.end, travelTime) && b.start < later(a.end, travelTime)

const plain = (venue: string): string => venue.toLowerCase().replaceAll(/\s+/g, " ").trim()

const isElsewhere = (a: Session, b: Session): boolean =>
  a.mode !== "ONLINE" &&
  b.mode !== "ONLINE" &&
  a.venue !== undefined &&
  b.venue !== undefined &&
  plain(a.venue) !== plain(b.venue)

type Taken = Busy["taken"][number] & {
  readonly owner: string
  readonly starts: number
  readonly ends: number
}

/** What people are booked for shortly before or after, each with its true time. */
function bookedNear({ meeting, sessions, busy }: Ground): readonly Taken[] {
  const all = busy.flatMap(({ state: { owner, month, taken } }) => {
    const first = Date.parse(`${month}-01T00:00:00Z`)
    return taken.map((each) => ({
      ...each,
      owner,
      starts: first + each.from * 15 * minute,
      ends: first + each.to * 15 * minute,
    }))
  })
  return all.filter(
    (each) =>
      each.kind === "booked" &&
      each.meeting !== meeting.id &&
      sessions.some(
        ({ start, end }) =>
          each.starts < msOf(end) + travelTime && msOf(start) - travelTime < each.ends,
      ),
  )
}

/** Meetings whose places matter: few, and read at once. */
export const meetingsNear = (ground: Ground): readonly Meeting["id"][] => [
  ...new Set(bookedNear(ground).map(({ meeting }) => meeting)),
]

/** Whoever would have to be in two places with too little time between. */
export function travelConflicts(ground: Ground, near: readonly Meeting[]): readonly Soft[] {
  const booked = bookedNear(ground)
  const short = peopleClaims(ground).filter(({ owner }) =>
    booked.some((taken) => {
      const other = near.find(({ id }) => id === taken.meeting)
      if (taken.owner !== owner || !other) return false
      return other.sessions.some((theirs) =>
        ground.sessions.some((ours) => isNear(ours, theirs) && isElsewhere(ours, theirs)),
      )
    }),
  )
  return byAgency(short.map((claim) => ({ code: "travel" as const, claim })))
}
