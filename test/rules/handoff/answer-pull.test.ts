import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { caseRef, lockRef } from "#shared/case/case.ts"
import { answerPull } from "#shared/handoff/answer-pull.ts"
import { handoffOfCaseRef, handoffRef, reviewRef } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { submit } from "#shared/handoff/submit.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { pulled, wira } from "../../support/further-handoffs.ts"
import { canary, handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { lia, rina, surya, town, wati } from "../../support/town.ts"
import { mend, see, seek } from "../../support/world.ts"

const rpsa = agencyRef(agencyId.parse("rpsa"))
const yes = { answer: "AGREED", text: canary("text") }

function given(change: Record<string, unknown> = {}) {
  const world = town()
  const id = pulled(world, change)
  const child = see(world, handoffRef(id)).case
  const answering = { verb: answerPull, id, input: yes, by: rina, at: wednesday } as const
  return { world, id, child, answering }
}

describe("answering a request for a child", () => {
  test("whoever asked for it in one agency does not answer in the other", () => {
    const { world, id, answering } = given()
    mend(world, handoffRef(id), { author: personId.parse(rina.person) })
    expect(outcome(world, answering)).toBe("handoff.own-act")
    expect(outcome(world, { ...answering, by: surya })).toBe("closed")
  })

  test("a yes drafts the transfer to whoever asked, and closes the request", () => {
    const { world, id, child, answering } = given()
    const { notices, event } = must(world, answering)
    const asked = see(world, handoffRef(id))
    expect(asked).toMatchObject({ status: "closed", pullAnswer: yes, clocks: [] })
    const next = asked.followedBy
    if (!next) throw new Error("no transfer was drafted")
    expect(see(world, handoffRef(next))).toMatchObject({
      kind: "transfer",
      moves: "custody",
      status: "draft",
      from: "dinsos",
      to: "rpsa",
      author: rina.person,
      parent: id,
      partnerships: ["pks-dinsos-rpsa"],
      need: { service: "TEMPORARY_SHELTER" },
    })
    expect(see(world, handoffOfCaseRef(child, next))).toEqual({ handoff: next })
    expect(notices).toMatchObject([{ audience: { to: "person", ...wati } }])
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
  })

  test("custody stays until that transfer is completed; it takes the usual way", () => {
    const { world, id, child, answering } = given()
    must(world, answering)
    expect(see(world, caseRef(child)).custodian).toBe("dinsos")
    const next = see(world, handoffRef(id)).followedBy ?? ""
    const sending = { verb: offer, id: next, at: wednesday }
    expect(outcome(world, { ...sending, by: surya })).toBe("handoff.approval-required")
    must(world, { verb: submit, id: next, by: rina, at: wednesday })
    expect(outcome(world, { ...sending, by: surya })).toBe("offered")
  })

  test("a yes may bring along what the transfer needs", () => {
    const { world, id, answering } = given()
    const more = {
      safety: "Tidak pulang ke rumah.",
      documents: ["Laporan sosial"],
      basis: { kind: "CONSENT", by: "Ibu", note: canary("note") },
      childView: { view: canary("view") },
    }
    must(world, { ...answering, input: { ...yes, ...more } })
    const next = see(world, handoffRef(id)).followedBy
    const transfer = see(world, handoffRef(next ?? id))
    expect(transfer).toMatchObject({ basis: { kind: "CONSENT" }, masked: { safety: more.safety } })
    expect(see(world, reviewRef(transfer)).content).toEqual({
      basis: more.basis,
      childView: more.childView,
    })
  })

  test("a no ends the request, and whoever asked may ask again", () => {
    for (const answer of ["NOT_NOW", "REFUSED"]) {
      const { world, id, child, answering } = given()
      must(world, { ...answering, input: { ...yes, answer } })
      const asked = see(world, handoffRef(id))
      expect(asked).toMatchObject({ status: "declined", pullAnswer: { answer } })
      expect(asked.followedBy).toBeUndefined()
      expect(seek(world, lockRef(child, "pull-rpsa"))).toBeUndefined()
      expect(see(world, caseRef(child)).bounces).toBe(0)
    }
  })

  test("a yes to a house that cannot take the child is none", () => {
    const said = (change: Parameters<typeof mend<(typeof rpsa)["of"] & object>>[2]): string => {
      const { world, answering } = given()
      mend(world, rpsa, change)
      return outcome(world, answering)
    }
    expect(said({ status: "suspended" })).toBe("handoff.receiver-suspended")
    expect(said({ type: "POLICE_PPA" })).toBe("handoff.receiver-cannot-receive")
    expect(said({ services: [] })).toBe("handoff.service-not-offered")
    const young = { ages: [0, 5], sexes: ["F", "M"], categories: [] } as const
    expect(said({ serves: young })).toBe("handoff.child-not-served")
    const { world, child, answering } = given()
    mend(world, caseRef(child), { conflictedAgencies: [agencyId.parse("rpsa")] })
    expect(outcome(world, answering)).toBe("handoff.receiver-conflicted")
  })

  test("a child who was harmed does not go to an LPKS on request either", () => {
    const { world, child, answering } = given()
    mend(world, rpsa, { type: "LPKS" })
    mend(world, caseRef(child), { abhPosition: "VICTIM" })
    expect(outcome(world, answering)).toBe("handoff.not-for-victims")
  })

  test("an offer is no request", () => {
    const world = town()
    const id = handoffAt(world, "offered")
    const answering = { verb: answerPull, id, input: yes, by: wati, at: wednesday }
    expect(outcome(world, answering)).toBe("handoff.wrong-kind")
  })

  test("whoever asked does not answer, nor does an officer of the desk", () => {
    const { world, answering } = given()
    expect(outcome(world, { ...answering, by: wati })).toBe("handoff.not-yours")
    expect(outcome(world, { ...answering, by: wira })).toBe("role.required")
  })

  test("a stranger, and somebody excluded, hear that there is none", () => {
    const { world, child, answering } = given()
    expect(outcome(world, { ...answering, by: lia })).toBe("handoff.missing")
    mend(world, caseRef(child), { excludedPersons: [personId.parse(rina.person)] })
    expect(outcome(world, answering)).toBe("handoff.missing")
  })

  test("answered once, it is answered", () => {
    const { world, answering } = given()
    must(world, answering)
    expect(outcome(world, answering)).toBe("handoff.wrong-state")
  })

  test("a case that was closed, or moved, is given to nobody", () => {
    const { world, child, answering } = given()
    mend(world, caseRef(child), { custodyEpoch: 2 })
    expect(outcome(world, answering)).toBe("handoff.case-moved")
    mend(world, caseRef(child), { status: "closed" })
    expect(outcome(world, answering)).toBe("handoff.case-closed")
  })

  testEveryRefusal(answerPull)
})
