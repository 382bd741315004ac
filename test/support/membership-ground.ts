import { type Agency, agencyRef } from "#shared/agency/agency.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import { alwaysOpen } from "#shared/agency/rules/working-time.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { type AgencyId, agencyId, type PersonId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import {
  affiliationsRef,
  emailRef,
  type Membership,
  membershipIdOf,
  personRef,
  staffingRef,
} from "#shared/membership/membership.ts"
import { metro, monday } from "./town.ts"
import { membershipOf, newWorld, put, type Seat, see, type World } from "./world.ts"

/** Where people come and go: a ministry, an office, the two homes it vouches for, and a stranger. */
export const houses: Readonly<Record<string, Partial<Agency> & { readonly type: AgencyType }>> = {
  kemensos: { type: "KEMENSOS_DIT_ANAK" },
  dinsos: { type: "DINSOS_KABKOTA" },
  lksa: { type: "LKSA", parent: agencyId.parse("dinsos") },
  baru: { type: "LKSA", sponsor: agencyId.parse("dinsos") },
  polres: { type: "POLICE_PPA" },
}

type Place = Partial<Membership> & { readonly roles: readonly Role[]; readonly certified?: true }

const staff: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  kemensos: {
    pusat: { roles: ["PLATFORM_ADMIN", "AGENCY_ADMIN"] },
    putri: { roles: ["AGENCY_ADMIN"] },
    pandu: { roles: ["OBSERVER"] },
  },
  dinsos: {
    ani: { roles: ["AGENCY_ADMIN"] },
    ben: { roles: ["AGENCY_ADMIN"] },
    surya: { roles: ["SUPERVISOR"], certified: true },
    koko: { roles: ["COORDINATOR"] },
    oki: { roles: ["HANDOFF_OFFICER"], certified: true },
    dewi: { roles: ["HANDOFF_OFFICER"] },
    rina: { roles: ["CASE_MANAGER"], certified: true },
    tono: { roles: ["HANDOFF_OFFICER"], status: "suspended" },
    ina: { roles: [], status: "invited" },
    hakim: { roles: [], status: "contact", contact: { profession: "Hakim anak" } },
    budi: { roles: ["OBSERVER"] },
  },
  lksa: { lia: { roles: ["AGENCY_ADMIN", "HANDOFF_OFFICER"] }, lala: { roles: [] } },
  baru: {},
  polres: { agus: { roles: ["AGENCY_ADMIN", "SUPERVISOR"] } },
}

export const at = (person: string, agency: string): Seat => ({ person, agency })
/** Administrators, a supervisor and the rest of the office. */
export const ani = at("ani", "dinsos")
export const ben = at("ben", "dinsos")
export const surya = at("surya", "dinsos")
export const koko = at("koko", "dinsos")
export const oki = at("oki", "dinsos")
export const dewi = at("dewi", "dinsos")
export const rina = at("rina", "dinsos")
export const tono = at("tono", "dinsos")
export const ina = at("ina", "dinsos")
export const hakim = at("hakim", "dinsos")
export const budi = at("budi", "dinsos")
/** The home's only administrator, and somebody without roles. */
export const lia = at("lia", "lksa")
export const lala = at("lala", "lksa")
/** Of an agency that has nothing to do with any of them. */
export const agus = at("agus", "polres")
export const pusat = at("pusat", "kemensos")
export const putri = at("putri", "kemensos")
export const pandu = at("pandu", "kemensos")

export const idOf = ({ person, agency }: Seat) =>
  membershipIdOf(agencyId.parse(agency), personId.parse(person))

export const memberAt = (world: World, seat: Seat): Membership => see(world, membershipOf(seat))

const agencyNamed = (name: string, facts: Partial<Agency> & { type: AgencyType }): Agency => ({
  id: agencyId.parse(name),
  name: `Instansi ${name}`,
  names: [{ name: `Instansi ${name}`, from: "2015-01-01" }],
  aliases: [],
  status: "active",
  region: metro,
  catchment: [metro],
  services: [],
  serves: { ages: [0, 17], sexes: ["F", "M"], categories: [] },
  hours: alwaysOpen("WIB"),
  ...facts,
})

/** Puts somebody where the test needs them; the agency's staffing is counted afterwards. */
export function putMember(world: World, seat: Seat, { certified, ...place }: Place): void {
  const [person, agency] = [personId.parse(seat.person), agencyId.parse(seat.agency)]
  const email = `${person}@contoh.example`
  const certificate = { number: "1/UJI", body: "LSPS", validUntil: later(monday, 60 * day) }
  put(world, personRef(person), { id: person, name: `Orang ${person}`, email })
  put(world, emailRef(email), { person })
  put(world, affiliationsRef(person), { agencies: [agency] })
  put(world, membershipOf(seat), {
    id: membershipIdOf(agency, person),
    person,
    agency,
    status: "active",
    since: later(monday, -400 * day),
    holds: [],
    ...(certified ? { certificate } : {}),
    ...place,
  })
}

/** Who leads an agency, counted from its memberships as an auditor would. */
export function staffingOf(world: World, agency: AgencyId) {
  const active = [...world.rows.values()]
    .filter(({ ref }) => ref.subject === "membership")
    .map(({ state }) => state as Membership)
    .filter((each) => each.agency === agency && each.status === "active")
  const who = (...wanted: readonly Role[]): readonly PersonId[] =>
    active
      .filter(({ roles }) => wanted.some((role) => roles.includes(role)))
      .map(({ person }) => person)
      .sort()
  return {
    agency,
    admins: who("AGENCY_ADMIN"),
    leaders: who("AGENCY_ADMIN", "SUPERVISOR"),
    members: active.length,
  }
}

/** All the agencies and their people on a Monday morning. */
export function office(): World {
  const world = newWorld()
  for (const [name, facts] of Object.entries(houses)) {
    put(world, agencyRef(agencyId.parse(name)), agencyNamed(name, facts))
    for (const [person, place] of Object.entries(staff[name] ?? {})) {
      putMember(world, at(person, name), place)
    }
    const staffing = staffingOf(world, agencyId.parse(name))
    if (staffing.members > 0) put(world, staffingRef(staffing.agency), staffing)
  }
  return world
}

/** What the agency's own row of its staffing says, in the order of an auditor. */
export function staffingSeen(world: World, agency: AgencyId) {
  const { admins, leaders, ...rest } = see(world, staffingRef(agency))
  return { ...rest, admins: [...admins].sort(), leaders: [...leaders].sort() }
}

/** One hour after the Monday on which everything begins. */
export const now = later(monday, day / 24)
