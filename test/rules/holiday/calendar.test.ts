import { describe, expect, test } from "vitest"
import type { HolidayYear } from "#shared/holiday/holiday.ts"
import { shippedYears } from "#shared/holiday/lists/shipped.ts"
import { calendarBy, calendarFor, yearsThatCount } from "#shared/holiday/rules/calendar.ts"

const entered: HolidayYear = {
  year: 2026,
  days: [
    { date: "2026-01-01", kind: "national", name: "Tahun Baru" },
    { date: "2026-03-18", kind: "regional", name: "HUT Lampung", region: "18" },
    { date: "2026-06-09", kind: "regional", name: "HUT Metro", region: "18.72" },
  ],
  ramadan: { from: "2026-02-19", until: "2026-03-20" },
  decree: "SKB uji",
}

describe("the years that count", () => {
  test("are the shipped ones: 2026 has 17 holidays and 8 days of joint leave", () => {
    const [, year] = yearsThatCount([])
    const count = (kind: string) => year?.days.filter((each) => each.kind === kind).length
    expect([year?.year, count("national"), count("joint-leave")]).toEqual([2026, 17, 8])
    expect(yearsThatCount([])).toEqual(shippedYears)
  })

  test("give way, year by year, to what was entered", () => {
    const later = { ...entered, year: 2024 }
    expect(yearsThatCount([entered, later])).toEqual([later, shippedYears[0], entered])
  })
})

describe("a calendar", () => {
  test("closes the days of its own province and district, and of the country", () => {
    const dates = (region?: string) => [...calendarFor([entered], region).closed]
    expect(dates()).toEqual(["2026-01-01"])
    expect(dates("18.72")).toEqual(["2026-01-01", "2026-03-18", "2026-06-09"])
    expect(dates("18.71")).toEqual(["2026-01-01", "2026-03-18"])
    expect(dates("18")).toEqual(["2026-01-01", "2026-03-18"])
    expect(dates("31.71")).toEqual(["2026-01-01"])
  })

  test("knows the days of fasting, where somebody told them", () => {
    expect(calendarFor([entered], "18.72").fasting).toEqual([entered.ramadan])
    expect(calendarFor(shippedYears).fasting).toEqual([])
  })

  test("of every place rests on what was entered, and on what was shipped for other years", () => {
    const calendar = calendarBy([entered])
    expect([...calendar("18.71").closed].filter((date) => date > "2026")).toEqual([
      "2026-01-01",
      "2026-03-18",
    ])
    expect(calendar().closed.has("2025-12-25")).toBe(true)
    expect(calendar("18.71")).toBe(calendar("18.71"))
  })
})
