import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { cancel } from "#shared/handoff/cancel.ts"
import { dispute } from "#shared/handoff/dispute.ts"
import { emergencyCommit } from "#shared/handoff/emergency-commit.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { progress } from "#shared/handoff/progress.ts"
import { raiseRisk } from "#shared/handoff/raise-risk.ts"
import { returnBack } from "#shared/handoff/return.ts"
import { verify } from "#shared/handoff/verify.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { manifestRef, taskCountRef } from "#shared/task/task.ts"
import {
  beginning,
  ended,
  givenCarried,
  moving,
  placing,
  receiving,
  serviceAccepted,
  serviceActive,
  takeCustody,
} from "../../support/carried.ts"
import { canary, commitment, handoffAt, must, openCase, wednesday } from "../../support/journey.ts"
import { decide, land, outcome, raced } from "../../support/play.ts"
import { bringBack, returning } from "../../support/returning.ts"
import { koko, lia, oki, rina, surya, town, wati } from "../../support/town.ts"
import { mend, put, see, seek } from "../../support/world.ts"

const on = { at: wednesday } as const
const reason = canary("reason")

describe("what is counted as going along", () => {
  test("a service is counted from its first contact until it is verified", () => {
    const world = town()
    const child = openCase(world)
    const id = serviceAccepted(world, child)
    expect(seek(world, taskCountRef(child))).toBeUndefined()
    must(world, beginning(id))
    expect(see(world, taskCountRef(child))).toEqual({ case: child, open: 0, running: 1 })
    must(world, ended(id))
    must(world, { verb: verify, id, by: rina, ...on })
    expect(see(world, taskCountRef(child))).toMatchObject({ open: 0, running: 0 })
  })

  test("one that is cancelled counts no more", () => {
    const world = town()
    const child = openCase(world)
    const id = serviceActive(world, child)
    must(world, { verb: cancel, id, input: { reason }, by: surya, ...on })
    expect(see(world, taskCountRef(child)).running).toBe(0)
  })

  test("the return of a placement takes its place: there is one, never two", () => {
    const world = town()
    const id = handoffAt(world, "active", { kind: "placement" })
    const { case: child } = see(world, handoffRef(id))
    expect(see(world, taskCountRef(child)).running).toBe(1)
    bringBack(world, returning(world, id), "active")
    expect(see(world, handoffRef(id)).status).toBe("returned")
    expect(see(world, taskCountRef(child)).running).toBe(1)
  })

  test("a change of custody itself is not", () => {
    const world = town()
    const id = handoffAt(world, "active", { kind: "transfer" })
    expect(see(world, taskCountRef(see(world, handoffRef(id)).case))).not.toHaveProperty("running")
  })
})

describe("a service while the child goes over to another house", () => {
  test("is listed, and the child does not go over before it was looked at", () => {
    const { world, service, transfer, left } = givenCarried("handover")
    expect(left()).toMatchObject({ listed: 1, unplaced: 1, unmoved: 1 })
    expect(outcome(world, receiving(transfer))).toBe("handoff.tasks-unplaced")
    must(world, placing(transfer, service))
    must(world, placing(transfer, service))
    expect(left()).toMatchObject({ listed: 1, unplaced: 0, unmoved: 1 })
    expect(outcome(world, receiving(transfer))).toBe("active")
  })

  test("one that begins meanwhile joins, and one that ends leaves", () => {
    const world = town()
    const child = openCase(world)
    const service = serviceAccepted(world, child)
    const transfer = handoffAt(world, "handover", { kind: "transfer", child })
    expect(see(world, manifestRef(transfer)).listed).toBe(0)
    must(world, beginning(service, wednesday))
    expect(see(world, manifestRef(transfer))).toMatchObject({ listed: 1, unplaced: 1, unmoved: 1 })
    must(world, ended(service))
    must(world, { verb: verify, id: service, by: rina, ...on })
    expect(see(world, manifestRef(transfer))).toMatchObject({ listed: 0, unplaced: 0, unmoved: 0 })
    expect(outcome(world, receiving(transfer))).toBe("active")
  })

  test("of one that was looked at and ends, only the moving falls away", () => {
    const { world, service, transfer, left } = givenCarried("handover")
    must(world, placing(transfer, service))
    must(world, ended(service))
    must(world, { verb: verify, id: service, by: rina, ...on })
    expect(left()).toMatchObject({ listed: 0, unplaced: 0, unmoved: 0 })
  })

  test("whoever begins one while the acceptance lands looks again", () => {
    const world = town()
    const child = openCase(world)
    const service = serviceAccepted(world, child)
    const slow = decide(world, beginning(service, wednesday))
    handoffAt(world, "accepted", { kind: "transfer", child })
    if (isRefusal(slow)) throw new Error("nothing stands against it")
    expect(land(world, slow)).toEqual(raced)
  })

  test("goes on without interruption: its target tells, proposes and warns before it has moved", () => {
    const { world, service } = givenCarried("active")
    const by = lia
    expect(
      outcome(world, { verb: progress, id: service, input: { code: "SAFE" }, by, ...on }),
    ).toBe("active")
    const warning = { risk: "HIGH", reason }
    expect(outcome(world, { verb: raiseRisk, id: service, input: warning, by, ...on })).toBe(
      "active",
    )
    expect(outcome(world, ended(service))).toBe("outcome-proposed")
  })

  test("is judged by nobody before it has moved, neither by who asked nor by whose it will be", () => {
    const { world, service, transfer } = givenCarried("active")
    must(world, ended(service))
    for (const verb of [verify, dispute]) {
      const judging = { verb, id: service, input: verb === dispute ? { reason } : {}, ...on }
      expect(outcome(world, { ...judging, by: rina })).toBe("handoff.case-moved")
      expect(outcome(world, { ...judging, by: wati })).toBe("handoff.not-yours")
    }
    must(world, moving(transfer, service))
    expect(outcome(world, { verb: verify, id: service, by: rina, ...on })).toBe("handoff.missing")
    expect(outcome(world, { verb: verify, id: service, by: wati, ...on })).toBe("closed")
  })

  test("the transfer does not close while it lies with the former custodian", () => {
    const { world, transfer, service, left } = givenCarried("active")
    expect(left().unmoved).toBe(1)
    must(world, { ...ended(transfer), by: wati })
    const closing = { verb: verify, id: transfer, by: koko, ...on }
    expect(outcome(world, closing)).toBe("handoff.tasks-unmoved")
    must(world, moving(transfer, service))
    expect(outcome(world, closing)).toBe("closed")
  })
})

describe("taking a service over", () => {
  test("the new custodian is its sender, whoever took it over its author, and its target hears", () => {
    const { world, child, service, transfer, count } = givenCarried("active")
    expect(count().manifest).toMatchObject({ handoff: transfer })
    const { notices, alsoChains, event } = must(world, moving(transfer, service))
    expect(see(world, handoffRef(service))).toMatchObject({
      from: "rpsa",
      fromName: "Instansi rpsa",
      to: "lksa",
      author: wati.person,
      epoch: see(world, caseRef(child)).custodyEpoch,
      status: "active",
    })
    expect(notices.map(({ kind, audience, about }) => [kind, audience, about.id])).toEqual([
      ["handoff.custodian-changed", { to: "person", ...lia }, service],
    ])
    expect(alsoChains).toEqual([handoffRef(service)])
    expect(event.facts).toMatchObject({ tasks: 0, handoffs: 1, left: 0 })
    expect(count()).toEqual({ case: child, open: 0, running: 1 })
  })

  test("a second time counts once, and changes nothing", () => {
    const { world, transfer, service, left } = givenCarried("active")
    must(world, moving(transfer, service))
    const { notices } = must(world, moving(transfer, service))
    expect(notices).toEqual([])
    expect(left()).toMatchObject({ listed: 1, unmoved: 0 })
  })

  test("a placement goes along in the same way, and is given back to the new custodian", () => {
    const { world, service, transfer } = givenCarried("active", { kind: "placement" })
    const back = {
      verb: returnBack,
      id: service,
      input: { reason, childView: { view: canary("view") } },
      by: lia,
      ...on,
    }
    expect(outcome(world, back)).toBe("handoff.case-moved")
    must(world, moving(transfer, service))
    must(world, back)
    const { followedBy } = see(world, handoffRef(service))
    if (!followedBy) throw new Error("nothing follows")
    expect(see(world, handoffRef(followedBy))).toMatchObject({ from: "lksa", to: "rpsa" })
  })

  test("one that the receiver itself gives stays between the two, who can still conclude it", () => {
    const world = town()
    const child = openCase(world)
    const service = handoffAt(world, "active", { child })
    const transfer = handoffAt(world, "handover", { kind: "transfer", child })
    takeCustody(world, transfer, [service])
    const { notices } = must(world, moving(transfer, service))
    expect(notices).toEqual([])
    expect(see(world, handoffRef(service))).toMatchObject({ from: "dinsos", to: "rpsa", epoch: 2 })
    must(world, { ...ended(service), by: wati })
    expect(outcome(world, { verb: verify, id: service, by: rina, ...on })).toBe("closed")
  })

  test("one that the care holder asked for stays theirs", () => {
    const { world, child, service, transfer } = givenCarried("handover")
    mend(world, caseRef(child), { careHolder: agencyId.parse("polres") })
    mend(world, handoffRef(service), { from: agencyId.parse("polres") })
    takeCustody(world, transfer, [service])
    must(world, moving(transfer, service))
    expect(see(world, handoffRef(service))).toMatchObject({ from: "polres", epoch: 2 })
  })

  test("one that the former custodian asked for goes along, also where the child stays with them", () => {
    const { world, child, service, transfer } = givenCarried("handover")
    mend(world, caseRef(child), { careHolder: agencyId.parse("dinsos") })
    takeCustody(world, transfer, [service])
    must(world, moving(transfer, service))
    expect(see(world, handoffRef(service))).toMatchObject({ from: "rpsa", epoch: 2 })
  })

  test("whoever takes the last one over while it is concluded looks again", () => {
    const { world, service, transfer } = givenCarried("active")
    const taking = decide(world, moving(transfer, service))
    const told = decide(world, ended(service))
    if (isRefusal(taking) || isRefusal(told)) throw new Error("both may act, before either has")
    land(world, told)
    expect(land(world, taking)).toEqual(raced)
    expect(outcome(world, moving(transfer, service))).toBe("active")
    expect(see(world, handoffRef(service)).status).toBe("outcome-proposed")
  })

  test("it goes along once more when the child goes back", () => {
    const { world, child, service, transfer } = givenCarried("active")
    must(world, moving(transfer, service))
    const back = returning(world, transfer)
    bringBack(world, back, "handover")
    expect(see(world, manifestRef(back))).toMatchObject({ listed: 1, unplaced: 1, unmoved: 1 })
    must(world, { ...placing(back, service), by: rina, at: see(world, handoffRef(back)).since })
    bringBack(world, back, "active")
    must(world, { ...moving(back, service), by: rina, at: see(world, handoffRef(back)).since })
    expect(see(world, handoffRef(service))).toMatchObject({ from: "dinsos", epoch: 3 })
    expect(see(world, caseRef(child)).custodyEpoch).toBe(3)
  })

  test("more than one act can take go along in as many as it takes", () => {
    const { world, service, transfer, left } = givenCarried("handover")
    const one = see(world, handoffRef(service))
    const ids = Array.from({ length: 45 }, (_, place) => `more-${place}` as HandoffId)
    for (const id of ids) put(world, handoffRef(id), { ...one, id })
    mend(world, manifestRef(transfer), { listed: 46, unplaced: 46, unmoved: 46 })
    const chunks = [ids.slice(0, 20), ids.slice(20, 40), [...ids.slice(40), service]]
    for (const each of chunks) must(world, placing(transfer, ...each))
    must(world, receiving(transfer))
    for (const each of chunks) must(world, moving(transfer, ...each))
    expect(left()).toMatchObject({ unplaced: 0, unmoved: 0 })
    for (const id of ids) expect(see(world, handoffRef(id)).from).toBe("rpsa")
  })
})

describe("an emergency", () => {
  test("lists what goes along when the child has come", () => {
    const world = town()
    const child = openCase(world, { risk: "EMERGENCY" })
    const service = { kind: "placement" } as const
    const asked = serviceActive(world, child, service)
    const transfer = handoffAt(world, "offered", { kind: "transfer", risk: "EMERGENCY", child })
    const input = {
      attest: true,
      sourceReached: true,
      attempts: [],
      record: commitment(wednesday).record,
    }
    must(world, { verb: emergencyCommit, id: transfer, input, by: oki, ...on })
    expect(see(world, manifestRef(transfer))).toMatchObject({ listed: 1, unmoved: 1 })
    must(world, { ...moving(transfer, asked), by: oki })
    expect(see(world, handoffRef(asked)).from).toBe("rpsa")
    expect(see(world, manifestRef(transfer))).toMatchObject({ unplaced: 0, unmoved: 0 })
  })
})
