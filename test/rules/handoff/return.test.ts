import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { type HandoffId, handoffRef, reviewRef } from "#shared/handoff/handoff.ts"
import { noticesFor } from "#shared/handoff/notices.ts"
import { offer } from "#shared/handoff/offer.ts"
import { returnBack } from "#shared/handoff/return.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { clockOf } from "../../support/clockwork.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { canary, handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { bringBack, returning, wayBack } from "../../support/returning.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { oki, rina, seat, town, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

function given(draft: Parameters<typeof handoffAt>[2] = { kind: "transfer" }) {
  const world = town()
  const id = handoffAt(world, "active", draft)
  const back = (by = wati) => ({ verb: returnBack, id, ...wayBack(by) }) as const
  return { world, id, back, now: () => see(world, handoffRef(id)) }
}

describe("drafting a return", () => {
  test("it goes from whoever has the child to whoever had it, and moves what its parent moved", () => {
    for (const [kind, moves] of [
      ["transfer", "custody"],
      ["placement", "care"],
    ] as const) {
      const { world, id, now } = given({ kind })
      const back = returning(world, id)
      expect(see(world, handoffRef(back))).toMatchObject({
        kind: "return",
        moves,
        status: "draft",
        from: "rpsa",
        to: "dinsos",
        author: wati.person,
        parent: id,
        epoch: now().epoch,
        stableUntil: now().stableUntil,
      })
    }
  })

  test("the parent stays as it is: nothing is undone before the child is back", () => {
    const { world, id, now } = given()
    const before = see(world, caseRef(now().case))
    const back = returning(world, id)
    expect(now()).toMatchObject({ status: "active", followedBy: back })
    expect(see(world, caseRef(now().case))).toBe(before)
  })

  test("its words lie sealed, in the name of whoever wrote it; the two chains know of it", () => {
    const { world, id, back, now } = given()
    const { event, notices, alsoChains } = must(world, back())
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
    const draft = see(world, handoffRef(now().followedBy as HandoffId))
    expect(see(world, reviewRef(draft)).content).toEqual({
      basis: { kind: "BEST_INTEREST", by: "Instansi rpsa", note: canary("return") },
      childView: { view: canary("home") },
    })
    expect(alsoChains?.map(refKey)).toEqual([refKey(handoffRef(draft.id))])
    expect(event.facts).toMatchObject({ return: draft.id })
    expect(id).toBe(draft.parent)
  })

  test("the sender may recall the child: it lies before the holder’s supervisor at once", () => {
    const { world, id } = given()
    const back = returning(world, id, rina)
    const recall = see(world, handoffRef(back))
    expect(recall).toMatchObject({ status: "pending-approval", from: "rpsa", recalledBy: "dinsos" })
    expect(clockOf(recall, "approve")).toBeDefined()
    const { author } = recall
    const told = noticesFor("handoff.accepted", recall).map(({ audience }) => audience)
    expect(told, "who wrote it is of the other house").toEqual([
      { to: "person", agency: "dinsos", person: author },
    ])
    const sending = { verb: offer, id: back, by: seat("susi", "rpsa"), at: later(wednesday, day) }
    expect(outcome(world, sending)).toBe("offered")
  })

  test("one at a time; once it has ended without the child, another may follow", () => {
    const { world, id, back } = given()
    const first = returning(world, id)
    expect(outcome(world, back())).toBe("handoff.return-open")
    expect(outcome(world, back(rina))).toBe("handoff.return-open")
    mend(world, handoffRef(first), { status: "withdrawn" })
    expect(returning(world, id)).not.toBe(first)
  })

  test("a service is not given back, it ends", () => {
    const { world, back } = given({ kind: "referral" })
    expect(outcome(world, back())).toBe("handoff.nothing-to-return")
  })

  test("only whoever still looks after the child gives it back", () => {
    const { world, back, now } = given({ kind: "placement" })
    mend(world, caseRef(now().case), { careHolder: agencyId.parse("lksa") })
    expect(outcome(world, back())).toBe("handoff.child-elsewhere")
  })

  test("a return that was accepted and came about can be returned again", () => {
    const { world, id } = given()
    const back = returning(world, id)
    bringBack(world, back, "active")
    const again = { verb: returnBack, id: back, ...wayBack(rina), at: later(wednesday, 3 * day) }
    expect(outcome(world, again)).toBe("active")
  })

  testThreshold({
    verb: returnBack,
    stage: "active",
    elsewhere: "accepted",
    by: wati,
    idle: oki,
    input: wayBack().input,
    draft: { kind: "transfer" },
  })

  test("the district’s coordinator drafts nothing in a house’s name", () => {
    const { world, back } = given()
    expect(outcome(world, back(putCoordinator(world, "PKSAI_UNIT", "SUPERVISOR")))).toBe(
      "handoff.not-yours",
    )
  })
  testEveryRefusal(returnBack)
})
