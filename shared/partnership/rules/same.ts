import type { Clause, Terms } from "../partnership.ts"

type Agreed = Pick<Terms, "from" | "until"> & { readonly clauses: readonly Omit<Clause, "id">[] }

const dataClasses = 3

const asSet = (list: readonly string[]): readonly string[] => [...new Set(list)].sort()

/** What a clause says, without its place and whatever the order; all data named is "every one". */
export function sayingOf({
  effect,
  services,
  regions,
  categories,
  data,
}: Omit<Clause, "id">): string {
  const named = asSet(data)
  const passing = named.length === dataClasses ? [] : named
  return JSON.stringify([effect, asSet(services), asSet(regions), asSet(categories), passing])
}

const sayingsOf = (clauses: Agreed["clauses"]): string =>
  JSON.stringify(asSet(clauses.map(sayingOf)))

/** Whether signing the one would change nothing against the other. */
export const isSameTerms = (one: Agreed, other: Agreed): boolean =>
  one.from === other.from &&
  one.until === other.until &&
  sayingsOf(one.clauses) === sayingsOf(other.clauses)
