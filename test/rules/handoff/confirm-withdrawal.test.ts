import { describe, expect, test } from "vitest"
import { capacityRef } from "#shared/agency/agency.ts"
import { caseRef, lockRef } from "#shared/case/case.ts"
import { confirmWithdrawal } from "#shared/handoff/confirm-withdrawal.ts"
import { conversationRef, handoffRef } from "#shared/handoff/handoff.ts"
import { withdraw } from "#shared/handoff/withdraw.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { manifestRef } from "#shared/task/task.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { canary, handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { rina, surya, town, wati } from "../../support/town.ts"
import { membershipOf, mend, see, seek } from "../../support/world.ts"

const input = { confirm: true, note: canary("note") }
const asked = { reason: canary("withdrawn"), childPosition: "WANTS_TO_RETURN" }
const rpsa = agencyId.parse("rpsa")

function given() {
  const world = town()
  const id = handoffAt(world, "handover", { kind: "transfer" })
  must(world, { verb: withdraw, id, input: asked, by: rina, at: wednesday })
  const answering = { verb: confirmWithdrawal, id, input, by: wati, at: wednesday } as const
  return { world, id, answering }
}

describe("answering a withdrawal after the handover began", () => {
  test("the receiver agrees: it ends, and all that was held for it is free", () => {
    const { world, id, answering } = given()
    const { event } = must(world, answering)
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({
      status: "withdrawn",
      withdrawn: asked.reason,
      withdrawal: { childPosition: "WANTS_TO_RETURN" },
      holdsPlace: false,
      clocks: [],
    })
    expect(event.facts["childPosition"]).toBe("WANTS_TO_RETURN")
    expect(seek(world, lockRef(handoff.case, "custody"))).toBeUndefined()
    expect(seek(world, manifestRef(id))).toBeUndefined()
    expect(see(world, capacityRef(rpsa, "TEMPORARY_SHELTER"))).toMatchObject({ reserved: 0 })
    expect(see(world, membershipOf(wati)).holds).toEqual([])
    expect(see(world, caseRef(handoff.case)).custodian).toBe("dinsos")
  })

  test("the receiver does not agree: the handover goes on, and the sender hears it", () => {
    const { world, id, answering } = given()
    const { notices } = must(world, { ...answering, input: { ...input, confirm: false } })
    const handoff = see(world, handoffRef(id))
    expect(handoff.status).toBe("handover")
    expect(handoff.withdrawal).toBeUndefined()
    expect(notices).toMatchObject([{ audience: { to: "person", ...rina } }])
  })

  test("why lies sealed, in no event and no notice", () => {
    const { world, id, answering } = given()
    const { notices, event } = must(world, answering)
    expect(JSON.stringify([notices, event])).not.toContain("kenari")
    const said = see(world, conversationRef(see(world, handoffRef(id)))).content
    expect(said).toMatchObject({
      remarks: [
        { code: "WITHDRAWAL", text: asked.reason },
        { code: "WITHDRAWAL", text: input.note },
      ],
    })
  })

  test("the coordinator of the district decides where the receiver does not answer", () => {
    const { world, answering } = given()
    const by = putCoordinator(world)
    expect(outcome(world, { ...answering, by })).toBe("withdrawn")
  })

  test("a coordinator whose agency has a conflict of interest hears nothing of it", () => {
    const { world, id, answering } = given()
    const by = putCoordinator(world)
    const { case: child } = see(world, handoffRef(id))
    mend(world, caseRef(child), { conflictedAgencies: [agencyId.parse(by.agency)] })
    expect(outcome(world, { ...answering, by })).toBe("handoff.missing")
  })

  test("whoever asked does not answer, for another agency either", () => {
    const mine = given()
    const { withdrawal } = see(mine.world, handoffRef(mine.id))
    if (!withdrawal) throw new Error("nothing was asked")
    const by = personId.parse(wati.person)
    mend(mine.world, handoffRef(mine.id), { withdrawal: { ...withdrawal, by } })
    expect(outcome(mine.world, mine.answering)).toBe("handoff.own-act")
    const { world, answering } = given()
    expect(outcome(world, { ...answering, by: surya })).toBe("handoff.not-yours")
  })

  test("without a request there is nothing to answer", () => {
    const world = town()
    const id = handoffAt(world, "handover", { kind: "transfer" })
    const answering = { verb: confirmWithdrawal, id, input, by: wati, at: wednesday }
    expect(outcome(world, answering)).toBe("handoff.no-withdrawal")
  })

  test("once the case has another custodian it can still end", () => {
    const { world, id, answering } = given()
    mend(world, caseRef(see(world, handoffRef(id)).case), { custodyEpoch: 2 })
    expect(outcome(world, answering)).toBe("withdrawn")
  })

  test("whoever has no part in it, or works on no cases, hears nothing or which role it takes", () => {
    const { world, answering } = given()
    expect(outcome(world, { ...answering, by: { person: "lia", agency: "lksa" } })).toBe(
      "handoff.missing",
    )
    mend(world, membershipOf(wati), { roles: ["INTAKE_OFFICER"] })
    expect(outcome(world, answering)).toBe("role.required")
  })

  test("before and after the handover it does not apply", () => {
    const world = town()
    const said = { accepted: "handoff.no-withdrawal", active: "handoff.wrong-state" } as const
    for (const stage of ["accepted", "active"] as const) {
      const id = handoffAt(world, stage, { kind: "transfer" })
      const answering = { verb: confirmWithdrawal, id, input, by: wati, at: wednesday }
      expect(outcome(world, answering)).toBe(said[stage])
    }
  })

  testEveryRefusal(confirmWithdrawal)
})
