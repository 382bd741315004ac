import { describe, expect, test } from "vitest"
import { agencyRef, capacityRef } from "#shared/agency/agency.ts"
import { caseRef, custodyRef, lockRef, teamSeatRef } from "#shared/case/case.ts"
import { emergencyCommit } from "#shared/handoff/emergency-commit.ts"
import { handoffRef, recordRef } from "#shared/handoff/handoff.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import { partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { manifestRef, taskCountRef } from "#shared/task/task.ts"
import { clockOf } from "../../support/clockwork.ts"
import { commitment, handoffAt, must, openCase, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { addTask } from "../../support/tasks.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { oki, rina, seat, town, wati } from "../../support/town.ts"
import { mend, put, see, seek } from "../../support/world.ts"

const rpsa = agencyId.parse("rpsa")
const shelter = capacityRef(rpsa, "TEMPORARY_SHELTER")
const { record } = commitment(wednesday)
const inHand = { attest: true, sourceReached: true, attempts: [], record }
const rang = { at: later(wednesday, -hour), how: "Telepon kantor, tidak diangkat" }

type Draft = Parameters<typeof handoffAt>[2]

function given(draft: Draft = { kind: "transfer" }) {
  const world = town()
  const id = handoffAt(world, "offered", { risk: "EMERGENCY", ...draft })
  const taking = (input: unknown = inHand, by = oki) =>
    ({ verb: emergencyCommit, id, input, by, at: wednesday }) as const
  const now = () => see(world, handoffRef(id))
  return { world, id, taking, now, child: () => see(world, caseRef(now().case)) }
}

describe("taking a child in, in an emergency", () => {
  test("custody really moves, in this one act", () => {
    const { world, id, taking, now, child } = given()
    const { alsoChains } = must(world, taking())
    expect(now()).toMatchObject({ status: "active", worker: oki.person, epoch: 2 })
    expect(child()).toMatchObject({ custodian: "rpsa", custodyEpoch: 2, worker: oki.person })
    expect(see(world, custodyRef(now().case, 2)).act).toBe(id)
    expect(alsoChains).toEqual([caseRef(now().case)])
    expect(seek(world, lockRef(now().case, "custody"))).toBeUndefined()
  })

  test("a seat that the new custodian had on the team is gone, and its row with it", () => {
    const { world, taking, now, child } = given()
    const seat = { agency: rpsa, role: "provider" } as const
    const team = [{ ...seat, name: "RPSA", since: wednesday }]
    mend(world, caseRef(now().case), { team })
    put(world, teamSeatRef(now().case, rpsa), { ...seat, case: now().case, openedAt: wednesday })
    must(world, taking())
    expect(child().team).toEqual([])
    expect(seek(world, teamSeatRef(now().case, rpsa))).toBeUndefined()
  })

  test("of a placement care moves, and custody stays", () => {
    const { world, taking, now, child } = given({ kind: "placement" })
    must(world, taking())
    expect(child()).toMatchObject({ custodian: "dinsos", careHolder: "rpsa", careEpoch: 1 })
    expect(clockOf(now(), "return")?.due).toBe(now().returnBy)
  })

  test("it must be made good within 24 hours: the approval, and the agreement where none stands", () => {
    const { world, taking, now } = given()
    must(world, taking())
    expect(now().toRatify).toEqual({ parts: ["approval"], since: wednesday, by: oki.person })
    expect(clockOf(now(), "ratify")?.due).toBe(later(wednesday, 24 * hour))
    const bare = given()
    mend(bare.world, partnershipRef(partnershipId.parse("pks-dinsos-rpsa")), { status: "ended" })
    must(bare.world, bare.taking())
    expect(bare.now().toRatify?.parts).toEqual(["approval", "partnership"])
  })

  test("what was put off before is not put off for longer", () => {
    const { world, id, taking, now } = given()
    const since = later(wednesday, -20 * hour)
    const by = personId.parse(rina.person)
    mend(world, handoffRef(id), { toRatify: { parts: ["partnership"], since, by } })
    must(world, taking())
    expect(now().toRatify).toEqual({ parts: ["partnership", "approval"], since, by: rina.person })
    expect(clockOf(now(), "ratify")?.due).toBe(later(since, 24 * hour))
  })

  test("the sender was reached, or it was tried: when and how is kept under seal", () => {
    const { world, taking, now } = given()
    expect(outcome(world, taking({ ...inHand, sourceReached: false }))).toBe(
      "handoff.attempts-required",
    )
    const tried = { ...inHand, sourceReached: false, attempts: [rang] }
    const { event } = must(world, taking(tried))
    expect(see(world, recordRef(now())).content).toMatchObject({
      receiver: oki.person,
      attempts: [rang],
    })
    expect(JSON.stringify(event)).not.toContain(rang.how)
  })

  test("what happened has happened: no record and no attempt lies ahead", () => {
    const { world, taking } = given()
    const ahead = later(wednesday, hour)
    for (const input of [
      { ...inHand, record: { ...record, at: ahead } },
      { ...inHand, attempts: [{ ...rang, at: ahead }] },
    ]) {
      expect(outcome(world, taking(input))).toBe("handoff.contact-implausible")
    }
  })

  test("a place is taken; in a full house the child is taken in nevertheless", () => {
    const { world, taking } = given()
    must(world, taking())
    expect(see(world, shelter)).toMatchObject({ room: 1, taken: 1, reserved: 0 })
    const full = given()
    mend(full.world, shelter, { room: 0, taken: 2 })
    expect(outcome(full.world, full.taking())).toBe("active")
    expect(see(full.world, shelter)).toMatchObject({ room: 0, taken: 2, reserved: 0 })
  })

  test("what is open on the case is listed now, and taken over afterwards", () => {
    const world = town()
    const child = openCase(world, { risk: "EMERGENCY" })
    addTask(world, child)
    const id = handoffAt(world, "offered", { kind: "transfer", child })
    must(world, { verb: emergencyCommit, id, input: inHand, by: oki, at: wednesday })
    expect(see(world, manifestRef(id))).toMatchObject({ listed: 1, unplaced: 1, unmoved: 1 })
    expect(see(world, taskCountRef(child)).manifest).toMatchObject({ handoff: id })
    expect(clockOf(see(world, handoffRef(id)), "manifest")).toBeDefined()
  })

  test("author and supervisors of the sender hear of it at once", () => {
    const { world, taking } = given()
    const { notices } = must(world, taking())
    expect(notices.map(({ audience, urgency }) => [audience, urgency])).toEqual([
      [{ to: "person", ...rina }, "now"],
      [{ to: "supervisors", agency: "dinsos" }, "now"],
    ])
  })
})

describe("this way is not for", () => {
  test("a child that is in no such danger", () => {
    const { world, taking } = given({ kind: "transfer", risk: "HIGH" })
    expect(outcome(world, taking())).toBe("handoff.not-emergency")
  })

  test("a service: it moves no child", () => {
    const { world, taking } = given({ kind: "referral" })
    expect(outcome(world, taking())).toBe("handoff.nothing-moves")
  })

  test("whoever is off duty, uncertified, or sent it themselves", () => {
    const { world, id, taking } = given()
    expect(outcome(world, taking(undefined, seat("fajar", "rpsa")))).toBe("handoff.not-on-duty")
    expect(outcome(world, taking(undefined, seat("dewi", "rpsa")))).toBe(
      "handoff.certificate-required",
    )
    mend(world, handoffRef(id), { author: personId.parse("dian") })
    expect(outcome(world, taking(undefined, seat("dian", "rpsa")))).toBe("handoff.own-offer")
  })

  test("an agency that is suspended", () => {
    const { world, taking } = given()
    mend(world, agencyRef(rpsa), { status: "suspended" })
    expect(outcome(world, taking())).toBe("handoff.receiver-suspended")
  })

  test("an offer whose legal basis fell away", () => {
    const { world, id, taking } = given()
    const by = personId.parse(rina.person)
    mend(world, handoffRef(id), { frozen: { at: wednesday, by, acknowledged: [] } })
    expect(outcome(world, taking())).toBe("handoff.frozen")
  })

  testThreshold({
    verb: emergencyCommit,
    stage: "offered",
    elsewhere: "under-review",
    by: oki,
    other: seat("wira", "dinsos"),
    idle: wati,
    input: inHand,
    draft: { kind: "transfer", risk: "EMERGENCY" },
  })
  testEveryRefusal(emergencyCommit)
})
