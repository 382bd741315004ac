import { create, replace, type Write } from "../../kernel/decision.ts"
import type { AgencyId, MeetingId, PersonId } from "../../kernel/id.ts"
import { hour, type Instant, instantOf, minute, msOf } from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import { refKey } from "../../kernel/ref.ts"
import { sumOf } from "../../kernel/sum.ts"
import type { RegionCode } from "../../region/region.ts"
import type { Meeting } from "../meeting.ts"
import { type Busy, busyRef } from "../rows/poll.ts"
import type { Session } from "../rows/session.ts"

/** From quarter to quarter of one month (UTC), the end exclusive. */
export type Span = { readonly month: string; readonly from: number; readonly to: number }

const quarter = 15 * minute
const monthAt = (ms: number): string => instantOf(ms).slice(0, 7)

/** The quarter with which a month begins, and the one with which the next does. */
function boundsOf(month: string): readonly [number, number] {
  const [year = 0, number = 0] = month.split("-").map(Number)
  return [Date.UTC(year, number - 1) / quarter, Date.UTC(year, number) / quarter]
}

/** One stretch of quarters, cut where months end. */
function cut(from: number, to: number): readonly Span[] {
  if (from >= to) return []
  const month = monthAt(from * quarter)
  const [begins, ends] = boundsOf(month)
  const here = { month, from: from - begins, to: Math.min(to, ends) - begins }
  return [here, ...cut(ends, to)]
}

const inOrder = (a: Span, b: Span): number =>
  a.month === b.month ? a.from - b.from : a.month < b.month ? -1 : 1

/** What touches becomes one. */
function joined(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted(inOrder).reduce<readonly Span[]>((done, each) => {
    const last = done.at(-1)
    if (!last || last.month !== each.month || last.to < each.from) return [...done, each]
    return [...done.slice(0, -1), { ...last, to: Math.max(last.to, each.to) }]
  }, [])
}

/** The quarters that sessions fill: a quarter that is begun counts whole. */
export const quartersOf = (sessions: readonly Session[]): readonly Span[] =>
  joined(
    sessions.flatMap(({ start, end }) =>
      cut(Math.floor(msOf(start) / quarter), Math.ceil(msOf(end) / quarter)),
    ),
  )

/** Less than this between two places is no time to travel. */
export const travelTime = hour

export type Bond = "chair" | "minute-taker" | "delegate" | "venue" | "case"

/** Somebody's or something's time that a meeting takes. */
export type Claim = {
  readonly owner: string
  readonly bond: Bond
  readonly agency?: AgencyId
  readonly place?: RegionCode
  readonly spans: readonly Span[]
}

export const personOwner = (person: PersonId): string => `person#${person}`

/**
 * The same room, however somebody writes it. The ledger names every row that an act touched, for
 * good: whoever writes a name where a venue belongs must not have it kept there.
 */
export const venueOwner = (host: AgencyId, venue: string): string =>
  `venue#${host}#${sumOf(venue.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim())}`

function venueClaims(meeting: Meeting, sessions: readonly Session[]): readonly Claim[] {
  const places = new Map<string, Session[]>()
  for (const each of sessions) {
    if (each.mode === "ONLINE" || !each.venue) continue
    const owner = venueOwner(meeting.host, each.venue)
    places.set(owner, [...(places.get(owner) ?? []), each])
  }
  return [...places].map(([owner, held]) => ({ owner, bond: "venue", spans: quartersOf(held) }))
}

type Bound = { readonly person: PersonId; readonly agency: AgencyId; readonly bond: Bond }

/** Who must be there: whoever runs it, and the people of each mandatory agency. */
function peopleBound(meeting: Meeting): readonly Bound[] {
  const { chair, minuteTaker, host, seats = [] } = meeting
  const must = meeting.invitations.filter(({ need }) => need === "mandatory")
  // Whoever only called it together need not come.
  const delegates = seats.filter(
    ({ agency, part, removedAt }) =>
      part !== "owner" && !removedAt && must.some((each) => each.agency === agency),
  )
  const all: readonly Bound[] = [
    ...(chair ? [{ person: chair, agency: host, bond: "chair" as const }] : []),
    ...(minuteTaker ? [{ person: minuteTaker, agency: host, bond: "minute-taker" as const }] : []),
    ...delegates.map(({ person, agency }) => ({ person, agency, bond: "delegate" as const })),
  ]
  return all.filter(
    ({ person }, place) => all.findIndex((each) => each.person === person) === place,
  )
}

/** More people than this cannot be bound in one act. */
export const mostBound = 60

/** Where people have to be; nobody travels to what is held online alone. */
const placeOf = ({ place }: Meeting, sessions: readonly Session[]) =>
  place && sessions.some(({ mode }) => mode !== "ONLINE") ? { place } : {}

/** Whom and what a meeting takes, were it held at these times (meetings.md 1.4). */
export function claimsOf(meeting: Meeting, sessions: readonly Session[]): readonly Claim[] {
  const spans = quartersOf(sessions)
  const place = placeOf(meeting, sessions)
  return [
    ...peopleBound(meeting).map(({ person, ...rest }) => ({
      ...rest,
      ...place,
      owner: personOwner(person),
      spans,
    })),
    ...venueClaims(meeting, sessions),
    ...(meeting.case ? [{ owner: `case#${meeting.case}`, bond: "case" as const, spans }] : []),
  ]
}

export const isPerson = ({ bond }: Claim): boolean => bond !== "venue" && bond !== "case"

/** The rows behind claims, each once. */
export function busyRefsOf(
  claims: readonly Pick<Claim, "owner" | "spans">[],
): readonly Ref<Busy>[] {
  const refs = claims.flatMap(({ owner, spans }) => spans.map(({ month }) => busyRef(owner, month)))
  return [...new Map(refs.map((ref) => [refKey(ref), ref])).values()]
}

type Taken = Busy["taken"][number]
type Rows = readonly Row<Busy>[]

const meets = (span: Span, { from, to }: Taken): boolean => span.from < to && from < span.to

/** What stands in the way of a claim; one's own meeting never does. */
export function clashesWith(
  claim: Claim,
  rows: Rows,
  { meeting, at, kind }: { meeting: MeetingId; at: Instant; kind: Taken["kind"] },
): readonly Taken[] {
  return rows
    .filter(({ state }) => state.owner === claim.owner)
    .flatMap(({ state }) =>
      state.taken.filter(
        (each) =>
          each.meeting !== meeting &&
          each.kind === kind &&
          !isLapsed(each, at) &&
          claim.spans.some((span) => span.month === state.month && meets(span, each)),
      ),
    )
}

/** A hold that nobody released ends by itself. */
const isLapsed = ({ until }: Taken, at: Instant): boolean => until !== undefined && until <= at

export type Conflict = Bond | "agency"

/** Kinds of what is booked elsewhere; an agency of whose people nobody is free counts by itself. */
export function conflictsOf(
  claims: readonly Claim[],
  rows: Rows,
  { meeting, at }: { meeting: MeetingId; at: Instant },
): readonly Conflict[] {
  const stuck = claims.filter(
    (each) => clashesWith(each, rows, { meeting, at, kind: "booked" }).length > 0,
  )
  const free = new Set(
    claims.filter((each) => !stuck.includes(each)).flatMap(({ agency }) => agency ?? []),
  )
  const isGone = stuck.some(
    ({ agency, bond }) => bond === "delegate" && agency && !free.has(agency),
  )
  return [...new Set([...stuck.map(({ bond }) => bond), ...(isGone ? ["agency" as const] : [])])]
}

export type Booking = {
  readonly meeting: MeetingId
  readonly kind: Taken["kind"]
  readonly claims: readonly Claim[]
  readonly at: Instant
  /** Of a hold: when it ends by itself. */
  readonly until?: Instant
}

/** A booking takes the place of holds too; a hold lies beside what is booked. */
const isReplaced = (each: Taken, { meeting, kind }: Booking): boolean =>
  each.meeting === meeting && (kind === "booked" || each.kind === "held")

function takenNext(busy: Busy, booking: Booking): readonly Taken[] {
  const { meeting, kind, claims, at, until } = booking
  const own = claims.filter(({ owner }) => owner === busy.owner)
  const spans = own.flatMap((each) => each.spans.filter(({ month }) => month === busy.month))
  const place = own.find((each) => each.place)?.place
  const rest = { meeting, kind, ...(place ? { place } : {}), ...(until ? { until } : {}) }
  const added = joined(spans).map(({ from, to }): Taken => ({ from, to, ...rest }))
  const kept = busy.taken.filter((each) => !isReplaced(each, booking) && !isLapsed(each, at))
  return [...kept, ...added].toSorted((a, b) => a.from - b.from)
}

export type BusyWrites = {
  /** Time that is taken. */
  readonly taking: readonly Write[]
  /** Rows in which it only lets go of what was booked. */
  readonly freeing: readonly Write[]
  /** Rows in which it only lets go of holds: they end by themselves where an act has no room. */
  readonly leaving: readonly Write[]
}

/**
 * Takes the time that is claimed and lets go of whatever else the meeting had in the rows told:
 * booking, moving and releasing are one and the same, with other claims.
 */
export function bookWrites(rows: Rows, booking: Booking): BusyWrites {
  const refs = busyRefsOf(booking.claims)
  const known = new Map(rows.map((row) => [refKey(busyRef(row.state.owner, row.state.month)), row]))
  const taking = refs.map((ref) => {
    const [owner = "", month = ""] = ref.parts
    const row = known.get(refKey(ref))
    const state = row?.state ?? { owner, month, taken: [] }
    const next = { ...state, taken: takenNext(state, booking) }
    return row ? replace(row, next) : create(ref, next)
  })
  const wanted = new Set(refs.map(refKey))
  const left = [...known]
    .filter(
      ([key, { state }]) => !wanted.has(key) && state.taken.some((e) => isReplaced(e, booking)),
    )
    .map(([, row]) => ({ row, write: letGo(row, booking) }))
  const isBooked = ({ row }: (typeof left)[number]): boolean =>
    row.state.taken.some((each) => isReplaced(each, booking) && each.kind === "booked")
  return {
    taking,
    freeing: left.filter(isBooked).map(({ write }) => write),
    leaving: left.filter((each) => !isBooked(each)).map(({ write }) => write),
  }
}

const letGo = (row: Row<Busy>, booking: Booking): Write =>
  replace(row, { ...row.state, taken: takenNext(row.state, booking) })
