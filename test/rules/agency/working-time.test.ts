import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { alwaysOpen, officeHours, workingDaysLater } from "#shared/agency/rules/working-time.ts"
import { type Risk, risks } from "#shared/case/lists/risk.ts"
import { dueFrom } from "#shared/handoff/rules/clocks.ts"
import { type Instant, instantOf, instantSchema, type Zone } from "#shared/kernel/instant.ts"

/** A local time of one zone, as an instant. */
const local = (text: string, zone: Zone = "WIB"): Instant =>
  instantSchema.parse(`${text}:00+0${{ WIB: 7, WITA: 8, WIT: 9 }[zone]}:00`)

const days = (at: string, count: number, holidays: readonly string[] = []): Instant =>
  workingDaysLater(local(at), count, [officeHours("WIB"), holidays])

// 2 March 2026 is a Monday.
describe("working days", () => {
  test("end at the same time of day", () => {
    expect(days("2026-03-02T09:30", 1)).toBe(local("2026-03-03T09:30"))
    expect(days("2026-03-02T09:30", 4)).toBe(local("2026-03-06T09:30"))
  })

  test("pass over Saturday and Sunday", () => {
    expect(days("2026-03-06T10:00", 1)).toBe(local("2026-03-09T10:00"))
    expect(days("2026-03-07T10:00", 1)).toBe(local("2026-03-09T10:00"))
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
    const hours = (zone: Zone) => workingDaysLater(late, 1, [officeHours(zone), []])
    expect(hours("WIB")).toBe(local("2026-03-06T16:30"))
    expect(hours("WIT")).toBe(local("2026-03-09T07:30", "WIT"))
    expect(hours("WITA")).toBe(local("2026-03-09T07:30", "WITA"))
  })

  test("where it is always open, are days like any other", () => {
    const around = [alwaysOpen("WITA"), []] as const
    expect(workingDaysLater(local("2026-03-07T03:00"), 2, around)).toBe(local("2026-03-09T03:00"))
  })

  test("of an agency that never opens, run out all the same", () => {
    const never = { zone: "WIB", week: [] } as const
    expect(workingDaysLater(local("2026-03-02T10:00"), 1, [never, []])).toBe(
      local("2028-03-01T10:00"),
    )
  })

  test("always end later than they began, when somebody is there", () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 3650 })
    const zone = fc.constantFrom<Zone>("WIB", "WITA", "WIT")
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 30 }), zone, (start, count, where) => {
        const at = instantOf(Date.UTC(2026, 0, 1) + start * 60_000)
        const end = workingDaysLater(at, count, [officeHours(where), []])
        expect(end > at).toBe(true)
        const shifted = new Date(Date.parse(end) + { WIB: 7, WITA: 8, WIT: 9 }[where] * 3_600_000)
        const clock = shifted.getUTCHours() * 60 + shifted.getUTCMinutes()
        expect([0, 6]).not.toContain(shifted.getUTCDay())
        expect(clock).toBeGreaterThanOrEqual(450)
        expect(clock).toBeLessThanOrEqual(shifted.getUTCDay() === 5 ? 990 : 960)
        const sooner = count > 1 ? workingDaysLater(at, count - 1, [officeHours(where), []]) : at
        expect(sooner < end).toBe(true)
      }),
    )
  })
})

/** handoff.md section 4, from Friday 14.00 WIB. */
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
    handover: "2026-03-20T14:00",
    progress: "2026-03-26T14:00",
  },
  LOW: {
    acknowledge: "2026-03-11T14:00",
    decide: "2026-03-17T14:00",
    handover: "2026-03-27T14:00",
    progress: "2026-04-17T14:00",
  },
}

describe("clocks of a handoff", () => {
  test.each(Object.keys(risks) as Risk[])("at risk %s run as the table says", (risk) => {
    for (const [kind, end] of Object.entries(clocks[risk])) {
      const due = dueFrom(local(friday), [kind as "decide", risk], officeHours("WIB"))
      expect(due, kind).toEqual({ kind, at: local(end) })
    }
  })
})
