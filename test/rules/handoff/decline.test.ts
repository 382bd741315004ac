import { describe, expect, test } from "vitest"
import { caseRef, lockRef } from "#shared/case/case.ts"
import { decline } from "#shared/handoff/decline.ts"
import { handoffRef, lockNameOf } from "#shared/handoff/handoff.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { pulled, returned, wira } from "../../support/further-handoffs.ts"
import { canary, handoffAt, must, wednesday } from "../../support/journey.ts"
import { decide, land, outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { oki, rina, seat, town, wati } from "../../support/town.ts"
import { membershipOf, mend, see, seek } from "../../support/world.ts"

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
    expect(seek(world, lock)).toEqual({ heldBy: id, epoch: 1 })
    const { notices } = must(world, saying())
    expect(see(world, handoffRef(id))).toMatchObject({ status: "declined", declined: input })
    expect(see(world, handoffRef(id)).clocks).toEqual([])
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

  test("questions that wait for an answer do not keep anybody from saying no", () => {
    const world = town()
    const id = handoffAt(world, "info-requested")
    expect(outcome(world, { verb: decline, id, input, by: oki, at: wednesday })).toBe("declined")
    expect(see(world, membershipOf(oki)).holds).toEqual([])
  })

  test("each no is counted on the case, and the second asks for a conference", () => {
    const world = town()
    const first = handoffAt(world, "offered")
    const { case: child } = see(world, handoffRef(first))
    const saying = (id: string) => ({ verb: decline, id, input, by: oki, at: wednesday })
    const once = must(world, saying(first))
    expect(see(world, caseRef(child)).bounces).toBe(1)
    expect(see(world, handoffRef(first)).wantsConference).toBe(false)
    expect(once.notices.map(({ kind }) => kind)).toEqual(["handoff.declined"])
    const second = handoffAt(world, "offered", { child, service: "ACCOMPANIMENT" })
    const twice = must(world, saying(second))
    expect(see(world, caseRef(child)).bounces).toBe(2)
    expect(see(world, handoffRef(second)).wantsConference).toBe(true)
    expect(twice.notices.slice(1)).toMatchObject([
      { kind: "handoff.conference-wanted", audience: { to: "supervisors", agency: "dinsos" } },
      { kind: "handoff.conference-wanted", audience: { to: "territory", level: "district" } },
    ])
    expect(JSON.stringify([once, twice].map(({ notices }) => notices))).not.toContain("kenari")
  })

  test("in an emergency the first no asks for a conference", () => {
    const { world, id, saying } = given({ risk: "EMERGENCY" })
    must(world, saying())
    expect(see(world, handoffRef(id)).wantsConference).toBe(true)
  })

  test("two who say no at once are both counted", () => {
    const world = town()
    const first = handoffAt(world, "offered")
    const { case: child } = see(world, handoffRef(first))
    const second = handoffAt(world, "offered", { child, service: "ACCOMPANIMENT" })
    const saying = (id: string) =>
      decide(world, { verb: decline, id, input, by: oki, at: wednesday })
    for (const each of [saying(first), saying(second)]) {
      if (isRefusal(each)) throw new Error(each.refused)
      expect(isRefusal(land(world, each))).toBe(false)
    }
    expect(see(world, caseRef(child)).bounces).toBe(2)
  })

  test("a return within the stabilisation window is not declined, however long the answer takes", () => {
    const world = town()
    const id = returned(world, ["offered", {}])
    const saying = { verb: decline, id, input, by: wira, at: wednesday }
    expect(outcome(world, saying)).toBe("handoff.return-stands")
    expect(outcome(world, { ...saying, at: later(wednesday, 60 * day) })).toBe(
      "handoff.return-stands",
    )
  })

  test("a return that comes after the window may be declined", () => {
    const world = town()
    const id = returned(world, ["offered", {}])
    mend(world, handoffRef(id), { stableUntil: later(wednesday, -1) })
    expect(outcome(world, { verb: decline, id, input, by: wira, at: wednesday })).toBe("declined")
  })

  test("whoever is asked for a child answers the request in its own way", () => {
    const world = town()
    const asked = { verb: decline, id: pulled(world), input, by: wira, at: wednesday }
    expect(outcome(world, asked)).toBe("handoff.wrong-kind")
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
