import { describe, expect, test } from "vitest"
import { alwaysOpen, officeHours } from "#shared/agency/rules/working-time.ts"
import { shippedYears } from "#shared/holiday/lists/shipped.ts"
import { later, minute, zones } from "#shared/kernel/instant.ts"
import type { Suggestion } from "#shared/meeting/rules/suggest/result.ts"
import { suggest } from "#shared/meeting/rules/suggest/suggest.ts"
import {
  fasting,
  knownWith,
  local,
  own,
  partyOf,
  shown,
  stranger,
  wishOf,
} from "../../support/suggesting.ts"

const startsOf = (slots: readonly Suggestion[]): readonly string[] =>
  slots.map(({ start }) => shown(start)).toSorted()
const day = (date: string) => ({ from: local(`${date}T00:00`), to: local(`${date}T23:45`) })
const inAllZones = zones.map((zone) => partyOf(zone.toLowerCase(), { hours: officeHours(zone) }))

describe("hours", () => {
  test("three zones together leave 07.30 to 14.00 WIB on a day from Monday to Thursday", () => {
    const wish = wishOf({ parties: inAllZones, minutes: 390 })
    expect(startsOf(suggest(wish).slots)).toEqual(["2026-09-03T07:30"])
    expect(suggest({ ...wish, minutes: 405 }).slots).toEqual([])
  })

  test("on a Friday they leave 07.30 to 09.30 and 13.00 to 14.30 WIB alone", () => {
    const friday = { ...day("2026-09-04"), parties: inAllZones }
    const at = (minutes: number) => startsOf(suggest(wishOf({ ...friday, minutes })).slots)
    expect(at(120)).toEqual(["2026-09-04T07:30"])
    expect(at(90)).toEqual(["2026-09-04T07:30", "2026-09-04T13:00"])
    expect(at(135)).toEqual([])
    const quarters = at(15).map((each) => each.slice(11))
    const isLeft = (time: string) =>
      ("07:30" <= time && time < "09:30") || ("13:00" <= time && time < "14:30")
    expect(quarters.length).toBeGreaterThan(5)
    expect(quarters.filter((each) => !isLeft(each))).toEqual([])
  })

  test("whoever is open day and night still meets by day, and not in the hour of prayers", () => {
    const parties = [partyOf("rpsa", { hours: alwaysOpen("WIB") })]
    const at = (minutes: number) =>
      startsOf(suggest(wishOf({ ...day("2026-09-04"), parties, minutes })).slots)
    expect(at(8 * 60)).toEqual(["2026-09-04T13:00"])
    expect(at(8 * 60 + 15)).toEqual([])
  })

  test("half past eleven at night in Jakarta is the next day, a holiday, in Jayapura", () => {
    const holiday = { date: "2026-09-04", kind: "national", name: "Uji" } as const
    const years = [{ year: 2026, days: [holiday], decree: "SKB uji" }]
    const night = { from: local("2026-09-03T23:30"), to: local("2026-09-04T00:00"), minutes: 30 }
    const at = (zone: "WIB" | "WIT") => {
      const parties = [partyOf("a", { hours: alwaysOpen(zone) })]
      return suggest(wishOf({ ...night, parties, years, urgent: true })).slots[0]?.discomfort
    }
    expect(at("WIB")?.map(({ code }) => code)).toEqual(["edge", "hours"])
    expect(at("WIT")).toEqual([
      { code: "edge", zone: "WIT" },
      { code: "hours", zone: "WIT" },
      { code: "holiday", zone: "WIT" },
    ])
  })

  test("where it is urgent, closed hours are told as a discomfort and stop nobody", () => {
    const sunday = wishOf({ ...day("2026-09-06"), urgent: true })
    const [best] = suggest(sunday).slots
    expect(best?.missing).toEqual([])
    expect(best?.discomfort).toEqual([{ code: "hours", zone: "WIB" }])
    expect(suggest({ ...sunday, urgent: false }).slots).toEqual([])
  })

  test("Ramadan shortens the day to 08.00–15.00, a Friday to 15.30; not that of a home", () => {
    const at = (minutes: number, date: string, hours = officeHours("WIB")) => {
      const parties = [partyOf("a", { hours })]
      return suggest(wishOf({ ...day(date), parties, minutes, years: [fasting] })).slots
    }
    expect(startsOf(at(420, "2026-09-03"))).toEqual(["2026-09-03T08:00"])
    expect(at(435, "2026-09-03")).toEqual([])
    expect(startsOf(at(150, "2026-09-04"))).toContain("2026-09-04T13:00")
    expect(startsOf(at(165, "2026-09-04"))).not.toContain("2026-09-04T13:00")
    expect(at(500, "2026-09-03", alwaysOpen("WIB")).length).toBeGreaterThan(0)
    expect(at(60, "2026-09-03")[0]?.discomfort).toEqual([{ code: "ramadan", zone: "WIB" }])
  })

  test("of the days of 2026, the 25 of the joint decrees are closed to everybody", () => {
    const closed = shippedYears.flatMap(({ days }) => days).filter(({ date }) => date > "2026")
    expect(closed).toHaveLength(17 + 8)
    const parties = [partyOf("rpsa", { hours: alwaysOpen("WIB") })]
    const open = closed.filter(
      ({ date }) => suggest(wishOf({ ...day(date), parties })).slots.length > 0,
    )
    expect(open).toEqual([])
  })

  test("a region's own holiday closes its agencies; others come, and hear who does not", () => {
    const regional = { date: "2026-09-03", kind: "regional", name: "HUT", region: "18" } as const
    const years = [{ year: 2026, days: [regional], decree: "Pergub uji" }]
    const elsewhere = partyOf("pusat", { region: undefined as never })
    const parties = [elsewhere, partyOf("metro", { need: "optional" })]
    const [best] = suggest(wishOf({ parties, years })).slots
    expect(best?.missing).toMatchObject([{ name: "metro", why: "holiday", need: "optional" }])
  })
})

describe("people", () => {
  const morning = [local("2026-09-03T07:30"), local("2026-09-03T12:00")] as const

  test("who is booked or held is not free; a hold that has ended, and the meeting's own, count not", () => {
    const starts = (more: object, change: object = {}) => {
      const parties = [partyOf("a", { delegates: [knownWith([...morning, more])] })]
      return startsOf(suggest(wishOf({ parties, minutes: 240, ...change })).slots)
    }
    const afternoon = "2026-09-03T12:00"
    for (const more of [{}, { kind: "held" }, { kind: "held", until: local("2026-09-02T08:00") }]) {
      expect(starts(more)).toEqual([afternoon])
    }
    const free = starts({ kind: "held", until: local("2026-09-01T08:00") })
    expect(free).toContain("2026-09-03T08:00")
    expect(starts({ meeting: own }, { except: own })).toEqual(free)
  })

  test("an agency comes with as many delegates as it must; more of them are better", () => {
    const delegates = [knownWith(morning), knownWith()]
    const found = (minDelegates?: number) =>
      suggest(wishOf({ parties: [partyOf("a", { delegates, minDelegates })], minutes: 120 })).slots
    expect(startsOf(found())).toContain("2026-09-03T08:00")
    const [best] = found()
    expect(best?.start).toBe(local("2026-09-03T13:00"))
    expect(best?.score.every(({ count }) => count === 0)).toBe(true)
    expect(startsOf(found(2))[0]).toBe("2026-09-03T13:00")
    expect(found(3)).toEqual([])
  })

  test("who keeps no calendar is unknown, never free, and that is said", () => {
    const parties = [partyOf("a"), partyOf("b", { delegates: [stranger, stranger] })]
    const [best] = suggest(wishOf({ parties })).slots
    expect(best?.missing).toMatchObject([
      { name: "b", why: "unknown", free: 0, unknown: 2, of: 2, need: "mandatory" },
    ])
    expect(best?.score.filter(({ count }) => count > 0)).toEqual([
      { code: "mandatory-unknown", count: 1 },
    ])
    const nobody = suggest(wishOf({ parties: [partyOf("c", { delegates: [] })] })).slots[0]
    expect(nobody?.missing).toMatchObject([{ why: "unknown", free: 0, unknown: 0, of: 0 }])
  })

  test("a time at which somebody is known to be free comes before one at which nobody is", () => {
    const delegates = [knownWith(morning), stranger]
    // One of two is a quorum: it is not the quorum that tells the times apart.
    const parties = [partyOf("a", { delegates }), partyOf("b")]
    const { slots } = suggest(wishOf({ parties }))
    const isUnknown = slots.map(({ missing }) => missing.length > 0)
    expect(isUnknown).toContain(true)
    expect(isUnknown).toEqual([...isUnknown].sort((a, b) => Number(a) - Number(b)))
    expect(shown(slots[0]?.start ?? morning[0]) >= "2026-09-03T12:00").toBe(true)
  })

  test("chair and minute taker weigh more than agencies that need not come", () => {
    const parties = [
      partyOf("a"),
      partyOf("b", {
        need: "optional",
        delegates: [knownWith([local("2026-09-03T12:00"), local("2026-09-03T16:00")])],
      }),
    ]
    const { slots } = suggest(wishOf({ parties, leads: [knownWith(morning)] }))
    const counts = slots.map(({ score }) =>
      ["leads-missing", "others-missing"].map(
        (code) => score.find((line) => line.code === code)?.count,
      ),
    )
    expect(counts[0]).toEqual([0, 1])
    expect(counts.at(-1)).toEqual([1, 0])
  })
})

describe("several days", () => {
  test("are at the same time day after day, and everybody is free on each of them", () => {
    const busy = knownWith([local("2026-09-09T07:30"), local("2026-09-09T13:00")])
    const wish = wishOf({
      from: local("2026-09-04T00:00"),
      to: local("2026-09-12T00:00"),
      days: 3,
      minutes: 180,
      parties: [partyOf("a", { delegates: [busy] })],
    })
    const { slots } = suggest(wish)
    expect(startsOf(slots)[0]).toBe("2026-09-07T13:00")
    expect(slots.every(({ sessions }) => sessions.length === 3)).toBe(true)
    const [best] = slots
    expect(best?.sessions.map(({ start }) => shown(start).slice(11))).toEqual(
      Array.from({ length: 3 }, () => best && shown(best.start).slice(11)),
    )
    expect(best?.end).toBe(best?.sessions[2]?.end)
    expect(later(best?.sessions[0]?.start ?? wish.from, 180 * minute)).toBe(best?.sessions[0]?.end)
  })
})

describe("ranking", () => {
  test("offers five to ten times that differ, and no ten on one morning", () => {
    const { slots } = suggest(wishOf({ to: local("2026-09-30T00:00") }))
    expect(slots.length).toBeGreaterThanOrEqual(5)
    expect(slots.length).toBeLessThanOrEqual(10)
    expect(new Set(slots.map(({ start }) => shown(start).slice(0, 10))).size).toBeGreaterThan(3)
    expect(slots.flatMap(({ discomfort }) => discomfort)).toEqual([])
  })

  test("prefers the middle of the day to its edges, and full or half hours to quarters", () => {
    const { slots } = suggest(wishOf())
    expect(slots[0]).toMatchObject({ start: local("2026-09-03T08:00"), discomfort: [] })
    const late = suggest(wishOf({ from: local("2026-09-03T08:15") })).slots
    expect(late[0]?.start).toBe(local("2026-09-03T08:30"))
    const early = suggest(wishOf({ to: local("2026-09-03T08:30") })).slots[0]
    expect(early?.discomfort).toEqual([{ code: "edge", zone: "WIB" }])
  })
})

describe("where no time suits everybody who must come", () => {
  const day = [local("2026-09-03T07:30"), local("2026-09-03T16:00")] as const
  const never = (name: string) => partyOf(name, { delegates: [knownWith(day)] })

  test("one agency less is enough, and the answer says which", () => {
    const wish = wishOf({ parties: [partyOf("a"), partyOf("b"), never("kejaksaan")] })
    const { slots, relaxations } = suggest(wish)
    expect(slots).toEqual([])
    expect(relaxations.map(({ without }) => without.map(({ name }) => name))).toEqual([
      ["kejaksaan"],
    ])
    expect(relaxations[0]?.slot.missing).toMatchObject([{ name: "kejaksaan", why: "busy" }])
    const rest = wish.parties.filter(({ name }) => name !== "kejaksaan")
    const unlocked = suggest({ ...wish, parties: rest }).slots[0]
    expect(relaxations[0]?.slot.start).toBe(unlocked?.start)
  })

  test("two where one is not enough, and nothing where even two are not", () => {
    const wish = wishOf({ parties: [partyOf("a"), never("b"), never("c")] })
    expect(suggest(wish).relaxations.map(({ without }) => without.map(({ name }) => name))).toEqual(
      [["b", "c"]],
    )
    const three = wishOf({ parties: [partyOf("a"), never("b"), never("c"), never("d")] })
    expect(suggest(three)).toEqual({ slots: [], relaxations: [] })
  })

  test("a meeting of nobody is no way out", () => {
    expect(suggest(wishOf({ parties: [never("a"), partyOf("b", { need: "optional" })] }))).toEqual({
      slots: [],
      relaxations: [],
    })
    expect(suggest(wishOf({ parties: [] }))).toEqual({ slots: [], relaxations: [] })
    expect(suggest(wishOf({ to: local("2026-09-02T00:00") })).slots).toEqual([])
  })
})
