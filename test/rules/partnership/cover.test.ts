import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import type { Clause, Partnership } from "#shared/partnership/partnership.ts"
import { pairRef, partnershipId } from "#shared/partnership/partnership.ts"
import { covering, coveringClause, inForce } from "#shared/partnership/rules/cover.ts"
import { metro, monday } from "../../support/town.ts"

const [dinsos, rpsa, lksa] = ["dinsos", "rpsa", "lksa"].map((each) => agencyId.parse(each)) as [
  ReturnType<typeof agencyId.parse>,
  ReturnType<typeof agencyId.parse>,
  ReturnType<typeof agencyId.parse>,
]

const clause = (change: Partial<Clause> = {}): Clause => ({
  id: "1",
  effect: "allow",
  services: [],
  regions: [],
  categories: [],
  data: [],
  ...change,
})

const pact = (change: Partial<Partnership> = {}): Partnership => ({
  id: partnershipId.parse("pks-1"),
  kind: "PKS",
  number: "1",
  title: "PKS",
  parties: [dinsos, rpsa],
  status: "active",
  from: monday,
  until: later(monday, day),
  clauses: [clause()],
  ...change,
})

const scope = {
  parties: [dinsos, rpsa],
  service: "TEMPORARY_SHELTER",
  region: metro,
  category: "AMPK09_VIOLENCE",
  data: "SUMMARY",
} as const

const covers = (...clauses: readonly Clause[]): string | undefined =>
  coveringClause(pact({ clauses }), scope, monday)?.id

describe("an agreement is in force", () => {
  test("from its first instant on, and no longer at its last", () => {
    expect(inForce(pact(), later(monday, -1))).toBe(false)
    expect(inForce(pact(), monday)).toBe(true)
    expect(inForce(pact(), later(monday, day - 1))).toBe(true)
    expect(inForce(pact(), later(monday, day))).toBe(false)
  })

  test("not once it has ended early", () => {
    expect(inForce(pact({ status: "ended" }), monday)).toBe(false)
  })
})

describe("a clause covers", () => {
  test("everything it does not narrow", () => {
    expect(covers(clause())).toBe("1")
    expect(covers()).toBeUndefined()
  })

  test.each([
    ["services", ["TEMPORARY_SHELTER"], ["EDUCATION"]],
    ["regions", ["18"], ["19", "18.71"]],
    ["categories", ["AMPK09_VIOLENCE"], ["AMPK02_ABH"]],
    ["data", ["SUMMARY", "IDENTITY"], ["MASKED", "IDENTITY"]],
  ] as const)("of %s only what it names", (field, fitting, other) => {
    expect(covers(clause({ [field]: fitting }))).toBe("1")
    expect(covers(clause({ [field]: other }))).toBeUndefined()
  })

  test("only where all of it fits at once", () => {
    const split = [
      clause({ id: "1", services: ["TEMPORARY_SHELTER"], regions: ["19"] }),
      clause({ id: "2", services: ["EDUCATION"], regions: ["18"] }),
    ]
    expect(covers(...split)).toBeUndefined()
    expect(covers(...split, clause({ id: "3", regions: ["18.72"] }))).toBe("3")
  })
})

describe("a clause that denies", () => {
  const no = clause({ id: "no", effect: "deny" })

  test("wins over any that allows, wherever it stands", () => {
    expect(covers(clause(), no)).toBeUndefined()
    expect(covers(no, clause())).toBeUndefined()
    expect(covers(clause(), clause(), { ...no, categories: ["AMPK09_VIOLENCE"] })).toBeUndefined()
  })

  test("denies only what it speaks of", () => {
    expect(covers(clause(), { ...no, categories: ["AMPK02_ABH"] })).toBe("1")
    expect(covers(clause(), { ...no, data: ["IDENTITY"] })).toBe("1")
  })
})

describe("agreements between two agencies", () => {
  const row = (state: Partnership) => ({ state })

  test("both are parties", () => {
    expect(coveringClause(pact({ parties: [dinsos, lksa] }), scope, monday)).toBeUndefined()
    expect(coveringClause(pact({ parties: [lksa, rpsa, dinsos] }), scope, monday)?.id).toBe("1")
  })

  test("each is asked alone, and the first that covers is named", () => {
    const lapsed = pact({ id: partnershipId.parse("old"), until: monday })
    const second = pact({ id: partnershipId.parse("new") })
    const found = covering([row(lapsed), row(second), row(pact())], scope, monday)
    expect(found?.row.state.id).toBe("new")
    expect(covering([row(lapsed)], scope, monday)).toBeUndefined()
  })

  test("none borrows half of its cover from another", () => {
    const shelter = pact({
      clauses: [clause({ services: ["TEMPORARY_SHELTER"], regions: ["19"] })],
    })
    const here = pact({ clauses: [clause({ services: ["EDUCATION"], regions: ["18"] })] })
    expect(covering([row(shelter), row(here)], scope, monday)).toBeUndefined()
  })

  test("stand in one row, whichever of the two asks", () => {
    expect(pairRef(dinsos, rpsa)).toEqual(pairRef(rpsa, dinsos))
  })
})
