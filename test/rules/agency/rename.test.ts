import { describe, expect, test } from "vitest"
import { nameTokenRef } from "#shared/agency/agency.ts"
import { rename } from "#shared/agency/rename.ts"
import { nameAt } from "#shared/agency/rules/names.ts"
import {
  approved,
  bayu,
  country,
  idOf,
  lila,
  lutfi,
  pageRef,
  pastOf,
  putri,
  tuesday,
  wordsFor,
} from "../../support/agency-ground.ts"
import { must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { mend, see } from "../../support/world.ts"

const input = { name: "Rumah Anak Metro", from: "2026-03-01", basis: "SK Yayasan 3/2026" }
const to = (change: Partial<typeof input> = {}, by = lila) =>
  ({ verb: rename, id: "lksa-metro", input: { ...input, ...change }, by, at: tuesday }) as const

describe("recording a new name", () => {
  test("the old name ends the day the new one begins, with its decree", () => {
    const world = country()
    must(world, to())
    const page = see(world, pageRef("lksa-metro"))
    expect(page.name).toBe("Rumah Anak Metro")
    expect(page.names).toEqual([
      { name: "Instansi lksa metro", from: "2015-01-01", until: "2026-03-01" },
      input,
    ])
    expect(nameAt(page, "2026-02-28")).toBe("Instansi lksa metro")
    expect(nameAt(page, "2026-03-01")).toBe("Rumah Anak Metro")
    expect(nameAt(page, "2010-01-01")).toBe("Instansi lksa metro")
    expect(pastOf(world, "lksa-metro").at(-1)).toBe("agency.renamed")
  })

  test("it is found by the old words and by the new ones", () => {
    const world = country()
    must(world, to())
    expect(wordsFor(world, "lksa-metro")).toEqual(["anak", "instansi", "lksa", "metro", "rumah"])
    for (const word of ["lksa", "rumah"]) {
      const { text } = see(world, nameTokenRef(word, idOf("lksa-metro")))
      expect(text).toBe("instansi lksa metro rumah anak metro lksa metro")
    }
  })

  test("BRSAMPK Rumbai, then Balai Anak Rumbai, then Sentra Abiseka: one agency, three names", () => {
    const world = country()
    const by = putri
    const id = "balai-rumbai"
    const named = (name: string, from: string, basis: string) =>
      must(world, { verb: rename, id, input: { name, from, basis }, by, at: tuesday })
    named("BRSAMPK Rumbai", "2018-09-01", "Permensos 18/2018")
    named("Balai Anak Rumbai", "2020-01-01", "Permensos 2020")
    named("Sentra Abiseka Pekanbaru", "2022-01-01", "Permensos 3/2022")
    const page = see(world, pageRef(id))
    expect(nameAt(page, "2019-05-01")).toBe("BRSAMPK Rumbai")
    expect(nameAt(page, "2020-09-09")).toBe("Balai Anak Rumbai")
    expect(page.name).toBe("Sentra Abiseka Pekanbaru")
    expect(wordsFor(world, id)).toEqual(expect.arrayContaining(["brsampk", "rumbai", "abiseka"]))
  })

  test("names follow one another, and none is of tomorrow", () => {
    const world = country()
    expect(outcome(world, to({ from: "2015-01-01" }))).toBe("agency.date-order")
    expect(outcome(world, to({ from: "2026-03-04" }))).toBe("agency.date-ahead")
    expect(outcome(world, to({ name: "Instansi lksa metro" }))).toBe("agency.name-same")
    const long = Array.from({ length: 39 }, (_, place) => `k${place}a`).join(" ")
    expect(outcome(world, to({ name: long }))).toBe("agency.too-many-words")
  })

  test("its own administrator or the platform’s records it, nobody else", () => {
    const world = country()
    expect(outcome(world, to({}, bayu))).toBe("role.required")
    expect(outcome(world, to({}, lutfi))).toBe("role.required")
    expect(outcome(world, { ...to(), id: "dinsos-metro" })).toBe("agency.not-yours")
    expect(play(world, { ...to(), id: "nobody-here" })).toEqual({
      refused: "agency.missing",
      kind: "missing",
    })
    mend(world, pageRef("kemensos"), { status: "suspended" })
    expect(outcome(world, to({}, putri))).toBe("agency.own-inactive")
    mend(world, pageRef("kemensos"), { status: "active" })
    expect(outcome(world, to({}, putri))).toBe("active")
  })

  test("nothing is renamed while it is suspended", () => {
    const world = country()
    mend(world, pageRef("lksa-metro"), { status: "suspended" })
    expect(outcome(world, to())).toBe("agency.wrong-state")
    expect(outcome(world, to({}, putri))).toBe("agency.wrong-state")
  })

  test("a name begun twice at once is recorded once", () => {
    const world = country()
    const id = approved(world)
    must(world, { ...to({}, putri), id })
    expect(outcome(world, { ...to({ name: "Lain" }, putri), id })).toBe("agency.date-order")
  })

  testEveryRefusal(rename)
})
