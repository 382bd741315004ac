import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { calendarOf } from "#functions/meeting/calendar.ts"
import {
  day,
  hour,
  type Instant,
  instantOf,
  later,
  minute,
  type Zone,
} from "#shared/kernel/instant.ts"
import { meetingRef, type Session } from "#shared/meeting/meeting.ts"
import { sessionsSchema } from "#shared/meeting/rules/sessions.ts"
import { meetingAt } from "../../support/assembly.ts"
import { first, lineOf, second } from "../../support/calendar-reader.ts"
import { town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const world = town()
const plain = see(world, meetingRef(meetingAt(world, "scheduled")))

const offsets = { WIB: 7, WITA: 8, WIT: 9 }
const dateIn = (at: Instant, zone: Zone): string =>
  instantOf(Date.parse(at) + offsets[zone] * hour).slice(0, 10)
const nextDay = (date: string): string =>
  instantOf(Date.parse(`${date}T00:00:00Z`) + day).slice(0, 10)
const pad = (value: number): string => String(value).padStart(2, "0")
const localDate = (at: Date): string =>
  `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`

const sessionsIn = fc
  .record({
    start: fc.integer({ min: 0, max: 365 * 24 * 4 }),
    length: fc.integer({ min: 1, max: 48 }),
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

const ends = (sessions: readonly Session[]) => {
  const starts = sessions.map(({ start }) => start).sort()
  const stops = sessions.map(({ end }) => end).sort()
  const [from, to] = [starts[0], stops.at(-1)]
  if (!from || !to) throw new Error("no session")
  return { from, to }
}

describe.each(["UTC", "Asia/Jayapura", "America/New_York"])("read on a machine in %s", (zone) => {
  const was = process.env["TZ"]
  beforeAll(() => {
    process.env["TZ"] = zone
  })
  afterAll(() => {
    if (was === undefined) delete process.env["TZ"]
    else process.env["TZ"] = was
  })

  test("the machine is there", () => {
    expect(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()).toBe(
      { UTC: 0, "Asia/Jayapura": -540, "America/New_York": 300 }[zone],
    )
  })

  test("two readers agree with us to the second, or on the dates of several days", () => {
    fc.assert(
      fc.property(sessionsIn, (told) => {
        const sessions = sessionsSchema.parse(told)
        const text = calendarOf({ ...plain, sessions }, "id")
        const { from, to } = ends(sessions)
        const own = sessions[0]?.zone ?? "WIB"
        const [one, two] = [first(text), second(text)]
        const [start, last] = [dateIn(from, own), dateIn(later(to, -1), own)]
        expect(text).not.toContain("TZID")
        if (start === last) {
          expect(one.startDate.toUnixTime() * 1000).toBe(Date.parse(from))
          expect(one.endDate.toUnixTime() * 1000).toBe(Date.parse(to))
          expect([two.start.getTime(), two.end?.getTime()]).toEqual([from, to].map(Date.parse))
          return
        }
        expect(lineOf(text, "DTSTART")).toBe(`DTSTART;VALUE=DATE:${start.replaceAll("-", "")}`)
        expect([one.startDate.toString(), one.endDate.toString()]).toEqual([start, nextDay(last)])
        expect([localDate(two.start), localDate(two.end ?? two.start)]).toEqual([
          start,
          nextDay(last),
        ])
      }),
    )
  })

  test("three days from the 9th to the 11th end on the 12th, and nights stay free", () => {
    const days = ["09", "10", "11"].map((date): Session => {
      const start = instantOf(Date.parse(`2026-09-${date}T09:00:00+07:00`))
      return { start, end: later(start, 7 * hour), zone: "WIB", mode: "ONSITE" }
    })
    const text = calendarOf({ ...plain, sessions: days }, "id")
    expect(lineOf(text, "DTSTART")).toBe("DTSTART;VALUE=DATE:20260909")
    expect(lineOf(text, "DTEND")).toBe("DTEND;VALUE=DATE:20260912")
    expect(second(text).datetype).toBe("date")
    expect(first(text).description.split("\n")).toEqual([
      "2026-09-09 09:00–16:00 WIB",
      "2026-09-10 09:00–16:00 WIB",
      "2026-09-11 09:00–16:00 WIB",
    ])
  })

  test("half past eleven at night in Jakarta is the next day in Jayapura", () => {
    const start = instantOf(Date.parse("2026-09-09T22:30:00+07:00"))
    const late = (own: Zone): Session => ({
      start,
      end: later(start, hour),
      zone: own,
      mode: "ONLINE",
    })
    const files = (["WIB", "WIT"] as const).map((own) =>
      calendarOf({ ...plain, sessions: [late(own)] }, "id"),
    )
    expect(files.map((text) => first(text).description)).toEqual([
      "2026-09-09 22:30–23:30 WIB",
      "2026-09-10 00:30–01:30 WIT",
    ])
    expect(files.map((text) => first(text).startDate.toUnixTime() * 1000)).toEqual([
      Date.parse(start),
      Date.parse(start),
    ])
  })
})
