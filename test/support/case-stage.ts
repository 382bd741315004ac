import { expect, test } from "vitest"
import { type Agency, agencyRef } from "#shared/agency/agency.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import { addToTeam } from "#shared/case/add-to-team.ts"
import { type Case, type CaseId, caseRef } from "#shared/case/case.ts"
import type { TeamRole } from "#shared/case/lists/care.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { system } from "#shared/kernel/actor.ts"
import type { Change } from "#shared/kernel/decision.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { membershipIdOf } from "#shared/membership/membership.ts"
import { must, openCase, wednesday } from "./journey.ts"
import { outcome, play } from "./play.ts"
import { eka, monday, rina, seat, town } from "./town.ts"
import { type Attempt, membershipOf, mend, put, type Seat, see, type World } from "./world.ts"

const further: readonly (readonly [string, AgencyType])[] = [
  ["lpa", "LPA_KABKOTA"],
  ["pksai", "PKSAI_UNIT"],
  ["pkk", "COMMUNITY_ORG"],
  ["court", "COURT"],
  ["unicef", "UNICEF"],
  ["kpad", "KPAD"],
  ["direktorat", "KEMENSOS_DIT_ANAK"],
]

export const at = (person: string, agency: string): Seat => ({ person, agency })

/** Follows the stages of the children that name LPA as their bridge. */
export const beni = at("beni", "lpa")
/** Coordinates Kota Metro from the district's integrated unit. */
export const pia = at("pia", "pksai")
/** Coordinates the whole country, from a house that holds no case. */
export const dira = at("dira", "direktorat")
/** Of RPSA, with every role that works on a case: what they may not do is not for want of one. */
export const gita = at("gita", "rpsa")
/** Investigator of the police. */
export const ani = at("ani", "polres")
export const surya = seat("surya", "dinsos")
export const budi = seat("budi", "dinsos")

function putMember(world: World, by: Seat, roles: readonly Role[]): void {
  const [agency, person] = [agencyId.parse(by.agency), personId.parse(by.person)]
  const id = membershipIdOf(agency, person)
  const since = later(monday, -400 * day)
  put(world, membershipOf(by), { id, person, agency, holds: [], status: "active", roles, since })
}

/** The town with those who look on, and with the system that acts when a clock runs out. */
export function village(): World {
  const world = town()
  const page: Agency = see(world, agencyRef(agencyId.parse("rpsa")))
  for (const [name, type] of further) {
    const id = agencyId.parse(name)
    put(world, agencyRef(id), { ...page, id, name: `Instansi ${name}`, type })
  }
  putMember(world, beni, ["BRIDGE"])
  putMember(world, pia, ["COORDINATOR"])
  putMember(world, dira, ["COORDINATOR"])
  putMember(world, gita, ["CASE_MANAGER", "SUPERVISOR", "COORDINATOR", "INVESTIGATOR"])
  putMember(world, ani, ["INVESTIGATOR"])
  putMember(world, { person: system.person, agency: system.agency }, [])
  return world
}

export const clock: Seat = { person: system.person, agency: system.agency }

/** Tells a world and one child of Dinsos in it, with these parts of its case as they are given. */
export function given(parts: Partial<Case> = {}): readonly [World, CaseId] {
  const world = village()
  const id = openCase(world)
  if (Object.keys(parts).length > 0) mend(world, caseRef(id), parts)
  return [world, id]
}

export const seatOf = (agency: string, role: TeamRole) => ({
  agency: agencyId.parse(agency),
  name: `Instansi ${agency}`,
  role,
  since: monday,
})

/** RPSA serves the child, LPA is its bridge, LKSA looks on. */
export const wholeTeam: Case["team"] = [
  seatOf("rpsa", "provider"),
  seatOf("lpa", "bridge"),
  seatOf("lksa", "observer"),
]

export const join = (world: World, id: CaseId, [agency, role]: readonly [string, TeamRole]) =>
  must(world, { verb: addToTeam, id, input: { agency, role }, by: rina, at: wednesday })

export const childOf = (world: World, id: CaseId): Case => see(world, caseRef(id))

type Trial = readonly [world: World, id: CaseId | string, by?: Seat, at?: Instant]

/** Who tries what, on which child; Rina on Wednesday where nobody else is named. */
export const trial = (
  verb: AnyVerb,
  input: unknown,
  [, id, by = rina, when = wednesday]: Trial,
): Attempt => ({ verb, id, input, by, at: when })

export const tried = (verb: AnyVerb, input: unknown, [world, ...rest]: Trial): string =>
  outcome(world, trial(verb, input, [world, ...rest]))

export const done = (verb: AnyVerb, input: unknown, [world, ...rest]: Trial): Change =>
  must(world, trial(verb, input, [world, ...rest]))

export const dueOf = (it: Case, kind: string): string | undefined =>
  it.clocks.find((each) => each.kind === kind)?.due

/** Kinds and audiences of what a change tells. */
export const toldBy = ({ notices }: Change): readonly string[] =>
  notices.map(({ kind, audience }) => {
    const who = audience.to === "person" ? audience.person : audience.to
    return `${kind} ${who} ${audience.agency}`
  })

export type Threshold = {
  readonly verb: AnyVerb
  readonly input?: unknown
  readonly by?: Seat
  /** Somebody who knows the case, but whose act it is not. */
  readonly other?: Seat
  /** A colleague without the role. */
  readonly idle?: Seat
  readonly parts?: Partial<Case>
  /** Where it does not apply any more, or not yet. */
  readonly elsewhere?: Case["status"]
}

const missing = { refused: "case.missing", kind: "missing" }

/** What stands before every act on a case: who may know of it, whose act it is, and when. */
export function testThreshold({ verb, input = {}, ...rest }: Threshold): void {
  const { by = rina, other = gita, idle, parts = {}, elsewhere = "closed" } = rest
  const scene = () => given({ team: wholeTeam, ...parts })

  test("a stranger, an excluded person, a conflicted agency and a wrong id hear the same", () => {
    const [world, id] = scene()
    const hears = (who: Seat, child: string = id) =>
      play(world, trial(verb, input, [world, child, who]))
    const stranger = at("agus", "polres")
    expect(hears(stranger)).toEqual(missing)
    expect(hears(eka)).toEqual(missing)
    expect(hears(budi)).toEqual(missing)
    expect(hears(by, "case-nowhere")).toEqual(missing)
    mend(world, caseRef(id), { conflictedAgencies: [agencyId.parse(other.agency)] })
    expect(hears(other)).toEqual(missing)
    mend(world, caseRef(id), { excludedPersons: [personId.parse(by.person)] })
    expect(hears(by)).toEqual(missing)
  })

  test("who knows of the case otherwise hears whose act it is", () => {
    const [world, id] = scene()
    expect(tried(verb, input, [world, id, other])).toBe("case.not-yours")
  })

  test(`it does not apply to a case that is ${elsewhere}`, () => {
    const [world, id] = scene()
    mend(world, caseRef(id), { status: elsewhere })
    expect(play(world, trial(verb, input, [world, id, by]))).toMatchObject({
      refused: "case.wrong-state",
      facts: { status: elsewhere },
    })
  })

  if (idle) {
    test("a colleague without the role is told which role it takes", () => {
      const [world, id] = scene()
      const refused = { refused: "role.required", facts: { roles: verb.roles } }
      expect(play(world, trial(verb, input, [world, id, idle]))).toMatchObject(refused)
    })
  }
}
