import assert from "node:assert/strict"
import { describe } from "vitest"
import { type Case, caseRef } from "#shared/case/case.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { clock } from "../../support/clockwork.ts"
import { handoffsIn } from "../../support/handoff-ground.ts"
import { goesOn, standingLaws } from "../../support/handoff-laws.ts"
import { always, casesIn, type Laws, type Step, testLaws } from "../../support/walk.ts"
import { caseOf, wholeGround } from "../../support/whole-ground.ts"
import { see, seek } from "../../support/world.ts"

/** What still goes on when the case has another custodian by now. */
const ending = [
  "withdraw",
  "confirm-withdrawal",
  "decline",
  "cancel",
  "expire",
  "breach",
  "check-in",
  "acknowledge-freeze",
  "ratify",
  "propose-outcome",
  "verify",
  "dispute",
]

const isEnding = ({ attempt: { verb } }: Step): boolean =>
  verb.noun === "handoffs" && ending.includes(verb.name)

/** The handoff that an act completes. */
const completed = ({ attempt: { id = "" }, before }: Step) =>
  see(before, handoffRef(id as HandoffId))

const isChained = ({ done }: Step, { id }: Case): boolean =>
  !isRefusal(done) &&
  [done.subject, ...(done.alsoChains ?? [])].some(
    (ref) => ref.subject === caseRef(id).subject && ref.parts[0] === id,
  )

const custody: Laws = {
  ...always(standingLaws.custody),

  "2 custody moves by completing a transfer, or to a caretaker, and in no other way: one epoch, one entry":
    (step) => {
      const { attempt, before, after } = step
      for (const was of casesIn(before)) {
        const now = see(after, caseRef(was.id))
        if (now.custodyEpoch === was.custodyEpoch) {
          assert.equal(now.custodian, was.custodian)
          continue
        }
        assert.equal(now.custodyEpoch, was.custodyEpoch + 1)
        assert.ok(isChained(step, was))
        if (attempt.verb.name === "take-care") {
          assert.equal(now.custodian, attempt.by.agency)
          continue
        }
        const handoff = completed(step)
        assert.ok(["commit", "emergency-commit"].includes(attempt.verb.name), attempt.verb.name)
        assert.equal(handoff.moves, "custody")
        assert.deepEqual([was.custodian, now.custodian], [handoff.from, handoff.to])
      }
    },

  "2 care moves by completing a placement, or when the child leaves it, one epoch at a time": (
    step,
  ) => {
    const { attempt, before, after } = step
    for (const was of casesIn(before)) {
      const now = see(after, caseRef(was.id))
      if (now.careEpoch === was.careEpoch) {
        assert.equal(now.careHolder, was.careHolder)
        continue
      }
      assert.ok(["commit", "emergency-commit", "verify"].includes(attempt.verb.name))
      assert.equal(completed(step).moves, "care")
      assert.equal(now.careEpoch, was.careEpoch + 1)
      assert.deepEqual([now.custodian, now.custodyEpoch], [was.custodian, was.custodyEpoch])
      assert.ok(isChained(step, was))
    }
  },

  "4 whoever saw an older custody can only bring to an end what is left": (step) => {
    const { attempt, before, after, done } = step
    const handoff =
      attempt.verb.noun === "handoffs"
        ? seek(before, handoffRef((attempt.id ?? "") as HandoffId))
        : undefined
    if (isRefusal(done) || !handoff) return
    const was = see(before, caseRef(handoff.case))
    if (was.custodyEpoch === handoff.epoch) return
    // Whoever gives a service goes on with it until the new custodian takes it over.
    const isAtWork = goesOn(handoff) && attempt.by.agency === handoff.to
    assert.ok(isEnding(step) || isAtWork, attempt.verb.name)
    assert.equal(see(after, caseRef(handoff.case)).custodian, was.custodian)
  },

  "4 nothing that was decided under one custody lands under the next": (step) => {
    const child = caseOf(step.seen, step.attempt)
    if (isRefusal(step.done) || !child) return
    const [then, now] = [seek(step.seen, caseRef(child)), seek(step.before, caseRef(child))]
    if (then?.custodyEpoch === now?.custodyEpoch) return
    const handoff = seek(step.before, handoffRef((step.attempt.id ?? "") as HandoffId))
    const isAtWork = handoff && goesOn(handoff) && step.attempt.by.agency === handoff.to
    assert.ok(isEnding(step) || isAtWork, step.attempt.verb.name)
  },

  "9 no clock moves a child, closes a case or takes a step but the end of what nobody waits for": (
    step,
  ) => {
    const { attempt, before, after } = step
    if (attempt.by.person !== clock.person) return
    for (const was of casesIn(before)) {
      const now = see(after, caseRef(was.id))
      const held = ({ custodian, custodyEpoch, careHolder, careEpoch, status }: Case) =>
        JSON.stringify({ custodian, custodyEpoch, careHolder, careEpoch, status })
      assert.equal(held(now), held(was))
    }
    for (const was of handoffsIn(before)) {
      const { status } = see(after, handoffRef(was.id))
      const child = see(before, caseRef(was.case))
      // Whose case has closed, or has gone to another house, waits for nobody any more.
      const isLost = child.status === "closed" || child.custodyEpoch > was.epoch
      const ends = isLost ? ["expired", "cancelled"] : ["expired"]
      assert.ok(status === was.status || (ends.includes(status) && was.id === attempt.id))
    }
  },

  "every no is counted on the case, however many are said at once": ({ after }) => {
    for (const { id, bounces } of casesIn(after)) {
      const declined = handoffsIn(after).filter((each) => each.case === id && each.declined)
      assert.equal(bounces, declined.length)
    }
  },
}

describe("custody, whatever anybody does in any order and at once", () => {
  testLaws(wholeGround, custody)
})
