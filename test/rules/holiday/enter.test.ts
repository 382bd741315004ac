import { describe, expect, test } from "vitest"
import { enter } from "#shared/holiday/enter.ts"
import { holidayRef } from "#shared/holiday/holiday.ts"
import { holidays } from "#shared/holiday/lists/shipped.ts"
import { must } from "../../support/journey.ts"
import { koko, office, pandu, pusat, putri } from "../../support/membership-ground.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { monday } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const decree = "SKB 3 Menteri No. 1 Tahun 2026"
const day = (date: string, more: object = {}) => ({
  date,
  kind: "national",
  name: "Tahun Baru",
  ...more,
})

const body = (change: object = {}) => ({
  year: 2027,
  version: 0,
  days: [day("2027-08-17"), day("2027-01-01")],
  decree,
  ...change,
})

function given() {
  const world = office()
  const entering = (change: object = {}, by = pusat) =>
    ({ verb: enter, input: body(change), by, at: monday }) as const
  return { world, entering }
}

describe("entering the holidays of a year", () => {
  test("an administrator says the whole year, by which decree; the days lie in order", () => {
    const { world, entering } = given()
    const ramadan = { from: "2027-02-08", until: "2027-03-09" }
    const { event, status } = must(world, entering({ ramadan }))
    expect(status).toBe("entered")
    expect(see(world, holidayRef(2027))).toEqual({
      year: 2027,
      days: [day("2027-01-01"), day("2027-08-17")],
      ramadan,
      decree,
      enteredBy: pusat.person,
      at: monday,
    })
    const counts = { national: 2, "joint-leave": 0, regional: 0, ramadan: true }
    expect(event).toEqual({ type: "holiday.entered", facts: { year: 2027, ...counts } })
  })

  test("entered again it gives way whole, for who has seen it; and can be entered back", () => {
    const { world, entering } = given()
    must(world, entering({ ramadan: { from: "2027-02-08", until: "2027-03-09" } }))
    expect(outcome(world, entering())).toBe("holiday.moved")
    const moved = { refused: "holiday.moved", facts: { year: 2027, version: 1 } }
    expect(play(world, entering({ version: 7 }))).toMatchObject(moved)
    must(world, entering({ version: 1, days: [day("2027-05-01")] }))
    const now = see(world, holidayRef(2027))
    expect([now.days, now.ramadan]).toEqual([[day("2027-05-01")], undefined])
    must(world, entering({ version: 2 }))
    expect(see(world, holidayRef(2027)).days).toHaveLength(2)
  })

  test("the shipped year can be entered as it is", () => {
    const { world, entering } = given()
    const days = holidays.filter(({ date }) => date.startsWith("2026"))
    const { event } = must(world, entering({ year: 2026, days }))
    expect(event.facts).toMatchObject({ national: 17, "joint-leave": 8 })
  })

  test("a day of another year, or one named twice, is refused", () => {
    const { world, entering } = given()
    const outside = { refused: "holiday.date-outside", facts: { dates: ["2026-12-31"] } }
    expect(play(world, entering({ days: [day("2026-12-31")] }))).toMatchObject(outside)
    const twice = [day("2027-01-01"), day("2027-01-01", { kind: "joint-leave" })]
    expect(outcome(world, entering({ days: twice }))).toBe("holiday.date-twice")
  })

  test("a region keeps its own day beside the country's; a strange one keeps none", () => {
    const { world, entering } = given()
    const regional = { kind: "regional", name: "HUT Lampung", region: "18" }
    const days = [day("2027-03-18"), day("2027-03-18", regional)]
    expect(outcome(world, entering({ days }))).toBe("entered")
    const wrong = [{ region: undefined }, { region: "99" }, { kind: "national" }]
    for (const change of wrong) {
      const unfit = [day("2027-03-18", { ...regional, ...change })]
      expect(outcome(world, entering({ version: 1, days: unfit }))).toBe("holiday.region-unfit")
    }
  })

  test("Ramadan lasts 29 or 30 days, and may cross into the year or out of it", () => {
    const { world, entering } = given()
    const asked = (from: string, until: string) =>
      outcome(world, { ...entering({ ramadan: { from, until } }) })
    expect(asked("2027-02-08", "2027-03-07")).toBe("holiday.ramadan-unfit")
    expect(asked("2027-02-08", "2027-03-10")).toBe("holiday.ramadan-unfit")
    expect(asked("2027-03-08", "2027-02-08")).toBe("holiday.ramadan-unfit")
    expect(asked("2028-01-28", "2028-02-26")).toBe("holiday.ramadan-unfit")
    expect(asked("2026-12-26", "2027-01-24")).toBe("entered")
  })

  test("nobody else enters one", () => {
    const { world, entering } = given()
    for (const by of [koko, putri, pandu]) {
      expect(outcome(world, entering({}, by))).toBe("role.required")
    }
  })

  testEveryRefusal(enter)
})
