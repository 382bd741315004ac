import { describe, expect, test } from "vitest"
import { capacityRef } from "#shared/agency/agency.ts"
import { countPlaces } from "#shared/agency/count-places.ts"
import { caseThreshold, isOverloaded } from "#shared/agency/rules/caseload.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import {
  bayu,
  country,
  idOf,
  lila,
  lutfi,
  mira,
  pageRef,
  putri,
  registered,
  rina,
  tuesday,
} from "../../support/agency-ground.ts"
import { must } from "../../support/journey.ts"
import { decide, land, outcome, raced } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { mend, type Seat, see } from "../../support/world.ts"

const homes = capacityRef(idOf("lksa-metro"), "RESIDENTIAL_CARE")
const cases = capacityRef(idOf("dinsos-metro"), "CASE_MANAGEMENT")

type Count = Readonly<Record<string, unknown>>
const counting = (input: Count, by: Seat = lila, id: string = by.agency) =>
  ({
    verb: countPlaces,
    id,
    input: { service: "RESIDENTIAL_CARE", taken: 28, ...input },
    by,
    at: tuesday,
  }) as const

describe("counting places", () => {
  test("the first count opens the book, as of now", () => {
    const world = country()
    must(world, counting({ places: 30 }))
    expect(see(world, homes)).toEqual({
      agency: "lksa-metro",
      service: "RESIDENTIAL_CARE",
      places: 30,
      taken: 28,
      reserved: 0,
      room: 2,
      closed: false,
      asOf: tuesday,
    })
  })

  test("a later count keeps what is promised", () => {
    const world = country()
    must(world, counting({ places: 30 }, lutfi))
    mend(world, homes, { reserved: 2, room: 0 })
    must(world, counting({ places: 32, taken: 29, closed: true }))
    expect(see(world, homes)).toMatchObject({ taken: 29, reserved: 2, room: 1, closed: true })
  })

  test("fewer places than are taken and promised are a mistake", () => {
    const world = country()
    expect(outcome(world, counting({ places: 27 }))).toBe("agency.places-too-few")
    must(world, counting({ places: 28 }))
    mend(world, homes, { reserved: 1 })
    expect(outcome(world, counting({ places: 28 }))).toBe("agency.places-too-few")
  })

  test("a place promised while somebody counts is not lost", () => {
    const world = country()
    must(world, counting({ places: 30 }))
    const slow = decide(world, counting({ places: 35 }))
    if (isRefusal(slow)) throw new Error("it is decided")
    const row = world.rows.get("capacity#lksa-metro#RESIDENTIAL_CARE")
    if (!row) throw new Error("there is a count")
    const state = { ...see(world, homes), reserved: 1, room: 1 }
    // As an accepted handoff does it: counters move, the version does not.
    world.rows.set("capacity#lksa-metro#RESIDENTIAL_CARE", { ...row, state })
    expect(land(world, slow)).toEqual(raced)
    expect(see(world, homes).reserved).toBe(1)
  })

  test("a Dinas Sosial counts its workers; its type tells how many cases each bears", () => {
    const world = country()
    const workers = { service: "CASE_MANAGEMENT", workers: 4, taken: 61 }
    const roomAs = (type: "A" | "B" | "C") => {
      const [size] = see(world, pageRef("dinsos-metro")).dinsosTypes ?? []
      if (size) mend(world, pageRef("dinsos-metro"), { dinsosTypes: [{ ...size, type }] })
      must(world, counting(workers, mira))
      return see(world, cases).room
    }
    expect([roomAs("A"), roomAs("B"), roomAs("C")]).toEqual([39, 19, -1])
  })

  test("with equal open cases the smaller type is overloaded first", () => {
    const reached = (type: "A" | "B" | "C") => {
      let open = 0
      while (!isOverloaded(type, { workers: 1, open })) open += 1
      return open
    }
    expect([reached("C"), reached("B"), reached("A")]).toEqual([16, 21, 26])
    expect(caseThreshold).toEqual({ A: 25, B: 20, C: 15 })
  })

  test("either places or workers are counted, and workers at a Dinas Sosial only", () => {
    const world = country()
    expect(outcome(world, counting({}))).toBe("agency.count-unclear")
    expect(outcome(world, counting({ places: 30, workers: 2 }))).toBe("agency.count-unclear")
    expect(outcome(world, counting({ workers: 2 }))).toBe("agency.workers-not-counted")
    expect(outcome(world, counting({ workers: 2 }, mira))).toBe("agency.workers-not-counted")
    const lksa = { service: "CASE_MANAGEMENT", workers: 2 }
    expect(outcome(world, counting(lksa))).toBe("agency.workers-not-counted")
  })

  test("only what the profile lists is counted", () => {
    const input = { service: "TEMPORARY_SHELTER", places: 30 }
    expect(outcome(country(), counting(input))).toBe("agency.service-not-offered")
  })

  test("its own people count, nobody else does", () => {
    const world = country()
    expect(outcome(world, counting({ places: 30 }, rina))).toBe("role.required")
    expect(outcome(world, counting({ places: 30 }, putri, "lksa-metro"))).toBe("role.required")
    expect(outcome(world, counting({ places: 30 }, bayu, "lksa-metro"))).toBe("agency.not-yours")
    expect(outcome(world, counting({ places: 30 }, lila, "nobody-here"))).toBe("agency.missing")
    const pending = registered(world)
    expect(outcome(world, counting({ places: 30 }, lila, pending))).toBe("agency.missing")
    mend(world, pageRef("lksa-metro"), { status: "suspended" })
    expect(outcome(world, counting({ places: 30 }))).toBe("agency.wrong-state")
  })

  test("the page itself stays as it is: no history of beds", () => {
    const world = country()
    const before = see(world, pageRef("lksa-metro"))
    const { writes, notices } = must(world, counting({ places: 30 }))
    expect(writes).toHaveLength(1)
    expect(notices).toEqual([])
    expect(see(world, pageRef("lksa-metro"))).toBe(before)
  })

  testEveryRefusal(countPlaces)
})
