import {
  type Agency,
  type AgencyPast,
  agencyPastRef,
  agencyRef,
  type Capacity,
  capacityRef,
  type Desk,
  deskRef,
  seatedAt,
} from "#shared/agency/agency.ts"
import type { AgencyCard } from "#shared/agency/rules/card.ts"
import { endOfDay, localDate } from "#shared/agency/rules/dates.ts"
import { nameAt } from "#shared/agency/rules/names.ts"
import { isListed } from "#shared/agency/rules/register-rows.ts"
import { mayKnow } from "#shared/agency/rules/standing.ts"
import { agencies } from "#shared/agency/verbs.ts"
import { pageFor, placesFor, type Reader } from "#shared/agency/views.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { oneWithCan } from "../http/can.ts"
import {
  type Answer,
  type Reader as Answering,
  cardIn,
  missing,
  pageOf,
  type Question,
  type Readers,
} from "../http/read.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item, keyOf, loadRows, readPage } from "../platform/rows.ts"

type Rows = ReadonlyMap<string, { readonly state: unknown }>

// What lies under a ref is of its type: only verbs write, and they are checked by it.
const stateIn = <State>(rows: Rows, ref: Ref<State>): State | undefined =>
  rows.get(refKey(ref))?.state as State | undefined

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined

const cardOfItem = (item: Item): AgencyCard => cardIn(item) as AgencyCard

/** The pages behind a page of cards, in their order. */
async function wholeOf({ deps, actor }: Question, cards: readonly AgencyCard[]) {
  const refs = cards.map(({ id }) => agencyRef(id))
  const rows = await loadRows(deps.tables, refs, false)
  const pages = refs.map((ref) => stateIn(rows, ref)).filter(isThere)
  return pages.map((page) => pageFor(page, { agency: actor.agency }))
}

/** What waits for approval is for its sponsor and for those who decide on it. */
async function pendingFor({ deps, actor }: Question): Promise<(item: Item) => boolean> {
  const ref = agencyRef(actor.agency)
  const own = stateIn(await loadRows(deps.tables, [ref]), ref)
  return (item) => mayKnow(cardOfItem(item), own)
}

/** A page of one kind looks through 12,000 agencies at most, more than the country has. */
const wholeRegister = { rows: 200, queries: 60 }

/**
 * Who decides on none of those that wait reads no further than 1,000 of them. A page that ends
 * early tells that some wait somewhere, which is no secret; never which, nor whose.
 */
const queue = { rows: 200, queries: 5 }

const list: Answering = async (question) => {
  const { region, type, status, as } = question.query
  const isPending = status === "pending"
  const isForMe = isPending ? await pendingFor(question) : () => true
  const page = await pageOf(question, {
    wanted: {
      index: "inbound",
      hash: isPending ? "AGENCIES#PENDING" : "AGENCIES",
      ...(typeof region === "string" ? { beginsWith: region } : {}),
    },
    toCard: cardOfItem,
    shows: (item) => isForMe(item) && (!type || cardOfItem(item).type === type),
    ...(isPending ? { reach: queue } : type ? { reach: wholeRegister } : {}),
  })
  if (isRefusal(page) || as !== "full") return page
  return { body: { ...page.body, items: await wholeOf(question, page.body.items) } }
}

const peopleOf = (desk: Desk | undefined): readonly PersonId[] => {
  const seats = desk ? [desk, ...desk.weeks] : []
  return [...new Set(seats.flatMap(({ onDuty, deputy }) => [onDuty, deputy]).filter(isThere))]
}

type Seats = Pick<Desk, "onDuty" | "deputy">
type NameOf = Awaited<ReturnType<typeof namesOf>>

/** Who sits at the desk, by name: that is whom one calls. */
function deskFor(desk: Desk | undefined, nameOf: NameOf, at: Instant) {
  if (!desk) return { active: false, weeks: [] }
  const named = ({ onDuty, deputy }: Seats) => ({
    ...(onDuty ? { onDuty: nameOf("person", onDuty) } : {}),
    ...(deputy ? { deputy: nameOf("person", deputy) } : {}),
  })
  const weeks = desk.weeks.map((week) => ({ from: week.from, until: week.until, ...named(week) }))
  return { active: desk.active, ...named(desk), now: named(seatedAt(desk, at)), weeks }
}

/** What stands beside the page itself: desk, places, and the agencies that it names. */
async function detailsOf({ deps, at }: Question, agency: Agency) {
  const places = agency.services.map((service) => capacityRef(agency.id, service))
  const rows = await loadRows(deps.tables, [deskRef(agency.id), ...places], false)
  const desk = stateIn(rows, deskRef(agency.id))
  const counted: readonly Capacity[] = places.map((ref) => stateIn(rows, ref)).filter(isThere)
  const { parent, successor, sponsor, approvals = [] } = agency
  const others = [parent, successor, sponsor, ...approvals.map((each) => each.agency)]
  const nameOf = await namesOf(deps.tables, [[...new Set(others.filter(isThere))], peopleOf(desk)])
  return {
    desk: deskFor(desk, nameOf, at),
    capacity: counted.map((each) => placesFor(each, at)),
    ...(parent ? { parentAgency: nameOf("agency", parent) } : {}),
    ...(successor ? { successorAgency: nameOf("agency", successor) } : {}),
    ...(sponsor ? { sponsorAgency: nameOf("agency", sponsor) } : {}),
    approvalAgencies: approvals.map((each) => nameOf("agency", each.agency)),
  }
}

const now: Answering = async (question) => {
  const one = await oneWithCan(agencies, question)
  if (!one) return missing(agencies.missing)
  const { can, why, row, rows } = one
  const agency = row.state as Agency
  const [details, timeline] = await Promise.all([
    detailsOf(question, agency),
    timelineOf(question, row.ref),
  ])
  const { agency: mine } = question.actor
  const page = pageFor(agency, { agency: mine, own: stateIn(rows, agencyRef(mine)) })
  return {
    body: { ...page, ...details, timeline, version: row.version, can, why },
    etag: etagOf(agencies, row),
  }
}

/** The newest of what the register ever said up to an instant: one query, one row. */
async function pastOf(
  { deps: { tables } }: Question,
  id: AgencyId,
  at: Instant,
): Promise<AgencyPast | undefined> {
  const { pk, sk } = keyOf(tables, agencyPastRef(id, at, 0))
  const [start = ""] = sk.split("@")
  const between = [`${start}@`, `${start}@${at}#~`] as const
  const page = await readPage(tables, { hash: pk, between, limit: 1, backwards: true })
  return page.items[0]?.["s"] as AgencyPast | undefined
}

const isDay = (at: string): boolean => at.length === 10

/** What the register said on a day, until its end in the agency's own zone, or at an instant. */
async function saidAt(question: Question, known: Agency, reader: Reader): Promise<Answer> {
  const { zone } = known.hours
  const asked = String(question.query["at"])
  const at = isDay(asked) ? endOfDay(asked, zone) : (asked as Instant)
  const past = await pastOf(question, known.id, at)
  // What nobody had approved yet was in no register.
  if (!past || !(isListed(past.agency) || past.agency.status === "succeeded")) {
    return missing("agency.not-registered-then")
  }
  const { agency, at: said, event } = past
  const name = nameAt(agency, localDate(at, zone))
  return { body: { agency: pageFor(agency, reader), said, event, name } }
}

const then: Answering = async (question) => {
  const { deps, actor, id } = question
  const refs = [id as AgencyId, actor.agency].map(agencyRef)
  const rows = await loadRows(deps.tables, refs)
  const [page, own] = refs.map((ref) => stateIn(rows, ref))
  if (!page || !mayKnow(page, own)) return missing(agencies.missing)
  return saidAt(question, page, { agency: actor.agency, own })
}

export const agencyReads: Readers = {
  list,
  one: (question) => (question.query["at"] === undefined ? now(question) : then(question)),
}
