import assert from "node:assert/strict"
import { describe, expect, test } from "vitest"
import { agencyRef, deskRef, isOnDuty } from "#shared/agency/agency.ts"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { handoffGround, handoffsIn } from "../../support/handoff-ground.ts"
import { rina } from "../../support/town.ts"
import { type Law, type Laws, landedIn, type Step, testLaws } from "../../support/walk.ts"
import { every, membershipOf, seek } from "../../support/world.ts"

/** What handoff.md section 3 allows, of the verbs there are so far; nothing else. */
const allowed = [
  "create: nothing → draft",
  "submit: draft → pending-approval",
  "send-back: pending-approval → draft",
  "offer: draft → offered",
  "offer: pending-approval → offered",
  "acknowledge: offered → under-review",
  "accept: under-review → accepted",
  "decline: offered → declined",
  "decline: under-review → declined",
  "withdraw: offered → withdrawn",
  "withdraw: under-review → withdrawn",
  "withdraw: accepted → withdrawn",
  "commit: accepted → active",
]

type Move = { readonly was: Handoff | undefined; readonly now: Handoff | undefined }

function moveOf({ attempt, done, before, after }: Step): Move {
  const made = isRefusal(done) ? "" : (done.subject.parts[0] ?? "")
  const ref = handoffRef((attempt.id || made) as HandoffId)
  return { was: seek(before, ref), now: seek(after, ref) }
}

function transitionOf(step: Step): string {
  const { was, now } = moveOf(step)
  return `${step.attempt.verb.name}: ${was?.status ?? "nothing"} → ${now?.status}`
}

const landed =
  (law: (step: Step, move: { was: Handoff | undefined; now: Handoff }) => void): Law =>
  (step) => {
    const { was, now } = moveOf(step)
    if (!isRefusal(step.done) && now) law(step, { was, now })
  }

const when =
  (verb: string, law: (step: Step, was: Handoff) => void): Law =>
  (step) => {
    const { was } = moveOf(step)
    if (!isRefusal(step.done) && was && step.attempt.verb.name === verb) law(step, was)
  }

const isGrave = ({ risk }: Handoff) => risk === "HIGH" || risk === "EMERGENCY"

const lasting = ["id", "case", "kind", "from", "to", "author", "risk", "createdAt"] as const

const laws: Laws = {
  "no act leads anywhere but where the table says": landed((step) => {
    assert.ok(allowed.includes(transitionOf(step)), transitionOf(step))
  }),

  "what is declined, withdrawn or active moves no more": landed((_, { was }) => {
    assert.ok(!["declined", "withdrawn", "active"].includes(was?.status ?? ""))
  }),

  "a refused act changes nothing at all": ({ done, before, after }) => {
    if (!isRefusal(done)) return
    assert.equal(before.rows.size, after.rows.size)
    assert.ok([...before.rows].every(([key, row]) => after.rows.get(key) === row))
  },

  "an act on one handoff leaves every other as it was": landed((step, { now }) => {
    const others = handoffsIn(step.before).filter(({ id }) => id !== now.id)
    const after = new Set(handoffsIn(step.after))
    assert.ok(others.every((each) => after.has(each)))
  }),

  "who sends what to whom is written once": landed((_, { was, now }) => {
    for (const field of lasting) assert.equal(was?.[field] ?? now[field], now[field])
    assert.ok(!was || was.updatedAt <= now.updatedAt)
  }),

  "what needs a second pair of eyes leaves with one, and never the author's": when(
    "offer",
    ({ attempt, after }, was) => {
      const now = seek(after, handoffRef(was.id))
      const plain = was.kind === "referral" && was.basis.kind === "CONSENT" && !isGrave(was)
      assert.ok(plain || was.status === "pending-approval")
      if (was.status !== "pending-approval") return
      assert.equal(now?.approver, attempt.by.person)
      assert.notEqual(now?.approver, was.author)
    },
  ),

  "nobody accepts what they wrote or approved": when("accept", ({ attempt: { by } }, was) => {
    assert.ok(by.person !== was.author && by.person !== was.approver)
  }),

  "whoever accepts is, at that instant, an officer on duty of an active target": when(
    "accept",
    ({ attempt: { by, at }, before }, was) => {
      const member = seek(before, membershipOf(by))
      assert.equal(by.agency, was.to)
      assert.equal(member?.status, "active")
      assert.ok(member.roles.includes("HANDOFF_OFFICER"))
      assert.ok(isOnDuty(seek(before, deskRef(was.to)), member.person, at))
      assert.equal(seek(before, agencyRef(was.to))?.status, "active")
    },
  ),

  "at grave risk, whoever reviews, accepts or completes is certified": landed(
    ({ attempt: { verb, by, at }, before }, { was }) => {
      if (!was || !isGrave(was) || !/^(acknowledge|accept|commit)$/.test(verb.name)) return
      const until = seek(before, membershipOf(by))?.certificate?.validUntil
      assert.ok(until !== undefined && until > at)
    },
  ),

  "the worker named is an active member of the target who may know the child": when(
    "accept",
    ({ before, after }, was) => {
      const person = seek(after, handoffRef(was.id))?.worker ?? ""
      const member = seek(before, membershipOf({ person, agency: was.to }))
      assert.equal(member?.status, "active")
      assert.ok(!was.excludedPersons.includes(member.person))
    },
  ),

  "people hold what waits for them, and nothing else": ({ after }) => {
    for (const member of every(after, membershipOf(rina))) {
      const waiting = handoffsIn(after).flatMap(({ id, to, status, reviewer, worker }) => {
        const as = { "under-review": reviewer, accepted: worker }[status as string]
        return to === member.agency && as === member.person ? [id] : []
      })
      assert.deepEqual(member.holds.map(({ id }) => id).sort(), waiting.sort())
    }
  },

  "only the worker named completes it": when("commit", ({ attempt: { by } }, was) => {
    assert.equal(by.person, was.worker)
    assert.equal(by.agency, was.to)
  }),
}

describe("whatever anybody does to handoffs, in any order and at once", () => {
  testLaws(handoffGround, laws)

  test("each transition of the table has been walked, and many refusals heard", () => {
    const seen = landedIn(handoffGround, transitionOf)
    expect(allowed.filter((each) => !seen.has(each))).toEqual([])
    expect([...seen.keys()].length).toBeGreaterThan(allowed.length + 15)
    expect(seen.get("conflict.busy"), "races lost").toBeGreaterThan(0)
  })
})
