import { describe, expect, test } from "vitest"
import { deskRef, isOnDuty, peopleOf } from "#shared/agency/agency.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, instantOf, later } from "#shared/kernel/instant.ts"
import { revokeRoles } from "#shared/membership/revoke-roles.ts"
import { seat } from "#shared/membership/seat.ts"
import { suspend } from "#shared/membership/suspend.ts"
import { must } from "../../support/journey.ts"
import {
  agus,
  ani,
  at,
  ben,
  budi,
  dewi,
  hakim,
  idOf,
  koko,
  now,
  office,
  oki,
  putMember,
  rina,
  surya,
  tono,
} from "../../support/membership-ground.ts"
import { decide, land, outcome, raced } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { mend, put, type Seat, see, type World } from "../../support/world.ts"

const dinsos = agencyId.parse("dinsos")
const desk = deskRef(dinsos)

type Where = { readonly seat: string; readonly week?: string }

const seating = (whom: Seat, where: Where | string, by: Seat = ani) => ({
  verb: seat,
  id: idOf(whom),
  input: typeof where === "string" ? { seat: where } : where,
  by,
  at: now,
})

const sits = (world: World, person: string, when: Instant) =>
  isOnDuty(see(world, desk), personId.parse(person), when)

/** The local week from Monday 9 March 2026, Jakarta time. */
const week = "2026-03-09"
const weekFrom = instantOf(Date.parse("2026-03-09T00:00:00+07:00"))

describe("seating somebody at the desk", () => {
  test("opens it, and the subject is the desk itself", () => {
    const world = office()
    expect(must(world, seating(oki, "on-duty"))).toMatchObject({ subject: desk, status: "open" })
    expect(see(world, desk)).toEqual({
      agency: dinsos,
      active: true,
      onDuty: "oki",
      roster: [],
      weeks: [],
    })
  })

  test("each has one seat: who takes another leaves the one before", () => {
    const world = office()
    must(world, seating(oki, "on-duty"))
    must(world, seating(dewi, "deputy"))
    must(world, seating(dewi, "roster"))
    expect(see(world, desk)).toMatchObject({ onDuty: "oki", roster: ["dewi"] })
    must(world, seating(dewi, "on-duty"))
    expect(peopleOf(see(world, desk), now)).toEqual(["dewi"])
    must(world, seating(oki, "deputy"))
    expect(see(world, desk)).toMatchObject({ onDuty: "dewi", deputy: "oki", roster: [] })
  })

  test("the desk closes when nobody is left, and the deputy moves up before that", () => {
    const world = office()
    must(world, seating(oki, "on-duty"))
    must(world, seating(dewi, "deputy"))
    must(world, seating(oki, "none"))
    expect(see(world, desk)).toMatchObject({ active: true, onDuty: "dewi" })
    expect(must(world, seating(dewi, "none"))).toMatchObject({ status: "closed" })
    expect(see(world, desk)).toEqual({ agency: dinsos, active: false, roster: [], weeks: [] })
  })

  test("in a week of the roster counts for that local week alone", () => {
    const world = office()
    must(world, seating(oki, "on-duty"))
    must(world, seating(dewi, { seat: "on-duty", week }))
    expect(sits(world, "dewi", later(weekFrom, -1))).toBe(false)
    expect(sits(world, "dewi", weekFrom)).toBe(true)
    expect(sits(world, "dewi", later(weekFrom, 7 * day - 1))).toBe(true)
    expect(sits(world, "oki", later(weekFrom, 7 * day - 1))).toBe(false)
    expect(sits(world, "dewi", later(weekFrom, 7 * day))).toBe(false)
    expect(sits(world, "oki", later(weekFrom, 7 * day))).toBe(true)
  })

  test("a week has an officer and a deputy, planned in that order, and can be cleared", () => {
    const world = office()
    const on = (whom: Seat, where: string) => seating(whom, { seat: where, week })
    expect(outcome(world, on(dewi, "deputy"))).toBe("membership.week-seat")
    expect(outcome(world, on(dewi, "roster"))).toBe("membership.week-seat")
    must(world, on(oki, "on-duty"))
    must(world, on(dewi, "deputy"))
    expect(see(world, desk).weeks).toMatchObject([{ onDuty: "oki", deputy: "dewi" }])
    must(world, on(oki, "none"))
    expect(see(world, desk).weeks).toEqual([
      { from: weekFrom, until: later(weekFrom, 7 * day), onDuty: "dewi" },
    ])
    must(world, on(dewi, "none"))
    expect(see(world, desk)).toMatchObject({ active: false, weeks: [] })
  })

  test("weeks stand in order, and those that are over are dropped", () => {
    const world = office()
    must(world, seating(oki, { seat: "on-duty", week: "2026-03-16" }))
    must(world, seating(dewi, { seat: "on-duty", week }))
    expect(see(world, desk).weeks.map(({ onDuty }) => onDuty)).toEqual(["dewi", "oki"])
    const after = later(weekFrom, 7 * day)
    must(world, { ...seating(dewi, "roster"), at: after })
    expect(see(world, desk).weeks.map(({ onDuty }) => onDuty)).toEqual(["oki"])
  })

  test("a week begins on a Monday, is not over and lies at most 26 weeks ahead", () => {
    const on = (date: string) => outcome(office(), seating(oki, { seat: "on-duty", week: date }))
    expect(on("2026-03-10")).toBe("membership.week-unfit")
    expect(on("2026-02-23")).toBe("membership.week-unfit")
    expect(on("2026-03-02"), "the week that runs").toBe("open")
    expect(on("2026-08-31")).toBe("open")
    expect(on("2026-09-07")).toBe("membership.week-unfit")
    expect(seat.input.safeParse({ seat: "on-duty", week: "2026-02-30" }).success).toBe(false)
  })

  test("whoever leaves the desk leaves the weeks planned, too", () => {
    const world = office()
    must(world, seating(oki, { seat: "on-duty", week }))
    must(world, seating(oki, "none"))
    expect(see(world, desk).weeks).toEqual([])
  })

  test("takes a handoff officer who is active; whoever is none can still be taken off", () => {
    const world = office()
    for (const whom of [rina, tono]) {
      expect(outcome(world, seating(whom, "roster"))).toBe("membership.not-an-officer")
    }
    const roster = [personId.parse("tono")]
    put(world, desk, { agency: dinsos, active: true, roster, weeks: [] })
    expect(outcome(world, seating(tono, "none"))).toBe("closed")
  })

  test("is done by an administrator, a coordinator or a supervisor of the agency", () => {
    for (const by of [ani, koko, surya]) {
      expect(outcome(office(), seating(oki, "roster", by))).toBe("open")
    }
    expect(outcome(office(), seating(oki, "roster", budi))).toBe("role.required")
    expect(outcome(office(), seating(oki, "roster", agus))).toBe("membership.missing")
    expect(outcome(office(), seating(hakim, "roster"))).toBe("membership.wrong-state")
    const world = office()
    putMember(world, at("agus", "dinsos"), { roles: ["HANDOFF_OFFICER"] })
    expect(outcome(world, seating(at("agus", "dinsos"), "roster", agus))).toBe(
      "membership.not-yours",
    )
  })

  test("lists thirty further officers at most", () => {
    const world = office()
    const roster = Array.from({ length: 30 }, (_, place) => personId.parse(`officer-${place}`))
    put(world, desk, { agency: dinsos, active: true, roster, weeks: [] })
    expect(outcome(world, seating(oki, "roster"))).toBe("membership.desk-full")
    mend(world, desk, { roster: roster.slice(1) })
    expect(outcome(world, seating(oki, "roster"))).toBe("open")
  })

  test("gives nobody a seat who is suspended or loses the role meanwhile, nor the reverse", () => {
    const leaving = [
      { verb: suspend, id: idOf(oki), by: ben, at: now },
      { verb: revokeRoles, id: idOf(oki), input: { roles: ["HANDOFF_OFFICER"] }, by: ben, at: now },
    ]
    for (const other of leaving) {
      for (const [first, second] of [
        [seating(oki, "on-duty"), other],
        [other, seating(oki, "on-duty")],
      ] as const) {
        for (const world of [office(), withDesk()]) {
          const [one, two] = [decide(world, first), decide(world, second)]
          if ("refused" in one || "refused" in two) throw new Error("both may act")
          expect(land(world, one)).not.toEqual(raced)
          expect(land(world, two)).toEqual(raced)
        }
      }
    }
  })

  testEveryRefusal(seat)
})

function withDesk(): World {
  const world = office()
  must(world, seating(dewi, "deputy"))
  return world
}
