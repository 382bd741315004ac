import { type Agency, agencyRef, capacityRef, deskRef } from "#shared/agency/agency.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import type { Service } from "#shared/agency/lists/services.ts"
import { alwaysOpen } from "#shared/agency/rules/working-time.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { agencyId, type PersonId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, instantOf, later } from "#shared/kernel/instant.ts"
import { membershipIdOf } from "#shared/membership/membership.ts"
import { pairRef, partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { regionCode } from "#shared/region/region.ts"
import { putConferred } from "./conferred.ts"
import { membershipOf, newWorld, put, type Seat, type World } from "./world.ts"

/** A Monday, 09.00 WIB. */
export const monday: Instant = instantOf(Date.UTC(2026, 2, 2, 2))

/** Three that can hold cases and one, of the police, that answers single tasks. */
export const agencies = ["dinsos", "rpsa", "lksa", "polres"] as const
export type AgencyName = (typeof agencies)[number]

const types: Record<AgencyName, AgencyType> = {
  dinsos: "DINSOS_KABKOTA",
  rpsa: "RPSA",
  lksa: "LKSA",
  polres: "POLICE_PPA",
}

type Place = { readonly roles: readonly Role[]; readonly certified?: boolean; readonly desk?: Desk }
type Desk = "onDuty" | "deputy" | "roster"

const officer = (desk: Desk): Place => ({ roles: ["HANDOFF_OFFICER"], certified: true, desk })

/** Who sits where; Dian sits in two agencies at once. */
const places: Record<AgencyName, Record<string, Place>> = {
  dinsos: {
    rina: { roles: ["CASE_MANAGER"], certified: true },
    surya: { roles: ["SUPERVISOR"] },
    dian: { roles: ["CASE_MANAGER", "SUPERVISOR"] },
    koko: { roles: ["COORDINATOR"] },
    wira: officer("onDuty"),
    budi: { roles: ["OBSERVER"] },
  },
  rpsa: {
    oki: officer("onDuty"),
    dewi: { roles: ["HANDOFF_OFFICER"], desk: "deputy" },
    dian: officer("roster"),
    eka: officer("roster"),
    tono: officer("roster"),
    fajar: { roles: ["HANDOFF_OFFICER"], certified: true },
    wati: { roles: ["CASE_MANAGER"], certified: true },
    susi: { roles: ["SUPERVISOR"], certified: true },
    kiki: { roles: ["COORDINATOR"] },
  },
  lksa: {
    lia: { ...officer("onDuty"), roles: ["HANDOFF_OFFICER", "CASE_MANAGER"] },
    lukman: { roles: ["SUPERVISOR", "COORDINATOR"], certified: true },
  },
  polres: { agus: officer("onDuty") },
}

export const seat = (person: string, agency: AgencyName): Seat => ({ person, agency })

/** Everybody, at each of their agencies. */
export const seats: readonly Seat[] = agencies.flatMap((agency) =>
  Object.keys(places[agency]).map((person) => seat(person, agency)),
)

/** May never learn of the children that name her as excluded. */
export const eka = seat("eka", "rpsa")
/** On the roster still, but his membership is suspended. */
export const tono = seat("tono", "rpsa")
export const rina = seat("rina", "dinsos")
export const surya = seat("surya", "dinsos")
export const koko = seat("koko", "dinsos")
export const oki = seat("oki", "rpsa")
export const wati = seat("wati", "rpsa")
export const kiki = seat("kiki", "rpsa")
export const lia = seat("lia", "lksa")

export const metro = regionCode.parse("18.72")

const agencyNamed = (name: AgencyName): Agency => ({
  id: agencyId.parse(name),
  name: `Instansi ${name}`,
  names: [{ name: `Instansi ${name}`, from: "2015-01-01" }],
  aliases: [],
  type: types[name],
  status: "active",
  region: metro,
  catchment: [metro],
  services: ["ACCOMPANIMENT", "TEMPORARY_SHELTER"],
  serves: { ages: [0, 17], sexes: ["F", "M"], categories: [] },
  hours: alwaysOpen("WIB"),
})

function peopleAt(name: AgencyName, desk: Desk): readonly PersonId[] {
  const seated = Object.entries(places[name]).filter(([, place]) => place.desk === desk)
  return seated.map(([person]) => personId.parse(person))
}

function putDesk(world: World, name: AgencyName): void {
  const [[onDuty], [deputy], roster] = [
    peopleAt(name, "onDuty"),
    peopleAt(name, "deputy"),
    peopleAt(name, "roster"),
  ]
  const agency = agencyId.parse(name)
  const heads = { ...(onDuty ? { onDuty } : {}), ...(deputy ? { deputy } : {}) }
  put(world, deskRef(agency), { agency, active: true, ...heads, roster, weeks: [] })
}

function putMember(world: World, by: Seat, { roles, certified }: Place): void {
  const certificate = { number: "1/UJI", body: "LSPS", validUntil: later(monday, 60 * day) }
  put(world, membershipOf(by), {
    id: membershipIdOf(agencyId.parse(by.agency), personId.parse(by.person)),
    person: personId.parse(by.person),
    agency: agencyId.parse(by.agency),
    holds: [],
    status: by.person === tono.person ? "suspended" : "active",
    roles,
    ...(certified ? { certificate } : {}),
    since: later(monday, -400 * day),
  })
}

/** So many places of a service, all free. */
export function putPlaces(world: World, name: AgencyName, [service, places]: [Service, number]) {
  const agency = agencyId.parse(name)
  const counters = { places, taken: 0, reserved: 0, room: places }
  const rest = { closed: false, asOf: monday }
  put(world, capacityRef(agency, service), { agency, service, ...counters, ...rest })
}

function putPartnership(world: World, parties: readonly [AgencyName, AgencyName]): void {
  const [a, b] = [agencyId.parse(parties[0]), agencyId.parse(parties[1])]
  const id = partnershipId.parse(`pks-${parties.join("-")}`)
  put(world, pairRef(a, b), { partnerships: [id] })
  put(world, partnershipRef(id), {
    id,
    kind: "PKS",
    number: "PKS/1",
    title: "Kerja sama",
    parties: [a, b],
    status: "active",
    version: 1,
    signatures: [],
    earlier: [],
    foci: [],
    supplies: [],
    from: later(monday, -30 * day),
    until: later(monday, 90 * day),
    clauses: [{ id: "1", effect: "allow", services: [], regions: [], categories: [], data: [] }],
  })
}

/** A register of agencies, their people and their agreements; and one child, of Dinsos. */
export function town(): World {
  const world = newWorld()
  for (const each of agencies) {
    put(world, agencyRef(agencyId.parse(each)), agencyNamed(each))
    putDesk(world, each)
    for (const [person, place] of Object.entries(places[each])) {
      putMember(world, seat(person, each), place)
    }
  }
  putConferred(world, [monday, eka.person])
  putPlaces(world, "rpsa", ["TEMPORARY_SHELTER", 2])
  putPlaces(world, "lksa", ["TEMPORARY_SHELTER", 1])
  putPartnership(world, ["dinsos", "rpsa"])
  putPartnership(world, ["rpsa", "lksa"])
  putPartnership(world, ["dinsos", "lksa"])
  putPartnership(world, ["dinsos", "polres"])
  return world
}
