import { describe, expect, test } from "vitest"
import type { Case } from "#shared/case/case.ts"
import { recordEvent } from "#shared/case/record-event.ts"
import { personId } from "#shared/kernel/id.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import {
  ani,
  childOf,
  done,
  dueOf,
  given,
  seatOf,
  testThreshold,
  toldBy,
  tried,
  wholeTeam,
} from "../../support/case-stage.ts"
import { wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko } from "../../support/town.ts"

const at = later(wednesday, -hour)
const boy: Partial<Case> = {
  category: "AMPK02_ABH",
  abhPosition: "CONFLICT",
  age: 15,
  team: wholeTeam,
  worker: personId.parse("rina"),
}
const detained = { event: "DETAINED", at, stage: "INVESTIGATION", threatYears: 7 }

describe("recording what happened in the eyes of the law", () => {
  testThreshold({
    verb: recordEvent,
    input: { event: "FOLLOWED_UP", at },
    idle: koko,
    parts: { team: [seatOf("rpsa", "observer")] },
  })

  test("the clocks follow from when it happened, not from when it was told", () => {
    const [world, id] = given(boy)
    const change = done(recordEvent, { event: "INVESTIGATION_BEGAN", at }, [world, id])
    expect(dueOf(childOf(world, id), "PP65_SPDP")).toBe(later(at, 24 * hour))
    expect(change.event.facts).toMatchObject({ event: "INVESTIGATION_BEGAN", at })
    expect(change.notices).toEqual([])
  })

  test("whoever serves the child records their part", () => {
    const [world, id] = given({ ...boy, team: [seatOf("polres", "provider")] })
    done(recordEvent, { event: "SPDP_SENT", at }, [world, id, ani])
    expect(childOf(world, id).flags).toEqual([])
  })

  test("nothing is recorded before it happens", () => {
    const [world, id] = given(boy)
    const input = { event: "FOLLOWED_UP", at: later(wednesday, 1) }
    expect(tried(recordEvent, input, [world, id])).toBe("case.event-in-future")
    expect(tried(recordEvent, { ...input, at: wednesday }, [world, id])).toBe("open")
  })

  test("diversion names its stage, and there is none after the verdict", () => {
    const [world, id] = given(boy)
    const input = { event: "DIVERSION_BEGAN", at }
    expect(tried(recordEvent, input, [world, id])).toBe("case.stage-missing")
    expect(tried(recordEvent, { ...input, stage: "APPEAL" }, [world, id])).toBe(
      "case.stage-missing",
    )
    expect(tried(recordEvent, { ...input, stage: "TRIAL" }, [world, id])).toBe("open")
  })

  test("diversion is for a child in conflict with the law", () => {
    for (const abhPosition of ["VICTIM", "WITNESS"] as const) {
      const [world, id] = given({ ...boy, abhPosition })
      const input = { event: "DIVERSION_OFFERED", at }
      expect(tried(recordEvent, input, [world, id])).toBe("case.not-in-conflict")
    }
  })

  test("below twelve there is another route, and from twelve on only this one", () => {
    const [world, id] = given({ ...boy, age: 11 })
    const input = { event: "DIVERSION_OFFERED", at }
    expect(tried(recordEvent, input, [world, id])).toBe("case.under-12-route")
    expect(tried(recordEvent, { event: "U12_DECIDED", at }, [world, id])).toBe("open")
    const [older, child] = given({ ...boy, age: 12 })
    expect(tried(recordEvent, { event: "U12_DECIDED", at }, [older, child])).toBe(
      "case.not-under-12",
    )
  })

  test("a lawful detention is timed, and raises no flag", () => {
    const [world, id] = given(boy)
    const change = done(recordEvent, detained, [world, id])
    expect(childOf(world, id).flags).toEqual([])
    expect(dueOf(childOf(world, id), "SPPA_DETAIN_INV")).toBe("2026-03-11T17:00:00.000Z")
    expect(change.notices).toEqual([])
  })

  const unlawful: readonly (readonly [string, Partial<Case>, Record<string, unknown>])[] = [
    ["a child of 13", { age: 13 }, detained],
    ["a child of 10", { age: 10 }, detained],
    ["a threat below seven years", {}, { ...detained, threatYears: 6 }],
    ["a threat that nobody names", {}, { event: "DETAINED", at, stage: "TRIAL" }],
    ["a stage that nobody names", { age: 13 }, { event: "DETAINED", at, threatYears: 9 }],
    ["a victim", { abhPosition: "VICTIM" }, detained],
    ["one that goes on", { age: 13 }, { ...detained, event: "DETENTION_EXTENDED" }],
  ]
  test.each(unlawful)("an unlawful detention is never refused: %s", (_, parts, input) => {
    const [world, id] = given({ ...boy, ...parts })
    const change = done(recordEvent, input, [world, id])
    expect(childOf(world, id).flags).toEqual([
      { code: "RIGHTS_VIOLATION", rule: "UU_11_2012_ART_32", at },
    ])
    expect(change.event.facts).toMatchObject({ violates: "UU_11_2012_ART_32" })
    expect(toldBy(change)).toEqual([
      "case.rights-violation rina dinsos",
      "case.rights-violation supervisors dinsos",
      "case.rights-violation desk lpa",
      "case.rights-violation supervisors lpa",
      "case.rights-violation desk rpsa",
      "case.rights-violation territory dinsos",
    ])
    expect(change.notices.every(({ urgency }) => urgency === "now")).toBe(true)
  })

  test("an unlawful detention without a stage is timed as the first one", () => {
    const [world, id] = given({ ...boy, age: 13 })
    done(recordEvent, { event: "DETAINED", at }, [world, id])
    expect(dueOf(childOf(world, id), "SPPA_DETAIN_INV")).toBeDefined()
  })

  test("the same detention told twice is one flag", () => {
    const [world, id] = given({ ...boy, age: 13 })
    done(recordEvent, detained, [world, id])
    done(recordEvent, detained, [world, id])
    expect(childOf(world, id).flags).toHaveLength(1)
    done(recordEvent, { ...detained, at: later(at, 1) }, [world, id])
    expect(childOf(world, id).flags).toHaveLength(2)
  })

  testEveryRefusal(recordEvent)
})
