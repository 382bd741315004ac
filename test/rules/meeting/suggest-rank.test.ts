import { describe, expect, test } from "vitest"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { later, minute } from "#shared/kernel/instant.ts"
import type { Suggestion } from "#shared/meeting/rules/suggest/result.ts"
import { suggest } from "#shared/meeting/rules/suggest/suggest.ts"
import type { Wish } from "#shared/meeting/rules/suggest/wish.ts"
import { regionCode } from "#shared/region/region.ts"
import { knownWith, local, own, partyOf, shown, wishOf } from "../../support/suggesting.ts"

const [metro, bandar, lampung] = ["18.72", "18.71", "18"].map((each) => regionCode.parse(each))

const slotsOf = (change: Partial<Wish>) => suggest(wishOf(change)).slots
const countOf = (slot: Suggestion | undefined, code: string) =>
  slot?.score.find((each) => each.code === code)?.count
/** What is told of one start alone. */
const lone = (start: string, change: Partial<Wish> = {}, minutes = 60) => {
  const from = local(start)
  return slotsOf({ from, to: later(from, minutes * minute), minutes, ...change })[0]
}
const codesOf = (slot: Suggestion | undefined) => slot?.discomfort.map(({ code }) => code)

describe("the hour at which people eat", () => {
  test("is a discomfort of any meeting that lies over it, in each zone of its own", () => {
    expect(codesOf(lone("2026-09-03T11:00"))).toEqual([])
    expect(codesOf(lone("2026-09-03T11:15"))).toEqual(["lunch"])
    expect(codesOf(lone("2026-09-03T12:00"))).toEqual(["lunch"])
    expect(codesOf(lone("2026-09-03T13:00"))).toEqual([])
    const two = [partyOf("a"), partyOf("b", { hours: officeHours("WIT") })]
    expect(lone("2026-09-03T10:00", { parties: two })?.discomfort).toEqual([
      { code: "lunch", zone: "WIT" },
    ])
  })

  test("begins half an hour earlier on a Friday, where it is urgent enough to sit then", () => {
    const urgent = { urgent: true }
    expect(codesOf(lone("2026-09-04T11:30", urgent, 30))).toEqual(["friday", "lunch", "hours"])
    expect(codesOf(lone("2026-09-03T11:30", urgent, 30))).toEqual([])
  })

  test("is taken only where nothing else is free", () => {
    const from = local("2026-09-03T11:30")
    const [best] = slotsOf({ from, to: local("2026-09-03T15:00") })
    expect(shown(best?.start ?? from)).toBe("2026-09-03T13:00")
  })
})

describe("the way from another district", () => {
  /** Somebody who sits in Bandar Lampung until ten. */
  const away = (place = bandar, more: object = {}) =>
    knownWith([local("2026-09-03T08:00"), local("2026-09-03T10:00"), { place, ...more } as object])
  const from = local("2026-09-03T10:00")
  const to = local("2026-09-03T12:00")
  const parties = (delegate = away()) => [partyOf("a", { delegates: [delegate] })]

  test("takes an hour: a time that leaves less comes after one that leaves enough", () => {
    const slots = slotsOf({ from, to, place: metro, parties: parties(), minutes: 30 })
    const counts = slots.map((each) => [shown(each.start).slice(11), countOf(each, "travel")])
    expect(counts[0]).toEqual(["11:00", 0])
    expect(counts).toContainEqual(["10:00", 1])
    expect(counts).toContainEqual(["10:30", 1])
    expect(slots.flatMap(({ missing }) => missing)).toEqual([])
  })

  test("has to be gone before another one too", () => {
    const busy = knownWith([
      local("2026-09-03T11:00"),
      local("2026-09-03T12:00"),
      { place: bandar } as object,
    ])
    const wanted = { from: local("2026-09-03T08:00"), to: local("2026-09-03T11:00"), place: metro }
    const [best, ...others] = slotsOf({ ...wanted, parties: parties(busy) })
    expect(shown(best?.start ?? from)).toBe("2026-09-03T08:00")
    expect(others.map((each) => countOf(each, "travel"))).toContain(1)
  })

  test("is none within one district, nor online, nor for what is to be moved", () => {
    const none = (change: Partial<Wish>) =>
      slotsOf({ from, to, place: metro, parties: parties(), ...change }).every(
        (each) => countOf(each, "travel") === 0,
      )
    expect(none({})).toBe(false)
    expect(none({ parties: parties(away(metro)) })).toBe(true)
    expect(none({ parties: parties(away(lampung)) }), "somewhere in the province").toBe(true)
    expect(none({ place: undefined })).toBe(true)
    expect(none({ parties: parties(away(bandar, { meeting: own })), except: own })).toBe(true)
    expect(none({ parties: parties(knownWith()) })).toBe(true)
  })

  test("weighs less than somebody who cannot come", () => {
    const busy = knownWith([local("2026-09-03T11:00"), local("2026-09-03T12:00")])
    const both = [partyOf("a", { delegates: [away(), busy], minDelegates: 1 })]
    const [best] = slotsOf({ from, to, place: metro, parties: both, minutes: 30 })
    expect([countOf(best, "delegates-missing"), countOf(best, "travel")]).toEqual([0, 1])
  })
})

describe("slots that are offered already", () => {
  const window = { from: local("2026-09-02T00:00"), to: local("2026-09-04T00:00") }
  const offered = [{ start: local("2026-09-02T09:00") }]

  test("let times of another day come first, then those of the other half day", () => {
    const plain = slotsOf(window)
    expect(shown(plain[0]?.start ?? window.from)).toBe("2026-09-02T08:00")
    const slots = slotsOf({ ...window, offered })
    expect(shown(slots[0]?.start ?? window.from)).toBe("2026-09-03T08:00")
    const near = slots.map((each) => [
      shown(each.start).slice(0, 13),
      countOf(each, "near-offered"),
    ])
    expect(near).toContainEqual(["2026-09-02T13", 1])
    expect(near).toContainEqual(["2026-09-02T08", 2])
  })

  test("weigh least of all: a time that suits is not given up for one far away", () => {
    const free = knownWith([local("2026-09-03T07:00"), local("2026-09-03T17:00")])
    const parties = [partyOf("a", { delegates: [free, knownWith()] })]
    const [best] = slotsOf({ ...window, offered, parties })
    expect(shown(best?.start ?? window.from).slice(0, 10)).toBe("2026-09-02")
  })

  test("may lie outside the window", () => {
    const before = [{ start: local("2026-08-01T09:00") }]
    expect(slotsOf({ ...window, offered: before })).toEqual(slotsOf(window))
  })
})
