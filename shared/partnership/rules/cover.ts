import type { AgencyId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { RegionCode } from "../../region/region.ts"
import { within } from "../../region/region.ts"
import type { Clause, DataClass, Partnership } from "../partnership.ts"

/** What an agreement is asked to cover. */
export type Scope = {
  readonly parties: readonly [AgencyId, AgencyId]
  readonly service: string
  readonly region: RegionCode
  readonly category: string
  readonly data: DataClass
}

const names = (list: readonly string[], value: string): boolean =>
  list.length === 0 || list.includes(value)

const speaksOf = (clause: Clause, scope: Scope): boolean =>
  names(clause.services, scope.service) &&
  (clause.regions.length === 0 || within(clause.regions, scope.region)) &&
  names(clause.categories, scope.category) &&
  names(clause.data, scope.data)

/** Signed, begun and not over: the last instant no longer counts. */
export const inForce = (partnership: Partnership, at: Instant): boolean =>
  partnership.status === "active" && partnership.from <= at && at < partnership.until

/** The clause by which one agreement covers the scope at this instant, if it does. */
export function coveringClause(
  partnership: Partnership,
  scope: Scope,
  at: Instant,
): Clause | undefined {
  if (!inForce(partnership, at)) return undefined
  if (!scope.parties.every((party) => partnership.parties.includes(party))) return undefined
  const clauses = partnership.clauses.filter((clause) => speaksOf(clause, scope))
  if (clauses.some((clause) => clause.effect === "deny")) return undefined
  return clauses.find((clause) => clause.effect === "allow")
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
