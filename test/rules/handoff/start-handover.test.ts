import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { handoffRef, travelRef } from "#shared/handoff/handoff.ts"
import { arrivalCodeFrom, isSameCode } from "#shared/handoff/rules/handover.ts"
import { startHandover } from "#shared/handoff/start-handover.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import { clockOf } from "../../support/clockwork.ts"
import { canary, handoffAt, must, release, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { koko, rina, surya, town, wati } from "../../support/town.ts"
import { mend, see, seek } from "../../support/world.ts"

const travelling = {
  travels: true,
  giverPosition: canary("giver"),
  escort: canary("escort"),
  route: canary("route"),
  contact: canary("contact"),
  expectedAt: later(wednesday, 6 * hour),
  checkInEvery: 120,
}

function given(draft: Parameters<typeof handoffAt>[2] = { kind: "transfer" }) {
  const world = town()
  const id = handoffAt(world, "accepted", draft)
  const starting = (input: unknown = travelling, by = rina) =>
    ({ verb: startHandover, id, input, by, at: wednesday }) as const
  return { world, id, starting }
}

describe("starting the handover", () => {
  test("the worker lets the child go in their own name, and custody stays", () => {
    const { world, id, starting } = given()
    must(world, starting(release))
    const handoff = see(world, handoffRef(id))
    expect(handoff.status).toBe("handover")
    expect(handoff.handover).toEqual({
      giver: rina.person,
      giverPosition: release.giverPosition,
      startedAt: wednesday,
      travels: false,
    })
    expect(see(world, caseRef(handoff.case))).toMatchObject({
      custodian: "dinsos",
      custodyEpoch: 1,
    })
    expect(clockOf(handoff, "check-in")).toBeUndefined()
    expect(clockOf(handoff, "handover")).toBeDefined()
  })

  test("a child that travels is heard of: the first sign of life is due after so many minutes", () => {
    const { world, id, starting } = given()
    must(world, starting())
    const handoff = see(world, handoffRef(id))
    expect(clockOf(handoff, "check-in")?.due).toBe(later(wednesday, 2 * hour))
    expect(handoff.handover).toMatchObject({ expectedAt: travelling.expectedAt, checkInEvery: 120 })
  })

  test("escort, route and arrival code lie under seal, and nowhere else", () => {
    const { world, id, starting } = given()
    const { event, notices } = must(world, starting())
    const handoff = see(world, handoffRef(id))
    const sealed = see(world, travelRef(handoff)).content
    expect(sealed).toMatchObject({ escort: canary("escort"), route: canary("route") })
    expect(sealed["arrivalCode"]).toMatch(/^[A-Z]{8}$/)
    const open = JSON.stringify([event, notices, handoff])
    for (const word of ["escort", "route", "contact"]) expect(open).not.toContain(canary(word))
    expect(open).not.toContain(sealed["arrivalCode"])
  })

  test("where nobody travels there is no arrival code", () => {
    const { world, id, starting } = given()
    must(world, starting(release))
    expect(seek(world, travelRef(see(world, handoffRef(id))))).toBeUndefined()
  })

  test("the arrival code has eight letters that nobody takes for one another, another each time", () => {
    const codes = Array.from({ length: 500 }, (_, place) =>
      arrivalCodeFrom(`arrival-code-${(place * 2_654_435_761).toString(32).padStart(26, "k")}`),
    )
    expect(new Set(codes).size).toBe(500)
    for (const code of codes) expect(code).toMatch(/^[ABCDEFGHJKLMNPQRTUVWXY]{8}$/)
  })

  test("it is the same in small letters, with dashes and with blanks; and no other is", () => {
    expect(isSameCode("abcd-efgh", "ABCDEFGH")).toBe(true)
    expect(isSameCode(" AB CD EF GH ", "ABCDEFGH")).toBe(true)
    expect(isSameCode("ABCDEFGX", "ABCDEFGH")).toBe(false)
    expect(isSameCode("", undefined)).toBe(false)
    expect(isSameCode(undefined, "ABCDEFGH")).toBe(false)
  })

  test("arrival lies ahead", () => {
    const { world, starting } = given()
    expect(outcome(world, starting({ ...travelling, expectedAt: wednesday }))).toBe(
      "handoff.arrival-past",
    )
  })

  test("a service is asked for, nobody is handed over", () => {
    const { world, starting } = given({})
    expect(outcome(world, starting())).toBe("handoff.nothing-moves")
  })

  test("once the basis has fallen away nobody leaves", () => {
    const { world, id, starting } = given()
    mend(world, handoffRef(id), {
      frozen: { at: wednesday, by: see(world, handoffRef(id)).author, acknowledged: [] },
    })
    expect(outcome(world, starting())).toBe("handoff.frozen")
  })

  test("a placement is handed over in the same way, by whoever works with the child", () => {
    const { world, id, starting } = given({ kind: "placement" })
    must(world, starting(release, surya))
    expect(see(world, handoffRef(id)).handover?.giver).toBe(surya.person)
  })

  testThreshold({
    verb: startHandover,
    stage: "accepted",
    elsewhere: "active",
    by: rina,
    other: wati,
    idle: koko,
    input: travelling,
    draft: { kind: "transfer" },
  })
  testEveryRefusal(startHandover)
})
