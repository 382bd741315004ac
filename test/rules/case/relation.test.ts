import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import type { Case } from "#shared/case/case.ts"
import { relationOf } from "#shared/case/rules/relation.ts"
import { cases } from "#shared/case/verbs.ts"
import { system } from "#shared/kernel/actor.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import {
  at,
  beni,
  budi,
  childOf,
  dira,
  given,
  pia,
  seatOf,
  wholeTeam,
} from "../../support/case-stage.ts"
import { eka, kiki, koko, lia, monday, oki, rina } from "../../support/town.ts"
import { factsFor, mend, type Seat, seek, type World } from "../../support/world.ts"

function relation(by: Seat, parts: Partial<Case>, weather: (world: World) => void = () => {}) {
  const [world, id] = given(parts)
  weather(world)
  const actor = factsFor(world, { by, at: monday })?.actor
  if (!actor) throw new Error(`${by.person} is no member of ${by.agency}`)
  const own = seek(world, agencyRef(agencyId.parse(by.agency)))
  return relationOf(childOf(world, id), actor, own)
}

function knows(by: Seat, parts: Partial<Case> = {}): boolean {
  const [world, id] = given(parts)
  const facts = factsFor(world, { by, at: monday })
  return facts !== undefined && cases.knows(childOf(world, id), facts.actor)
}

describe("how somebody stands to a case", () => {
  test("its own people are the custodian, whatever else they are", () => {
    expect(relation(rina, {})).toBe("custodian")
    expect(relation(koko, {})).toBe("custodian")
  })

  test("whoever looks after the child comes before a seat in the team", () => {
    const careHolder = agencyId.parse("rpsa")
    expect(relation(oki, { careHolder, team: [seatOf("rpsa", "observer")] })).toBe("care-holder")
  })

  test.each([
    [oki, "provider"],
    [beni, "bridge"],
    [lia, "observer"],
  ] as const)("a seat in the team counts as what it is: %o", (by, role) => {
    expect(relation(by, { team: wholeTeam })).toBe(role)
  })

  test("a coordinator of the child's district coordinates, one of another kind of agency does not", () => {
    expect(relation(pia, {})).toBe("coordinator")
    expect(relation(dira, {})).toBe("coordinator")
    expect(relation(kiki, {})).toBeUndefined()
  })

  test("a coordinator of another district, or of a suspended agency, does not", () => {
    const pksai = agencyRef(agencyId.parse("pksai"))
    const elsewhere = "18.02" as Case["region"]
    const moved = (world: World) =>
      mend(world, pksai, { region: elsewhere, catchment: [elsewhere] })
    expect(relation(pia, {}, moved)).toBeUndefined()
    expect(
      relation(pia, {}, (world) => mend(world, pksai, { status: "suspended" })),
    ).toBeUndefined()
  })

  test("a coordinator who serves the child is a provider first", () => {
    expect(relation(pia, { team: [seatOf("pksai", "provider")] })).toBe("provider")
  })

  test("an excluded person stands to it in no way, nor does anybody of a conflicted agency", () => {
    const excludedPersons = [rina, pia, beni].map(({ person }) => personId.parse(person))
    for (const by of [rina, pia, beni]) {
      expect(relation(by, { excludedPersons, team: wholeTeam })).toBeUndefined()
    }
    const conflictedAgencies = ["rpsa", "pksai", "lpa"].map((each) => agencyId.parse(each))
    for (const by of [oki, pia, beni]) {
      expect(relation(by, { conflictedAgencies, team: wholeTeam })).toBeUndefined()
    }
  })

  test("who does not work on cases never does, in whichever agency", () => {
    expect(relation(budi, {})).toBeUndefined()
  })
})

describe("who may know of a case before their agency is looked up", () => {
  test("everybody with a part in it, any coordinator, and the system", () => {
    expect([rina, pia, kiki].map((by) => knows(by))).toEqual([true, true, true])
    expect(knows(beni, { team: wholeTeam })).toBe(true)
    const [world, id] = given()
    expect(cases.knows(childOf(world, id), system)).toBe(true)
  })

  test("no stranger, nobody excluded, and nobody of a conflicted agency", () => {
    expect([beni, oki, eka, budi].map((by) => knows(by))).toEqual([false, false, false, false])
    expect(knows(pia, { excludedPersons: [personId.parse("pia")] })).toBe(false)
    expect(knows(pia, { conflictedAgencies: [agencyId.parse("pksai")] })).toBe(false)
    expect(knows(at("agus", "polres"))).toBe(false)
  })
})
