import { describe, expect, test } from "vitest"
import { agencyRef, capacityRef } from "#shared/agency/agency.ts"
import { caseRef, custodyRef, lockRef, sectionRef } from "#shared/case/case.ts"
import { commit } from "#shared/handoff/commit.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { acceptance, commitment, handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { oki, rina, seat, town, wati } from "../../support/town.ts"
import { membershipOf, mend, see, seek } from "../../support/world.ts"

const rpsa = agencyId.parse("rpsa")
const shelter = capacityRef(rpsa, "TEMPORARY_SHELTER")

function given(draft: Parameters<typeof handoffAt>[2] = {}) {
  const world = town()
  const id = handoffAt(world, "accepted", draft)
  const ending = (input: unknown = commitment(wednesday)) =>
    ({ verb: commit, id, input, by: wati, at: wednesday }) as const
  return { world, id, ending }
}

describe("completing a referral", () => {
  test("with its first contact the service begins, and custody stays", () => {
    const { world, id, ending } = given()
    must(world, ending())
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({ status: "active", firstContactAt: wednesday, epoch: 1 })
    expect(handoff.due?.kind).toBe("progress")
    const child = see(world, caseRef(handoff.case))
    expect(child).toMatchObject({ custodian: "dinsos", custodyEpoch: 1 })
  })

  test("it waits for its worker no more, be it a referral or a transfer", () => {
    for (const draft of [{}, { kind: "transfer" }]) {
      const { world, ending } = given(draft)
      expect(see(world, membershipOf(wati)).holds.length).toBe(1)
      must(world, ending())
      expect(see(world, membershipOf(wati)).holds).toEqual([])
    }
  })

  test("the reserved place is taken, and the offer no longer stands in the way of another", () => {
    const { world, id, ending } = given()
    must(world, ending())
    expect(see(world, shelter)).toMatchObject({ places: 2, room: 1, reserved: 0, taken: 1 })
    const { case: child } = see(world, handoffRef(id))
    expect(seek(world, lockRef(child, "referral-TEMPORARY_SHELTER-rpsa"))).toBeUndefined()
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

describe("completing a transfer", () => {
  test("custody moves in this one act, and its epoch rises by one", () => {
    const { world, id, ending } = given({ kind: "transfer" })
    const change = must(world, ending())
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({ status: "active", epoch: 2 })
    const child = see(world, caseRef(handoff.case))
    expect(child).toMatchObject({ custodian: "rpsa", custodyEpoch: 2 })
    expect(child.custodianName).toBe("Instansi rpsa")
    expect(see(world, custodyRef(handoff.case, 2))).toEqual({
      case: handoff.case,
      epoch: 2,
      custodian: "rpsa",
      from: wednesday,
      act: id,
    })
    expect(change.alsoChains).toEqual([caseRef(handoff.case)])
    expect(seek(world, lockRef(handoff.case, "custody"))).toBeUndefined()
  })

  test("the handover record is sealed, and its words stay out of the ledger", () => {
    const { world, id, ending } = given({ kind: "transfer" })
    const { event, notices } = must(world, ending())
    const { case: child } = see(world, handoffRef(id))
    expect(see(world, sectionRef(child, `handover-${id}`)).content).toMatchObject({
      giver: rina.person,
    })
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
  })

  test("nobody gives to themselves, whatever seats they have", () => {
    const { world, id, ending } = given({ kind: "transfer" })
    const dian = seat("dian", "rpsa")
    mend(world, handoffRef(id), { worker: see(world, membershipOf(dian)).person })
    const both = { ...ending(commitment(wednesday, dian.person)), by: dian }
    expect(outcome(world, both)).toBe("handoff.giver-unknown")
    expect(outcome(world, { ...ending(), by: dian })).toBe("active")
  })

  test("it takes the record, with a giver from the sending agency and a time that has come", () => {
    const { world, ending } = given({ kind: "transfer" })
    const { firstContact } = commitment(wednesday)
    expect(outcome(world, ending({ firstContact }))).toBe("handoff.record-required")
    expect(outcome(world, ending(commitment(wednesday, "nobody")))).toBe("handoff.giver-unknown")
    expect(outcome(world, ending(commitment(wednesday, oki.person)))).toBe("handoff.giver-unknown")
    expect(outcome(world, ending(commitment(later(wednesday, 1))))).toBe(
      "handoff.contact-implausible",
    )
  })
})

describe("completing either", () => {
  test("only the worker named at acceptance completes it", () => {
    const { world, ending } = given()
    expect(outcome(world, { ...ending(), by: oki })).toBe("handoff.not-the-worker")
  })

  test("a suspended agency completes nothing", () => {
    const { world, ending } = given()
    mend(world, agencyRef(rpsa), { status: "suspended" })
    expect(outcome(world, ending())).toBe("handoff.receiver-suspended")
  })

  test("at grave risk the worker holds a certificate", () => {
    const { world, id, ending } = given({ risk: "EMERGENCY" })
    mend(world, handoffRef(id), { worker: see(world, membershipOf(seat("dewi", "rpsa"))).person })
    const dewi = { ...ending(), by: seat("dewi", "rpsa") }
    expect(acceptance().worker).toBe(wati.person)
    expect(outcome(world, dewi)).toBe("handoff.certificate-required")
  })

  test("an agreement that lapsed since acceptance stops it, and custody stays", () => {
    const { world, id, ending } = given({ kind: "transfer" })
    mend(world, partnershipRef(partnershipId.parse("pks-dinsos-rpsa")), { status: "ended" })
    expect(outcome(world, ending())).toBe("handoff.not-covered")
    const { case: child } = see(world, handoffRef(id))
    expect(see(world, caseRef(child)).custodian).toBe("dinsos")
  })

  testThreshold({
    verb: commit,
    stage: "accepted",
    elsewhere: "active",
    by: wati,
    other: rina,
    input: commitment(wednesday),
  })
  testEveryRefusal(commit)
})
