import fc from "fast-check"
import { expect, test } from "vitest"
import { calendarOf } from "#functions/meeting/calendar.ts"
import { lintCalendar } from "#functions/meeting/calendar-lint.ts"
import {
  day,
  hour,
  instantOf,
  later,
  minute,
  type Zone,
  zoneOffsets,
} from "#shared/kernel/instant.ts"
import type { Session } from "#shared/meeting/rows/session.ts"
import { sessionsSchema } from "#shared/meeting/rules/sessions.ts"
import { scheduled } from "../../support/assembly.ts"
import { first, second, unfold } from "../../support/calendar-reader.ts"
import { mustAgree } from "../../support/calendar-times.ts"
import { allOf, onEveryMachine, reader } from "../../support/letters.ts"

const plain = scheduled()
const fileOf = (sessions: readonly Session[]): string => calendarOf({ ...plain, sessions }, reader)
const one = (start: string, hours: number, zone: Zone): Session => {
  const from = instantOf(Date.parse(start))
  return { start: from, end: later(from, hours * hour), zone, mode: "ONSITE" }
}

const sessionsIn = fc
  .record({
    start: fc.integer({ min: 0, max: 365 * 24 * 4 }),
    length: fc.integer({ min: 1, max: 60 }),
    count: fc.integer({ min: 1, max: 4 }),
    zone: fc.constantFrom<Zone>("WIB", "WITA", "WIT"),
  })
  .chain(({ start, length, count, zone }) => {
    const at = (place: number) =>
      instantOf(Date.UTC(2026, 0, 1) + start * 15 * minute + place * day)
    const all = Array.from(
      { length: count },
      (_, place): Session => ({
        start: at(place),
        end: later(at(place), length * 15 * minute),
        zone,
        mode: "ONSITE",
      }),
    )
    return fc.shuffledSubarray(all, { minLength: count })
  })

const names = { WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" } as const

onEveryMachine(() => {
  test("G4 G5 H1 H2 H3 two readers agree with us to the second, or on the dates of a long span", () => {
    fc.assert(
      fc.property(sessionsIn, (told) => {
        const sessions = sessionsSchema.parse(told)
        mustAgree(fileOf(sessions), sessions)
      }),
    )
  })

  test("G1 each zone that is named is told once, with one observance of its own offset and name", () => {
    for (const zone of ["WIB", "WITA", "WIT"] as const) {
      const text = fileOf([one("2026-09-09T09:00:00+07:00", 2, zone)])
      const offset = `+0${zoneOffsets[zone]}00`
      expect(allOf(text, "TZID")).toEqual([`TZID:${names[zone]}`])
      expect(allOf(text, "TZNAME")).toEqual([`TZNAME:${zone}`])
      expect([...allOf(text, "TZOFFSETFROM"), ...allOf(text, "TZOFFSETTO")]).toEqual([
        `TZOFFSETFROM:${offset}`,
        `TZOFFSETTO:${offset}`,
      ])
      expect(unfold(text).filter((line) => /^BEGIN:(STANDARD|DAYLIGHT)/.test(line))).toEqual([
        "BEGIN:STANDARD",
      ])
    }
  })

  test("G2 an observance begins at a local time without zone", () => {
    const text = fileOf([one("2026-09-09T09:00:00+07:00", 2, "WIT")])
    expect(allOf(text, "DTSTART")[0]).toBe("DTSTART:19700101T000000")
  })

  test("G3 no zone stands on dates or instants, and nothing floats", () => {
    const text = fileOf([one("2026-09-09T09:00:00+07:00", 2, "WITA")])
    const times = [...allOf(text, "DTSTART").slice(1), ...allOf(text, "DTEND")]
    expect(times).toEqual([
      "DTSTART;TZID=Asia/Makassar:20260909T100000",
      "DTEND;TZID=Asia/Makassar:20260909T120000",
    ])
    expect(allOf(text, "DTSTAMP")[0]).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/)
    expect(lintCalendar(text.replaceAll(";TZID=Asia/Makassar", ""))).toContain(
      "G3 a floating or misnamed time",
    )
  })

  test("G4 a wrong zone block is what the two readers disagree about", () => {
    const text = fileOf([one("2026-09-09T09:00:00+07:00", 2, "WIB")])
    const wrong = text.replaceAll("+0700", "+0900")
    expect(first(wrong).startDate.toUnixTime() * 1000).not.toBe(second(wrong).start.getTime())
  })

  test("G6 people read weekday, day and all three zones, and where the day shifts", () => {
    const text = fileOf([one("2026-09-09T23:30:00+07:00", 1, "WIB")])
    expect(first(text).description.split("\n")[0]).toBe(
      "Rabu, 9 September 2026, 23.30–00.30 WIB (Kamis 00.30–01.30 WITA, Kamis 01.30–02.30 WIT)",
    )
    const english = calendarOf(
      { ...plain, sessions: [one("2026-09-10T01:30:00+09:00", 1, "WIT")] },
      { ...reader, language: "en" },
    )
    expect(first(english).description.split("\n")[0]).toBe(
      "Thursday, 10 September 2026, 01.30–02.30 WIT (Wednesday 23.30–00.30 WIB, 00.30–01.30 WITA)",
    )
  })

  test("H1 three days from the 9th to the 11th end on the 12th, and nights stay free", () => {
    const days = ["09", "10", "11"].map((date) => one(`2026-09-${date}T09:00:00+07:00`, 7, "WIB"))
    const text = fileOf(days)
    expect([...allOf(text, "DTSTART"), ...allOf(text, "DTEND")]).toEqual([
      "DTSTART;VALUE=DATE:20260909",
      "DTEND;VALUE=DATE:20260912",
    ])
    expect(second(text).datetype).toBe("date")
    expect(first(text).description.split("\n")).toHaveLength(4)
  })

  test("H2 one day told as a date ends on the next", () => {
    const text = fileOf([one("2026-09-09T07:00:00+07:00", 13, "WIB")])
    expect([...allOf(text, "DTSTART"), ...allOf(text, "DTEND")]).toEqual([
      "DTSTART;VALUE=DATE:20260909",
      "DTEND;VALUE=DATE:20260910",
    ])
  })

  test("H3 no timed event lasts longer than twelve hours", () => {
    expect(fileOf([one("2026-09-09T07:00:00+07:00", 12, "WIB")])).toContain("T190000")
    const long = fileOf([one("2026-09-09T07:00:00+07:00", 12, "WIB")]).replace("T190000", "T190001")
    expect(lintCalendar(long)).toEqual(["H3 a timed event of more than twelve hours"])
  })
})
