import { describe, expect, test } from "vitest"
import { caseRef, unverifiedRef } from "#shared/case/case.ts"
import type { Risk } from "#shared/case/lists/risk.ts"
import { accept } from "#shared/handoff/accept.ts"
import { acknowledge } from "#shared/handoff/acknowledge.ts"
import { ask } from "#shared/handoff/ask.ts"
import { cancel } from "#shared/handoff/cancel.ts"
import { commit } from "#shared/handoff/commit.ts"
import { decline } from "#shared/handoff/decline.ts"
import { emergencyCommit } from "#shared/handoff/emergency-commit.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { submit } from "#shared/handoff/submit.ts"
import { hour, later, minute } from "#shared/kernel/instant.ts"
import { clockOf, tick } from "../../support/clockwork.ts"
import {
  acceptance,
  canary,
  commitment,
  handoffAt,
  must,
  wednesday,
} from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { koko, oki, rina, seat, surya, town, wati } from "../../support/town.ts"
import { membershipOf, mend, see } from "../../support/world.ts"

type Given = Parameters<typeof handoffAt>

/** A handoff of a child in little danger, whose case has become graver since. */
function given(stage: Given[1], risk: Risk, draft: Given[2] = {}) {
  const world = town()
  const id = handoffAt(world, stage, { risk: "LOW", ...draft })
  const now = () => see(world, handoffRef(id))
  mend(world, caseRef(now().case), { risk })
  return { world, id, now, act: { id, at: wednesday } as const }
}

const attest = { attest: true }

describe("a handoff whose case has become graver", () => {
  test("is taken up, accepted and completed by certified people only", () => {
    const dewi = seat("dewi", "rpsa")
    const asked = given("offered", "HIGH")
    const taking = { verb: acknowledge, ...asked.act, input: attest }
    expect(outcome(asked.world, { ...taking, by: dewi })).toBe("handoff.certificate-required")
    const reviewed = given("under-review", "HIGH")
    mend(reviewed.world, membershipOf(oki), { certificate: undefined } as never)
    const accepting = { verb: accept, ...reviewed.act, input: acceptance(wednesday), by: oki }
    expect(outcome(reviewed.world, accepting)).toBe("handoff.certificate-required")
    const begun = given("handover", "EMERGENCY", { kind: "transfer" })
    mend(begun.world, membershipOf(wati), { certificate: undefined } as never)
    const completing = { verb: commit, ...begun.act, input: commitment(wednesday), by: wati }
    expect(outcome(begun.world, completing)).toBe("handoff.certificate-required")
  })

  test("leaves with the approval, and at the pace, of that danger", () => {
    const { world, act, now } = given("draft", "HIGH")
    const sending = { verb: offer, ...act }
    expect(outcome(world, { ...sending, by: rina })).toBe("handoff.approval-required")
    must(world, { verb: submit, ...act, by: rina })
    must(world, { ...sending, by: surya })
    expect(now().risk).toBe("HIGH")
    expect(clockOf(now(), "acknowledge")?.due).toBe(later(wednesday, 4 * hour))
  })

  test("is decided at the pace of that danger", () => {
    const { world, act, now } = given("offered", "EMERGENCY")
    must(world, { verb: acknowledge, ...act, input: attest, by: oki })
    expect(now().risk).toBe("EMERGENCY")
    expect(clockOf(now(), "decide")?.due).toBe(later(wednesday, 4 * hour))
  })

  test("is completed under the longer protection of that danger", () => {
    const { world, act, now } = given("handover", "HIGH", { kind: "transfer" })
    must(world, { verb: commit, ...act, input: commitment(wednesday), by: wati })
    expect(now()).toMatchObject({ risk: "HIGH", stableUntil: later(wednesday, 30 * 24 * hour) })
  })

  test("waits for no answers and no papers in an emergency, and people meet after the first no", () => {
    const asking = given("under-review", "EMERGENCY")
    const questions = { questions: [canary("question")] }
    const put = { verb: ask, ...asking.act, input: questions, by: oki }
    expect(outcome(asking.world, put)).toBe("handoff.no-questions")
    const { world, act, now } = given("offered", "EMERGENCY")
    const declining = (reason: string) =>
      ({ verb: decline, ...act, input: { reason, text: canary("no") }, by: oki }) as const
    expect(outcome(world, declining("INCOMPLETE_DOCUMENTS"))).toBe("handoff.documents-no-reason")
    must(world, declining("OTHER"))
    expect(now().wantsConference).toBe(true)
  })

  test("is taken in at once where that is an emergency", () => {
    const { world, act, now } = given("offered", "EMERGENCY", { kind: "transfer" })
    const { record } = commitment(wednesday)
    const input = { ...attest, sourceReached: true, attempts: [], record }
    expect(outcome(world, { verb: emergencyCommit, ...act, input, by: oki })).toBe("active")
    expect(now().toRatify?.parts).toEqual(["approval"])
  })

  test("rings at the pace of that danger from the next clock on", () => {
    const { world, id, now } = given("offered", "EMERGENCY")
    const { at, change } = tick(world, id)
    expect(change.event.facts).toMatchObject({ risk: "EMERGENCY", rung: 1 })
    expect(now().risk).toBe("EMERGENCY")
    expect(clockOf(now(), "acknowledge")?.due).toBe(later(at, 15 * minute))
  })
})

describe("custody that has moved", () => {
  test("leaves a mark on the case until somebody has verified it, or a coordinator ends it", () => {
    const world = town()
    const id = handoffAt(world, "active", { kind: "transfer" })
    const { case: child } = see(world, handoffRef(id))
    expect(see(world, unverifiedRef(child))).toEqual({ heldBy: id, epoch: 2 })
    const input = { reason: canary("cancelled") }
    must(world, { verb: cancel, id, input, by: koko, at: wednesday })
    expect(() => see(world, unverifiedRef(child))).toThrow()
  })
})
