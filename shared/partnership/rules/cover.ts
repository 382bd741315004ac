import type { AgencyId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { RegionCode } from "../../region/region.ts"
import { within } from "../../region/region.ts"
import type { Clause, DataClass, Partnership, Terms } from "../partnership.ts"

/** What an agreement is asked to cover. */
export type Scope = {
  readonly parties: readonly [AgencyId, AgencyId]
  readonly service: string
  readonly region: RegionCode
  readonly category: string
  readonly data: DataClass
}

/** Whether an agreement covers something, and which clause says so; or why it does not. */
export type Cover =
  | { readonly verdict: "covered"; readonly clause: Clause }
  | { readonly verdict: "denied"; readonly clause: Clause }
  | { readonly verdict: "not-named" | "not-in-force" | "not-a-party" }

const names = (list: readonly string[], value: string): boolean =>
  list.length === 0 || list.includes(value)

const speaksOf = (clause: Clause, scope: Scope): boolean =>
  names(clause.services, scope.service) &&
  (clause.regions.length === 0 || within(clause.regions, scope.region)) &&
  names(clause.categories, scope.category) &&
  names(clause.data, scope.data)

const termsOf = ({ version, from, until, clauses, signatures }: Partnership): Terms => ({
  version,
  from,
  until,
  clauses,
  signatures,
})

/**
 * The terms that count at this instant: of those that had begun, the newest. A renewal that begins
 * later leaves the old ones in force until then, and none comes back once a newer one has begun.
 */
export function termsAt(partnership: Partnership, at: Instant): Terms | undefined {
  if (partnership.status !== "active") return undefined
  const begun = [...partnership.earlier, termsOf(partnership)].filter(({ from }) => from <= at)
  const newest = begun.at(-1)
  return newest && at < newest.until ? newest : undefined
}

/** Signed, begun and not over: the last instant no longer counts. */
export const inForce = (partnership: Partnership, at: Instant): boolean =>
  termsAt(partnership, at) !== undefined

/** What some clauses say of a scope, whatever the day: one that denies wins over any that allows. */
export function sayingOf(clauses: readonly Clause[], scope: Scope): Cover {
  const speaking = clauses.filter((clause) => speaksOf(clause, scope))
  const denying = speaking.find(({ effect }) => effect === "deny")
  if (denying) return { verdict: "denied", clause: denying }
  const allowing = speaking.find(({ effect }) => effect === "allow")
  return allowing ? { verdict: "covered", clause: allowing } : { verdict: "not-named" }
}

/** Whether one agreement covers the scope at this instant, and by which clause; or why not. */
export function judgeCover(partnership: Partnership, scope: Scope, at: Instant): Cover {
  if (!scope.parties.every((party) => partnership.parties.includes(party))) {
    return { verdict: "not-a-party" }
  }
  const terms = termsAt(partnership, at)
  return terms ? sayingOf(terms.clauses, scope) : { verdict: "not-in-force" }
}

/** The clause by which one agreement covers the scope at this instant, if it does. */
export function coveringClause(
  partnership: Partnership,
  scope: Scope,
  at: Instant,
): Clause | undefined {
  const cover = judgeCover(partnership, scope, at)
  return cover.verdict === "covered" ? cover.clause : undefined
}

/** The first agreement that covers the scope; each is asked alone, none borrows from another. */
export const covering = <Each extends { readonly state: Partnership }>(
  partnerships: readonly Each[],
  scope: Scope,
  at: Instant,
): { readonly row: Each; readonly clause: Clause } | undefined => {
  for (const row of partnerships) {
    const clause = coveringClause(row.state, scope, at)
    if (clause) return { row, clause }
  }
  return undefined
}

/** From the best to be told to the least. */
const telling: readonly Cover["verdict"][] = [
  "covered",
  "denied",
  "not-named",
  "not-in-force",
  "not-a-party",
]

/** What to tell of all agreements between two: the one that covers, else the nearest to it and why. */
export function explainCover<Each extends { readonly state: Partnership }>(
  partnerships: readonly Each[],
  scope: Scope,
  at: Instant,
): { readonly row: Each; readonly cover: Cover } | undefined {
  const judged = partnerships.map((row) => ({ row, cover: judgeCover(row.state, scope, at) }))
  for (const verdict of telling) {
    const found = judged.find(({ cover }) => cover.verdict === verdict)
    if (found) return found
  }
  return undefined
}
