import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { caseRef, custodyRef, sectionRef } from "#shared/case/case.ts"
import { open } from "#shared/case/open.ts"
import { cases } from "#shared/case/verbs.ts"
import { cardOf, viewOf } from "#shared/case/views.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { must, openCase, opening } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, lia, monday, rina, seat, town } from "../../support/town.ts"
import { factsFor, mend, type Seat, see, type World } from "../../support/world.ts"

const opened = (input: unknown, [world, by]: readonly [World, Seat] = [town(), rina]): string =>
  outcome(world, { verb: open, input, by, at: monday })

describe("opening a case", () => {
  test("the agency of whoever opens it is the custodian, from this instant on", () => {
    const world = town()
    const id = openCase(world)
    expect(see(world, caseRef(id))).toMatchObject({
      status: "open",
      custodian: "dinsos",
      custodyEpoch: 1,
      openedBy: rina.person,
    })
    expect(see(world, custodyRef(id, 1))).toMatchObject({ custodian: "dinsos", from: monday })
  })

  test("who the child is lies in sealed sections, and nowhere else", () => {
    const world = town()
    const change = must(world, { verb: open, input: opening(), by: rina, at: monday })
    const [ref] = change.writes.flatMap((each) => (each.how === "create" ? [each.ref] : []))
    const id = openCase(world)
    expect(ref?.subject).toBe("case")
    const words = ["kenari-name", "9918720101130001", "kenari-address", "kenari-assessment"]
    const child = see(world, caseRef(id))
    const seen = JSON.stringify([child, cardOf(child), viewOf(child), change.event])
    expect(words.filter((word) => seen.includes(word))).toEqual([])
    const sealed = JSON.stringify(
      ["identity", "summary"].map((kind) => see(world, sectionRef(id, kind))),
    )
    expect(words.filter((word) => !sealed.includes(word))).toEqual([])
    expect(change.notices).toEqual([])
  })

  test("its reference names the district and nothing of the child", () => {
    const world = town()
    expect(see(world, caseRef(openCase(world))).reference).toMatch(/^1872-[A-Z0-9]{6}$/)
  })

  test("an agency of single tasks does not hold a child", () => {
    const world = town()
    mend(world, agencyRef(agencyId.parse("dinsos")), { type: "LPA_KABKOTA" })
    expect(opened(opening(), [world, rina])).toBe("case.agency-cannot-hold")
  })

  test("a suspended agency opens nothing", () => {
    const world = town()
    mend(world, agencyRef(agencyId.parse("dinsos")), { status: "suspended" })
    expect(opened(opening(), [world, rina])).toBe("case.agency-cannot-hold")
  })

  test("the district is one of the list", () => {
    expect(opened(opening({ region: "99.99" }))).toBe("case.region-unknown")
  })

  test("nobody opens a case from which they are excluded", () => {
    expect(opened(opening({ excludedPersons: [rina.person] }))).toBe("case.guardian-excluded")
  })

  test("it takes a role that takes children in", () => {
    expect(opened(opening(), [town(), koko])).toBe("role.required")
    expect(opened(opening(), [town(), seat("wira", "dinsos")])).toBe("role.required")
  })

  test("no more than is asked for, and all of it, is taken", () => {
    const { identity: _, ...unnamed } = opening()
    const wrong = [
      unnamed,
      { ...opening(), custodian: "rpsa" },
      { ...opening(), age: 19 },
      { ...opening(), risk: "GRAVE" },
      { ...opening(), identity: { name: "x", nik: "123" } },
    ]
    for (const each of wrong) expect(open.input.safeParse(each).success).toBe(false)
    expect(open.input.safeParse(opening()).success).toBe(true)
  })

  test("only the custodian's people who work on cases know of it, and no excluded one", () => {
    const world = town()
    const child = see(world, caseRef(openCase(world, { excludedPersons: ["surya"] })))
    const knows = (by: Seat): boolean => {
      const facts = factsFor(world, { by, at: monday })
      return facts !== undefined && cases.knows(child, facts.actor)
    }
    expect(knows(rina)).toBe(true)
    expect(knows(seat("surya", "dinsos"))).toBe(false)
    expect(knows(seat("budi", "dinsos"))).toBe(false)
    expect(knows(lia)).toBe(false)
  })

  testEveryRefusal(open)
})
