import { describe, expect, test } from "vitest"
import { caseRef, lockRef } from "#shared/case/case.ts"
import { decline } from "#shared/handoff/decline.ts"
import { handoffRef, lockNameOf } from "#shared/handoff/handoff.ts"
import { canary, handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { oki, rina, seat, town, wati } from "../../support/town.ts"
import { membershipOf, see, seek } from "../../support/world.ts"

const input = { reason: "SERVICE_MISMATCH", text: canary("declined") }

function given(draft: Parameters<typeof handoffAt>[2] = {}) {
  const world = town()
  const id = handoffAt(world, "offered", draft)
  const saying = (change: Record<string, unknown> = {}) =>
    ({ verb: decline, id, input: { ...input, ...change }, by: oki, at: wednesday }) as const
  return { world, id, saying }
}

describe("declining", () => {
  test("the receiver says no and why; the case stays where it is, and may be offered anew", () => {
    const { world, id, saying } = given()
    const { case: child, ...handoff } = see(world, handoffRef(id))
    const lock = lockRef(child, lockNameOf(handoff))
    expect(seek(world, lock)).toEqual({ heldBy: id })
    const { notices } = must(world, saying())
    expect(see(world, handoffRef(id))).toMatchObject({ status: "declined", declined: input })
    expect(see(world, handoffRef(id)).due).toBeUndefined()
    expect(seek(world, lock)).toBeUndefined()
    expect(see(world, caseRef(child))).toMatchObject({ custodian: "dinsos", custodyEpoch: 1 })
    expect(notices).toMatchObject([{ audience: { to: "person", ...rina } }])
  })

  test("it waits for its reviewer no more, whoever says no", () => {
    for (const by of [oki, seat("dewi", "rpsa")]) {
      const world = town()
      const id = handoffAt(world, "under-review")
      expect(see(world, membershipOf(oki)).holds.length).toBe(1)
      must(world, { verb: decline, id, input, by, at: wednesday })
      expect(see(world, membershipOf(oki)).holds).toEqual([])
    }
  })

  test("no room and no mandate call for another address, or for saying that none is known", () => {
    for (const reason of ["NO_CAPACITY", "OUT_OF_AUTHORITY"]) {
      const { world, saying } = given()
      expect(outcome(world, saying({ reason }))).toBe("handoff.alternative-required")
      expect(outcome(world, saying({ reason, alternative: "nowhere" }))).toBe(
        "handoff.alternative-unknown",
      )
      expect(outcome(world, saying({ reason, alternative: "none-known" }))).toBe("declined")
      const again = given()
      expect(outcome(again.world, again.saying({ reason, alternative: "lksa" }))).toBe("declined")
    }
  })

  test("in an emergency, missing papers are no reason", () => {
    const { world, saying } = given({ risk: "EMERGENCY" })
    const papers = saying({ reason: "INCOMPLETE_DOCUMENTS" })
    expect(outcome(world, papers)).toBe("handoff.documents-no-reason")
    const calm = given({ risk: "HIGH" })
    expect(outcome(calm.world, calm.saying({ reason: "INCOMPLETE_DOCUMENTS" }))).toBe("declined")
  })

  test("whoever is off duty does not decline", () => {
    const { world, saying } = given()
    const fajar = { ...saying(), by: seat("fajar", "rpsa") }
    expect(outcome(world, fajar)).toBe("handoff.not-on-duty")
  })

  testThreshold({
    verb: decline,
    stage: "under-review",
    elsewhere: "accepted",
    by: oki,
    other: seat("wira", "dinsos"),
    idle: wati,
    input,
    ends: true,
  })
  testEveryRefusal(decline)
})
