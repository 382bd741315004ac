import { describe, expect, test } from "vitest"
import type { Case } from "#shared/case/case.ts"
import type { Stage } from "#shared/case/lists/events.ts"
import { afterAlarm, isPastLimit } from "#shared/case/rules/alarm.ts"
import { clocksAfter, type Happened, limitEnd } from "#shared/case/rules/clocks.ts"
import { day, hour, type Instant, instantOf, later } from "#shared/kernel/instant.ts"
import { regionCode } from "#shared/region/region.ts"
import { shipped } from "#test/support/calendars.ts"

const metro = regionCode.parse("18.72")
const friday = instantOf(Date.UTC(2026, 2, 6, 8))

type Child = Pick<Case, "age" | "abhPosition" | "region" | "clocks">
const boy: Child = { age: 15, abhPosition: "CONFLICT", region: metro, clocks: [] }

type Told = Omit<Happened, "at"> & { readonly at?: Instant }
const after = (child: Child, ...told: readonly Told[]): Child =>
  told.reduce<Child>(
    (now, each) => ({ ...now, clocks: clocksAfter(now, { at: friday, ...each }, shipped) }),
    child,
  )
const alarmIn = ({ clocks }: Child) => clocks.find(({ kind }) => kind === "detention-ends")

/** The child once people were warned. */
function warned(child: Child): Child {
  const alarm = alarmIn(child)
  if (!alarm) throw new Error("nothing to warn of")
  return { ...child, clocks: afterAlarm(child.clocks, alarm) }
}

const detained = (stage: Stage = "INVESTIGATION") => after(boy, { event: "DETAINED", stage })
const end = (days: number) => limitEnd(friday, { count: days, unit: "days" }, [metro, shipped])

describe("the alarm before a child has been held for as long as the law allows", () => {
  test.each([
    ["INVESTIGATION", 7, 15],
    ["PROSECUTION", 5, 10],
    ["TRIAL", 10, 25],
    ["APPEAL", 10, 25],
    ["CASSATION", 15, 35],
  ] as const)("goes a day before each limit at %s: after %i days, or %i", (stage, days, more) => {
    const first = detained(stage)
    expect(alarmIn(first)?.due).toBe(later(end(days), -day))
    const longer = after(warned(first), { event: "DETENTION_EXTENDED", stage })
    expect(alarmIn(longer)?.due).toBe(later(end(more), -day))
  })

  test("of an arrest goes after half its time, as a day before would be at once", () => {
    const arrested = after(boy, { event: "ARRESTED" })
    expect(alarmIn(arrested)?.due).toBe(later(friday, 12 * hour))
  })

  test("goes with the child's release, and is set anew by a detention after an arrest", () => {
    expect(alarmIn(after(detained(), { event: "RELEASED" }))).toBeUndefined()
    const next = after(boy, { event: "ARRESTED" }, { event: "DETAINED", stage: "INVESTIGATION" })
    expect(alarmIn(next)?.due).toBe(later(end(7), -day))
    expect(next.clocks).toHaveLength(2)
  })

  test("is told once, whatever else happens to the child", () => {
    const told = warned(detained())
    expect(alarmIn(told)).toBeUndefined()
    const again = after(
      told,
      { event: "LITMAS_REQUESTED" },
      { event: "DETAINED", stage: "INVESTIGATION" },
    )
    expect(alarmIn(again)).toBeUndefined()
  })

  test("of two limits goes for each, the earlier one first", () => {
    const both = after(detained(), { event: "ARRESTED" })
    expect(alarmIn(both)?.due).toBe(later(friday, 12 * hour))
    expect(alarmIn(warned(both))?.due).toBe(later(end(7), -day))
    expect(alarmIn(warned(warned(both)))).toBeUndefined()
  })

  test("a limit that has passed is a violation, and nothing to be warned of any more", () => {
    const { clocks } = detained()
    expect(isPastLimit(clocks, later(end(7), -1))).toBe(false)
    expect(isPastLimit(clocks, end(7))).toBe(true)
    const breached = clocks.map((each) => ({ ...each, rung: 1 }))
    expect(isPastLimit(breached, end(7))).toBe(false)
  })
})
