import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { alwaysOpen, officeHours, workingDaysLater } from "#shared/agency/rules/working-time.ts"
import { type Risk, risks } from "#shared/case/lists/risk.ts"
import { clockFrom } from "#shared/handoff/rules/clocks.ts"
import { type Instant, instantOf, instantSchema, type Zone } from "#shared/kernel/instant.ts"
import { closedOn, shipped } from "#test/support/calendars.ts"

const calendar = shipped()

/** A local time of one zone, as an instant. */
const local = (text: string, zone: Zone = "WIB"): Instant =>
  instantSchema.parse(`${text}:00+0${{ WIB: 7, WITA: 8, WIT: 9 }[zone]}:00`)

const days = (at: string, count: number, holidays: readonly string[] = []): Instant =>
  workingDaysLater(local(at), count, [officeHours("WIB"), closedOn(...holidays)])

// 2 March 2026 is a Monday.
describe("working days", () => {
  test("end at the same time of day", () => {
    expect(days("2026-03-02T09:30", 1)).toBe(local("2026-03-03T09:30"))
    expect(days("2026-03-02T09:30", 4)).toBe(local("2026-03-06T09:30"))
  })

  test("pass over Saturday and Sunday", () => {
    expect(days("2026-03-06T10:00", 1)).toBe(local("2026-03-09T10:00"))
    expect(days("2026-03-07T10:00", 1)).toBe(local("2026-03-09T16:00"))
    expect(days("2026-03-08T23:00", 2)).toBe(local("2026-03-10T16:00"))
    expect(days("2026-03-02T10:00", 10)).toBe(local("2026-03-16T10:00"))
  })

  test("pass over holidays of the local date", () => {
    expect(days("2026-03-02T10:00", 1, ["2026-03-03"])).toBe(local("2026-03-04T10:00"))
    expect(days("2026-03-05T10:00", 2, ["2026-03-06", "2026-03-09"])).toBe(
      local("2026-03-11T10:00"),
    )
  })

  test("begun before opening or after closing, end within opening hours", () => {
    expect(days("2026-03-02T05:00", 1)).toBe(local("2026-03-03T07:30"))
    expect(days("2026-03-02T20:00", 1)).toBe(local("2026-03-03T16:00"))
    expect(days("2026-03-05T20:00", 1)).toBe(local("2026-03-06T16:30"))
  })

  test("are days of the agency's own zone: late in Jakarta is tomorrow in Jayapura", () => {
    const late = local("2026-03-05T23:30")
    const hours = (zone: Zone) => workingDaysLater(late, 1, [officeHours(zone), closedOn()])
    expect(hours("WIB")).toBe(local("2026-03-06T16:30"))
    expect(hours("WIT")).toBe(local("2026-03-09T07:30", "WIT"))
    expect(hours("WITA")).toBe(local("2026-03-09T07:30", "WITA"))
  })

  test("where it is always open, are days like any other", () => {
    const around = [alwaysOpen("WITA"), closedOn()] as const
    expect(workingDaysLater(local("2026-03-07T03:00"), 2, around)).toBe(local("2026-03-09T03:00"))
  })

  test("of an agency that never opens, run out all the same", () => {
    const never = { zone: "WIB", week: [] } as const
    expect(workingDaysLater(local("2026-03-02T10:00"), 1, [never, closedOn()])).toBe(
      local("2028-03-02T00:00"),
    )
  })

  test("always end later than they began, when somebody is there", () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 3650 })
    const zone = fc.constantFrom<Zone>("WIB", "WITA", "WIT")
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 30 }), zone, (start, count, where) => {
        const at = instantOf(Date.UTC(2026, 0, 1) + start * 60_000)
        const end = workingDaysLater(at, count, [officeHours(where), closedOn()])
        expect(end > at).toBe(true)
        const shifted = new Date(Date.parse(end) + { WIB: 7, WITA: 8, WIT: 9 }[where] * 3_600_000)
        const clock = shifted.getUTCHours() * 60 + shifted.getUTCMinutes()
        expect([0, 6]).not.toContain(shifted.getUTCDay())
        expect(clock).toBeGreaterThanOrEqual(450)
        expect(clock).toBeLessThanOrEqual(shifted.getUTCDay() === 5 ? 990 : 960)
        const sooner =
          count > 1 ? workingDaysLater(at, count - 1, [officeHours(where), closedOn()]) : at
        expect(sooner < end).toBe(true)
      }),
    )
  })
})

const offsets = { WIB: 7, WITA: 8, WIT: 9 } as const
const dayNumber = (at: Instant, zone: Zone): number =>
  Math.floor((Date.parse(at) + offsets[zone] * 3_600_000) / 86_400_000)
const dateOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

/** Days after one day up to another, that one too, on which somebody is there. */
function openDays([from, to]: readonly [number, number], isOpen: (day: number) => boolean): number {
  let count = 0
  for (let each = from + 1; each <= to; each += 1) if (isOpen(each)) count += 1
  return count
}

describe("working days across zones and holidays", () => {
  const starts = fc
    .integer({ min: 0, max: 60 * 24 * 700 })
    .map((minutes) => instantOf(Date.UTC(2025, 0, 1) + minutes * 60_000))
  const week = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 })
  const opening = fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 439 }))
    .map(([from, length]) => [from, from + length] as const)
  const open = fc.record({
    zone: fc.constantFrom<Zone>("WIB", "WITA", "WIT"),
    week: fc
      .tuple(week, opening)
      .map(([days, hours]) =>
        Array.from({ length: 7 }, (_, day) => (days.includes(day) ? hours : null)),
      ),
  })
  const count = fc.integer({ min: 1, max: 40 })

  test("pass as many open days as they say, and end on one, in its hours", () => {
    fc.assert(
      fc.property(starts, count, open, (at, days, hours) => {
        const isOpen = (day: number): boolean =>
          hours.week[new Date(day * 86_400_000).getUTCDay()] !== null &&
          !calendar.closed.has(dateOf(day))
        const end = workingDaysLater(at, days, [hours, calendar])
        const [first, last] = [dayNumber(at, hours.zone), dayNumber(end, hours.zone)]
        expect(openDays([first, last], isOpen)).toBe(days)
        expect(isOpen(last)).toBe(true)
        const [from = 0, to = 0] = hours.week[new Date(last * 86_400_000).getUTCDay()] ?? []
        const clock = (Date.parse(end) + offsets[hours.zone] * 3_600_000) / 60_000 - last * 1440
        expect(clock).toBeGreaterThanOrEqual(from)
        expect(clock).toBeLessThanOrEqual(to)
      }),
      { numRuns: 500 },
    )
  })

  test("never end earlier for having begun later", () => {
    fc.assert(
      fc.property(starts, starts, fc.tuple(count, open), (one, other, [days, hours]) => {
        const [first, second] = one < other ? [one, other] : [other, one]
        const end = (at: Instant): Instant => workingDaysLater(at, days, [hours, calendar])
        expect(end(first) <= end(second)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test("end later, or at once, with one holiday more", () => {
    const holiday = fc.integer({ min: 0, max: 700 }).map((day) => dateOf(20_089 + day))
    fc.assert(
      fc.property(starts, fc.tuple(count, open), holiday, (at, [days, hours], more) => {
        const before = workingDaysLater(at, days, [hours, calendar])
        const after = workingDaysLater(at, days, [hours, closedOn(...calendar.closed, more)])
        expect(after >= before).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

/** handoff.md section 4, from Friday 14.00 WIB: Nyepi and Idulfitri lie between. */
const friday = "2026-03-06T14:00"
const clocks: Record<Risk, Record<string, string>> = {
  EMERGENCY: {
    acknowledge: "2026-03-06T15:00",
    decide: "2026-03-06T18:00",
    handover: "2026-03-07T14:00",
    progress: "2026-03-07T14:00",
  },
  HIGH: {
    acknowledge: "2026-03-06T18:00",
    decide: "2026-03-07T14:00",
    handover: "2026-03-09T14:00",
    progress: "2026-03-09T14:00",
  },
  MEDIUM: {
    acknowledge: "2026-03-09T14:00",
    decide: "2026-03-11T14:00",
    handover: "2026-03-27T14:00",
    progress: "2026-04-02T14:00",
  },
  LOW: {
    acknowledge: "2026-03-11T14:00",
    decide: "2026-03-17T14:00",
    handover: "2026-04-06T14:00",
    progress: "2026-04-27T14:00",
  },
}

describe("clocks of a handoff", () => {
  test.each(Object.keys(risks) as Risk[])("at risk %s run as the table says", (risk) => {
    for (const [kind, end] of Object.entries(clocks[risk])) {
      const clock = clockFrom(
        local(friday),
        [kind as "decide", risk],
        [officeHours("WIB"), calendar],
      )
      expect(clock, kind).toMatchObject({
        kind,
        startedAt: local(friday),
        due: local(end),
        rung: 0,
      })
    }
  })
})
