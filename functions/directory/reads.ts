import { type Capacity, capacityRef } from "#shared/agency/agency.ts"
import type { Service } from "#shared/agency/lists/services.ts"
import type { AgencyCard } from "#shared/agency/rules/card.ts"
import { directories } from "#shared/directory/directory.ts"
import type { Ask, Candidate } from "#shared/directory/rules/candidate.ts"
import { centreFor } from "#shared/directory/rules/centre.ts"
import { coverageOf, coveredIn, type DistrictCoverage } from "#shared/directory/rules/coverage.ts"
import { rankCandidates } from "#shared/directory/rules/rank.ts"
import * as finding from "#shared/directory/rules/search.ts"
import { shortlistOf } from "#shared/directory/rules/shortlist.ts"
import { weigh } from "#shared/directory/rules/weigh.ts"
import { placesView, rankedView, unfitView } from "#shared/directory/views.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { type Instant, later, minute } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { neighboursOf } from "#shared/region/lists/neighbours.ts"
import {
  allRegions,
  isDistrict,
  provinceOf,
  type Region,
  type RegionCode,
  regionOf,
} from "#shared/region/region.ts"
import { missing, pageOf, type Question, type Reader, type Readers } from "../http/read.ts"
import { type Item, readPage, type Tables } from "../platform/rows.ts"
import {
  agenciesOf,
  agreementsOf,
  cardIn,
  reaching,
  type Seen,
  seatedIn,
  statesOf,
  tokensFor,
} from "./store.ts"

const territoriesOf = (region: RegionCode) => [region, provinceOf(region)]

/** By place: a thousand rows a page at most, however few of them suit. */
function seated(question: Question) {
  const narrowing: finding.Narrowing = question.query
  const { region, type, service } = narrowing
  const place = region ? { beginsWith: region } : {}
  return pageOf(question, {
    wanted: { index: "inbound", hash: "AGENCIES", ...place },
    toCard: cardIn,
    shows: (item) => finding.suits(narrowing, cardIn(item)),
    ...(type || service ? { reach: { rows: 200, queries: 5 } } : {}),
  })
}

/**
 * By place. The first page of one kind in a district goes on with those that answer for it from
 * elsewhere (100 at most, beyond the limit of the page): a centre sits in one district of many.
 */
async function listed(question: Question) {
  const { region, type, cursor } = question.query as finding.Narrowing & { cursor?: string }
  if (!region || !type || cursor || !isDistrict(region)) return seated(question)
  const [page, { cards, whole }] = await Promise.all([
    seated(question),
    reaching(question.deps.tables, territoriesOf(region as RegionCode)),
  ])
  if (!("body" in page)) return page
  const items = [...page.body.items, ...finding.reachersOf(question.query, cards)]
  return { body: { ...page.body, items, ...(whole ? {} : { complete: false }) } }
}

const mostHits = 50

/** The shortest whole list holds everybody who answers to all words; without one nobody can say. */
async function idsFor(tables: Tables, words: readonly string[]) {
  const lists = await Promise.all(words.map((word) => tokensFor(tables, word)))
  const whole = lists.filter((each) => each.whole)
  const [shortest] = whole.sort((one, other) => one.tokens.length - other.tokens.length)
  const tokens = shortest?.tokens ?? lists.flatMap((each) => each.tokens)
  const answering = tokens.filter(({ text }) => finding.answers(text, words))
  const ids = [...new Set(answering.map(({ agency }) => agency))]
  const complete = shortest !== undefined && ids.length <= mostHits
  return { ids: ids.slice(0, mostHits), complete }
}

/** By name: four queries of 100 words at most, and 50 profiles, whatever the register's size. */
async function named({ deps: { tables }, query }: Question, text: string) {
  const words = finding.searchWords(text)
  const { ids, complete } = await idsFor(tables, words)
  const hits = (await agenciesOf(tables, ids)).map((each) => finding.hitOf(each, words))
  return { body: { items: finding.shownOf(hits, query), complete } }
}

/** With the places of the service asked for, where somebody counted them. */
async function withPlaces({ deps, at, query }: Question, cards: readonly AgencyCard[]) {
  const { service } = query as { service?: Service }
  if (!service) return cards
  const placesOf = ({ id }: AgencyCard) => capacityRef(id, service)
  const counted = await statesOf<Capacity>(deps.tables, cards.map(placesOf))
  return cards.map((card) => {
    const places = counted.get(refKey(placesOf(card)))
    return { ...card, ...(places ? { places: placesView(places, at) } : {}) }
  })
}

const search: Reader = async (question) => {
  const { q } = question.query
  const found = await (typeof q === "string" ? named(question, q) : listed(question))
  if (!("body" in found)) return found
  return { body: { ...found.body, items: await withPlaces(question, found.body.items) } }
}

const most = {
  own: 300,
  neighbour: 100,
  province: 200,
} as const
/** Where so many near may fit, the rest of the province is not looked at. */
const enough = 20
const shownFit = 20

/**
 * Who comes into question: the district, who reaches it, its neighbours (ten at most), and where
 * these are few the province. At most 14 queries and 1,800 rows, whatever the register's size.
 */
async function candidatesFor(tables: Tables, ask: Ask) {
  const { region } = ask
  const near = await Promise.all([
    seatedIn(tables, `${region}#`, most.own),
    reaching(tables, territoriesOf(region)),
    ...neighboursOf(region).map((each) => seatedIn(tables, `${each}#`, most.neighbour)),
  ])
  const { hopeful } = shortlistOf(
    ask,
    near.flatMap(({ cards }) => cards),
  )
  const isFew = hopeful < enough
  const further = isFew ? [await seatedIn(tables, provinceOf(region), most.province)] : []
  const seen = [...near, ...further]
  const met = seen.flatMap((each) => each.cards)
  const { cards, whole } = shortlistOf(ask, met)
  const centre = centreFor(region, met)
  return { cards, whole: whole && seen.every((each) => each.whole), ...(centre ? { centre } : {}) }
}

/** Each with its room, its load and the agreement with it, as the table has them now. */
async function weighed({ deps: { tables }, at }: Question, ask: Ask, cards: Seen["cards"]) {
  const capacityOf = (id: AgencyId) => capacityRef(id, ask.service)
  const ids = cards.map(({ id }) => id)
  const [counted, agreements] = await Promise.all([
    statesOf<Capacity>(tables, ids.map(capacityOf)),
    agreementsOf(tables, ask.from, ids),
  ])
  const candidates = cards.map((agency): Candidate => {
    const capacity = counted.get(refKey(capacityOf(agency.id)))
    return weigh(ask, agency, { capacity, partnerships: agreements.having(agency.id), at })
  })
  return { candidates, whole: agreements.whole }
}

/** Kilometres count from the asking agency only where it sits in the district asked for. */
async function askOf({ deps, actor, query }: Question, region: RegionCode): Promise<Ask> {
  const { abh, ...asked } = query as Omit<Ask, "from" | "region"> & { abh?: Ask["abhPosition"] }
  const [own] = await agenciesOf(deps.tables, [actor.agency])
  return {
    ...asked,
    ...(abh ? { abhPosition: abh } : {}),
    from: actor.agency,
    region,
    ...(own?.region === region && own.location ? { origin: own.location } : {}),
  }
}

const nearest: Reader = async (question) => {
  const { deps, id, language } = question
  const region = regionOf(id)
  if (!region?.parent) return missing(directories.missing)
  const ask = await askOf(question, region.code)
  const { cards, whole, ...answering } = await candidatesFor(deps.tables, ask)
  const { candidates, whole: isWeighed } = await weighed(question, ask, cards)
  const { fit, unfit } = rankCandidates(ask, candidates)
  const first = fit.slice(0, shownFit)
  const profiles = await agenciesOf(
    deps.tables,
    first.map(({ agency }) => agency.id),
  )
  const profileOf = new Map(profiles.map((each) => [each.id, each]))
  return {
    body: {
      region,
      ...answering,
      fit: first.map((each) =>
        rankedView(each, profileOf.get(each.agency.id), { service: ask.service, language }),
      ),
      unfit: unfit.map((each) => unfitView(each, language)),
      found: { fit: fit.length, unfit: unfit.length },
      complete: whole && isWeighed,
    },
  }
}

type Coverage = { readonly asOf: Instant; readonly districts: Promise<readonly DistrictCoverage[]> }

// A map of the country reads every card once: this process answers from it for ten minutes.
const kept = new WeakMap<Tables["client"], Map<string, Coverage>>()
const keptFor = 10 * minute

async function countProvince(tables: Tables, code: string): Promise<readonly DistrictCoverage[]> {
  const cards: AgencyCard[] = []
  let from: Item | undefined
  do {
    const wanted = { index: "inbound", hash: "AGENCIES", beginsWith: code, limit: 1000 } as const
    const page = await readPage(tables, { ...wanted, ...(from ? { from } : {}) })
    cards.push(...page.items.map(cardIn))
    from = page.next
  } while (from)
  return coverageOf(code, cards)
}

async function coverageIn({ deps: { tables }, at }: Question, code: string) {
  const known = kept.get(tables.client) ?? new Map<string, Coverage>()
  kept.set(tables.client, known)
  const last = known.get(code)
  const isFresh = last && last.asOf <= at && at < later(last.asOf, keptFor)
  const counted = isFresh ? last : { asOf: at, districts: countProvince(tables, code) }
  known.set(code, counted)
  try {
    return { asOf: counted.asOf, districts: await counted.districts }
  } catch (fault) {
    known.delete(code)
    throw fault
  }
}

/** All provinces at once, eight at a time: about 600 read units for 11,000 agencies. */
async function country(question: Question, provinces: readonly Region[]) {
  const told = []
  for (let start = 0; start < provinces.length; start += 8) {
    const some = provinces.slice(start, start + 8)
    const counted = some.map(async ({ code, name }) => {
      const { asOf, districts } = await coverageIn(question, code)
      return { code, name, asOf, districts: districts.length, covered: coveredIn(districts) }
    })
    told.push(...(await Promise.all(counted)))
  }
  return told
}

const coverage: Reader = async (question) => {
  if (question.id === "00") {
    const provinces = allRegions().filter(({ parent }) => !parent)
    return { body: { provinces: await country(question, provinces) } }
  }
  const province = regionOf(question.id)
  if (!province || province.parent) return missing(directories.missing)
  const { code, name } = province
  return { body: { province: { code, name }, ...(await coverageIn(question, code)) } }
}

/** Readable by every member; nothing here comes from a case. */
export const directoryReads: Readers = { search, nearest, coverage }
