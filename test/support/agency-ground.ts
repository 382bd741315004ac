import { expect, test } from "vitest"
import { type Agency, agencyPastRef, agencyRef } from "#shared/agency/agency.ts"
import { approve } from "#shared/agency/approve.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import { register } from "#shared/agency/register.ts"
import { reachesOf, tokensOf } from "#shared/agency/rules/register-rows.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { suspend } from "#shared/agency/suspend.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { type AgencyId, agencyId, personId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { membershipIdOf } from "#shared/membership/membership.ts"
import { type RegionCode, regionCode } from "#shared/region/region.ts"
import { must } from "./journey.ts"
import { outcome, play } from "./play.ts"
import { monday } from "./town.ts"
import { membershipOf, mend, newWorld, put, type Seat, see, type World } from "./world.ts"

/** Who leads the register: four authorities of different reach, and two that are none. */
const kinds = {
  kemensos: ["KEMENSOS_DIT_ANAK", "31", ["31"]],
  "balai-rumbai": ["BALAI_SENTRA", "14.71", ["14", "13", "21", "18"]],
  "dinsos-lampung": ["DINSOS_PROV", "18", ["18"]],
  "dinsos-metro": ["DINSOS_KABKOTA", "18.72", ["18.72"]],
  "dinsos-siak": ["DINSOS_KABKOTA", "14.08", ["14.08"]],
  "lksa-metro": ["LKSA", "18.72", ["18.72"]],
  "lpa-metro": ["LPA_KABKOTA", "18.72", ["18.72"]],
} as const satisfies Record<string, readonly [AgencyType, string, readonly string[]]>
type Name = keyof typeof kinds

const at = (agency: Name, person: string): Seat => ({ person, agency })

export const karta = at("kemensos", "karta")
export const putri = at("kemensos", "putri")
export const bayu = at("balai-rumbai", "bayu")
/** Sits in two authorities at once. */
export const dodi = at("balai-rumbai", "dodi")
export const dodiInLampung = at("dinsos-lampung", "dodi")
export const pipit = at("dinsos-lampung", "pipit")
export const mira = at("dinsos-metro", "mira")
export const rina = at("dinsos-metro", "rina")
export const sari = at("dinsos-siak", "sari")
export const lila = at("lksa-metro", "lila")
export const lutfi = at("lksa-metro", "lutfi")
export const lusi = at("lpa-metro", "lusi")

const staff: readonly (readonly [Seat, Role])[] = [
  [karta, "COORDINATOR"],
  [putri, "PLATFORM_ADMIN"],
  [bayu, "COORDINATOR"],
  [dodi, "COORDINATOR"],
  [dodiInLampung, "COORDINATOR"],
  [pipit, "AGENCY_ADMIN"],
  [mira, "AGENCY_ADMIN"],
  [rina, "CASE_MANAGER"],
  [sari, "AGENCY_ADMIN"],
  [lila, "AGENCY_ADMIN"],
  [lutfi, "HANDOFF_OFFICER"],
  [lusi, "AGENCY_ADMIN"],
]

export const idOf = (name: string): AgencyId => agencyId.parse(name)
export const pageRef = (name: string) => agencyRef(idOf(name))
export const codes = (...raw: readonly string[]): readonly RegionCode[] =>
  raw.map((each) => regionCode.parse(each))

function agencyNamed(name: Name): Agency {
  const [type, region, catchment] = kinds[name]
  const said = `Instansi ${name.replace("-", " ")}`
  return {
    id: idOf(name),
    name: said,
    names: [{ name: said, from: "2015-01-01" }],
    aliases: [],
    type,
    ...(type.startsWith("DINSOS")
      ? { dinsosTypes: [{ type: "B", from: "2017-01-01", basis: "Perda 7/2016" }] }
      : {}),
    status: "active",
    region: regionCode.parse(region),
    catchment: codes(...catchment),
    services: ["ACCOMPANIMENT", "CASE_MANAGEMENT", "RESIDENTIAL_CARE"],
    serves: { ages: [0, 17], sexes: ["F", "M"], categories: [] },
    hours: officeHours("WIB"),
  }
}

/** An agency as approval leaves it: its page, what the register said first, and how it is found. */
export function putAgency(world: World, agency: Agency): void {
  const since = later(monday, -400 * day)
  put(world, agencyRef(agency.id), agency)
  put(world, agencyPastRef(agency.id, since, 1), { agency, at: since, event: "agency.approved" })
  for (const { ref, state } of tokensOf(agency)) put(world, ref, state)
  for (const { ref, state } of reachesOf(agency)) put(world, ref, state)
}

function putMember(world: World, [by, role]: readonly [Seat, Role]): void {
  const [agency, person] = [idOf(by.agency), personId.parse(by.person)]
  put(world, membershipOf(by), {
    id: membershipIdOf(agency, person),
    person,
    agency,
    status: "active",
    roles: [role],
    since: later(monday, -300 * day),
    holds: [],
  })
}

export function country(): World {
  const world = newWorld()
  for (const name of Object.keys(kinds) as Name[]) putAgency(world, agencyNamed(name))
  for (const each of staff) putMember(world, each)
  return world
}

/** What LPA Metro proposes for the register, unless told otherwise. */
export const registration = (change: Record<string, unknown> = {}) => ({
  code: "rpsa-melati",
  name: "RPSA Melati Metro",
  from: "2019-03-01",
  basis: "SK Wali Kota 12/2019",
  type: "RPSA",
  region: "18.72",
  catchment: ["18.72", "18.02"],
  services: ["TEMPORARY_SHELTER"],
  aliases: ["Rumah Perlindungan Melati"],
  parent: "dinsos-metro",
  ...change,
})

/** Lusi of LPA Metro proposes it. */
export function registered(world: World, change: Record<string, unknown> = {}): AgencyId {
  const input = registration(change)
  must(world, { verb: register, input, by: lusi, at: monday })
  return idOf(input.code)
}

/** Proposed, and approved by two authorities of the region within two hours. */
export function approved(world: World, change: Record<string, unknown> = {}): AgencyId {
  const id = registered(world, change)
  must(world, { verb: approve, id, by: mira, at: later(monday, hour) })
  must(world, { verb: approve, id, by: bayu, at: later(monday, 2 * hour) })
  return id
}

export const tuesday: Instant = later(monday, day)

/** The words by which an agency is found now, in the order of the alphabet. */
export const wordsFor = (world: World, id: string): readonly string[] =>
  [...world.rows.values()]
    .filter(({ ref }) => ref.subject === "name-token" && ref.parts[1] === id)
    .map(({ ref }) => ref.parts[0] ?? "")
    .sort((a, b) => (a < b ? -1 : 1))

/** The territories that tell of an agency besides its own seat. */
export const reachesFor = (world: World, id: string): readonly string[] =>
  [...world.rows.values()]
    .filter(({ ref }) => ref.subject === "reach" && ref.parts[1] === id)
    .map(({ ref }) => ref.parts[0] ?? "")
    .sort((a, b) => (a < b ? -1 : 1))

/** How many times the register has said something of an agency. */
export const pastOf = (world: World, id: string): readonly string[] =>
  [...world.rows.values()]
    .filter(({ ref }) => ref.subject === "agency-past" && ref.parts[0] === id)
    .map(({ state }) => (state as { event: string }).event)

export type Overseeing = {
  readonly verb: AnyVerb
  readonly input?: unknown
  /** Makes the agency that is decided on, in the status in which it can be. */
  readonly given: (world: World) => AgencyId
  /** Whether it is known to nobody else before it is approved. */
  readonly isPending?: boolean
}

const tried =
  ({ verb, input }: Overseeing) =>
  (id: string, by: Seat) => ({ verb, id, input, by, at: later(monday, 30 * day) })

/** Tests who stands above whom among those that decide. */
function testRanks(overseeing: Overseeing): void {
  const trying = tried(overseeing)
  const { given } = overseeing

  test("an authority is judged from above, never by its peer or by whom it oversees", () => {
    const judging = (type: AgencyType, by: Seat): string => {
      const world = country()
      const id = given(world)
      mend(world, agencyRef(id), { type })
      return outcome(world, trying(id, by))
    }
    expect(judging("BALAI_SENTRA", mira)).toBe("agency.not-authority")
    expect(judging("DINSOS_PROV", mira)).toBe("agency.not-authority")
    expect(judging("DINSOS_PROV", pipit)).toBe("agency.not-authority")
    expect(judging("BALAI_SENTRA", bayu)).toBe("agency.not-authority")
    expect(judging("KEMENSOS_DIT_ANAK", bayu)).toBe("agency.not-authority")
    expect(judging("KEMENSOS_DIT_ANAK", karta)).toBe("agency.not-authority")
    for (const [type, by] of [
      ["DINSOS_KABKOTA", bayu],
      ["DINSOS_PROV", bayu],
      ["BALAI_SENTRA", karta],
      ["KEMENSOS_DIT_ANAK", putri],
    ] as const) {
      expect(judging(type, by), type).not.toBe("agency.not-authority")
    }
  })
}

/** Tests what stands before every decision of an authority on an agency. */
export function testOverseer(overseeing: Overseeing): void {
  const { verb, given, isPending = false } = overseeing
  const trying = tried(overseeing)
  testRanks(overseeing)

  test("an authority of another region does not decide", () => {
    const world = country()
    const code = isPending ? "agency.missing" : "agency.not-authority"
    expect(outcome(world, trying(given(world), sari))).toBe(code)
  })

  test("whoever guesses an id hears that there is none", () => {
    const missing = { refused: "agency.missing", kind: "missing" }
    expect(play(country(), trying("nobody-here", bayu))).toEqual(missing)
  })

  test("a suspended authority does not decide", () => {
    const world = country()
    const id = given(world)
    mend(world, pageRef("balai-rumbai"), { status: "suspended" })
    const code = isPending ? "agency.missing" : "agency.not-authority"
    expect(outcome(world, trying(id, bayu))).toBe(code)
  })

  test("no agency decides on itself", () => {
    const world = country()
    const id = given(world)
    mend(world, pageRef("balai-rumbai"), { status: see(world, agencyRef(id)).status })
    const own = isPending ? { sponsor: idOf("balai-rumbai") } : {}
    mend(world, pageRef("balai-rumbai"), own)
    expect(outcome(world, trying("balai-rumbai", bayu))).toBe("agency.not-itself")
  })

  test("a colleague without the role is told which role it takes", () => {
    const world = country()
    const refused = { refused: "role.required", facts: { roles: verb.roles } }
    expect(play(world, trying(given(world), rina))).toMatchObject(refused)
  })

  test("once it has another status, the act no longer applies", () => {
    const world = country()
    const id = given(world)
    mend(world, agencyRef(id), { status: "succeeded" })
    expect(outcome(world, trying(id, bayu))).toBe("agency.wrong-state")
  })

  test("the right to decide must still stand when the act lands", () => {
    const world = country()
    const done = play(world, trying(given(world), bayu))
    const relied = "relies" in done ? done.relies : []
    const own = relied.find(({ row }) => row.ref.parts[0] === "balai-rumbai")
    expect(own?.fields).toEqual(["status", "type", "region", "catchment"])
  })
}

/** RPSA Melati, in the register and then suspended by the Balai. */
export function suspended(world: World): AgencyId {
  const id = approved(world)
  const input = { reason: "Tanpa izin operasional." }
  must(world, { verb: suspend, id, input, by: bayu, at: tuesday })
  return id
}
