import { describe, expect, test } from "vitest"
import { day, later } from "#shared/kernel/instant.ts"
import { bandOf, bandUntil, daysLeft, dueOf, isRunning } from "#shared/partnership/rules/radar.ts"
import { monday } from "../../support/town.ts"

const running = (until: number) =>
  ({ status: "active", from: later(monday, -day), until: later(monday, until) }) as const

describe("the renewal radar", () => {
  test("tells the narrowest band: 90, 30 or 7 days, from that day on", () => {
    const bands = [91, 90, 31, 30, 8, 7, 1].map((days) => bandOf(running(days * day), monday))
    expect(bands).toEqual([undefined, 90, 90, 30, 30, 7, 7])
  })

  test("a band begins with the instant at which its reminder is due", () => {
    const ending = running(90 * day)
    expect(dueOf(ending, 90)).toBe(monday)
    expect(bandUntil(ending, later(monday, -1))).toBeUndefined()
    expect(bandUntil(ending, monday)).toBe(90)
  })

  test("what is over, ended, proposed or yet to begin does not lapse", () => {
    expect(bandOf(running(0), monday)).toBeUndefined()
    expect(bandUntil(running(0), monday)).toBeUndefined()
    expect(bandOf({ ...running(day), status: "ended" }, monday)).toBeUndefined()
    expect(bandOf({ ...running(day), status: "proposed" }, monday)).toBeUndefined()
    expect(bandOf({ ...running(day), from: later(monday, 1) }, monday)).toBeUndefined()
    expect(isRunning(running(1), monday)).toBe(true)
  })

  test("counts the day that has begun, and none once it is over", () => {
    expect(
      [2 * day, day + 1, day, 1, 0, -day].map((left) => daysLeft(running(left), monday)),
    ).toEqual([2, 2, 1, 1, 0, 0])
  })
})
