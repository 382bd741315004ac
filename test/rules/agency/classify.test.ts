import { describe, expect, test } from "vitest"
import { classify } from "#shared/agency/classify.ts"
import { dinsosTypeAt } from "#shared/agency/rules/names.ts"
import {
  approved,
  bayu,
  country,
  idOf,
  mira,
  pageRef,
  pastOf,
  pipit,
  putri,
  registered,
  testOverseer,
  tuesday,
} from "../../support/agency-ground.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { mend, put, see } from "../../support/world.ts"

const input = { type: "A", from: "2026-01-02", basis: "Perda Metro 1/2026" }
const decree = (change: Partial<typeof input> = {}, by = pipit) =>
  ({ verb: classify, id: "dinsos-metro", input: { ...input, ...change }, by, at: tuesday }) as const

describe("recording the type of a Dinas Sosial", () => {
  test("the new one counts, the old one stays with its own decree", () => {
    const world = country()
    must(world, decree())
    const page = see(world, pageRef("dinsos-metro"))
    expect(page.dinsosTypes).toEqual([
      { type: "B", from: "2017-01-01", basis: "Perda 7/2016" },
      input,
    ])
    expect(dinsosTypeAt(page, "2016-12-31")).toBeUndefined()
    expect(dinsosTypeAt(page, "2026-01-01")).toBe("B")
    expect(dinsosTypeAt(page, "2026-01-02")).toBe("A")
    expect(pastOf(world, "dinsos-metro").at(-1)).toBe("agency.classified")
  })

  test("there is no type D, and none without a decree", () => {
    expect(outcome(country(), decree({ type: "D" }))).toBe("agency.dinsos-type-unknown")
    expect(classify.input.safeParse({ type: "A", from: "2026-01-02" }).success).toBe(false)
    expect(classify.input.safeParse({ ...input, basis: " " }).success).toBe(false)
  })

  test("decrees follow one another, and none is of tomorrow", () => {
    const world = country()
    expect(outcome(world, decree({ from: "2017-01-01" }))).toBe("agency.date-order")
    expect(outcome(world, decree({ from: "2026-03-04" }))).toBe("agency.date-ahead")
    expect(outcome(world, decree({ from: "2026-03-03" }))).toBe("active")
  })

  test("only a Dinas Sosial has a type", () => {
    const world = country()
    const id = approved(world)
    expect(outcome(world, { ...decree(), id })).toBe("agency.not-a-dinsos")
  })

  test("its administrators are told", () => {
    expect(must(country(), decree()).notices).toMatchObject([
      { kind: "agency.classified", audience: { to: "administrators", agency: "dinsos-metro" } },
    ])
  })

  test("a platform administrator may anywhere, but not while their own agency is suspended", () => {
    const world = country()
    mend(world, pageRef("kemensos"), { type: "KPAI" })
    expect(outcome(world, decree({}, putri))).toBe("active")
    expect(outcome(world, decree({}, mira))).toBe("agency.not-itself")
    const halted = country()
    mend(halted, pageRef("kemensos"), { type: "KPAI", status: "suspended" })
    expect(outcome(halted, decree({}, putri))).toBe("agency.not-authority")
  })

  test("not even the platform does before approval", () => {
    const world = country()
    const id = registered(world)
    expect(outcome(world, { ...decree({}, putri), id })).toBe("agency.wrong-state")
    mend(world, pageRef("kemensos"), { type: "KPAI" })
    expect(outcome(world, { ...decree({}, putri), id })).toBe("agency.missing")
    mend(world, pageRef("dinsos-metro"), { status: "succeeded" })
    expect(outcome(world, decree({}, putri))).toBe("agency.wrong-state")
  })

  testOverseer({
    verb: classify,
    input,
    given: (world) => {
      const page = see(world, pageRef("dinsos-metro"))
      put(world, pageRef("dinsos-uji"), { ...page, id: idOf("dinsos-uji") })
      return idOf("dinsos-uji")
    },
  })
  testEveryRefusal(classify)

  test("a suspended Dinas Sosial keeps its history too", () => {
    const world = country()
    mend(world, pageRef("dinsos-metro"), { status: "suspended" })
    expect(outcome(world, decree({}, bayu))).toBe("suspended")
  })
})
