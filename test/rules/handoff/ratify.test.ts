import { describe, expect, test } from "vitest"
import { commit } from "#shared/handoff/commit.ts"
import { emergencyCommit } from "#shared/handoff/emergency-commit.ts"
import { conversationRef, handoffRef } from "#shared/handoff/handoff.ts"
import { ratify } from "#shared/handoff/ratify.ts"
import { personId } from "#shared/kernel/id.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import { partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { clockOf } from "../../support/clockwork.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { canary, commitment, handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, koko, lia, oki, rina, seat, surya, town, wati } from "../../support/town.ts"
import { mend, put, see } from "../../support/world.ts"

const note = canary("note")
const soon = later(wednesday, hour)
const pactId = partnershipId.parse("pks-dinsos-rpsa")
const pact = partnershipRef(pactId)
const record = { attest: true, sourceReached: true, attempts: [] }

/** Oki has taken the child in; with or without an agreement between the two. */
function given(covered = true) {
  const world = town()
  const id = handoffAt(world, "offered", { kind: "transfer", risk: "EMERGENCY" })
  if (!covered) mend(world, pact, { status: "ended" })
  const input = { ...record, record: commitment(wednesday).record }
  must(world, { verb: emergencyCommit, id, input, by: oki, at: wednesday })
  const ratifying = (by = surya, more: Record<string, unknown> = {}) =>
    ({ verb: ratify, id, input: { note, ...more }, by, at: soon }) as const
  return { world, id, ratifying, now: () => see(world, handoffRef(id)) }
}

describe("ratifying an emergency", () => {
  test("the sender’s supervisor makes it good, and its clock is gone", () => {
    const { world, ratifying, now } = given()
    must(world, ratifying())
    expect(now()).not.toHaveProperty("toRatify")
    expect(now().ratified).toEqual({ by: surya.person, at: soon, withoutCover: false })
    expect(clockOf(now(), "ratify")).toBeUndefined()
    expect(now().status).toBe("active")
  })

  test("what was said lies sealed, and the receiver hears that it was done", () => {
    const { world, ratifying, now } = given()
    const { event, notices } = must(world, ratifying())
    expect(JSON.stringify([event, notices, now()])).not.toContain(note)
    expect(see(world, conversationRef(now())).content).toMatchObject({
      remarks: [{ code: "RATIFIED", text: note }],
    })
    expect(notices.map(({ audience }) => audience)).toEqual([{ to: "person", ...oki }])
  })

  test("nobody makes good what they wrote, put off or received themselves", () => {
    const { world, id, ratifying, now } = given()
    const dian = seat("dian", "dinsos")
    const person = personId.parse(dian.person)
    const { toRatify } = now()
    if (!toRatify) throw new Error("nothing to ratify")
    for (const change of [{ author: person }, { worker: person }]) {
      const was = now()
      mend(world, handoffRef(id), change)
      expect(outcome(world, ratifying(dian))).toBe("handoff.own-act")
      put(world, handoffRef(id), was)
    }
    mend(world, handoffRef(id), { toRatify: { ...toRatify, by: person } })
    expect(outcome(world, ratifying(dian))).toBe("handoff.own-act")
  })

  test("nor as a coordinator, for another agency", () => {
    const { world, id, ratifying, now } = given()
    const nia = putCoordinator(world)
    const was = now()
    const person = personId.parse(nia.person)
    for (const change of [{ author: person }, { approver: person }, { worker: person }]) {
      mend(world, handoffRef(id), change)
      expect(outcome(world, ratifying(nia))).toBe("handoff.own-act")
      put(world, handoffRef(id), was)
    }
    expect(outcome(world, ratifying(nia))).toBe("active")
  })

  test("a supervisor needs an agreement where none stood; one signed since will do", () => {
    const { world, ratifying, now } = given(false)
    expect(outcome(world, ratifying())).toBe("handoff.not-covered")
    const fresh = partnershipId.parse("pks-baru")
    put(world, partnershipRef(fresh), { ...see(world, pact), id: fresh, status: "active" })
    must(world, ratifying(surya, { partnership: fresh }))
    expect(now().coveredBy).toEqual({ partnership: fresh, clause: "1" })
    expect(now().partnerships).toContain(fresh)
    expect(now().ratified?.withoutCover).toBe(false)
  })

  test("the agreement that stood before will do as well, once it stands again", () => {
    const { world, ratifying, now } = given(false)
    mend(world, pact, { status: "active" })
    must(world, ratifying(surya, { partnership: pactId }))
    expect(now().coveredBy?.partnership).toBe(pactId)
  })

  test("the district’s coordinator may let it stand without an agreement", () => {
    const { world, ratifying, now } = given(false)
    const nia = putCoordinator(world)
    must(world, ratifying(nia))
    expect(now().ratified).toEqual({ by: nia.person, at: soon, withoutCover: true })
  })

  test("let go without an agreement before its commit, it is completed without one", () => {
    const world = town()
    const id = handoffAt(world, "handover", { kind: "transfer", risk: "EMERGENCY" })
    mend(world, pact, { status: "ended" })
    const by = personId.parse(rina.person)
    mend(world, handoffRef(id), { toRatify: { parts: ["partnership"], since: wednesday, by } })
    must(world, { verb: ratify, id, input: { note }, by: putCoordinator(world), at: soon })
    const ending = { verb: commit, id, input: commitment(soon), by: wati, at: soon }
    expect(outcome(world, ending)).toBe("active")
  })

  test("a coordinator of the sender’s own house judges nothing of their own", () => {
    const { world, ratifying } = given()
    expect(outcome(world, ratifying(koko))).toBe("handoff.supervisor-required")
  })

  test("the receiver, strangers and whoever is kept away do not", () => {
    const { world, ratifying } = given()
    expect(outcome(world, ratifying(seat("susi", "rpsa")))).toBe("handoff.not-yours")
    expect(outcome(world, ratifying(rina))).toBe("role.required")
    const missing = { refused: "handoff.missing", kind: "missing" }
    for (const by of [lia, eka, seat("lukman", "lksa")]) {
      expect(play(world, ratifying(by))).toEqual(missing)
    }
    expect(play(world, ratifying(putCoordinator(world, "LKSA")))).toEqual(missing)
  })

  test("there must be something to ratify, and it is not over", () => {
    const world = town()
    const id = handoffAt(world, "accepted", { kind: "transfer" })
    const ratifying = { verb: ratify, id, input: { note }, by: surya, at: soon }
    expect(outcome(world, ratifying)).toBe("handoff.nothing-to-ratify")
    mend(world, handoffRef(id), { status: "declined" })
    expect(outcome(world, ratifying)).toBe("handoff.wrong-state")
  })

  testEveryRefusal(ratify)
})
