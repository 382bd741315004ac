import { agencyRef, type Desk, deskRef } from "#shared/agency/agency.ts"
import type { Certificate } from "#shared/kernel/actor.ts"
import { type AgencyId, agencyId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import {
  affiliationsRef,
  type Membership,
  membershipRef,
  personRef,
} from "#shared/membership/membership.ts"
import { regionRef } from "#shared/region/region.ts"
import { agencies, capacityRows } from "./agencies.ts"
import { type DemoPerson, people, staffOf } from "./people.ts"
import { allRegions } from "./regions.ts"
import { type Seed, seed } from "./rows.ts"

const isOfficer = (person: DemoPerson, agency: AgencyId): boolean =>
  person.agencies.some((each) => each.agency === agency && each.roles.includes("HANDOFF_OFFICER"))

/** Officers in the order of the staff list: on duty, deputy, roster. */
function deskOf(agency: AgencyId): readonly Seed[] {
  const staff = staffOf(agency)
  const [onDuty, deputy, ...others] = staff.filter((each) => isOfficer(each, agency))
  if (!onDuty) return []
  const roster = [...others, ...staff.filter((each) => each.isSeated)]
  const desk: Desk = {
    agency,
    active: true,
    onDuty: personId.parse(onDuty.id),
    ...(deputy ? { deputy: personId.parse(deputy.id) } : {}),
    roster: roster.map(({ id }) => personId.parse(id)),
  }
  return [seed(deskRef(agency), desk)]
}

const certificateOf = (person: DemoPerson, now: Instant): Certificate => ({
  number: `LSPS-PERAGAAN/${person.sub.slice(0, 8)}`,
  body: "Lembaga Sertifikasi Pekerjaan Sosial (peragaan)",
  validUntil: later(now, 730 * day),
})

function membershipsOf(person: DemoPerson, now: Instant): readonly Seed[] {
  const id = personId.parse(person.id)
  return person.agencies.map(({ agency: raw, roles }) => {
    const agency = agencyId.parse(raw)
    const state: Membership = {
      person: id,
      agency,
      status: "active",
      roles,
      ...(person.isCertified ? { certificate: certificateOf(person, now) } : {}),
      since: later(now, -400 * day),
    }
    return seed(membershipRef(id, agency), state)
  })
}

function personRows(person: DemoPerson, now: Instant): readonly Seed[] {
  const id = personId.parse(person.id)
  const { name, email, sub } = person
  const places = person.agencies.map(({ agency }) => agencyId.parse(agency))
  return [
    seed(personRef(id), { id, name, email }),
    seed({ subject: "subject", parts: [sub] }, { person: id }),
    seed(affiliationsRef(id), { agencies: places }),
    ...membershipsOf(person, now),
  ]
}

export const regionRows = async (): Promise<readonly Seed[]> =>
  (await allRegions()).map((each) => seed(regionRef(each.code), each))

export const agencyRows = (now: Instant): readonly Seed[] => [
  ...agencies.map((each) => seed(agencyRef(each.id), each)),
  ...agencies.flatMap((each) => deskOf(each.id)),
  ...capacityRows(now),
]

export const peopleRows = (now: Instant): readonly Seed[] =>
  people.flatMap((each) => personRows(each, now))
