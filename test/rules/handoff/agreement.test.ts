import assert from "node:assert/strict"
import { describe, expect, test } from "vitest"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { partnershipRef } from "#shared/partnership/partnership.ts"
import { standingLaws } from "../../support/handoff-laws.ts"
import { always, type Laws, landedIn, type Step, testLaws } from "../../support/walk.ts"
import { wholeGround } from "../../support/whole-ground.ts"
import { see, seek } from "../../support/world.ts"

const gates = ["offer", "accept", "commit", "emergency-commit"]

/** A handoff that passes one of the gates at which an agreement is asked for, before and after. */
function gateOf({ attempt: { verb, id }, before, after, done }: Step) {
  const was = seek(before, handoffRef((id ?? "") as HandoffId))
  if (isRefusal(done) || !was || verb.noun !== "handoffs" || !gates.includes(verb.name)) return
  return { was, now: see(after, handoffRef(was.id)) }
}

/** What stands behind it at this instant, told here once more and on its own. */
function standsBehind({ attempt: { at }, before }: Step, { partnerships, from, to }: Handoff) {
  return partnerships
    .map((id) => see(before, partnershipRef(id)))
    .some(
      (pact) =>
        pact.status === "active" &&
        pact.from <= at &&
        at < pact.until &&
        pact.parties.includes(from) &&
        pact.parties.includes(to),
    )
}

function coverAt(step: Step): "agreement" | "return" | "put off" | "let stand" | undefined {
  const gate = gateOf(step)
  if (!gate) return undefined
  const { was, now } = gate
  if (was.kind === "return") return "return"
  if (standsBehind(step, was)) return "agreement"
  if (now.toRatify?.parts.includes("partnership")) return "put off"
  assert.ok(now.ratified?.withoutCover, `${step.attempt.verb.name} with nothing behind it`)
  return "let stand"
}

const laws: Laws = {
  ...always(standingLaws.agreements),

  "11 an agreement in force stands behind every offer, acceptance and completion, but a return": (
    step,
  ) => {
    coverAt(step)
  },

  "11 only an emergency goes ahead of its agreement, and says so": (step) => {
    if (coverAt(step) !== "put off") return
    assert.equal(gateOf(step)?.was.risk, "EMERGENCY")
  },
}

describe("agreements, whatever anybody does in any order and at once", () => {
  testLaws(wholeGround, laws)

  test("some went by an agreement, some back, and some ahead of one", () => {
    const seen = landedIn(wholeGround, (step) => coverAt(step) ?? "other", 240)
    for (const each of ["agreement", "return", "put off"]) {
      expect(seen.get(each) ?? 0, each).toBeGreaterThan(0)
    }
  })
})
