import { describe, expect, test } from "vitest"
import { checkIn } from "#shared/handoff/check-in.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import { clockOf, tick } from "../../support/clockwork.ts"
import { handoffAt, must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, koko, lia, rina, town, wati } from "../../support/town.ts"
import { childOnItsWay, departure, travelling } from "../../support/travel.ts"
import { see } from "../../support/world.ts"

const later1 = later(departure, hour)

function given() {
  const world = town()
  const id = childOnItsWay(world)
  const hearing = (input: unknown = { state: "ON_THE_WAY" }, by = rina, at = later1) =>
    ({ verb: checkIn, id, input, by, at }) as const
  return { world, id, hearing, now: () => see(world, handoffRef(id)) }
}

describe("a sign of life of a child on its way", () => {
  test("is kept, and the next one is due as long after", () => {
    const { world, hearing, now } = given()
    must(world, hearing())
    expect(now().handover?.lastCheckIn).toBe(later1)
    expect(clockOf(now(), "check-in")).toMatchObject({ due: later(later1, 2 * hour), rung: 0 })
    expect(now().status).toBe("handover")
  })

  test("ends an alarm", () => {
    const { world, id, hearing, now } = given()
    const { at } = tick(world, id)
    expect(now().handover?.isSilent).toBe(true)
    must(world, hearing({ state: "ON_THE_WAY" }, rina, at))
    expect(now().handover).not.toHaveProperty("isSilent")
    expect(clockOf(now(), "check-in")?.rung).toBe(0)
  })

  test("of a delay may tell when the child arrives instead; any other leaves the day alone", () => {
    const { world, hearing, now } = given()
    const expectedAt = later(departure, 30 * hour)
    must(world, hearing({ state: "ON_THE_WAY", expectedAt }))
    expect(now().handover?.expectedAt).toBe(travelling().expectedAt)
    must(world, hearing({ state: "DELAYED" }))
    expect(now().handover?.expectedAt).toBe(travelling().expectedAt)
    must(world, hearing({ state: "DELAYED", expectedAt }))
    expect(now().handover?.expectedAt).toBe(expectedAt)
    expect(outcome(world, hearing({ state: "DELAYED", expectedAt: later1 }))).toBe(
      "handoff.arrival-past",
    )
  })

  test("that there is trouble reaches both houses and the coordinator at once", () => {
    const { world, hearing } = given()
    expect(must(world, hearing()).notices).toEqual([])
    const { notices } = must(world, hearing({ state: "TROUBLE" }))
    expect(notices.map(({ audience }) => audience)).toEqual(
      expect.arrayContaining([
        { to: "person", ...rina },
        { to: "supervisors", agency: "dinsos" },
        { to: "desk", agency: "rpsa" },
        { to: "person", ...wati },
        { to: "territory", agency: "dinsos", region: "18.72", level: "district" },
      ]),
    )
    expect(notices.every(({ urgency }) => urgency === "now")).toBe(true)
  })

  test("is awaited only of a child that travels, and only until it has arrived", () => {
    const world = town()
    const check = { verb: checkIn, input: { state: "ON_THE_WAY" }, by: rina, at: later1 }
    const resting = handoffAt(world, "handover", { kind: "transfer" })
    expect(outcome(world, { ...check, id: resting })).toBe("handoff.nobody-travels")
    const before = handoffAt(world, "accepted", { kind: "placement" })
    expect(outcome(world, { ...check, id: before })).toBe("handoff.wrong-state")
  })

  test("comes from the sender, who hears from the escort", () => {
    const { world, hearing } = given()
    expect(outcome(world, hearing(undefined, wati))).toBe("handoff.not-yours")
    expect(outcome(world, hearing(undefined, koko))).toBe("role.required")
    const missing = { refused: "handoff.missing", kind: "missing" }
    expect(play(world, hearing(undefined, lia))).toEqual(missing)
    expect(play(world, hearing(undefined, eka))).toEqual(missing)
  })

  testEveryRefusal(checkIn)
})
