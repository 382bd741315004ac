import { describe, expect, test } from "vitest"
import { type Agency, agencyRef, capacityRef, deskRef } from "#shared/agency/agency.ts"
import { offerHandoff } from "#shared/agenda/offer-handoff.ts"
import { caseId, caseRef, lockRef } from "#shared/case/case.ts"
import { type Handoff, handoffRef } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { handOver } from "#shared/meeting/hand-over.ts"
import { itemRef, itemWordsRef } from "#shared/meeting/rows/item.ts"
import { partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { itemIn, seatIn, turn } from "../../support/agenda.ts"
import { opens } from "../../support/assembly.ts"
import { givenHanding, signing } from "../../support/handing.ts"
import { testItem, testRoom } from "../../support/item-threshold.ts"
import { canary, must, openCase } from "../../support/journey.ts"
import { decide as judge, land, outcome, play, raced } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, rina, surya, wati } from "../../support/town.ts"
import { copyOf, mend, see, seek } from "../../support/world.ts"

const child = caseRef(caseId.parse("case-conferred"))
const rpsa = agencyId.parse("rpsa")
const dinsos = agencyRef(agencyId.parse("dinsos"))
const reason = { defer: canary("defer") }

type Found = ReturnType<typeof given>

function given(draft: Parameters<typeof givenHanding>[1] = {}) {
  const found = givenHanding("pending-approval", draft)
  const offering = (more: Record<string, unknown> = {}, by = surya) =>
    found.attempt(offerHandoff, by, more)
  return { ...found, offering }
}

describe("a handoff offered by the conference's decision", () => {
  test("lies on the receiver's desk at once, with the chair as who agreed", () => {
    const { world, meeting, id, handoff, offering, now } = given()
    const change = must(world, offering())
    expect(now()).toMatchObject({
      status: "offered",
      approver: surya.person,
      clocks: [{ kind: "acknowledge" }],
      coveredBy: { partnership: "pks-dinsos-rpsa" },
    })
    expect(now()).not.toHaveProperty("toRatify")
    expect(seek(world, lockRef(now().case, "custody"))).toMatchObject({ heldBy: handoff })
    expect(change.notices).toMatchObject([{ audience: { to: "desk", agency: "rpsa" } }])
    expect(change.event).toMatchObject({ type: "handoff.offered", facts: { meeting, item: id } })
    const chains = [change.subject, ...(change.alsoChains ?? [])].map(refKey)
    expect(chains).toEqual([handoffRef(handoff), itemRef(id)].map(refKey))
  })

  test("is an outcome of the item, its words under seal", () => {
    const { world, id, handoff, offering } = given()
    const change = must(world, offering())
    expect(itemIn(world, id)).toMatchObject({ outcomes: 1, handoffs: [handoff] })
    const [said] = see(world, itemWordsRef(id)).outcomes
    expect(said).toEqual({ kind: "HANDOFF", text: canary("handing"), handoff })
    const told = JSON.stringify([itemIn(world, id), change.event, change.notices])
    expect(told).not.toContain("kenari")
  })

  test("needs no supervisor of the house, of a house that no chair leads", () => {
    const { world, meeting, offering, now } = given()
    mend(world, child, { custodian: agencyId.parse("dinsos") })
    turn(world, meeting, { chair: personId.parse("koko") })
    seatIn(world, meeting, [[rina, surya, { person: "koko", agency: "dinsos" }]])
    must(world, offering({}, { person: "koko", agency: "dinsos" }))
    expect(now()).toMatchObject({ status: "offered", approver: "koko" })
  })

  test("an emergency that no agreement covers says why it cannot wait, and only that is made good", () => {
    const { world, offering, now, change } = given()
    change({ risk: "EMERGENCY" })
    const pact = partnershipRef(partnershipId.parse("pks-dinsos-rpsa"))
    mend(world, pact, { status: "ended" })
    expect(outcome(world, offering())).toBe("handoff.deferral-unexplained")
    expect(outcome(world, offering(reason))).toBe("offered")
    expect(now().toRatify?.parts).toEqual(["partnership"])
    const calm = given()
    expect(outcome(calm.world, calm.offering(reason))).toBe("handoff.not-deferrable")
  })

  test("a supervisor who sends it at the same instant and the room: one of them lands", () => {
    const { world, handoff, offering } = given()
    const alone = { verb: offer, id: handoff, by: surya, at: signing }
    const [here, there] = [judge(world, offering()), judge(world, alone)]
    if (isRefusal(here) || isRefusal(there)) throw new Error("refused")
    for (const [first, second] of [
      [here, there],
      [there, here],
    ] as const) {
      const own = copyOf(world)
      expect(isRefusal(land(own, first))).toBe(false)
      expect(land(own, second)).toEqual(raced)
    }
  })
})

describe("who decides it", () => {
  test("the chair says it, and never its own author", () => {
    const { world, offering, change } = given()
    expect(outcome(world, offering({}, rina))).toBe("agenda.not-chair")
    change({ author: personId.parse(surya.person) })
    expect(outcome(world, offering())).toBe("handoff.own-approval")
  })

  test("nor the house that wants the child", () => {
    const { world, offering, change } = given()
    change({ to: agencyId.parse("dinsos") })
    expect(outcome(world, offering())).toBe("handoff.not-yours")
  })

  test("with the full quorum: going on without one is not enough for this", () => {
    const { world, meeting, offering } = given()
    seatIn(world, meeting, [[surya], { isSocialWorker: false }])
    expect(play(world, offering())).toMatchObject({
      refused: "agenda.quorum-required",
      facts: { lacks: ["social-worker"] },
    })
    const room = { openedAt: opens, openedBy: personId.parse(surya.person), code: "123456" }
    turn(world, meeting, { room: { ...room, inquorate: { reason: "Mendesak", reviewBy: monday } } })
    expect(outcome(world, offering())).toBe("agenda.quorum-required")
  })

  test("whoever hands the chair over meanwhile speaks for the room no more", () => {
    const { world, meeting, offering, now } = given()
    seatIn(world, meeting, [[rina, surya, koko]])
    const offer = judge(world, offering())
    if (isRefusal(offer)) throw new Error(offer.refused)
    const input = { part: "chair", person: koko.person }
    must(world, { verb: handOver, id: meeting, by: rina, at: signing, input })
    expect(land(world, offer)).toEqual(raced)
    expect(now().status).toBe("pending-approval")
  })

  test("an item that holds forty outcomes takes no more", () => {
    const { world, id, offering } = given()
    mend(world, itemRef(id), { outcomes: 40 })
    expect(outcome(world, offering())).toBe("agenda.outcomes-full")
  })

  test("a handoff of another child is none in this room", () => {
    const { world, change, offering } = given()
    change({ case: openCase(world) })
    const missing = { refused: "agenda.handoff-unknown", kind: "invalid" }
    expect(play(world, offering())).toEqual(missing)
    expect(play(world, offering({ handoff: "handoff-nowhere" }))).toEqual(missing)
  })

  testRoom({
    verb: offerHandoff,
    stage: "in-discussion",
    input: { handoff: "handoff-nowhere", text: canary("handing") },
  })
  testItem({
    verb: offerHandoff,
    stage: "in-discussion",
    input: { handoff: "handoff-nowhere", text: canary("handing") },
    wrong: ["on-agenda", "decided"],
    isInRoom: true,
  })
})

describe("the guards of an offer hold in the room too", () => {
  const told = (spoil: (found: Found) => void, draft: Parameters<typeof given>[0] = {}): string => {
    const found = given(draft)
    spoil(found)
    return outcome(found.world, found.offering())
  }
  const house = (change: Partial<Agency>): string =>
    told(({ world }) => mend(world, agencyRef(rpsa), change))
  const handoff = (change: Partial<Handoff>): string => told((found) => found.change(change))

  test("it waits for approval, of a case that is where it was", () => {
    expect(handoff({ status: "draft" })).toBe("handoff.wrong-state")
    const by = personId.parse(rina.person)
    expect(handoff({ frozen: { at: signing, by, acknowledged: [] } })).toBe("handoff.frozen")
    expect(told(({ world }) => mend(world, child, { status: "closed" }))).toBe(
      "handoff.case-closed",
    )
    expect(told(({ world }) => mend(world, child, { custodyEpoch: 7 }))).toBe("handoff.case-moved")
    expect(handoff({ kind: "return", moves: "care", from: rpsa, to: agencyId.parse("lksa") })).toBe(
      "handoff.child-elsewhere",
    )
    expect(
      told(({ world }) => mend(world, dinsos, { status: "suspended" }), { kind: "placement" }),
    ).toBe("handoff.source-suspended")
  })

  test("nothing else of the child is offered so", () => {
    const { world, offering, now } = given()
    const held = { heldBy: "handoff-other", epoch: 1 } as never
    world.rows.set(refKey(lockRef(now().case, "custody")), {
      ref: lockRef(now().case, "custody"),
      state: held,
      version: 1,
    })
    expect(outcome(world, offering())).toBe("handoff.already-offered")
  })

  test("the receiver is there, fits, and has somebody on duty", () => {
    const young = { ages: [0, 5], sexes: ["F", "M"], categories: [] } as const
    expect(house({ status: "suspended" })).toBe("handoff.receiver-suspended")
    expect(house({ type: "COURT" })).toBe("handoff.receiver-cannot-receive")
    expect(house({ services: ["EDUCATION"] })).toBe("handoff.service-not-offered")
    expect(house({ serves: young })).toBe("handoff.child-not-served")
    expect(house({ catchment: [] })).toBe("handoff.outside-catchment")
    expect(told(({ world }) => world.rows.delete(refKey(agencyRef(rpsa))))).toBe(
      "handoff.receiver-unknown",
    )
    expect(told(({ world }) => mend(world, child, { conflictedAgencies: [rpsa] }))).toBe(
      "handoff.receiver-conflicted",
    )
    expect(
      told(({ world }) => {
        mend(world, agencyRef(rpsa), { type: "LPKS" })
        mend(world, child, { abhPosition: "VICTIM" })
      }),
    ).toBe("handoff.not-for-victims")
    const shelter = capacityRef(rpsa, "TEMPORARY_SHELTER")
    expect(told(({ world }) => mend(world, shelter, { closed: true }))).toBe("handoff.no-room")
    expect(told(({ world }) => mend(world, deskRef(rpsa), { active: false }))).toBe(
      "handoff.desk-unstaffed",
    )
    const pact = partnershipRef(partnershipId.parse("pks-dinsos-rpsa"))
    expect(told(({ world }) => mend(world, pact, { status: "ended" }))).toBe("handoff.not-covered")
  })

  test("somebody who reads along and does not lead hears that it is not theirs", () => {
    const { world, offering } = given()
    expect(outcome(world, offering({}, wati))).toBe("agenda.not-yours")
  })

  testEveryRefusal(offerHandoff)
})
