import { describe, expect, test } from "vitest"
import { arrangeCare } from "#shared/case/arrange-care.ts"
import { type Case, sectionRef } from "#shared/case/case.ts"
import { nearerOptions } from "#shared/case/rules/return.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { childOf, done, dueOf, given, testThreshold, tried } from "../../support/case-stage.ts"
import { canary, wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday } from "../../support/town.ts"
import { see, seek } from "../../support/world.ts"

const reasons = Object.fromEntries(nearerOptions.map((each) => [each, canary(each)]))
const last = { arrangement: "RESIDENTIAL_TEMPORARY", until: later(wednesday, 60 * day), reasons }
const home = { arrangement: "NUCLEAR_FAMILY" }

const tick = { at: monday, by: personId.parse("rina") }
const inHome = { arrangement: "RESIDENTIAL_TEMPORARY", since: monday } as const
const ready = { CHILD_PREPARED: tick, FAMILY_ACCEPTS: tick, SAFE: tick }

describe("arranging where a child lives", () => {
  testThreshold({ verb: arrangeCare, input: home, idle: koko })

  test("a family needs no reasons and no end", () => {
    const [world, id] = given()
    done(arrangeCare, home, [world, id])
    expect(childOf(world, id).care).toEqual({ arrangement: "NUCLEAR_FAMILY", since: wednesday })
    expect(childOf(world, id).clocks.map(({ kind }) => kind)).not.toContain("care-review")
  })

  test("an institution comes last: why each nearer option fails is written", () => {
    const [world, id] = given()
    expect(nearerOptions).toHaveLength(5)
    for (const left of nearerOptions) {
      const { [left]: _, ...others } = reasons
      expect(tried(arrangeCare, { ...last, reasons: others }, [world, id])).toBe(
        "case.nearer-options",
      )
    }
    const { reasons: _, ...unreasoned } = last
    expect(tried(arrangeCare, unreasoned, [world, id])).toBe("case.nearer-options")
  })

  test("and ends on a day that is yet to come", () => {
    const [world, id] = given()
    const { until: _, ...endless } = last
    expect(tried(arrangeCare, endless, [world, id])).toBe("case.care-end-missing")
    expect(tried(arrangeCare, { ...last, until: wednesday }, [world, id])).toBe(
      "case.care-end-missing",
    )
  })

  test("it is looked at when it ends, and within six months", () => {
    const [world, id] = given()
    done(arrangeCare, last, [world, id])
    expect(dueOf(childOf(world, id), "care-review")).toBe(last.until)
    done(arrangeCare, { ...last, until: later(wednesday, 300 * day) }, [world, id])
    expect(childOf(world, id).care?.reviewBy).toBe("2026-09-04T17:00:00.000Z")
    expect(dueOf(childOf(world, id), "care-review")).toBe("2026-09-04T17:00:00.000Z")
    done(arrangeCare, { arrangement: "FOSTER_PARENTS" }, [world, id])
    expect(dueOf(childOf(world, id), "care-review")).toBeUndefined()
  })

  test("reasons and place lie sealed, and are told nowhere", () => {
    const [world, id] = given()
    const change = done(arrangeCare, { ...last, location: canary("place") }, [world, id])
    expect(see(world, sectionRef(id, "location")).content).toMatchObject({
      location: canary("place"),
    })
    const told = JSON.stringify([childOf(world, id), change.event, change.notices])
    expect(told).not.toMatch(/kenari-(place|ADOPTION)/)
    const rows = [...world.rows.values()].filter(({ state }) =>
      JSON.stringify(state).includes(canary("ADOPTION")),
    )
    expect(rows.map(({ ref }) => ref.subject)).toEqual(["section"])
  })

  test("an old place is not left behind for a new one", () => {
    const [world, id] = given()
    done(arrangeCare, { ...home, location: canary("aunt") }, [world, id])
    done(arrangeCare, { ...home, location: canary("uncle") }, [world, id])
    expect(see(world, sectionRef(id, "location")).content).toMatchObject({
      location: canary("uncle"),
    })
    done(arrangeCare, home, [world, id])
    expect(seek(world, sectionRef(id, "location"))).toBeDefined()
    done(arrangeCare, { arrangement: "FOSTER_PARENTS" }, [world, id])
    expect(seek(world, sectionRef(id, "location"))).toBeUndefined()
  })

  const waiting: readonly (readonly [string, Partial<Case>])[] = [
    ["prepared", { reunification: { FAMILY_ACCEPTS: tick, SAFE: tick } }],
    ["accepted", { reunification: { CHILD_PREPARED: tick, SAFE: tick } }],
    ["safe", { reunification: { CHILD_PREPARED: tick, FAMILY_ACCEPTS: tick } }],
  ]
  test.each(waiting)("a child in an institution does not go home before it is %s", (_, parts) => {
    for (const arrangement of ["NUCLEAR_FAMILY", "SUBSTITUTE_FAMILY"]) {
      for (const away of [{ care: inHome }, { careHolder: agencyId.parse("lksa"), careEpoch: 1 }]) {
        const [world, id] = given({ ...away, ...parts })
        expect(tried(arrangeCare, { arrangement }, [world, id])).toBe("case.not-ready-to-return")
      }
    }
  })

  test("it goes home once it is, and a substitute family stands for one that refuses", () => {
    const { FAMILY_ACCEPTS: _, ...rest } = ready
    for (const reunification of [ready, { ...rest, SUBSTITUTE_SOUGHT: tick }]) {
      const [world, id] = given({ care: inHome, reunification })
      done(arrangeCare, home, [world, id])
      expect(childOf(world, id).care?.arrangement).toBe("NUCLEAR_FAMILY")
      expect(dueOf(childOf(world, id), "after-care")).toBe(later(wednesday, 30 * day))
    }
  })

  test("no clock asks for monitoring that was arranged before", () => {
    const [world, id] = given({ care: inHome, reunification: { ...ready, MONITORED: tick } })
    done(arrangeCare, home, [world, id])
    expect(dueOf(childOf(world, id), "after-care")).toBeUndefined()
  })

  test("foster parents are no return, and take no checks", () => {
    const [world, id] = given({ care: inHome })
    expect(tried(arrangeCare, { arrangement: "FOSTER_PARENTS" }, [world, id])).toBe("open")
  })

  test("whoever goes to an institution again is made ready for a return again", () => {
    const [world, id] = given({ reunification: ready })
    done(arrangeCare, last, [world, id])
    expect(childOf(world, id).reunification).toEqual({})
    done(arrangeCare, last, [world, id])
    expect(childOf(world, id).care?.since).toBe(wednesday)
  })

  testEveryRefusal(arrangeCare)
})
