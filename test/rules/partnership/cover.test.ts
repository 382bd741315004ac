import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import type { Clause, Partnership, Terms } from "#shared/partnership/partnership.ts"
import { pairRef, partnershipId } from "#shared/partnership/partnership.ts"
import {
  covering,
  coveringClause,
  explainCover,
  inForce,
  judgeCover,
  termsAt,
} from "#shared/partnership/rules/cover.ts"
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
  version: 1,
  signatures: [],
  earlier: [],
  foci: [],
  supplies: [],
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

describe("what is told where nothing covers", () => {
  const denying = [clause(), clause({ id: "2", effect: "deny", services: ["TEMPORARY_SHELTER"] })]
  const verdictOf = (change: Partial<Partnership>) => judgeCover(pact(change), scope, monday)

  test("the clause that denies, that no clause speaks of it, the day, or the parties", () => {
    expect(verdictOf({})).toMatchObject({ verdict: "covered", clause: { id: "1" } })
    expect(verdictOf({ clauses: denying })).toMatchObject({
      verdict: "denied",
      clause: { id: "2" },
    })
    expect(verdictOf({ clauses: [clause({ services: ["EDUCATION"] })] })).toEqual({
      verdict: "not-named",
    })
    expect(verdictOf({ until: monday })).toEqual({ verdict: "not-in-force" })
    expect(verdictOf({ parties: [dinsos, lksa] })).toEqual({ verdict: "not-a-party" })
  })

  test("of several, the one that covers; else the nearest to it", () => {
    const row = (state: Partnership) => ({ state })
    const lapsed = row(pact({ until: monday }))
    const silent = row(pact({ clauses: [clause({ services: ["EDUCATION"] })] }))
    const denied = row(pact({ clauses: denying }))
    const told = (...rows: { state: Partnership }[]) => explainCover(rows, scope, monday)
    expect(told(lapsed, silent, denied, row(pact()))?.cover.verdict).toBe("covered")
    expect(told(lapsed, silent, denied)).toMatchObject({ row: denied })
    expect(told(lapsed, silent)).toMatchObject({ row: silent })
    expect(told(lapsed)).toMatchObject({ row: lapsed, cover: { verdict: "not-in-force" } })
    expect(told()).toBeUndefined()
  })
})

describe("terms over the years", () => {
  const first: Terms = {
    version: 1,
    from: monday,
    until: later(monday, 10 * day),
    clauses: [clause()],
    signatures: [],
  }
  const second = { version: 2, from: later(monday, 5 * day), until: later(monday, 7 * day) }
  const versionAt = (days: number) =>
    termsAt(pact({ ...second, earlier: [first] }), later(monday, days * day))?.version

  test("the newest that has begun counts; once it has lapsed no older one comes back", () => {
    expect([-1, 0, 4, 5, 6, 7, 9].map(versionAt)).toEqual([
      undefined,
      1,
      1,
      2,
      2,
      undefined,
      undefined,
    ])
  })

  test("it is asked by its own clauses, not by those of another time", () => {
    const renewed = pact({ ...second, clauses: [], earlier: [first] })
    expect(coveringClause(renewed, scope, later(monday, 4 * day))?.id).toBe("1")
    expect(coveringClause(renewed, scope, later(monday, 5 * day))).toBeUndefined()
  })
})
