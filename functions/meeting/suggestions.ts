import type { Agency } from "#shared/agency/agency.ts"
import { type EnteredYear, holidayRef } from "#shared/holiday/holiday.ts"
import { yearsThatCount } from "#shared/holiday/rules/calendar.ts"
import { hasRole } from "#shared/kernel/actor.ts"
import type { PersonId } from "#shared/kernel/id.ts"
import { type Instant, later } from "#shared/kernel/instant.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import type { Refusal } from "#shared/kernel/refusal.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import { type Busy, busyRef } from "#shared/meeting/rows/poll.ts"
import { personOwner } from "#shared/meeting/rules/booking.ts"
import { isEligible } from "#shared/meeting/rules/eligible.ts"
import type { SuggestionsQuery } from "#shared/meeting/rules/planning.ts"
import { openSlots } from "#shared/meeting/rules/poll.ts"
import { monthsIn } from "#shared/meeting/rules/suggest/grid.ts"
import { suggest } from "#shared/meeting/rules/suggest/suggest.ts"
import type { Delegate, Party } from "#shared/meeting/rules/suggest/wish.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { type Membership, membershipRef } from "#shared/membership/membership.ts"
import { knownRow } from "../http/can.ts"
import { missing, notForRole, type Question, type Reader } from "../http/read.ts"
import { loadRows, type Tables } from "../platform/rows.ts"
import { activeAgencies, staffOf } from "./delegates.ts"

/** Where nobody is named, so many of an agency are looked at. */
const mostDelegates = 12

const statesOf = async <State>(
  tables: Tables,
  refs: readonly Ref<State>[],
): Promise<readonly State[]> => {
  if (refs.length === 0) return []
  const rows = await loadRows(tables, refs, false)
  return refs.flatMap((ref) => {
    const row = rows.get(refKey(ref))
    return row ? [row.state as State] : []
  })
}

/** The holidays of a window; a Ramadan that crosses the turn of the year is told by the later one. */
export async function yearsFor(tables: Tables, from: Instant, to: Instant) {
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4)) + 1]
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place)
  return yearsThatCount(await statesOf<EnteredYear>(tables, years.map(holidayRef)))
}

/** When people are taken, by person: a row for each month in which anybody ever took their time. */
export async function busyOf(
  tables: Tables,
  people: readonly PersonId[],
  months: readonly string[],
): Promise<(person: PersonId) => Delegate> {
  const refs = [...new Set(people)].flatMap((person) =>
    months.map((month) => busyRef(personOwner(person), month)),
  )
  const rows = await statesOf<Busy>(tables, refs)
  const byOwner = Map.groupBy(rows, ({ owner }) => owner)
  return (person) => ({ busy: byOwner.get(personOwner(person)) ?? [] })
}

/** Whoever is named for an agency; of an agency without anybody named, its first dozen. */
async function delegatesOf(
  tables: Tables,
  agencies: readonly Agency[],
  named: readonly Membership[],
): Promise<readonly (readonly PersonId[])[]> {
  const sent = agencies.map(({ id }) => named.filter(({ agency }) => agency === id))
  const found = agencies.map(async ({ id }, place) => {
    const own = sent[place] ?? []
    const staff = own.length > 0 ? own : (await staffOf(tables, id)).slice(0, mostDelegates)
    return staff.map(({ person }) => person)
  })
  return Promise.all(found)
}

const unknownAgency: Refusal = { refused: "meeting.agency-unknown", kind: "invalid" }

type Asked = SuggestionsQuery
type Seat = NonNullable<Asked["people"]>[number]

async function membersAt(tables: Tables, seats: readonly Seat[]): Promise<readonly Membership[]> {
  const refs = seats.map(({ agency, person }) => membershipRef(person, agency))
  return (await statesOf(tables, refs)).filter(isEligible)
}

/** Quarters that have begun are not offered. */
const windowOf = ({ from, to }: Asked, at: Instant) => {
  const soon = later(at, 1)
  return { from: from > soon ? from : soon, to }
}

const need = (asked: Asked, { id }: Agency): Party["need"] =>
  asked.agencies.find(({ agency }) => agency === id)?.need ?? "optional"

/** The meeting that is to be moved, or asked about further. */
const movedIn = async (question: Question, { meeting }: Asked) =>
  meeting &&
  ((await knownRow(meetings, { ...question, id: meeting }))?.state as Meeting | undefined)

/** Where people would sit together: where the meeting does, else where whoever asks is. */
function placeFor({ mode }: Asked, moved: Meeting | "" | undefined, host: Agency | undefined) {
  const place = (moved && moved.place) || host?.region
  return place && mode !== undefined && mode !== "ONLINE" ? { place } : {}
}

/**
 * Times that suit the agencies asked. However much is booked, the reads are the same: the agencies
 * and years, one list of members each, and a row for each person and month, a hundred at once.
 */
export const suggestions: Reader = async (question: Question) => {
  const { deps, actor, at } = question
  if (!hasRole(actor, "COORDINATOR")) return notForRole
  const asked = question.query as Asked
  const { tables } = deps
  const window = windowOf(asked, at)
  const [pages, years, named, leads, moved] = await Promise.all([
    activeAgencies(tables, [...asked.agencies.map(({ agency }) => agency), actor.agency]),
    yearsFor(tables, window.from, window.to),
    membersAt(tables, asked.people ?? []),
    membersAt(tables, asked.leads ?? []),
    movedIn(question, asked),
  ])
  if (asked.meeting && !moved) return missing("meeting.missing")
  const agencies = pages.slice(0, asked.agencies.length)
  if (agencies.some(({ id }, place) => id !== asked.agencies[place]?.agency)) return unknownAgency
  const people = await delegatesOf(tables, agencies, named)
  const leading = leads.map(({ person }) => person)
  const months = monthsIn(window.from, window.to)
  const busy = await busyOf(tables, [...people.flat(), ...leading], months)
  const parties = agencies.map((page, place): Party => {
    const { id, name, hours, region } = page
    const delegates = (people[place] ?? []).map(busy)
    return { agency: id, name, need: need(asked, page), hours, region, delegates }
  })
  const { minutes, days, zone, meeting } = asked
  const wish = { ...window, at, minutes, days, zone, parties, years, except: meeting }
  const host = pages.find(({ id }) => id === actor.agency)
  const found = suggest({
    ...wish,
    ...placeFor(asked, moved, host),
    offered: moved ? openSlots(moved).flatMap(({ sessions }) => sessions) : [],
    leads: leading.map(busy),
    urgent: asked.urgent === "true",
  })
  return { body: { ...found, agencies: parties.map(countsOf) } }
}

const countsOf = ({ agency, name, delegates, ...party }: Party) => ({
  agency,
  name,
  need: party.need,
  of: delegates.length,
  unknown: delegates.filter(({ busy }) => busy.length === 0).length,
})
