import { describe, expect, test } from "vitest"
import { blindRef, budgetRef, referenceRef, sectionRef } from "#shared/case/case.ts"
import { identify } from "#shared/case/identify.ts"
import { open } from "#shared/case/open.ts"
import { childOf, done, given, testThreshold, tried, village } from "../../support/case-stage.ts"
import { canary, must, openCase, opening } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, seat } from "../../support/town.ts"
import { blind, put, see, seek } from "../../support/world.ts"

const nik = "9918720101130077"
const input = { name: canary("found") }
const unknown = { identity: { none: true }, age: 5, isAgeEstimated: true }

function nameless() {
  const world = village()
  return [world, openCase(world, unknown)] as const
}

describe("finding out who a child is", () => {
  testThreshold({ verb: identify, input, idle: koko })

  test("what becomes known is added to what was known, sealed", () => {
    const [world, id] = given()
    const change = done(identify, { ...input, birthDate: "2013-05-01" }, [world, id])
    expect(see(world, sectionRef(id, "identity")).content).toEqual({
      ...opening().identity,
      name: canary("found"),
      birthDate: "2013-05-01",
    })
    const told = JSON.stringify([childOf(world, id), change.event, change.notices])
    expect(told).not.toMatch(/kenari-(found|name)|2013-05-01/)
  })

  test("the status follows, and a birth date fixes the age when the case was opened", () => {
    const [world, id] = nameless()
    done(identify, { name: "Siti" }, [world, id])
    expect(childOf(world, id)).toMatchObject({ identityStatus: "PARTIAL", age: 5 })
    done(identify, { birthDate: "2019-03-03" }, [world, id])
    expect(childOf(world, id)).toMatchObject({
      identityStatus: "KNOWN",
      age: 6,
      isAgeEstimated: false,
    })
    done(identify, { birthDate: "2019-03-02" }, [world, id])
    expect(childOf(world, id).age).toBe(7)
  })

  test("somebody who was no child then is another person", () => {
    const [world, id] = nameless()
    for (const birthDate of ["2026-03-04", "2006-12-31"]) {
      expect(tried(identify, { birthDate }, [world, id])).toBe("case.birth-date-unfit")
    }
  })

  test("a new reference leads to the case, and so does the old one", () => {
    const [world, id] = nameless()
    const { reference } = childOf(world, id)
    done(identify, { reference: "MTR-2026-0001" }, [world, id])
    expect(childOf(world, id)).toMatchObject({ reference: "MTR-2026-0001", aliases: [reference] })
    expect(see(world, referenceRef("MTR-2026-0001"))).toEqual({ case: id })
    expect(see(world, referenceRef(reference))).toEqual({ case: id })
  })

  test("no two cases have one reference", () => {
    const [world, id] = nameless()
    const { reference } = childOf(world, openCase(world))
    expect(tried(identify, { reference }, [world, id])).toBe("case.reference-taken")
  })

  test("nothing is recorded where nothing is said", () => {
    const [world, id] = nameless()
    const { reference } = childOf(world, id)
    expect(tried(identify, {}, [world, id])).toBe("case.nothing-changed")
    expect(tried(identify, { reference }, [world, id])).toBe("case.nothing-changed")
  })

  test("a NIK that another house knows names that house, by its name", () => {
    const [world, id] = nameless()
    const elsewhere = { ...opening(), identity: { nik } }
    must(world, { verb: open, input: elsewhere, by: seat("wati", "rpsa"), at: monday })
    done(identify, { nik }, [world, id])
    const child = childOf(world, id)
    expect(child.sameChild).toMatchObject([{ agency: "rpsa", name: "Instansi rpsa" }])
    expect(child.blinds).toEqual([blind(`nik|${nik}`)])
    expect(see(world, blindRef(blind(`nik|${nik}`))).cases.map((each) => each.case)).toContain(id)
  })

  test("a name and birth date that another house knows name it too, told in two steps", () => {
    const [world, id] = nameless()
    const identity = { name: "Siti Nuraini", birthDate: "2019-03-03" }
    const elsewhere = { ...opening(), identity }
    must(world, { verb: open, input: elsewhere, by: seat("wati", "rpsa"), at: monday })
    done(identify, { name: "SITI  NURAINI" }, [world, id])
    expect(childOf(world, id).sameChild).toEqual([])
    done(identify, { birthDate: "2019-03-03" }, [world, id])
    expect(childOf(world, id).sameChild).toMatchObject([{ agency: "rpsa", name: "Instansi rpsa" }])
  })

  test("a corrected number leaves nothing behind its old word", () => {
    const [world, id] = given()
    const [old = ""] = childOf(world, id).blinds
    done(identify, { nik }, [world, id])
    expect(childOf(world, id).blinds).not.toContain(old)
    expect(see(world, blindRef(old)).cases.map((each) => each.case)).not.toContain(id)
  })

  test("once the day's answers are spent it is recorded all the same, and nobody is named", () => {
    const [world, id] = nameless()
    const elsewhere = { ...opening(), identity: { nik } }
    must(world, { verb: open, input: elsewhere, by: seat("wati", "rpsa"), at: monday })
    put(world, budgetRef("rina"), { day: "2026-03-04", left: 0 })
    done(identify, { nik }, [world, id])
    expect(childOf(world, id)).toMatchObject({ sameChild: [], identityStatus: "PARTIAL" })
    expect(seek(world, blindRef(blind(`nik|${nik}`)))?.cases).toHaveLength(2)
  })

  testEveryRefusal(identify)
})
