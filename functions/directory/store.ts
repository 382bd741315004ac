import type { Agency, NameToken, Reach } from "#shared/agency/agency.ts"
import { agencyRef, nameTokenRef, reachRef } from "#shared/agency/agency.ts"
import { type AgencyCard, cardOf } from "#shared/agency/rules/card.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import {
  type Pair,
  type Partnership,
  partnershipRef,
  sharedIn,
  sharedRefs,
} from "#shared/partnership/partnership.ts"
import type { RegionCode } from "#shared/region/region.ts"
import { type Item, keyOf, loadRows, readPage, type Tables } from "../platform/rows.ts"

// The directory has no rows of its own: here is how it finds those of others.

export const cardIn = (item: Item): AgencyCard => item["card"] as AgencyCard

/** States by refKey; lists may lag by a moment and cost half. */
export async function statesOf<State>(
  tables: Tables,
  refs: readonly Ref<State>[],
): Promise<ReadonlyMap<string, State>> {
  if (refs.length === 0) return new Map()
  const rows = await loadRows(tables, refs, false)
  return new Map([...rows].map(([name, { state }]) => [name, state as State]))
}

export async function agenciesOf(
  tables: Tables,
  ids: readonly AgencyId[],
): Promise<readonly Agency[]> {
  return [...(await statesOf(tables, ids.map(agencyRef))).values()]
}

const mostTokens = 100

export type Tokens = { readonly tokens: readonly NameToken[]; readonly whole: boolean }

/** Everybody with a word that begins so; not `whole` where there are more than one read takes. */
export async function tokensFor(tables: Tables, word: string): Promise<Tokens> {
  const { pk } = keyOf(tables, nameTokenRef(word, "" as AgencyId))
  const wanted = { hash: pk, beginsWith: word, limit: mostTokens, stale: true }
  const { items, next } = await readPage(tables, wanted)
  return { tokens: items.map((item) => item["s"] as NameToken), whole: !next }
}

const mostAgreements = 100

/** Agencies reaching one territory from elsewhere that are looked at. */
const mostReaching = 100

export type Seen = { readonly cards: readonly AgencyCard[]; readonly whole: boolean }

export async function seatedIn(tables: Tables, place: string, limit: number): Promise<Seen> {
  const wanted = { index: "inbound", hash: "AGENCIES", beginsWith: place, limit } as const
  const { items, next } = await readPage(tables, wanted)
  return { cards: items.map(cardIn), whole: !next }
}

/** Agencies that sit elsewhere, and whose catchment names the district or its province. */
export async function reaching(tables: Tables, territories: readonly RegionCode[]): Promise<Seen> {
  const pages = await Promise.all(
    territories.map((each) => {
      const { pk } = keyOf(tables, reachRef(each, "" as AgencyId))
      return readPage(tables, { hash: pk, limit: mostReaching, stale: true })
    }),
  )
  const ids = pages.flatMap(({ items }) => items.map((item) => (item["s"] as Reach).agency))
  const cards = (await agenciesOf(tables, ids.slice(0, mostReaching))).map(cardOf)
  return { cards, whole: ids.length <= mostReaching && pages.every(({ next }) => !next) }
}

/**
 * The agreements of the asking agency with each of some others: 201 lists, 100 agreements; not
 * `whole` where there are more.
 */
export async function agreementsOf(tables: Tables, from: AgencyId, others: readonly AgencyId[]) {
  const listed = await statesOf<Pair>(
    tables,
    others.flatMap((each) => Object.values(sharedRefs(from, each))),
  )
  const between = (other: AgencyId) => {
    const { pair, ownDecrees, otherDecrees } = sharedRefs(from, other)
    const at = (ref: Ref<Pair>) => listed.get(refKey(ref))
    return sharedIn({
      pair: at(pair),
      ownDecrees: at(ownDecrees),
      otherDecrees: at(otherDecrees),
    })
  }
  const ids = new Set(others.flatMap(between))
  const refs = [...ids].slice(0, mostAgreements).map(partnershipRef)
  const known = await statesOf<Partnership>(tables, refs)
  const having = (other: AgencyId): readonly Partnership[] =>
    between(other).flatMap((id) => known.get(refKey(partnershipRef(id))) ?? [])
  return { having, whole: ids.size <= mostAgreements }
}
