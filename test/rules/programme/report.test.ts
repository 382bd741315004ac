import { describe, expect, test } from "vitest"
import type { ActionStatus } from "#shared/action/action.ts"
import { day, type Instant, instantOf, later } from "#shared/kernel/instant.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import { boundsOf, quarterOf } from "#shared/programme/rules/periods.ts"
import { endsIn, type Ground, reportOf } from "#shared/programme/rules/report.ts"
import { conference, meeting, scheduled } from "../../support/assembly.ts"
import { monday } from "../../support/town.ts"

const now: Instant = later(monday, 90 * day)
const some = scheduled(meeting())
const talk = scheduled(conference())

const held = (change: Partial<Meeting> = {}): Meeting => ({
  ...some,
  status: "held",
  headcount: null,
  ...change,
})

const ground = (change: Partial<Ground> = {}): Ground => ({
  meetings: [],
  items: [],
  actions: [],
  voices: [],
  isWhole: true,
  ...change,
})

const told = (...meetings: readonly Meeting[]) => reportOf(ground({ meetings }), now)

describe("the quarterly report", () => {
  test("counts people where somebody counted them; unknown is not nought", () => {
    const counted = told(held({ headcount: 57 }), held({ headcount: 0 }), held())
    expect(counted.held).toEqual({ meetings: 3, people: 57, notStated: 1 })
    expect(told(held()).held).toEqual({ meetings: 1, people: null, notStated: 1 })
    expect(told().held).toEqual({ meetings: 0, people: null, notStated: 0 })
  })

  test("adds classes up where each of them is known, and only then", () => {
    const classes = [
      { label: "LKSA", count: 30 },
      { label: "Sakti Peksos", count: 27 },
    ]
    expect(told(held({ classes })).held.people).toBe(57)
    const unknown = [...classes, { label: "LPA", count: null }]
    expect(told(held({ classes: unknown })).held.people).toBeNull()
    expect(told(held({ classes: unknown, headcount: 60 })).held.people).toBe(60)
  })

  test("tells kinds, modes and purposes apart", () => {
    const [first] = some.sessions
    if (!first) throw new Error("a meeting has a session")
    const online = { ...first, mode: "ONLINE" } as const
    const onsite = { ...first, mode: "ONSITE" } as const
    const report = told(
      held({ type: "WORKSHOP", sessions: [onsite], headcount: 100, prevention: true }),
      held({ sessions: [online], prevention: false }),
      held({ sessions: [online, onsite], headcount: 5 }),
      { ...talk, status: "closed", headcount: 4, prevention: true },
    )
    expect(report.byType).toEqual({
      WORKSHOP: { meetings: 1, people: 100, notStated: 0 },
      COORDINATION_MEETING: { meetings: 2, people: 5, notStated: 1 },
      CASE_CONFERENCE: { meetings: 1, people: 4, notStated: 0 },
    })
    expect(report.byMode).toEqual({
      ONSITE: { meetings: 1, people: 100, notStated: 0 },
      ONLINE: { meetings: 1, people: null, notStated: 1 },
      HYBRID: { meetings: 2, people: 9, notStated: 0 },
    })
    expect(report.byPurpose).toEqual({
      prevention: { meetings: 1, people: 100, notStated: 0 },
      response: { meetings: 2, people: 4, notStated: 1 },
      unmarked: { meetings: 1, people: 5, notStated: 0 },
    })
  })

  test("compares what was planned with who came, where both are known", () => {
    const planned = (expected: number) => [{ label: "Anak", count: null, expected }]
    const agency = held().invitations.map((each, place) =>
      place ? each : { ...each, headcount: { expected: 3, named: [], unnamed: 0, actual: null } },
    )
    const report = told(
      held({ classes: planned(1000), headcount: 651 }),
      held({ invitations: agency, headcount: 2 }),
      held({ classes: planned(40) }),
      held({ headcount: 9 }),
    )
    expect(report.planned).toEqual({ meetings: 2, expected: 1003, came: 653, notStated: 1 })
    expect(told(held()).planned).toEqual({ meetings: 0, expected: null, came: null, notStated: 0 })
  })

  test("what did not take place, or nobody recorded, is told apart", () => {
    const report = told(
      held({ status: "adjourned" }),
      held({ status: "cancelled", sequence: 1 }),
      held({ status: "cancelled", sequence: 0 }),
      held({ status: "scheduled" }),
      held({ status: "draft" }),
    )
    expect(report).toMatchObject({
      held: { meetings: 0 },
      adjourned: 1,
      cancelled: 1,
      unrecorded: 1,
    })
  })

  test("counts decisions with a number, and what became of actions and recommendations", () => {
    const statuses: readonly ActionStatus[] = [
      "done",
      "verified",
      "not-possible",
      "not-done",
      "superseded",
      "accepted",
      "blocked",
    ]
    const actions = [
      ...statuses.map((status) => ({ status, due: later(now, day) })),
      { status: "in-progress" as const, due: later(now, -day) },
      { status: "done" as const, due: later(now, -day) },
    ]
    const report = reportOf(
      ground({
        items: [{ number: "001/2026" }, { number: "002/2026" }, {}],
        actions,
        voices: [
          { status: "recorded" },
          { status: "routed" },
          { status: "answered", answer: "ACCEPTED" },
          { status: "answered", answer: "NOT" },
        ],
      }),
      now,
    )
    expect(report.decisions).toBe(2)
    expect(report.actions).toEqual({
      done: 3,
      notPossible: 1,
      notDone: 1,
      superseded: 1,
      open: 2,
      overdue: 1,
    })
    expect(report.recommendations).toEqual({
      recorded: 1,
      waiting: 1,
      ACCEPTED: 1,
      PARTLY: 0,
      NOT: 1,
    })
  })

  test("a meeting counts in the quarter in which it ended, by the clock of its place", () => {
    const [first] = some.sessions
    if (!first) throw new Error("a meeting has a session")
    const period = quarterOf(2026, 4)
    expect(period).toEqual({ from: "2026-10-01", until: "2027-01-01" })
    const ending = (end: string, zone: "WIB" | "WIT") => ({
      sessions: [{ ...first, start: first.start, end: end as Instant, zone }],
    })
    const ends = (...how: Parameters<typeof ending>) => endsIn(ending(...how), period)
    // Midnight in the east is 15.00 UTC, in the west 17.00.
    expect(ends("2026-09-30T15:00:00.000Z", "WIT")).toBe(false)
    expect(ends("2026-09-30T15:00:01.000Z", "WIT")).toBe(true)
    expect(ends("2026-09-30T15:00:01.000Z", "WIB")).toBe(false)
    expect(ends("2026-12-31T17:00:00.000Z", "WIB")).toBe(true)
    expect(ends("2026-12-31T17:00:01.000Z", "WIB")).toBe(false)
    const [from, until] = boundsOf(period)
    expect([from, until]).toEqual([
      instantOf(Date.UTC(2026, 8, 30, 15)),
      instantOf(Date.UTC(2026, 11, 31, 17)),
    ])
  })
})
