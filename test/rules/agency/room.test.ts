import { describe, expect, test } from "vitest"
import type { Capacity } from "#shared/agency/agency.ts"
import { serviceCodes } from "#shared/agency/lists/services.ts"
import { roomOf, worthOf } from "#shared/agency/rules/room.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { idOf } from "../../support/agency-ground.ts"
import { monday } from "../../support/town.ts"

const count = (change: Partial<Capacity> = {}): Capacity => ({
  agency: idOf("rpsa-melati"),
  service: "TEMPORARY_SHELTER",
  places: 12,
  taken: 9,
  reserved: 1,
  room: 2,
  closed: false,
  asOf: monday,
  ...change,
})

describe("what a count of places is worth", () => {
  test("a fresh one tells the room", () => {
    expect(roomOf(count(), monday)).toEqual({ known: true, room: 2, stale: false })
  })

  test("where nobody counted, nobody knows", () => {
    expect(roomOf(undefined, monday)).toEqual({ known: false, room: 0, stale: false })
  })

  test("a shelter's is worth two days, a home's two weeks, others a month", () => {
    expect(serviceCodes.map((service) => worthOf(service) / day)).toEqual(
      serviceCodes.map((service) => {
        if (service === "TEMPORARY_SHELTER") return 2
        return service === "RESIDENTIAL_CARE" || service === "CASE_MANAGEMENT" ? 14 : 30
      }),
    )
  })

  test("to the very millisecond, then nobody knows", () => {
    for (const service of serviceCodes) {
      const last = later(monday, worthOf(service))
      expect(roomOf(count({ service }), last).known).toBe(true)
      expect(roomOf(count({ service }), later(last, 1))).toMatchObject({
        known: false,
        stale: true,
      })
    }
  })

  test("closed is closed until somebody opens it, however long ago", () => {
    const closed = count({ closed: true })
    const never = { known: true, room: 0, stale: false }
    expect(roomOf(closed, later(monday, 400 * day))).toEqual(never)
  })
})
