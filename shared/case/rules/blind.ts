import type { Actor } from "../../kernel/actor.ts"
import { create, replace, type Write } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import { refKey } from "../../kernel/ref.ts"
import type { RegionCode } from "../../region/region.ts"
import {
  type BlindEntry,
  type Budget,
  blindRef,
  budgetRef,
  type Case,
  type CaseId,
  type SameChild,
} from "../case.ts"

/** What may tell two cases of one child from each other; more never goes into a blind word. */
type Identity = {
  readonly name?: string | undefined
  readonly nik?: string | undefined
  /** `YYYY-MM-DD` */
  readonly birthDate?: string | undefined
}

/** One name that is written in many ways, and most often shortened. */
const muhammad = /^(m|mh|mhd|moh|muh|mohd|muhd|m[ou]c?h?amm?[ae]d)$/

/** A name as it is compared: small letters without marks, points and needless spaces. */
export function plainName(name: string): string {
  const letters = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
  const words = letters.split(" ").map((word) => (muhammad.test(word) ? "muhammad" : word))
  return words.join(" ")
}

export const nikWord = (nik: string): string => `nik|${nik}`

/**
 * Plain texts that identify a child; each goes through `ask.blind` and is forgotten.
 * @param region the district, so that a common name and birthday alone match nobody elsewhere
 */
export function identityWords(
  { name, nik, birthDate }: Identity,
  region: RegionCode,
): readonly string[] {
  const plain = name ? plainName(name) : ""
  return [
    ...(nik ? [nikWord(nik)] : []),
    ...(plain && birthDate ? [`person|${plain}|${birthDate}|${region}`] : []),
  ]
}

export const blindRefs = (blinds: readonly string[]): readonly Ref<BlindEntry>[] =>
  blinds.map(blindRef)

/** A child that turns up more often than this is found by any of the newest. */
const casesPerWord = 20

type Own = BlindEntry["cases"][number]
type House = Pick<Own, "agency" | "name">

type Known = Pick<
  Case,
  "id" | "custodian" | "custodianName" | "excludedPersons" | "conflictedAgencies"
>

/** A case as it stands behind its words: whom to ask about the child, and who must not hear it. */
export const ownOf = (it: Known): Own => ({
  case: it.id,
  agency: it.custodian,
  name: it.custodianName,
  away: [...it.excludedPersons, ...it.conflictedAgencies],
})

/** An entry that knows this case too, the newest last; it holds a case once, at its custodian. */
export const entryWith = (entry: BlindEntry | undefined, own: Own): BlindEntry => ({
  cases: [...(entry?.cases ?? []).filter((each) => each.case !== own.case), own].slice(
    -casesPerWord,
  ),
})

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each))

const knows = ({ cases }: BlindEntry, own: Own): boolean =>
  cases.some(
    (each) => each.case === own.case && each.agency === own.agency && isSame(each.away, own.away),
  )

/** Puts a case behind each of its blind words; writes nothing where it stands there already. */
export function entryWrites(
  blinds: readonly string[],
  rows: readonly Row<BlindEntry>[],
  own: Own,
): readonly Write[] {
  return blinds.flatMap((word) => {
    const ref = blindRef(word)
    const row = rows.find((each) => refKey(each.ref) === refKey(ref))
    if (!row) return [create(ref, entryWith(undefined, own))]
    return knows(row.state, own) ? [] : [replace(row, entryWith(row.state, own))]
  })
}

/** Where the case stands behind a word, it stands there as it is now: whose, and for whom not. */
export const movedWrites = (rows: readonly Row<BlindEntry>[], own: Own): readonly Write[] =>
  rows
    .filter(({ state }) => state.cases.some((each) => each.case === own.case))
    .filter(({ state }) => !knows(state, own))
    .map((row) => replace(row, entryWith(row.state, own)))

/** Takes a case away from behind words that are no longer its own (its identity was corrected). */
export const forgetWrites = (
  rows: readonly Row<BlindEntry>[],
  own: Pick<Own, "case">,
): readonly Write[] =>
  rows
    .filter(({ state }) => state.cases.some((each) => each.case === own.case))
    .map((row) => replace(row, { cases: row.state.cases.filter((each) => each.case !== own.case) }))

/** One answer names a few to ask, not everybody who ever knew the child. */
const agenciesAtMost = 5

const isAway = ({ away }: Own, { person, agency }: Asker): boolean =>
  away.includes(person) || away.includes(agency)

/**
 * Agencies that may know the same child, the newest first; never which case, and how many. Whoever
 * is kept away from a case hears what they would if it were not there.
 */
export function sameChildIn(
  rows: readonly Row<BlindEntry>[],
  ownCase: CaseId | undefined,
  asker: Asker,
): readonly House[] {
  const others = rows
    .flatMap(({ state }) => state.cases)
    .filter((each) => each.case !== ownCase && !isAway(each, asker))
  const names = new Map<House["agency"], string>()
  for (const { agency, name } of others.toReversed()) {
    if (!names.has(agency)) names.set(agency, name)
  }
  return [...names].slice(0, agenciesAtMost).map(([agency, name]) => ({ agency, name }))
}

/** The answer as it lies in the case or the offer: whom to ask, and nothing else. */
export const sameChildOf = (houses: readonly House[], at: Instant): readonly SameChild[] =>
  houses.map(({ agency, name }) => ({ agency, name, at }))

/** Answers a day (UTC): one person, one agency (trust.md A07: nobody tries numbers one by one). */
export const budgetLimits = { person: 20, agency: 200 } as const

type Asker = Pick<Actor, "person" | "agency">

/** The two rows that an answer is taken from: the person's and the agency's. */
export const budgetRefs = ({ person, agency }: Asker): readonly Ref<Budget>[] => [
  budgetRef(person),
  budgetRef(agency),
]

const dayOf = (at: Instant): string => at.slice(0, 10)

/** Whether one of the two has had all its answers of the day: the act goes on without one. */
export const isSpent = (rows: readonly Row<Budget>[], at: Instant): boolean =>
  rows.some(({ state }) => state.day === dayOf(at) && state.left < 1)

/**
 * Takes one answer from both. Hits and misses cost the same; a counter of the day only moves, so
 * that colleagues who ask at once do not stand in each other's way.
 */
export function spend(rows: readonly Row<Budget>[], actor: Asker, at: Instant): readonly Write[] {
  const limits = [budgetLimits.person, budgetLimits.agency]
  return budgetRefs(actor).map((ref, place): Write => {
    const row = rows.find((each) => refKey(each.ref) === refKey(ref))
    const fresh: Budget = { day: dayOf(at), left: (limits[place] ?? 0) - 1 }
    if (!row) return create(ref, fresh)
    if (row.state.day !== fresh.day) return replace(row, fresh, ["left"])
    return { how: "adjust", ref, by: { left: -1 }, atLeastZero: ["left"] }
  })
}

type Looked = {
  readonly blinds: readonly string[]
  readonly entries: readonly Row<BlindEntry>[]
  readonly budgets: readonly Row<Budget>[]
}

/**
 * The whole look for the same child, as an act makes it: whom to ask, and what is written for it.
 * Once the budget is spent nobody is named, but the case is put behind its words all the same.
 */
export function lookForSameChild(
  { blinds, entries, budgets }: Looked,
  own: Own,
  { actor, at }: { readonly actor: Asker; readonly at: Instant },
): { readonly sameChild: readonly SameChild[]; readonly writes: readonly Write[] } {
  const writes = entryWrites(blinds, entries, own)
  if (blinds.length === 0 || isSpent(budgets, at)) return { sameChild: [], writes }
  const sameChild = sameChildOf(sameChildIn(entries, own.case, actor), at)
  return { sameChild, writes: [...writes, ...spend(budgets, actor, at)] }
}
