import { describe, expect, test } from "vitest"
import { holidayRef } from "#shared/holiday/holiday.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, instantOf, later } from "#shared/kernel/instant.ts"
import { networkRef } from "#shared/network/network.ts"
import { planNext } from "#shared/programme/plan-next.ts"
import { type ProgrammeId, programmeRef } from "#shared/programme/programme.ts"
import { must } from "../../support/journey.ts"
import { networkOf } from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { programme, programmeIn, testRunning } from "../../support/programmes.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, town } from "../../support/town.ts"
import { mend, put, see, type World } from "../../support/world.ts"

const planning = (id: ProgrammeId, at: Instant = monday) =>
  ({ verb: planNext, id, by: koko, at }) as const

function plan(world: World, id: ProgrammeId, at: Instant = monday) {
  must(world, planning(id, at))
  return see(world, programmeRef(id)).next
}

const noon = (date: string): Instant => instantOf(Date.parse(`${date}T05:00:00Z`))

describe("planning the next meeting", () => {
  test("each plan is one period later, on a day on which offices are open", () => {
    const world = town()
    const id = programmeIn(world, programme({ every: "MONTH" }))
    // The second of March: ten days' notice.
    expect(plan(world, id)).toEqual({ period: "2026-03", from: "2026-03", on: "2026-03-12" })
    expect(plan(world, id)?.on).toBe("2026-04-10")
    // A Sunday goes to Monday.
    expect(plan(world, id)?.on).toBe("2026-05-11")
  })

  test("where too little of the period is left, it is the one after", () => {
    const world = town()
    const month = programmeIn(world, programme({ every: "MONTH" }))
    expect(plan(world, month, noon("2026-03-25"))).toMatchObject({
      period: "2026-04",
      on: "2026-04-10",
    })
    const quarter = programmeIn(world, programme({ every: "QUARTER" }))
    expect(plan(world, quarter, noon("2026-03-10"))).toMatchObject({ period: "2026-Q1" })
    expect(plan(world, quarter, noon("2026-03-10"))).toMatchObject({
      period: "2026-Q2",
      from: "2026-04",
    })
    const year = programmeIn(world, programme({ every: "YEAR" }))
    expect(plan(world, year, noon("2026-12-28"))).toMatchObject({
      period: "2027",
      on: "2027-01-11",
    })
  })

  test("a series left alone goes on in the running period, not in those it missed", () => {
    const world = town()
    const id = programmeIn(world, programme({ every: "QUARTER" }))
    plan(world, id)
    expect(plan(world, id, later(monday, 300 * day))?.period).toBe("2027-Q1")
  })

  test("a day that the administrator entered as closed is left out, and only that year's", () => {
    const world = town()
    const id = programmeIn(world, programme({ every: "MONTH", region: "18.72" }))
    put(world, holidayRef(2026), {
      year: 2026,
      days: [
        { date: "2026-03-12", kind: "regional", name: "Libur", region: "18" as never },
        { date: "2026-03-13", kind: "regional", name: "Libur", region: "53" as never },
      ],
      decree: "SK",
      enteredBy: personId.parse("admin"),
      at: monday,
    })
    expect(plan(world, id)?.on).toBe("2026-03-13")
  })

  test("what meets once is planned once", () => {
    const world = town()
    const id = programmeIn(world, programme({ every: "ONCE" }))
    expect(plan(world, id)?.period).toBe("2026-03")
    expect(outcome(world, planning(id))).toBe("programme.planned-once")
  })

  test("whoever has joined the network since follows it from now on", () => {
    const [world, network] = networkOf("rpsa")
    const id = programmeIn(world, programme({ network }))
    const { members } = see(world, networkRef(network))
    const joined = { ...members[1], agency: agencyId.parse("lksa") } as (typeof members)[number]
    mend(world, networkRef(network), { members: [...members, joined] })
    plan(world, id)
    expect(see(world, programmeRef(id)).followers).toEqual(["dinsos", "rpsa", "lksa"])
  })

  testRunning(planNext, {})
  testEveryRefusal(planNext)
})
