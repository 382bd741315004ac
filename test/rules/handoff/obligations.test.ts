import assert from "node:assert/strict"
import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { type CaseId, caseRef } from "#shared/case/case.ts"
import { open } from "#shared/case/open.ts"
import { takeCare } from "#shared/case/take-care.ts"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { place } from "#shared/handoff/place.ts"
import type { Change } from "#shared/kernel/decision.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { add } from "#shared/task/add.ts"
import { finish } from "#shared/task/finish.ts"
import { takeOver } from "#shared/task/take-over.ts"
import { manifestRef } from "#shared/task/task.ts"
import { openTasksOf, standingLaws } from "../../support/handoff-laws.ts"
import { handoffAt, must, opening, wednesday } from "../../support/journey.ts"
import { koko, monday, oki, rina, town, wati } from "../../support/town.ts"
import { always, casesIn, type Laws, landedIn, type Step, testLaws } from "../../support/walk.ts"
import { wholeGround } from "../../support/whole-ground.ts"
import { every, mend, see, seek, type World } from "../../support/world.ts"

/** Tasks of the child that still lie with whoever gave it away. */
const leftBehind = (world: World, { case: child, from }: Handoff) =>
  openTasksOf(world, child).filter(({ owner }) => owner === from)

/** The handoff behind an act that landed, as it was before. */
function landed({ attempt: { verb, id }, before, done }: Step, name: string) {
  if (isRefusal(done) || verb.noun !== "handoffs" || verb.name !== name) return undefined
  return seek(before, handoffRef((id ?? "") as HandoffId))
}

const laws: Laws = {
  ...always(standingLaws.obligations),

  "6 a child goes on its way only when the receiver has looked at all that goes along": (step) => {
    const handoff = landed(step, "commit")
    if (handoff?.moves !== "custody") return
    const unseen = leftBehind(step.before, handoff).filter(
      ({ placed }) => placed?.handoff !== handoff.id,
    )
    assert.deepEqual(unseen, [])
  },

  "6 a handoff closes only when no task lies with the former custodian, nor anything to be made good":
    (step) => {
      const handoff = landed(step, "verify")
      if (!handoff) return
      assert.equal(handoff.toRatify, undefined)
      // Of a child that went on, the next manifest took everything along.
      const isLast = see(step.before, caseRef(handoff.case)).custodyEpoch === handoff.epoch
      if (handoff.moves === "custody" && isLast) {
        assert.deepEqual(leftBehind(step.before, handoff), [])
      }
    },

  "6 a task changes hands by the receiver's own act, and by no other": ({
    attempt,
    before,
    after,
  }) => {
    for (const { id: child } of casesIn(before)) {
      const now = new Map(openTasksOf(after, child).map((each) => [each.id, each.owner]))
      for (const was of openTasksOf(before, child)) {
        const owner = now.get(was.id)
        if (owner && owner !== was.owner) {
          assert.ok(["move", "take-over"].includes(attempt.verb.name), attempt.verb.name)
          assert.equal(owner, attempt.by.agency)
        }
      }
    }
  },
}

/** What became of tasks while a manifest was open. */
function nameOf({ attempt: { verb }, before, after }: Step): string {
  const isListed = (world: World) => every(world, manifestRef("any")).length > 0
  return `${verb.noun} ${verb.name}${isListed(before) && isListed(after) ? " on the way" : ""}`
}

const expected = [
  "tasks add on the way",
  "tasks finish on the way",
  "tasks change-date",
  "handoffs place on the way",
  "handoffs move on the way",
  "handoff.tasks-unplaced",
  "handoff.tasks-unmoved",
]

/** A child of RPSA with two tasks, for whom Dinsos stepped in while RPSA was suspended. */
function givenCaretaker() {
  const world = town()
  const idOf = ({ subject }: Change) => subject.parts[0] ?? ""
  const child = idOf(must(world, { verb: open, input: opening(), by: wati, at: monday })) as CaseId
  const due = later(monday, 30 * day)
  const adding = { case: child, kind: "VISIT", due }
  const tasks = [1, 2].map(() =>
    idOf(must(world, { verb: add, input: adding, by: wati, at: monday })),
  )
  const rpsa = agencyRef(agencyId.parse("rpsa"))
  mend(world, rpsa, { status: "suspended" })
  const input = { reason: "Instansi dibekukan." }
  must(world, { verb: takeCare, id: child, input, by: koko, at: monday })
  mend(world, rpsa, { status: "active" })
  return { world, tasks, child }
}

describe("what goes along with a child, whatever anybody does in any order and at once", () => {
  testLaws(wholeGround, laws)

  test("tasks were added and finished on the way, looked at, moved, and stood in the way", () => {
    const seen = landedIn(wholeGround, nameOf, 240)
    for (const each of expected) expect(seen.get(each) ?? 0, each).toBeGreaterThan(0)
  })

  test("what a caretaker finds undone is taken over, or ended by whoever left it, and holds nothing up", () => {
    for (const isFinished of [true, false]) {
      const { world, tasks, child } = givenCaretaker()
      const id = handoffAt(world, "accepted", { kind: "transfer", child })
      const [first = "", second = ""] = tasks
      const finishing = { verb: finish, id: first, input: { outcome: "done" }, at: wednesday }
      const taking = { verb: takeOver, by: rina, at: wednesday }
      if (isFinished) must(world, { ...finishing, by: wati })
      else must(world, { ...taking, id: first })
      must(world, { ...taking, id: second })
      const left = isFinished ? [second] : tasks
      const input = { tasks: left.map((task) => ({ task })) }
      must(world, { verb: place, id, input, by: oki, at: wednesday })
      expect(see(world, manifestRef(id))).toMatchObject({ unplaced: 0, unmoved: left.length })
    }
  })
})
