import { describe, expect, test } from "vitest"
import { agencyRef, capacityRef } from "#shared/agency/agency.ts"
import { caseRef, lockRef } from "#shared/case/case.ts"
import { commit } from "#shared/handoff/commit.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { place } from "#shared/handoff/place.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, hour, later } from "#shared/kernel/instant.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { clockOf } from "../../support/clockwork.ts"
import { commitment, handoffAt, must, openCase, wednesday } from "../../support/journey.ts"
import { decide, land, outcome, raced } from "../../support/play.ts"
import { bringBack, returning } from "../../support/returning.ts"
import { addTask } from "../../support/tasks.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { oki, rina, seat, town, wati } from "../../support/town.ts"
import { arrivalCodeOf, arrived, childOnItsWay, departure } from "../../support/travel.ts"
import { membershipOf, mend, see, seek } from "../../support/world.ts"

const rpsa = agencyId.parse("rpsa")
const shelter = capacityRef(rpsa, "TEMPORARY_SHELTER")
const pact = partnershipRef(partnershipId.parse("pks-dinsos-rpsa"))

type Draft = Parameters<typeof handoffAt>[2]

function given(draft: Draft = {}) {
  const world = town()
  const id = handoffAt(world, draft["kind"] ? "handover" : "accepted", draft)
  const ending = (input: unknown = commitment(wednesday), by = wati) =>
    ({ verb: commit, id, input, by, at: wednesday }) as const
  return { world, id, ending, now: () => see(world, handoffRef(id)) }
}

describe("completing a referral", () => {
  test("with its first contact the service begins, and custody stays", () => {
    const { world, ending, now } = given()
    must(world, ending())
    expect(now()).toMatchObject({
      status: "active",
      firstContactAt: wednesday,
      committedAt: wednesday,
      epoch: 1,
    })
    expect(now()).not.toHaveProperty("stableUntil")
    expect(now().clocks.map(({ kind }) => kind)).toEqual(["progress"])
    const child = see(world, caseRef(now().case))
    expect(child).toMatchObject({ custodian: "dinsos", custodyEpoch: 1, careEpoch: 0 })
  })

  test("it waits for its worker no more, be it a referral, a transfer or a placement", () => {
    for (const draft of [{}, { kind: "transfer" }, { kind: "placement" }]) {
      const { world, ending } = given(draft)
      expect(see(world, membershipOf(wati)).holds.length).toBe(1)
      must(world, ending())
      expect(see(world, membershipOf(wati)).holds).toEqual([])
    }
  })

  test("the reserved place is taken, and the offer no longer stands in the way of another", () => {
    const { world, ending, now } = given()
    must(world, ending())
    expect(see(world, shelter)).toMatchObject({ places: 2, room: 1, reserved: 0, taken: 1 })
    expect(now().holdsPlace).toBe(false)
    expect(seek(world, lockRef(now().case, "referral-TEMPORARY_SHELTER-rpsa"))).toBeUndefined()
  })

  test("first contact lies between acceptance and now", () => {
    const { world, ending } = given()
    const met = (at: string) => ending({ firstContact: { at, with: "FAMILY" } })
    expect(outcome(world, ending({}))).toBe("handoff.contact-required")
    expect(outcome(world, met(later(wednesday, 1)))).toBe("handoff.contact-implausible")
    expect(outcome(world, met(later(wednesday, -3 * day)))).toBe("handoff.contact-implausible")
    expect(outcome(world, met(later(wednesday, -day)))).toBe("active")
  })
})

describe("a child that travelled", () => {
  const at = later(departure, 5 * hour)
  const away = () => {
    const world = town()
    const id = childOnItsWay(world)
    const arriving = (code?: string) =>
      ({ verb: commit, id, input: arrived(at, code), by: wati, at }) as const
    return { world, id, arriving, code: arrivalCodeOf(world, id) }
  }

  test("is known by the code on the escort’s paper: a wrong one, or none, is refused", () => {
    const { world, id, arriving, code } = away()
    expect(outcome(world, arriving())).toBe("handoff.arrival-code-wrong")
    expect(outcome(world, arriving("ABCDEFGH"))).toBe("handoff.arrival-code-wrong")
    expect(outcome(world, arriving(code.slice(1)))).toBe("handoff.arrival-code-wrong")
    expect(see(world, handoffRef(id)).status).toBe("handover")
  })

  test("has arrived with the code as people write it down", () => {
    const { world, id, arriving, code } = away()
    const written = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase()
    expect(outcome(world, arriving(written))).toBe("active")
    expect(clockOf(see(world, handoffRef(id)), "check-in")).toBeUndefined()
  })

  test("leaves no trace of the code in the record or the ledger", () => {
    const { world, arriving, code } = away()
    expect(JSON.stringify(must(world, arriving(code)))).not.toContain(code)
  })
})

describe("completing any", () => {
  test("only the worker named at acceptance completes it", () => {
    const { world, ending } = given()
    expect(outcome(world, ending(undefined, oki))).toBe("handoff.not-the-worker")
  })

  test("nobody receives a child they gave away themselves, whatever seats they have", () => {
    const { world, id, ending } = given({ kind: "transfer" })
    const dian = seat("dian", "rpsa")
    const person = personId.parse(dian.person)
    mend(world, handoffRef(id), { worker: person })
    const { handover } = see(world, handoffRef(id))
    if (!handover) throw new Error("no handover")
    mend(world, handoffRef(id), { handover: { ...handover, giver: person } })
    expect(outcome(world, ending(undefined, dian))).toBe("handoff.same-hands")
    mend(world, handoffRef(id), { handover })
    expect(outcome(world, ending(undefined, dian))).toBe("active")
  })

  test("what moves is completed on the sender’s release, never straight from acceptance", () => {
    const world = town()
    const id = handoffAt(world, "accepted", { kind: "transfer" })
    const ending = { verb: commit, id, input: commitment(wednesday), by: wati, at: wednesday }
    expect(outcome(world, ending)).toBe("handoff.wrong-state")
  })

  test("it takes the record, of a time since the handover began", () => {
    const { world, ending } = given({ kind: "transfer" })
    const { firstContact } = commitment(wednesday)
    expect(outcome(world, ending({ firstContact }))).toBe("handoff.record-required")
    for (const at of [later(wednesday, 1), later(wednesday, -3 * day)]) {
      expect(outcome(world, ending(commitment(at)))).toBe("handoff.contact-implausible")
    }
  })

  test("while the sender asks for it back, that is answered first", () => {
    const { world, id, ending } = given({ kind: "transfer" })
    const by = personId.parse(rina.person)
    const withdrawal = { childPosition: "NOT_ASKED", by, at: wednesday } as const
    mend(world, handoffRef(id), { withdrawal: { reason: "Ibunya menjemput.", ...withdrawal } })
    expect(outcome(world, ending())).toBe("handoff.withdrawal-waits")
  })

  test("once the basis has fallen away nothing moves", () => {
    const { world, id, ending } = given({ kind: "transfer" })
    const by = personId.parse(rina.person)
    mend(world, handoffRef(id), { frozen: { at: wednesday, by, acknowledged: [] } })
    expect(outcome(world, ending())).toBe("handoff.frozen")
  })

  test("a suspended agency completes nothing", () => {
    const { world, ending } = given()
    mend(world, agencyRef(rpsa), { status: "suspended" })
    expect(outcome(world, ending())).toBe("handoff.receiver-suspended")
  })

  test("at grave risk the worker holds a certificate", () => {
    const { world, id, ending } = given({ risk: "EMERGENCY" })
    const dewi = seat("dewi", "rpsa")
    mend(world, handoffRef(id), { worker: personId.parse(dewi.person) })
    expect(outcome(world, ending(undefined, dewi))).toBe("handoff.certificate-required")
  })

  test("an agreement that lapsed since acceptance stops it, and custody stays", () => {
    const { world, ending, now } = given({ kind: "transfer" })
    mend(world, pact, { status: "ended" })
    expect(outcome(world, ending())).toBe("handoff.not-covered")
    expect(see(world, caseRef(now().case)).custodian).toBe("dinsos")
  })

  test("an emergency that went ahead of its agreement is completed without, and made good later", () => {
    const { world, id, ending } = given({ kind: "transfer", risk: "EMERGENCY" })
    mend(world, pact, { status: "ended" })
    const by = personId.parse(rina.person)
    mend(world, handoffRef(id), { toRatify: { parts: ["partnership"], since: wednesday, by } })
    expect(outcome(world, ending())).toBe("active")
    expect(see(world, handoffRef(id)).toRatify?.parts).toEqual(["partnership"])
  })

  test("each task that goes along was looked at before", () => {
    const world = town()
    const child = openCase(world)
    const task = addTask(world, child)
    const id = handoffAt(world, "handover", { kind: "transfer", child })
    const ending = { verb: commit, id, input: commitment(wednesday), by: wati, at: wednesday }
    expect(outcome(world, ending)).toBe("handoff.tasks-unplaced")
    must(world, { verb: place, id, input: { tasks: [{ task }] }, by: wati, at: wednesday })
    expect(outcome(world, ending)).toBe("active")
  })

  test("a task that joins at the same instant is looked at first", () => {
    const world = town()
    const child = openCase(world)
    const task = addTask(world, child)
    const id = handoffAt(world, "handover", { kind: "transfer", child })
    must(world, { verb: place, id, input: { tasks: [{ task }] }, by: wati, at: wednesday })
    const ending = { verb: commit, id, input: commitment(wednesday), by: wati, at: wednesday }
    const decided = decide(world, ending)
    if (isRefusal(decided)) throw new Error(decided.refused)
    addTask(world, child)
    expect(land(world, decided)).toEqual(raced)
    expect(outcome(world, ending)).toBe("handoff.tasks-unplaced")
  })

  test("who no longer has the child cannot give it back", () => {
    const world = town()
    const id = returning(world, handoffAt(world, "active", { kind: "placement" }))
    bringBack(world, id, "handover")
    mend(world, caseRef(see(world, handoffRef(id)).case), { careHolder: agencyId.parse("lksa") })
    const at = later(wednesday, 4 * day)
    const ending = { verb: commit, id, input: commitment(at), by: rina, at }
    expect(outcome(world, ending)).toBe("handoff.child-elsewhere")
  })

  testThreshold({
    verb: commit,
    stage: "accepted",
    elsewhere: "active",
    by: wati,
    other: rina,
    input: commitment(wednesday),
  })
})

describe("completing what moves", () => {
  testThreshold({
    verb: commit,
    stage: "handover",
    elsewhere: "active",
    by: wati,
    other: rina,
    input: commitment(wednesday),
    draft: { kind: "transfer" },
  })
  testEveryRefusal(commit)
})
