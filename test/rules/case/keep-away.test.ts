import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { keptAwayRef, teamSeatRef } from "#shared/case/case.ts"
import { keepAway } from "#shared/case/keep-away.ts"
import { cases } from "#shared/case/verbs.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import {
  childOf,
  done,
  dueOf,
  given,
  join,
  surya,
  testThreshold,
  toldBy,
  tried,
} from "../../support/case-stage.ts"
import { wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, koko, oki, seat } from "../../support/town.ts"
import { factsFor, mend, seek } from "../../support/world.ts"

const input = { persons: [eka.person, "dewi"], agencies: ["lksa"] }

describe("keeping people and agencies away from a case", () => {
  testThreshold({ verb: keepAway, input, idle: koko })

  test("they know nothing of it from this instant on", () => {
    const [world, id] = given()
    join(world, id, ["rpsa", "provider"])
    const persons = [eka.person, oki.person]
    const change = done(keepAway, { persons, agencies: [] }, [world, id])
    expect(childOf(world, id).excludedPersons).toEqual(persons)
    const facts = factsFor(world, { by: oki, at: wednesday })
    expect(facts && cases.knows(childOf(world, id), facts.actor)).toBe(false)
    expect(toldBy(change)).toEqual(["case.kept-away supervisors dinsos"])
  })

  test("a row tells of each who was added, and goes when they are let near again", () => {
    const [world, id] = given()
    const row = (who: string) => seek(world, keptAwayRef(personId.parse(who), id))
    done(keepAway, input, [world, id])
    expect(row("dewi")).toEqual({ case: id })
    expect(row("lksa")).toEqual({ case: id })
    expect(row(eka.person)).toBeUndefined()
    done(keepAway, { persons: [], agencies: ["lksa"] }, [world, id, surya])
    expect([row("dewi"), row("lksa")]).toEqual([undefined, { case: id }])
    expect(childOf(world, id).excludedPersons).toEqual([])
  })

  test("a conflicted agency loses its seat in the team", () => {
    const [world, id] = given()
    join(world, id, ["lksa", "provider"])
    join(world, id, ["rpsa", "provider"])
    done(keepAway, input, [world, id])
    expect(childOf(world, id).team.map(({ agency }) => agency)).toEqual(["rpsa"])
    expect(seek(world, teamSeatRef(id, agencyId.parse("lksa")))).toBeUndefined()
    expect(seek(world, teamSeatRef(id, agencyId.parse("rpsa")))).toBeDefined()
  })

  test("a worker who is kept away works for the child no more: another one is asked for", () => {
    const [world, id] = given({ worker: personId.parse("dian"), clocks: [] })
    done(keepAway, { persons: [eka.person, "dian"], agencies: [] }, [world, id])
    const child = childOf(world, id)
    expect("worker" in child).toBe(false)
    expect(dueOf(child, "social-worker")).toBeDefined()
  })

  test("nobody keeps themselves away", () => {
    const [world, id] = given()
    const persons = [eka.person, "rina"]
    expect(tried(keepAway, { persons, agencies: [] }, [world, id])).toBe("case.guardian-excluded")
  })

  test("who answers for the child, or looks after it, is not marked before the child has moved", () => {
    const [world, id] = given({ careHolder: agencyId.parse("rpsa"), careEpoch: 1 })
    for (const agency of ["dinsos", "rpsa"]) {
      expect(tried(keepAway, { persons: [eka.person], agencies: [agency] }, [world, id])).toBe(
        "case.conflict-in-charge",
      )
    }
  })

  test("only a supervisor lets somebody near again", () => {
    const [world, id] = given({ conflictedAgencies: [agencyId.parse("lksa")] })
    const lifts = [
      { persons: [], agencies: ["lksa"] },
      { persons: [eka.person], agencies: [] },
    ]
    for (const lift of lifts) {
      expect(tried(keepAway, lift, [world, id])).toBe("case.lifting-needs-supervisor")
    }
    for (const lift of lifts) expect(tried(keepAway, lift, [world, id, surya])).toBe("open")
  })

  test("nothing is written where nothing changes, and not too much at once", () => {
    const [world, id] = given()
    const same = { persons: [eka.person], agencies: [] }
    expect(tried(keepAway, same, [world, id])).toBe("case.nothing-changed")
    const many = (name: string, count: number) =>
      Array.from({ length: count }, (_, place) => `${name}-${place}`)
    const persons = [eka.person, ...many("person", 40)]
    expect(tried(keepAway, { persons, agencies: many("house", 21) }, [world, id])).toBe(
      "case.too-many-at-once",
    )
    expect(tried(keepAway, { persons, agencies: many("house", 20) }, [world, id])).toBe("open")
  })

  test("somebody of another house hears nothing of it", () => {
    const [world, id] = given()
    expect(tried(keepAway, input, [world, id, seat("susi", "rpsa")])).toBe("case.missing")
  })

  test("who coordinates the child's region goes by a supervisor's word, and the next level hears", () => {
    const [world, id] = given()
    const kept = { persons: [eka.person], agencies: ["pksai"] }
    expect(tried(keepAway, kept, [world, id])).toBe("case.coordinator-needs-supervisor")
    const { notices } = done(keepAway, kept, [world, id, surya])
    expect(notices.at(-1)?.audience).toMatchObject({ to: "territory", level: "province" })
    const other = { persons: [], agencies: ["pksai", "lksa"] }
    expect(tried(keepAway, other, [world, id, surya])).toBe("open")
  })

  test("a suspended coordinator is one all the same", () => {
    const [world, id] = given()
    mend(world, agencyRef(agencyId.parse("pksai")), { status: "suspended" })
    expect(tried(keepAway, { persons: [eka.person], agencies: ["pksai"] }, [world, id])).toBe(
      "case.coordinator-needs-supervisor",
    )
  })

  test("the centre is never shut out: somebody can always see to the child", () => {
    const [world, id] = given()
    const kept = { persons: [eka.person], agencies: ["direktorat"] }
    expect(tried(keepAway, kept, [world, id, surya])).toBe("case.centre-stays")
  })

  testEveryRefusal(keepAway)
})
