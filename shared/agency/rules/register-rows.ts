import { create, remove, replace, type Write } from "../../kernel/decision.ts"
import { type Ref, type Row, refKey } from "../../kernel/ref.ts"
import { type Agency, type NameToken, nameTokenRef, type Reach, reachRef } from "../agency.ts"
import { isSame } from "./same.ts"

/** A row that follows from an agency's page: where it lies, and what it says. */
export type Following<State> = { readonly ref: Ref<State>; readonly state: State }

/** Words an agency can be found by: more would not fit into one act. */
export const wordLimit = 40

/**
 * The words of a text as they are searched: lower case, letters and digits, two at least.
 * Marks above letters and apostrophes count for nothing (`Darussa’adah` → `darussaadah`).
 */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}'’‘ʼ`]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)

export const normalise = (text: string): string => wordsOf(text).join(" ")

/** Every name by which people may look for it: official ones, former ones, aliases. */
export const namesOf = ({ names, aliases }: Pick<Agency, "names" | "aliases">) => [
  ...new Set([...names.map(({ name }) => name), ...aliases]),
]

type Called = Pick<Agency, "id" | "names" | "aliases">

/** Its code says what everybody calls it (`dinsos-metro`), whatever the letterhead says. */
const calledOf = (agency: Called): readonly string[] => [...namesOf(agency), agency.id]

export const nameWordsOf = (agency: Called): readonly string[] => [
  ...new Set(calledOf(agency).flatMap(wordsOf)),
]

/** An agency is in the register from its approval until another takes over. */
export const isListed = ({ status }: Pick<Agency, "status">): boolean =>
  status === "active" || status === "suspended"

/** One row for each word of its names; none before approval and after succession. */
export function tokensOf(agency: Agency): readonly Following<NameToken>[] {
  if (!isListed(agency)) return []
  const text = calledOf(agency).map(normalise).join(" ")
  return nameWordsOf(agency)
    .slice(0, wordLimit)
    .map((word) => ({ ref: nameTokenRef(word, agency.id), state: { agency: agency.id, text } }))
}

/** One row for each territory of its catchment that its own seat does not tell of. */
export function reachesOf(agency: Agency): readonly Following<Reach>[] {
  if (!isListed(agency)) return []
  return [...new Set(agency.catchment)]
    .filter((territory) => territory !== agency.region)
    .map((territory) => ({ ref: reachRef(territory, agency.id), state: { agency: agency.id } }))
}

export const refsOf = <State>(rows: readonly Following<State>[]): readonly Ref<State>[] =>
  rows.map(({ ref }) => ref)

/** What it takes to turn the rows there are into the rows there must be. */
export function followWrites<State extends object>(
  there: readonly Row<State>[],
  wanted: readonly Following<State>[],
): readonly Write[] {
  const known = new Map(there.map((row) => [refKey(row.ref), row]))
  const kept = new Set(wanted.map(({ ref }) => refKey(ref)))
  const stale = there.filter((row) => !kept.has(refKey(row.ref))).map((row) => remove(row))
  const next = wanted.flatMap(({ ref, state }) => {
    const row = known.get(refKey(ref))
    if (!row) return [create(ref, state)]
    return isSame(row.state, state) ? [] : [replace(row, state)]
  })
  return [...stale, ...next]
}
