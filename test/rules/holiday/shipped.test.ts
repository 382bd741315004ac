import { describe, expect, test } from "vitest"
import { holidays } from "#shared/holiday/lists/shipped.ts"

const holidayDates = holidays.map(({ date }) => date)

const of = (year: number, kind: string): readonly string[] =>
  holidays
    .filter((each) => each.date.startsWith(`${year}-`) && each.kind === kind)
    .map(({ date }) => date)

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

describe("the holidays of the joint decrees", () => {
  test("are as many as each decree counts", () => {
    expect([of(2025, "national").length, of(2025, "joint-leave").length]).toEqual([17, 11])
    expect([of(2026, "national").length, of(2026, "joint-leave").length]).toEqual([17, 8])
  })

  test("are days that exist, each named once and in order", () => {
    for (const date of holidayDates) expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
    expect(new Set(holidayDates).size).toBe(holidayDates.length)
    for (const year of [2025, 2026]) {
      for (const kind of ["national", "joint-leave"]) {
        const dates = of(year, kind)
        expect(dates).toEqual([...dates].sort())
      }
    }
  })

  test("give leave on working days only, next to what is celebrated", () => {
    const leave = [...of(2025, "joint-leave"), ...of(2026, "joint-leave")]
    expect(leave.filter((date) => [0, 6].includes(weekday(date)))).toEqual([])
  })

  test("fall on the weekdays that the decree of 2026 names", () => {
    const named: Record<string, readonly string[]> = {
      Minggu: ["2026-03-22", "2026-04-05", "2026-05-31"],
      Senin: ["2026-02-16", "2026-03-23", "2026-06-01", "2026-08-17"],
      Selasa: ["2026-02-17", "2026-03-24", "2026-06-16", "2026-08-25"],
      Rabu: ["2026-03-18", "2026-05-27"],
      Kamis: ["2026-01-01", "2026-03-19", "2026-05-14", "2026-05-28", "2026-12-24"],
      Jumat: ["2026-01-16", "2026-03-20", "2026-04-03", "2026-05-01", "2026-05-15", "2026-12-25"],
      Sabtu: ["2026-03-21"],
    }
    const days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]
    const told = Object.entries(named).flatMap(([name, dates]) =>
      dates.map((date) => [date, days.indexOf(name)]),
    )
    expect(told).toHaveLength(25)
    expect(told.filter(([date, day]) => weekday(String(date)) !== day)).toEqual([])
    expect(told.map(([date]) => String(date)).sort()).toEqual(
      holidayDates.filter((date) => date.startsWith("2026")).sort(),
    )
  })
})
