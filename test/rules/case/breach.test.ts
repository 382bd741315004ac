import { describe, expect, test } from "vitest"
import { breach } from "#shared/case/breach.ts"
import type { Case } from "#shared/case/case.ts"
import { cases } from "#shared/case/verbs.ts"
import type { Clock } from "#shared/kernel/clock.ts"
import { personId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import { childOf, clock, done, given, toldBy, tried, wholeTeam } from "../../support/case-stage.ts"
import { wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { monday, rina } from "../../support/town.ts"

const run = <Kind extends Case["clocks"][number]["kind"]>(kind: Kind, due: Instant) =>
  ({ kind, startedAt: monday, due, rung: 0 }) satisfies Clock
const late = run("reassess", wednesday)
const worker = personId.parse("rina")

describe("a deadline of a case that passed", () => {
  test("is told to the worker and those who lead them first", () => {
    const [world, id] = given({ clocks: [late], worker })
    const change = done(breach, {}, [world, id, clock])
    expect(toldBy(change)).toEqual([
      "case.breached rina dinsos",
      "case.breached supervisors dinsos",
    ])
    expect(childOf(world, id).clocks).toEqual([{ ...late, due: later(wednesday, day), rung: 1 }])
    expect(change.event.facts).toMatchObject({ clock: "reassess", rung: 1, due: wednesday })
  })

  test("is told to the district a day later, and every week from then on", () => {
    const [world, id] = given({ clocks: [late], worker })
    done(breach, {}, [world, id, clock])
    const next = later(wednesday, day)
    const second = done(breach, {}, [world, id, clock, next])
    expect(toldBy(second)).toContain("case.breached territory dinsos")
    expect(childOf(world, id).clocks).toEqual([{ ...late, due: later(next, 7 * day), rung: 2 }])
    const third = done(breach, {}, [world, id, clock, later(next, 7 * day)])
    expect(toldBy(third)).toContain("case.breached territory dinsos")
    expect(childOf(world, id).clocks[0]?.rung).toBe(2)
  })

  test("never moves the child, and changes nothing but the clock", () => {
    const [world, id] = given({ clocks: [late], worker })
    const { clocks: _, updatedAt: _at, ...before } = childOf(world, id)
    done(breach, {}, [world, id, clock])
    expect(childOf(world, id)).toMatchObject(before)
  })

  test("is found by whoever wakes it: the earliest first, until none is left", () => {
    const other = run("social-worker", later(wednesday, -day))
    const [world, id] = given({ clocks: [late, other] })
    const wakes = () => cases.wake?.(childOf(world, id), wednesday)
    expect(wakes()?.verb).toBe(breach)
    const first = done(breach, {}, [world, id, clock])
    expect(first.event.facts).toMatchObject({ clock: "social-worker" })
    const second = done(breach, {}, [world, id, clock])
    expect(second.event.facts).toMatchObject({ clock: "reassess" })
    expect(wakes()).toBeUndefined()
    expect(tried(breach, {}, [world, id, clock])).toBe("case.nothing-due")
  })

  test("does not come early, nor after the case was closed", () => {
    const [world, id] = given({ clocks: [run("reassess", later(wednesday, 1))] })
    expect(cases.wake?.(childOf(world, id), wednesday)).toBeUndefined()
    expect(tried(breach, {}, [world, id, clock])).toBe("case.nothing-due")
    const [other, child] = given({ clocks: [late], status: "closed" })
    expect(cases.wake?.(childOf(other, child), wednesday)).toBeUndefined()
  })

  test.each([
    ["SPPA_DETAIN_INV", "UU_11_2012_ART_33_38"],
    ["SPPA_DETAIN_CASSATION", "UU_11_2012_ART_33_38"],
    ["SPPA_ARREST", "UU_11_2012_ART_30"],
  ] as const)(
    "%s that runs out while the child is held is a violation, flagged once",
    (kind, rule) => {
      const [world, id] = given({ clocks: [run(kind, wednesday)], team: wholeTeam })
      const first = done(breach, {}, [world, id, clock])
      const flag = { code: "RIGHTS_VIOLATION", rule, at: wednesday }
      expect(childOf(world, id).flags).toEqual([flag])
      expect(toldBy(first)).toContain("case.rights-violation desk lpa")
      const second = done(breach, {}, [world, id, clock, later(wednesday, day)])
      expect(childOf(world, id).flags).toEqual([flag])
      expect(toldBy(second)).not.toContain("case.rights-violation desk lpa")
    },
  )

  test("a detention is told of a day before its limit, to those who can see to the release", () => {
    const held = run("SPPA_DETAIN_INV", later(wednesday, day))
    const alarm = run("detention-ends", wednesday)
    const [world, id] = given({ clocks: [held, alarm], team: wholeTeam, worker })
    expect(cases.wake?.(childOf(world, id), wednesday)?.verb).toBe(breach)
    const change = done(breach, {}, [world, id, clock])
    expect(toldBy(change)).toEqual([
      "case.detention-ends rina dinsos",
      "case.detention-ends supervisors dinsos",
      "case.detention-ends desk lpa",
      "case.detention-ends supervisors lpa",
    ])
    expect(change.notices.every(({ urgency }) => urgency === "now")).toBe(true)
    expect(change.event).toMatchObject({
      type: "case.detention-ends",
      facts: { clock: "SPPA_DETAIN_INV", due: held.due },
    })
    expect(childOf(world, id)).toMatchObject({ clocks: [held], flags: [] })
    expect(tried(breach, {}, [world, id, clock])).toBe("case.nothing-due")
  })

  test("a warning that comes too late is not told: the limit itself is", () => {
    const held = run("SPPA_DETAIN_INV", wednesday)
    const [world, id] = given({ clocks: [held, run("detention-ends", later(wednesday, -day))] })
    const change = done(breach, {}, [world, id, clock])
    expect(change.event.type).toBe("case.breached")
    expect(childOf(world, id).clocks).toMatchObject([{ kind: "SPPA_DETAIN_INV", rung: 1 }])
  })

  test("no other clock is a violation of the child's rights", () => {
    const [world, id] = given({ clocks: [run("PP65_SPDP", wednesday)] })
    done(breach, {}, [world, id, clock])
    expect(childOf(world, id).flags).toEqual([])
  })

  test("is nothing that a person does, nor of a case that is not there", () => {
    const [world, id] = given({ clocks: [late] })
    expect(tried(breach, {}, [world, id, rina])).toBe("role.required")
    expect(tried(breach, {}, [world, "case-nowhere", clock])).toBe("case.missing")
  })

  testEveryRefusal(breach)
})
