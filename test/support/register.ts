import { type Agency, agencyRef, capacityRef } from "#shared/agency/agency.ts"
import { reachesOf, tokensOf } from "#shared/agency/rules/register-rows.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import { type PartnershipId, pairRef, partnershipRef } from "#shared/partnership/partnership.ts"
import { type Seed, seed } from "./rows.ts"

/** An agency's page with all rows by which it is found. */
export const registered = (agency: Agency): readonly Seed[] => [
  seed(agencyRef(agency.id), agency),
  ...[...tokensOf(agency), ...reachesOf(agency)].map(({ ref, state }) => seed<unknown>(ref, state)),
]

/** Ten places of shelter, so many of them free, counted at an instant. */
export function shelter(agency: AgencyId, room: number, asOf: Instant): Seed {
  const service = "TEMPORARY_SHELTER"
  return seed(capacityRef(agency, service), {
    agency,
    service,
    places: 10,
    taken: 10 - room,
    reserved: 0,
    room,
    closed: false,
    asOf,
  })
}

/** An agreement between two that covers everything. */
export function pactOf(parties: readonly [AgencyId, AgencyId], now: Instant): readonly Seed[] {
  const id = `pks-${parties.join("-")}` as PartnershipId
  const allow = { effect: "allow", services: [], regions: [], categories: [], data: [] } as const
  return [
    seed(pairRef(...parties), { partnerships: [id] }),
    seed(partnershipRef(id), {
      id,
      kind: "PKS",
      number: "PKS-UJI/1",
      title: "Kerja sama",
      parties,
      status: "active",
      version: 1,
      signatures: [],
      earlier: [],
      foci: [],
      supplies: [],
      from: later(now, -30 * day),
      until: later(now, 30 * day),
      clauses: [{ id: "1", ...allow }],
    }),
  ]
}
