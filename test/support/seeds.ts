import { type Agency, agencyRef, capacityRef, type Desk, deskRef } from "#shared/agency/agency.ts"
import { type AgencyType, isDinsos } from "#shared/agency/lists/agency-types.ts"
import { alwaysOpen } from "#shared/agency/rules/working-time.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { day, type Instant, instantOf } from "#shared/kernel/instant.ts"
import {
  affiliationsRef,
  membershipIdOf,
  membershipRef,
  personRef,
} from "#shared/membership/membership.ts"
import { type PartnershipId, pairRef, partnershipRef } from "#shared/partnership/partnership.ts"
import type { RegionCode } from "#shared/region/region.ts"
import { agencyIds, type Cast, type Player } from "./cast.ts"
import { type Seed, seed } from "./rows.ts"

const metro = "18.72" as RegionCode
const lampung = "18" as RegionCode

export const agencyOf = (id: AgencyId, name: string, type: AgencyType): Agency => ({
  id,
  name,
  names: [{ name, from: "2015-01-01" }],
  aliases: [],
  type,
  ...(isDinsos(type)
    ? { dinsosTypes: [{ type: "B", from: "2017-01-01", basis: "Perda uji" }] }
    : {}),
  status: "active",
  region: metro,
  catchment: [lampung],
  services: ["ACCOMPANIMENT", "PSYCHOSOCIAL", "TEMPORARY_SHELTER", "CASE_MANAGEMENT"],
  serves: { ages: [0, 18], sexes: ["F", "M"], categories: [] },
  hours: alwaysOpen("WIB"),
})

const deskOf = (agency: AgencyId, people: readonly Player[]): Desk => {
  const seated = people.filter((each) => each.agency === agency).map((each) => each.id)
  const [onDuty, deputy, ...roster] = seated
  return {
    agency,
    active: true,
    ...(onDuty ? { onDuty } : {}),
    ...(deputy ? { deputy } : {}),
    roster,
    weeks: [],
  }
}

const from = instantOf(Date.now() - 400 * day)
const until = instantOf(Date.now() + 400 * day)

export function peopleSeeds(people: readonly Player[]): Seed[] {
  return people.flatMap((each) => [
    seed(personRef(each.id), { id: each.id, name: each.name, email: each.email }),
    seed({ subject: "subject", parts: [each.sub] }, { person: each.id }),
    seed(affiliationsRef(each.id), { agencies: [each.agency] }),
    seed(membershipRef(each.id, each.agency), {
      id: membershipIdOf(each.agency, each.id),
      person: each.id,
      agency: each.agency,
      holds: [],
      status: "active",
      roles: each.roles,
      certificate: { number: "99/UJI", body: "LSPS", validUntil: until },
      since: from,
    }),
  ])
}

/** Everything the register must hold before somebody can act. */
export function seedsOf(cast: Cast, now: Instant): Seed[] {
  const { source, target, third } = agencyIds
  const partnership = "sk-jejaring-uji" as PartnershipId
  return [
    seed(agencyRef(source), agencyOf(source, "Dinas Sosial Uji", "DINSOS_KABKOTA")),
    seed(agencyRef(target), agencyOf(target, "UPTD PPA Uji", "UPTD_PPA")),
    seed(agencyRef(third), agencyOf(third, "LKSA Uji", "LKSA")),
    seed(deskRef(target), deskOf(target, cast.officers)),
    seed(deskRef(third), deskOf(third, cast.strangers)),
    seed(capacityRef(target, "TEMPORARY_SHELTER"), {
      agency: target,
      service: "TEMPORARY_SHELTER",
      places: 5,
      taken: 0,
      reserved: 0,
      room: 5,
      closed: false,
      asOf: now,
    }),
    seed(partnershipRef(partnership), {
      id: partnership,
      kind: "SK_NETWORK",
      number: "SK-UJI/1",
      title: "Jejaring uji",
      parties: [source, target],
      status: "active",
      version: 1,
      signatures: [],
      earlier: [],
      foci: [],
      supplies: [],
      from,
      until,
      clauses: [{ id: "1", effect: "allow", services: [], regions: [], categories: [], data: [] }],
    }),
    seed(pairRef(source, target), { partnerships: [partnership] }),
    ...peopleSeeds(cast.all),
  ]
}
