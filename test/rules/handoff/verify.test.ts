import { describe, expect, test } from "vitest"
import { careRef, caseRef } from "#shared/case/case.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { verify } from "#shared/handoff/verify.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { manifestRef, taskCountRef } from "#shared/task/task.ts"
import { ended, givenCarried, moving } from "../../support/carried.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { handoffAt, must, wednesday } from "../../support/journey.ts"
import { proposed } from "../../support/outcomes.ts"
import { outcome } from "../../support/play.ts"
import { returning } from "../../support/returning.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { koko, oki, rina, seat, surya, town, wati } from "../../support/town.ts"
import { mend, put, see } from "../../support/world.ts"

type Draft = Parameters<typeof handoffAt>[2]

function given(draft: Draft = {}) {
  const world = town()
  const id = proposed(world, draft)
  const verifying = (by = rina) => ({ verb: verify, id, by, at: wednesday }) as const
  return { world, id, verifying, now: () => see(world, handoffRef(id)) }
}

describe("verifying an outcome", () => {
  test("of a service is the sender’s, and closes it", () => {
    const { world, verifying, now } = given()
    must(world, verifying())
    expect(now()).toMatchObject({ status: "closed", clocks: [] })
  })

  test("both sides hear how the story ended", () => {
    const { world, verifying } = given()
    const { notices } = must(world, verifying(surya))
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "person", ...wati },
      { to: "person", ...rina },
    ])
  })

  test("of a change of custody is the district’s coordinator’s, not the sender’s", () => {
    const { world, verifying } = given({ kind: "transfer" })
    expect(outcome(world, verifying(rina))).toBe("handoff.not-yours")
    expect(outcome(world, verifying(surya))).toBe("handoff.not-yours")
    expect(outcome(world, verifying(putCoordinator(world)))).toBe("closed")
  })

  test("a social office that sent the child coordinates its district, and may verify too", () => {
    const { world, verifying } = given({ kind: "transfer" })
    expect(outcome(world, verifying(koko))).toBe("closed")
  })

  test("no coordinator with a conflict of interest verifies", () => {
    const { world, verifying, now } = given({ kind: "transfer" })
    mend(world, caseRef(now().case), { conflictedAgencies: [agencyId.parse("dinsos")] })
    expect(outcome(world, verifying(koko))).toBe("handoff.missing")
  })

  test("nobody verifies what they proposed themselves, for another agency", () => {
    const { world, id, verifying, now } = given()
    const { outcome: said } = now()
    if (!said) throw new Error("no outcome")
    mend(world, handoffRef(id), { outcome: { ...said, by: personId.parse("dian") } })
    expect(outcome(world, verifying(seat("dian", "dinsos")))).toBe("handoff.own-outcome")
  })

  test("nobody verifies what they did for the child at the other agency, whoever proposed it", () => {
    const { world, id, verifying } = given()
    mend(world, handoffRef(id), { worker: personId.parse("dian") })
    expect(outcome(world, verifying(seat("dian", "dinsos")))).toBe("handoff.own-act")
    const moved = given({ kind: "transfer" })
    mend(moved.world, handoffRef(moved.id), { approver: personId.parse(koko.person) })
    expect(outcome(moved.world, moved.verifying(koko))).toBe("handoff.own-act")
  })

  test("a former custodian verifies nothing after somebody else took the child over", () => {
    for (const kind of ["referral", "placement"]) {
      const { world, verifying, now } = given({ kind })
      mend(world, caseRef(now().case), { custodyEpoch: 2, custodian: agencyId.parse("pksai") })
      expect(outcome(world, verifying())).toBe("handoff.case-moved")
    }
  })

  test("of a placement from which the child went home ends the care, in the same act", () => {
    const { world, id, verifying, now } = given({ kind: "placement" })
    const { alsoChains } = must(world, verifying())
    const child = see(world, caseRef(now().case))
    expect(child).not.toHaveProperty("careHolder")
    expect(child).toMatchObject({ careEpoch: 2, custodian: "dinsos", custodyEpoch: 1 })
    expect(see(world, careRef(now().case, 2)).act).toBe(id)
    expect(alsoChains).toEqual([caseRef(now().case)])
  })

  test("an emergency that was not ratified does not close", () => {
    const { world, id, verifying } = given({ kind: "placement" })
    const by = personId.parse(oki.person)
    mend(world, handoffRef(id), { toRatify: { parts: ["approval"], since: wednesday, by } })
    expect(outcome(world, verifying())).toBe("handoff.obligations-left")
  })

  test("while a return is under way it does not close", () => {
    const world = town()
    const id = handoffAt(world, "active", { kind: "transfer" })
    returning(world, id)
    const by = personId.parse(wati.person)
    mend(world, handoffRef(id), {
      status: "outcome-proposed",
      outcome: { code: "NEED_MET", at: wednesday, by },
    })
    const verifying = { verb: verify, id, by: koko, at: wednesday }
    expect(outcome(world, verifying)).toBe("handoff.return-open")
  })

  const left = (unmoved: number) => {
    const { world, id, verifying, now } = given({ kind: "transfer" })
    const { case: child } = now()
    const counters = { listed: 2, unplaced: 0, unmoved }
    put(world, manifestRef(id), { handoff: id, case: child, ...counters, drawnAt: wednesday })
    put(world, taskCountRef(child), { case: child, open: 2, manifest: { handoff: id, epoch: 1 } })
    mend(world, handoffRef(id), { hasManifest: true })
    return { world, verifying: verifying(koko), now, child }
  }

  test("while tasks lie with the former custodian it does not close", () => {
    const { world, verifying, now } = left(1)
    expect(outcome(world, verifying)).toBe("handoff.tasks-unmoved")
    expect(now().status).toBe("outcome-proposed")
  })

  test("once none is left it closes, and no further task joins", () => {
    const { world, verifying, child } = left(0)
    expect(outcome(world, verifying)).toBe("closed")
    expect(see(world, taskCountRef(child))).toEqual({ case: child, open: 2 })
  })

  test("what the next handoff of the child lists holds it up no more", () => {
    const { world, verifying, child } = left(1)
    const manifest = { handoff: "handoff-next", epoch: 2 }
    mend(world, taskCountRef(child), { manifest })
    expect(outcome(world, verifying)).toBe("closed")
    expect(see(world, taskCountRef(child)).manifest).toEqual(manifest)
  })

  test("what goes along with custody is judged when it has arrived there", () => {
    const { world, service, transfer } = givenCarried("active")
    must(world, ended(service))
    const judging = { verb: verify, id: service, at: wednesday } as const
    expect(outcome(world, { ...judging, by: rina })).toBe("handoff.case-moved")
    must(world, moving(transfer, service))
    expect(outcome(world, { ...judging, by: wati })).toBe("closed")
  })

  testThreshold({
    verb: verify,
    stage: "outcome-proposed",
    elsewhere: "active",
    by: rina,
    other: wati,
    idle: seat("wira", "dinsos"),
    ends: true,
    waits: true,
  })
  testEveryRefusal(verify)
})
