import { type Agency, agencyPastRef, agencyRef, type Desk, deskRef } from "#shared/agency/agency.ts"
import { reachesOf, tokensOf } from "#shared/agency/rules/register-rows.ts"
import type { Certificate, Role } from "#shared/kernel/actor.ts"
import { type AgencyId, agencyId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, instantSchema, later } from "#shared/kernel/instant.ts"
import {
  affiliationsRef,
  emailRef,
  type Membership,
  membershipIdOf,
  membershipRef,
  personRef,
  staffingRef,
} from "#shared/membership/membership.ts"
import { agencies, capacityRows } from "./agencies.ts"
import { type DemoPerson, people, staffOf } from "./people.ts"
import { type Seed, seed } from "./rows.ts"

const isOfficer = (person: DemoPerson, agency: AgencyId): boolean =>
  person.agencies.some((each) => each.agency === agency && each.roles.includes("HANDOFF_OFFICER"))

/** Who leads it, as the membership verbs keep it from here on. */
function staffingOf(agency: AgencyId): Seed {
  const here = people.flatMap((person) =>
    person.agencies
      .filter((each) => each.agency === agency)
      .map(({ roles }) => ({ person, roles })),
  )
  const idsWith = (...wanted: readonly Role[]) =>
    here
      .filter(({ roles }) => wanted.some((each) => roles.includes(each)))
      .map(({ person }) => personId.parse(person.id))
  return seed(staffingRef(agency), {
    agency,
    admins: idsWith("AGENCY_ADMIN"),
    leaders: idsWith("AGENCY_ADMIN", "SUPERVISOR"),
    members: here.length,
  })
}

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
    weeks: [],
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
      id: membershipIdOf(agency, id),
      person: id,
      agency,
      status: "active",
      roles,
      ...(person.isCertified ? { certificate: certificateOf(person, now) } : {}),
      since: later(now, -400 * day),
      holds: [],
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
    seed(emailRef(email), { person: id }),
    seed({ subject: "subject", parts: [sub] }, { person: id }),
    seed(affiliationsRef(id), { agencies: places }),
    ...membershipsOf(person, now),
  ]
}

/** What the register said from each of its names on: the founding agencies were never registered. */
function pastOf(agency: Agency): readonly Seed[] {
  return agency.names.map(({ name, from }, place) => {
    const { until: _until, ...last } = agency.names[place] ?? { name, from }
    const then: Agency = {
      ...agency,
      name,
      names: [...agency.names.slice(0, place), last],
      status: "active",
    }
    const at = instantSchema.parse(`${from}T00:00:00+07:00`)
    const event = place === 0 ? "agency.registered" : "agency.renamed"
    return seed(agencyPastRef(agency.id, at, place + 1), { agency: then, at, event })
  })
}

export const agencyRows = (now: Instant): readonly Seed[] => [
  ...agencies.map((each) => seed(agencyRef(each.id), each)),
  ...agencies.flatMap((each) => [...pastOf(each), ...tokensOf(each), ...reachesOf(each)]),
  ...agencies.map((each) => staffingOf(each.id)),
  ...agencies.flatMap((each) => deskOf(each.id)),
  ...capacityRows(now),
]

export const peopleRows = (now: Instant): readonly Seed[] =>
  people.flatMap((each) => personRows(each, now))
