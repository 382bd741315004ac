import { type Agency, agencyRef } from "#shared/agency/agency.ts"
import { worksOnCases } from "#shared/kernel/actor.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { eligibleOf } from "#shared/meeting/rules/eligible.ts"
import type { DelegatesQuery } from "#shared/meeting/rules/planning.ts"
import type { Membership } from "#shared/membership/membership.ts"
import { notForRole, type Question, type Reader } from "../http/read.ts"
import { namesOf } from "../http/timeline.ts"
import { loadRows, readPage, type Tables } from "../platform/rows.ts"

/** As many members of an agency as one question looks at, and as many as it names. */
const [mostSeen, mostNamed] = [200, 60]

/** Who of an agency may be sent, in one read: coordinators first. */
export async function staffOf(tables: Tables, agency: AgencyId): Promise<readonly Membership[]> {
  const wanted = { hash: `AGENCY#${agency}`, beginsWith: "MEMBER#", stale: true, limit: mostSeen }
  const { items } = await readPage(tables, wanted)
  return eligibleOf(items.map((item) => item["s"] as Membership))
}

/** The pages of agencies that work now, in the order asked. */
export async function activeAgencies(
  tables: Tables,
  ids: readonly AgencyId[],
): Promise<readonly Agency[]> {
  const rows = await loadRows(tables, ids.map(agencyRef), false)
  return ids.flatMap((id) => {
    const page = rows.get(refKey(agencyRef(id)))?.state as Agency | undefined
    return page?.status === "active" ? [page] : []
  })
}

/** People who may be named, agency by agency: their names and roles, nothing more. */
export const delegates: Reader = async ({ deps, actor, query }: Question) => {
  if (!worksOnCases(actor)) return notForRole
  const { agencies } = query as DelegatesQuery
  const active = await activeAgencies(deps.tables, agencies)
  const staff = await Promise.all(active.map(({ id }) => staffOf(deps.tables, id)))
  const named = staff.map((each) => each.slice(0, mostNamed))
  const people = named.flat().map(({ person }) => person)
  const nameOf = await namesOf(deps.tables, [[], people])
  const items = active.map(({ id, name }, place) => ({
    agency: { id, name },
    people: (named[place] ?? []).map((each) => ({
      ...nameOf("person", each.person),
      member: each.id,
      roles: each.roles,
    })),
    more: (staff[place]?.length ?? 0) > mostNamed,
  }))
  return { body: { items } }
}
