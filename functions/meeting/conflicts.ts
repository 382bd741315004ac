import { type Agency, agencyRef } from "#shared/agency/agency.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import type { Ref, Row } from "#shared/kernel/ref.ts"
import type { Refusal } from "#shared/kernel/refusal.ts"
import { type Meeting, type MeetingCard, meetingRef, spanOf } from "#shared/meeting/meeting.ts"
import { type Busy, busyRef } from "#shared/meeting/rows/poll.ts"
import type { Session } from "#shared/meeting/rows/session.ts"
import { busyRefsOf, claimsOf, personOwner, quartersOf } from "#shared/meeting/rules/booking.ts"
import {
  type Ground,
  hardConflicts,
  looseConflicts,
  meetingsNear,
  travelConflicts,
} from "#shared/meeting/rules/clashes.ts"
import {
  type Conflict,
  calendarConflicts,
  crowdedDays,
  noticeConflicts,
} from "#shared/meeting/rules/conflicts.ts"
import type { ConflictsQuery } from "#shared/meeting/rules/planning.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { knownRow } from "../http/can.ts"
import { missing, type Question, type Reader } from "../http/read.ts"
import { namesOf } from "../http/timeline.ts"
import { loadRows, readPage, type Tables } from "../platform/rows.ts"
import { staffOf } from "./delegates.ts"
import { yearsFor } from "./suggestions.ts"

/** Of one agency's day no more meetings are looked at; of the neighbouring ones no more than these. */
const [mostCards, mostNear, mostStaff] = [60, 100, 12]

async function rowsOf<State>(
  tables: Tables,
  refs: readonly Ref<State>[],
): Promise<readonly Row<State>[]> {
  if (refs.length === 0) return []
  const rows = await loadRows(tables, refs, false)
  return [...rows.values()].map((row) => row as Row<State>)
}

/** The meeting moved to other times, in the way and the place that it has. */
const movedTo = (
  { sessions }: Meeting,
  times: NonNullable<ConflictsQuery["times"]>,
): readonly Session[] =>
  times.flatMap((each, place) => {
    const like = sessions[place] ?? sessions[0]
    return like ? [{ ...like, ...each }] : []
  })

/** The meeting and the time that is asked about, for its host alone. */
async function askedIn(question: Question) {
  const { actor } = question
  const query = question.query as ConflictsQuery
  const meeting = (await knownRow(meetings, question))?.state as Meeting | undefined
  if (!meeting) return missing(meetings.missing)
  if (meeting.host !== actor.agency) return notYours
  const slot = meeting.poll?.slots.find((each) => each.id === query.slot)
  if (query.slot && !slot) return missing("meeting.missing")
  if (query.times) return { meeting, sessions: movedTo(meeting, query.times) }
  return { meeting, sessions: slot?.sessions ?? meeting.sessions }
}

const notYours: Refusal = { refused: "meeting.not-yours", kind: "forbidden" }

/** Of agencies that must come and have named nobody: whom they could send. */
async function staffFor(tables: Tables, { seats = [], invitations }: Meeting) {
  const silent = invitations.filter(
    ({ agency, need }) => need === "mandatory" && !seats.some((each) => each.agency === agency),
  )
  const staff = await Promise.all(silent.map(({ agency }) => staffOf(tables, agency)))
  return new Map(
    silent.map(({ agency }, place): readonly [AgencyId, readonly PersonId[]] => [
      agency,
      (staff[place] ?? []).slice(0, mostStaff).map(({ person }) => person),
    ]),
  )
}

function busyRefs(
  { meeting, sessions }: { meeting: Meeting; sessions: readonly Session[] },
  people: readonly PersonId[],
): readonly Ref<Busy>[] {
  const months = new Set(quartersOf(sessions).map(({ month }) => month))
  const seated = [...(meeting.seats ?? []).map(({ person }) => person), ...people]
  return [
    ...busyRefsOf(claimsOf(meeting, sessions)),
    ...seated.flatMap((person) => [...months].map((month) => busyRef(personOwner(person), month))),
  ]
}

/** What an agency has on the days of these sessions: one list each. */
async function cardsOn(tables: Tables, agency: AgencyId, sessions: readonly Session[]) {
  const span = spanOf(sessions)
  if (!span) return []
  const { items } = await readPage(tables, {
    index: "inbound",
    hash: `AGENCY#${agency}#MEET`,
    between: [later(span.start, -day), later(span.end, day)],
    limit: mostCards,
  })
  return items.map((item) => item["card"] as MeetingCard)
}

/** Codes for everybody; by name only people of the reader's own agency, others by their number. */
async function told(question: Question, meeting: Meeting, found: readonly Conflict[]) {
  const own = found.filter(({ agency }) => agency === question.actor.agency)
  const people = own.flatMap((each) => each.people ?? [])
  const nameOf = await namesOf(question.deps.tables, [[], [...new Set(people)]])
  const nameOfAgency = (id: AgencyId) =>
    meeting.invitations.find(({ agency }) => agency === id)?.name ?? meeting.hostName
  return (each: Conflict) => ({
    code: each.code,
    ...(each.agency ? { agency: { id: each.agency, name: nameOfAgency(each.agency) } } : {}),
    ...(each.people ? { count: each.people.length } : {}),
    ...(each.people && own.includes(each)
      ? { people: each.people.map((person) => nameOf("person", person)) }
      : {}),
  })
}

/** Nobody enters holidays of years further away, whatever time somebody types. */
function withinYears(when: Instant, at: Instant): Instant {
  const [first, last] = [later(at, -366 * day), later(at, 3 * 366 * day)]
  if (when < first) return first
  return when > last ? last : when
}

/** What stands against the time of a meeting, of a slot of its poll, or of times that are typed. */
export const conflicts: Reader = async (question) => {
  const asked = await askedIn(question)
  if ("refused" in asked) return asked
  const { meeting, sessions } = asked
  const { deps, at } = question
  const { tables } = deps
  const ids = [...new Set([meeting.host, ...meeting.invitations.map(({ agency }) => agency)])]
  const span = spanOf(sessions) ?? { start: at, end: at }
  const [staff, pages, years, cards] = await Promise.all([
    staffFor(tables, meeting),
    rowsOf<Agency>(tables, ids.map(agencyRef)),
    yearsFor(tables, withinYears(at < span.start ? at : span.start, at), withinYears(span.end, at)),
    Promise.all(ids.map((id) => cardsOn(tables, id, sessions))),
  ])
  const busy = await rowsOf(tables, busyRefs(asked, [...staff.values()].flat()))
  const types = new Map(pages.map(({ state }) => [state.id, state.type]))
  const ground: Ground = { ...asked, at, busy, staff, types }
  const near = await rowsOf(tables, meetingsNear(ground).slice(0, mostNear).map(meetingRef))
  const agencies = pages.map(({ state }) => state)
  const calendar = { meeting, sessions, years }
  const hard = hardConflicts(ground)
  const soft = [
    ...looseConflicts(ground),
    ...travelConflicts(
      ground,
      near.map(({ state }) => state),
    ),
    ...agencies.flatMap((page) => calendarConflicts(calendar, page)),
    ...noticeConflicts(
      calendar,
      agencies.find(({ id }) => id === meeting.host),
      at,
    ),
    ...agencies.flatMap((page) => crowdedDays(calendar, page, cards[ids.indexOf(page.id)] ?? [])),
  ]
  const tell = await told(question, meeting, [...hard, ...soft])
  return { body: { hard: hard.map(tell), soft: soft.map(tell) } }
}
