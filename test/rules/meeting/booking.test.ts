import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { hour, type Instant, instantOf, later, minute } from "#shared/kernel/instant.ts"
import type { Row } from "#shared/kernel/ref.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import { type Busy, busyRef } from "#shared/meeting/rows/poll.ts"
import type { Session } from "#shared/meeting/rows/session.ts"
import {
  bookWrites,
  type Claim,
  claimsOf,
  clashesWith,
  conflictsOf,
  quartersOf,
} from "#shared/meeting/rules/booking.ts"
import { conference, scheduled, session } from "../../support/assembly.ts"
import { pollable } from "../../support/polls.ts"
import { monday } from "../../support/town.ts"

const at = (text: string) => instantOf(Date.parse(text))
const from = (start: string, end: string): Session => ({
  start: at(start),
  end: at(end),
  zone: "WIB",
  mode: "ONLINE",
})

describe("the quarters that sessions fill", () => {
  test("begin and end with the quarters in which a session does", () => {
    const spans = quartersOf([from("2026-03-01T00:07Z", "2026-03-01T00:31Z")])
    expect(spans).toEqual([{ month: "2026-03", from: 0, to: 3 }])
  })

  test("go on in the next month, and in the next year", () => {
    expect(quartersOf([from("2026-12-31T23:30Z", "2027-01-01T00:20Z")])).toEqual([
      { month: "2026-12", from: 31 * 96 - 2, to: 31 * 96 },
      { month: "2027-01", from: 0, to: 2 },
    ])
  })

  test("touch without a gap where sessions do", () => {
    const day = [
      from("2026-03-01T02:00Z", "2026-03-01T04:00Z"),
      from("2026-03-01T04:00Z", "2026-03-01T05:00Z"),
      from("2026-03-01T06:00Z", "2026-03-01T07:00Z"),
    ]
    expect(quartersOf(day).map(({ from: first, to }) => [first, to])).toEqual([
      [8, 20],
      [24, 28],
    ])
  })

  test("are those, and only those, that a session touches", () => {
    const begin = Date.UTC(2026, 1, 27)
    const minutes = fc.integer({ min: 0, max: 5 * 24 * 60 })
    const quarter = 15 * minute
    const law = (start: number, length: number, probe: number) => {
      const one = instantOf(begin + start * minute)
      const spans = quartersOf([{ ...from(one, later(one, length * minute)) }])
      const asked = begin + Math.floor(probe / 15) * quarter
      const month = instantOf(asked).slice(0, 7)
      const place = (asked - Date.parse(`${month}-01T00:00:00Z`)) / quarter
      const isIn = spans.some((s) => s.month === month && s.from <= place && place < s.to)
      const ends = begin + (start + length) * minute
      expect(isIn).toBe(asked < ends && asked + quarter > begin + start * minute)
    }
    fc.assert(fc.property(minutes, fc.integer({ min: 1, max: 3000 }), minutes, law))
  })
})

describe("whom a meeting takes", () => {
  const owners = (meeting: Meeting) =>
    claimsOf(meeting, meeting.sessions).map(({ owner, bond }) => `${bond} ${owner}`)

  test("whoever runs it, the people of agencies that must come, the room and the case", () => {
    expect(owners(scheduled(conference()))).toEqual([
      "chair person#surya",
      "minute-taker person#rina",
      expect.stringMatching(/^venue venue#dinsos#[0-9a-z]{13}$/),
      "case case#case-conferred",
    ])
    const named = owners(scheduled(pollable()))
    expect(named).toContain("delegate person#oki")
    expect(named).toContain("delegate person#wati")
  })

  test("not whoever only called it, nor agencies that come if they can, nor who was uninvited", () => {
    const meeting = scheduled(pollable())
    expect(owners(meeting).join()).not.toContain("koko")
    const loose = meeting.invitations.map((each) => ({ ...each, need: "optional" as const }))
    expect(owners({ ...meeting, invitations: loose }).join()).not.toContain("oki")
    const seats = (meeting.seats ?? []).map((each) => ({ ...each, removedAt: monday }))
    expect(owners({ ...meeting, seats }).join()).not.toContain("wati")
  })

  test("a room is the same however it is written, and none from afar", () => {
    const meeting = scheduled()
    const venues = (venue: string, mode: Session["mode"] = "ONSITE") =>
      claimsOf(meeting, [{ ...(session() as Session), venue, mode }]).map(({ owner }) => owner)
    expect(venues("Aula  Dinas\tSosial ")).toEqual(venues("aula dinas sosial"))
    expect(venues("Aula Dinas Sosial 2")).not.toEqual(venues("Aula Dinas Sosial"))
    expect(venues("Aula", "ONLINE")).toEqual([])
  })
})

const month = "2026-03"
const rowOf = (taken: Busy["taken"], owner = "person#a"): Row<Busy> => ({
  ref: busyRef(owner, month),
  state: { owner, month, taken },
  version: 1,
})
const mine = "meeting-mine" as Meeting["id"]
const theirs = "meeting-theirs" as Meeting["id"]
const claim = (first: number, to: number, change: Partial<Claim> = {}): Claim => ({
  owner: "person#a",
  bond: "chair",
  spans: [{ month, from: first, to }],
  ...change,
})
const taken = (first: number, to: number, change: Partial<Busy["taken"][number]> = {}) => ({
  from: first,
  to,
  meeting: theirs,
  kind: "booked" as const,
  ...change,
})
const on = { meeting: mine, at: monday, kind: "booked" as const }

describe("what stands in the way", () => {
  test("is what overlaps by a quarter; what only touches does not", () => {
    const rows = [rowOf([taken(10, 20)])]
    expect(clashesWith(claim(20, 24), rows, on)).toEqual([])
    expect(clashesWith(claim(6, 10), rows, on)).toEqual([])
    expect(clashesWith(claim(19, 24), rows, on)).toHaveLength(1)
    expect(clashesWith(claim(12, 13), rows, on)).toHaveLength(1)
  })

  test("is never one's own meeting, nor a hold, which only warns until it ends by itself", () => {
    expect(clashesWith(claim(0, 9), [rowOf([taken(0, 9, { meeting: mine })])], on)).toEqual([])
    const held = [rowOf([taken(0, 9, { kind: "held", until: later(monday, hour) })])]
    expect(clashesWith(claim(0, 9), held, on)).toEqual([])
    const asked = { ...on, kind: "held" as const }
    expect(clashesWith(claim(0, 9), held, asked)).toHaveLength(1)
    expect(clashesWith(claim(0, 9), held, { ...asked, at: later(monday, hour) })).toEqual([])
  })

  test("names its kinds, and an agency of whose people nobody is free", () => {
    const agency = "rpsa" as Meeting["host"]
    const delegate = (owner: string) => claim(0, 9, { owner, bond: "delegate", agency })
    const rows = [rowOf([taken(0, 9)])]
    const two = [delegate("person#a"), delegate("person#b")]
    expect(conflictsOf(two, rows, on)).toEqual(["delegate"])
    expect(conflictsOf(two.slice(0, 1), rows, on)).toEqual(["delegate", "agency"])
    expect(conflictsOf([claim(0, 9)], rows, on)).toEqual(["chair"])
  })
})

describe("booking, moving and releasing", () => {
  const statesIn = (writes: readonly unknown[]) =>
    writes.map((each) => (each as { state: Busy }).state.taken)

  test("are one act: what was mine goes, what is claimed comes, others stay as they were", () => {
    const rows = [rowOf([taken(4, 8), taken(10, 20, { meeting: mine })])]
    const booking = { meeting: mine, kind: "booked" as const, at: monday }
    const moved = bookWrites(rows, { ...booking, claims: [claim(30, 32)] })
    expect(statesIn(moved.taking)).toEqual([[taken(4, 8), taken(30, 32, { meeting: mine })]])
    const off = bookWrites(rows, { ...booking, claims: [] })
    expect(statesIn(off.freeing)).toEqual([[taken(4, 8)]])
    expect([off.taking, off.leaving]).toEqual([[], []])
  })

  test("a hold lies beside what is booked; a booking takes the place of holds", () => {
    const rows = [
      rowOf([taken(0, 4, { meeting: mine }), taken(8, 9, { meeting: mine, kind: "held" })]),
    ]
    const held = bookWrites(rows, {
      meeting: mine,
      kind: "held",
      at: monday,
      claims: [claim(2, 6)],
    })
    expect(statesIn(held.taking)).toEqual([
      [taken(0, 4, { meeting: mine }), taken(2, 6, { meeting: mine, kind: "held" })],
    ])
    const booked = bookWrites(rows, { ...on, claims: [claim(2, 6)] })
    expect(statesIn(booked.taking)).toEqual([[taken(2, 6, { meeting: mine })]])
  })

  test("what is booked says in which district people sit together; online they sit nowhere", () => {
    const town = scheduled(pollable())
    expect(town.place).toBe("18.72")
    const elsewhere = scheduled(pollable({ region: "91.71" }))
    const placesIn = (meeting: Meeting, mode: Session["mode"]) => {
      const sessions = meeting.sessions.map((each) => ({ ...each, mode }))
      const claims = claimsOf(meeting, sessions).filter(({ bond }) => bond !== "venue")
      const { taking } = bookWrites([], { ...on, claims })
      return [...new Set(statesIn(taking).flatMap((all) => all.map(({ place }) => place)))]
    }
    expect(placesIn(town, "ONSITE")).toEqual(["18.72"])
    expect(placesIn(elsewhere, "HYBRID")).toEqual(["91.71"])
    expect(placesIn(town, "ONLINE")).toEqual([undefined])
  })

  test("a hold that has ended by itself is swept out by whoever writes next", () => {
    const rows = [rowOf([taken(0, 4, { kind: "held", until: monday as Instant })])]
    expect(statesIn(bookWrites(rows, { ...on, claims: [claim(8, 9)] }).taking)).toEqual([
      [taken(8, 9, { meeting: mine })],
    ])
  })

  test("nobody's quarters ever overlap, however many book one after another", () => {
    const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }), fc.nat(5))
    const law = (spans: readonly [number, number, number][]) => {
      let busy = rowOf([])
      for (const [first, length, who] of spans) {
        const meeting = `meeting-${who}` as Meeting["id"]
        const claims = [claim(first, first + length)]
        if (conflictsOf(claims, [busy], { meeting, at: monday }).length > 0) continue
        const { taking } = bookWrites([busy], { ...on, meeting, claims })
        busy = rowOf(statesIn(taking)[0] ?? [])
      }
      const all = busy.state.taken
      for (const [place, each] of all.entries()) {
        expect(each.to).toBeLessThanOrEqual(all[place + 1]?.from ?? Number.POSITIVE_INFINITY)
      }
    }
    fc.assert(fc.property(fc.array(span, { maxLength: 30 }), law))
  })
})
