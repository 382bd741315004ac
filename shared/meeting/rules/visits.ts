import { localDate } from "../../agency/rules/dates.ts"
import type { PersonId } from "../../kernel/id.ts"
import { type Instant, later, minute } from "../../kernel/instant.ts"
import type { Meeting } from "../meeting.ts"
import type { Roll, RollEntry, Visit } from "../rows/minutes.ts"
import type { Session } from "../rows/session.ts"

type Sessions = readonly Session[]

/** People come early: from so long before its start a session is the one that is on. */
const early = 30 * minute

export const areSeveral = ({ sessions }: Pick<Meeting, "sessions">): boolean => sessions.length > 1

/** Of a session that has not begun people wait only where no earlier one is still going on. */
export function hasBegun(sessions: Sessions, place: number, at: Instant): boolean {
  const own = sessions[place]
  if (!own) return false
  const isFree = sessions.every(({ start, end }) => start >= own.start || end <= at)
  return own.start <= at || (isFree && later(own.start, -early) <= at)
}

/** The session that is on, or was last; of groups side by side the last one. */
export const sessionAt = (sessions: Sessions, at: Instant): number =>
  Math.max(
    0,
    sessions.findLastIndex((_, place) => hasBegun(sessions, place, at)),
  )

/** The session that somebody is at: where groups sit side by side, the one of their own. */
export function sessionOf(
  { sessions, groups = [] }: Pick<Meeting, "sessions" | "groups">,
  person: PersonId,
  at: Instant,
): number {
  const last = sessionAt(sessions, at)
  const own = groups.find(({ people }) => people.includes(person))?.name
  const beside = sessions.findLastIndex(
    ({ group, end }, place) =>
      group !== undefined &&
      group === own &&
      end > (sessions[last]?.start ?? end) &&
      hasBegun(sessions, place, at),
  )
  return sessions[last]?.group !== undefined && beside >= 0 ? beside : last
}

/** Where somebody was when; a line that tells of no session was written while one was on. */
export function visitsOf(entry: RollEntry, sessions: Sessions): readonly Visit[] {
  const { mode, arrivedAt, leftAt } = entry
  const session = sessionAt(sessions, arrivedAt)
  return entry.visits ?? [{ session, mode, arrivedAt, ...(leftAt ? { leftAt } : {}) }]
}

/** A line with one visit more, or told anew; the latest session stands in the line itself. */
export function withVisit(entry: RollEntry, visit: Visit, sessions: Sessions): RollEntry {
  const { leftAt: _left, visits: _visits, ...rest } = entry
  const others = visitsOf(entry, sessions).filter(({ session }) => session !== visit.session)
  const visits = [...others, visit].toSorted((a, b) => a.session - b.session)
  const { session: _place, ...latest } = visits.at(-1) ?? visit
  return { ...rest, ...latest, visits }
}

const byArrival = (a: Visit, b: Visit): number => (a.arrivedAt < b.arrivedAt ? -1 : 1)

/** Somebody as they were at one session, if they were. */
function entryIn(entry: RollEntry, visit: Visit | undefined): readonly RollEntry[] {
  if (!visit) return []
  const { visits: _all, leftAt: _left, ...rest } = entry
  const { session: _place, ...was } = visit
  return [{ ...rest, ...was }]
}

/** The places of a session and of those before it on its day. */
function dayUntil(sessions: Sessions, place: number): readonly number[] {
  const dateIn = ({ start, zone }: Session): string => localDate(start, zone)
  const now = sessions[place]
  return sessions.flatMap((each, index) =>
    now && index <= place && dateIn(each) === dateIn(now) ? [index] : [],
  )
}

/** The list with what was last told in these sessions of people without a name. */
function listWith(roll: Roll, entries: readonly RollEntry[], places: readonly number[]): Roll {
  const { unnamedIn, ...rest } = roll
  const counts = places.map((each) => unnamedIn?.[each] ?? null)
  const unnamed = counts.findLast((each) => each !== null) ?? null
  return { ...rest, entries, ...(unnamedIn ? { unnamed } : {}) }
}

/**
 * One list as it was at one session. Whoever came in the morning and did not go is there after noon
 * as well; on another day they come anew. Who sits in which group is told of each group.
 */
export function rollIn(roll: Roll, sessions: Sessions, place: number): Roll {
  const now = sessions[place]
  const places = now?.group === undefined ? dayUntil(sessions, place) : [place]
  const isStill = ({ session, leftAt }: Visit): boolean =>
    session === place || (places.includes(session) && !(leftAt && leftAt <= (now?.start ?? "")))
  const entries = roll.entries.flatMap((entry) => {
    const visits = visitsOf(entry, sessions).filter(isStill).toSorted(byArrival)
    return entryIn(entry, visits.find(({ session }) => session === place) ?? visits.at(-1))
  })
  return listWith(roll, entries, places)
}

/** The session of this day that somebody came to last. */
function visitNow(entry: RollEntry, sessions: Sessions, at: Instant): Visit | undefined {
  const places = dayUntil(sessions, sessionAt(sessions, at))
  const visits = visitsOf(entry, sessions).filter(({ session }) => places.includes(session))
  return visits.toSorted(byArrival).at(-1)
}

/** Somebody goes: they leave the session that they are at. */
export function gone(entry: RollEntry, meeting: Pick<Meeting, "sessions">, at: Instant): RollEntry {
  const { sessions } = meeting
  if (!areSeveral(meeting)) return { ...entry, leftAt: at }
  const visit = visitNow(entry, sessions, at)
  return visit ? withVisit(entry, { ...visit, leftAt: at }, sessions) : entry
}

/** One list as it is now: who came on this day, to whichever session of it. */
function rollNow(roll: Roll, sessions: Sessions, at: Instant): Roll {
  const entries = roll.entries.flatMap((entry) => entryIn(entry, visitNow(entry, sessions, at)))
  return listWith(roll, entries, dayUntil(sessions, sessionAt(sessions, at)))
}

/** The lists as they are now: what a quorum counts, and who is in the room. */
export const rollsNow = (
  meeting: Pick<Meeting, "sessions">,
  rolls: readonly Roll[],
  at: Instant,
): readonly Roll[] =>
  areSeveral(meeting) ? rolls.map((each) => rollNow(each, meeting.sessions, at)) : rolls
