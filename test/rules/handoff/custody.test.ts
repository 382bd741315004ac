import assert from "node:assert/strict"
import { describe } from "vitest"
import { type CaseId, caseRef, custodyRef, lockRef } from "#shared/case/case.ts"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { partnershipRef } from "#shared/partnership/partnership.ts"
import { handoffGround, handoffsIn } from "../../support/handoff-ground.ts"
import { refOf } from "../../support/play.ts"
import { casesIn, type Laws, testLaws } from "../../support/walk.ts"
import { every, see, seek, type World } from "../../support/world.ts"

const any = "any" as CaseId

const openOffers = (world: World): readonly Handoff[] =>
  handoffsIn(world).filter(({ status }) => /^(offered|under-review|accepted)$/.test(status))

const nameOf = (handoff: Handoff): string =>
  handoff.kind === "transfer"
    ? `lock#${handoff.case}#custody`
    : `lock#${handoff.case}#referral-${handoff.need.service}-${handoff.to}`

const locksIn = (world: World): readonly string[] =>
  [...world.rows.values()]
    .filter(({ ref }) => ref.subject === lockRef(any, "").subject)
    .map(({ ref, state }) => `${refKey(ref)} ${(state as { heldBy: string }).heldBy}`)

const laws: Laws = {
  "an open case has one custodian at every instant, told once for each epoch": ({ after }) => {
    const told = every(after, custodyRef(any, 0))
    for (const child of casesIn(after)) {
      const own = told.filter((each) => each.case === child.id).sort((a, b) => a.epoch - b.epoch)
      assert.deepEqual(
        own.map(({ epoch }) => epoch),
        Array.from({ length: child.custodyEpoch }, (_, place) => place + 1),
      )
      assert.equal(own.at(-1)?.custodian, child.custodian)
      assert.equal(child.status, "open")
    }
  },

  "custody moves by completing a transfer and in no other way, one epoch at a time": (step) => {
    const { attempt, before, after, done } = step
    for (const was of casesIn(before)) {
      const now = see(after, caseRef(was.id))
      if (now === was) continue
      const handoff = see(before, handoffRef((attempt.id ?? "") as HandoffId))
      assert.equal(attempt.verb.name, "commit")
      assert.equal(handoff.kind, "transfer")
      assert.deepEqual([was.custodian, now.custodian], [handoff.from, handoff.to])
      assert.equal(now.custodyEpoch, was.custodyEpoch + 1)
      assert.ok(!isRefusal(done) && done.alsoChains?.some((ref) => ref.parts[0] === was.id))
    }
  },

  "a referral never moves custody": ({ attempt, before, after }) => {
    const handoff = seek(before, handoffRef((attempt.id ?? "") as HandoffId))
    if (handoff?.kind !== "referral") return
    assert.equal(seek(after, caseRef(handoff.case)), seek(before, caseRef(handoff.case)))
  },

  "whoever saw an older custody can only end what is left": ({ attempt, before, done }) => {
    const handoff = seek(before, handoffRef((attempt.id ?? "") as HandoffId))
    if (isRefusal(done) || !handoff) return
    if (see(before, caseRef(handoff.case)).custodyEpoch === handoff.epoch) return
    assert.ok(["withdraw", "decline"].includes(attempt.verb.name), attempt.verb.name)
    assert.ok(done.writes.every((write) => refKey(refOf(write)) !== refKey(caseRef(handoff.case))))
  },

  "a case has one open transfer, and one open referral for a service and a receiver": (step) => {
    const names = openOffers(step.after).map(nameOf)
    assert.equal(new Set(names).size, names.length, names.join())
  },

  "an offer holds its lock while it is open, and no other lock exists": ({ after }) => {
    const expected = openOffers(after).map((each) => `${nameOf(each)} ${each.id}`)
    assert.deepEqual([...locksIn(after)].sort(), expected.sort())
  },

  "an agreement in force stands behind every offer, acceptance and completion": (step) => {
    const { attempt, before, done } = step
    const handoff = seek(before, handoffRef((attempt.id ?? "") as HandoffId))
    if (isRefusal(done) || !handoff || !/^(offer|accept|commit)$/.test(attempt.verb.name)) return
    const pacts = handoff.partnerships.map((id) => see(before, partnershipRef(id)))
    const holds = pacts.some(
      (pact) =>
        pact.status === "active" &&
        pact.from <= attempt.at &&
        attempt.at < pact.until &&
        pact.parties.includes(handoff.from) &&
        pact.parties.includes(handoff.to),
    )
    assert.ok(holds)
  },
}

describe("custody, whatever anybody does in any order and at once", () => {
  testLaws(handoffGround, laws)
})
