import { describe, expect, test } from "vitest"
import { actionWordsRef } from "#shared/action/action.ts"
import { begin } from "#shared/action/begin.ts"
import { changeDate } from "#shared/action/change-date.ts"
import { report } from "#shared/action/report.ts"
import { isOverdue } from "#shared/action/rules/standing.ts"
import { caseId, caseRef } from "#shared/case/case.ts"
import { commit } from "#shared/handoff/commit.ts"
import { move } from "#shared/handoff/move.ts"
import { place } from "#shared/handoff/place.ts"
import type { Change } from "#shared/kernel/decision.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { changeDate as changeTaskDate } from "#shared/task/change-date.ts"
import { finish } from "#shared/task/finish.ts"
import { errandRef, taskCountRef, taskRef } from "#shared/task/task.ts"
import { testAction } from "../../support/action-threshold.ts"
import {
  actionIn,
  after,
  custodians,
  done,
  failed,
  givenAccepted,
  givenAction,
} from "../../support/actions.ts"
import { topic } from "../../support/agenda.ts"
import { commitment, handoffAt, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, rina, seat, surya, wati } from "../../support/town.ts"
import { see, seek } from "../../support/world.ts"

const child = caseId.parse("case-conferred")
const told = ({ notices }: Change) =>
  notices.flatMap(({ audience }) => (audience.to === "coordinators" ? [audience.agency] : []))

describe("reporting an action", () => {
  test("what was done is shown, and whoever is to look hears of it", () => {
    const { world, id, act } = givenAccepted()
    expect(outcome(world, act(report, { status: "done" }, kiki))).toBe("action.evidence-required")
    const told = must(world, act(report, done, kiki))
    expect(actionIn(world, id).status).toBe("done")
    expect(see(world, actionWordsRef(id)).evidence).toBe(done.evidence)
    expect(told.notices).toMatchObject([
      { kind: "action.done", audience: { to: "coordinators", agency: "dinsos" } },
    ])
    expect(JSON.stringify([actionIn(world, id), told.event, told.notices])).not.toContain("kenari")
  })

  test("not possible is not the same as not done; both say why, and the host hears", () => {
    for (const status of ["not-possible", "not-done"]) {
      const { world, id, act } = givenAccepted()
      expect(outcome(world, act(report, { status }, kiki))).toBe("action.reason-required")
      const told = must(world, act(report, failed(status), kiki))
      expect(actionIn(world, id).status).toBe(status)
      expect(told.event.type).toBe(`action.${status}`)
      expect(told.notices).toMatchObject([{ audience: { to: "coordinators", agency: "dinsos" } }])
      expect(JSON.stringify([told.event, told.notices])).not.toContain("kenari")
    }
  })

  test("what is blocked goes on afterwards", () => {
    const { world, act } = givenAccepted()
    must(world, act(report, failed("blocked"), kiki))
    expect(outcome(world, act(begin, {}, kiki))).toBe("in-progress")
    expect(outcome(world, act(report, done, kiki))).toBe("done")
    expect(outcome(world, act(report, done, kiki))).toBe("action.wrong-state")
  })

  test("only its owner says what became of it", () => {
    const { world, act } = givenAccepted()
    expect(outcome(world, act(report, done, koko))).toBe("action.not-owner")
    expect(outcome(world, act(report, done, surya))).toBe("action.not-owner")
  })

  test("nobody reports what nobody took on", () => {
    const { world, act } = givenAction()
    expect(outcome(world, act(report, done, kiki))).toBe("action.wrong-state")
  })

  test("it is overdue while it asks for something, and never after", () => {
    const { world, id, act } = givenAccepted()
    const late = later(actionIn(world, id).due, day)
    expect(isOverdue(actionIn(world, id), undefined, after)).toBe(false)
    expect(isOverdue(actionIn(world, id), undefined, late)).toBe(true)
    must(world, act(report, failed("not-possible"), kiki))
    expect(isOverdue(actionIn(world, id), undefined, late)).toBe(false)
  })

  test("an observer of its owner is told which role it takes", () => {
    const { world, act } = givenAccepted({ action: custodians, input: topic() })
    expect(outcome(world, act(report, done, seat("budi", "dinsos")))).toBe("role.required")
  })

  testAction({ verb: report, given: givenAccepted, input: done, by: kiki })
  testEveryRefusal(report)
})

/** Dinsos took it on as custodian: it is a task of the child. */
function ofCustodian() {
  const found = givenAccepted({ action: custodians })
  const task = actionIn(found.world, found.id).task
  if (!task) throw new Error("there is no task")
  return { ...found, task }
}

describe("an action of the custodian", () => {
  test("ends together with its task, in one act", () => {
    for (const [body, status] of [
      [done, "done"],
      [failed("not-possible"), "dropped"],
      [failed("blocked"), "open"],
    ] as const) {
      const { world, task, act } = ofCustodian()
      must(world, act(report, body, koko))
      expect(see(world, taskRef(task)).status).toBe(status)
      expect(see(world, taskCountRef(child)).open).toBe(status === "open" ? 1 : 0)
    }
  })

  test("is reported as an action only: its task neither ends nor moves by itself", () => {
    const { world, task } = ofCustodian()
    const on = { id: task, by: rina, at: after }
    const due = later(after, day)
    const moving = { due, reason: "Menunggu." }
    expect(outcome(world, { ...on, verb: finish, input: { outcome: "done" } })).toBe(
      "task.by-action",
    )
    expect(outcome(world, { ...on, verb: changeTaskDate, input: moving })).toBe("task.by-action")
  })

  test("goes along with the child: the new custodian reports it, and the old one may not", () => {
    const { world, id, task, act } = ofCustodian()
    const draft = { kind: "transfer", child }
    const handoff = handoffAt(world, "handover", draft)
    const on = { id: handoff, by: wati, at: after }
    must(world, { ...on, verb: place, input: { tasks: [{ task }] } })
    must(world, { ...on, verb: commit, input: commitment(after) })
    expect(see(world, caseRef(child)).custodian).toBe("rpsa")
    expect(outcome(world, act(report, done, wati))).toBe("action.not-owner")
    const errand = errandRef(id)
    expect(seek(world, errand)).toBeUndefined()
    must(world, { ...on, verb: move, input: { tasks: [task] } })
    // In the new owner's list it stands at once, and by itself from its first act on.
    expect(seek(world, errand)).toMatchObject({ action: id, task, owner: "rpsa" })
    // The old one called the meeting too, and looks at it now in the new owner's place: no more.
    for (const by of [rina, koko, seat("dian", "dinsos")]) {
      expect(outcome(world, act(report, done, by))).toBe("action.not-owner")
    }
    // Whoever has the child now hears of it too, before they did anything about it.
    const due = { due: later(after, 9 * day), reason: "Menunggu dokumen." }
    const moved = must(world, act(changeDate, due, koko))
    expect(told(moved)).toEqual(["dinsos", "rpsa"])
    expect(actionIn(world, id).owner).toBe("dinsos")
    const reported = must(world, act(report, done, wati))
    expect(told(reported)).toEqual(["dinsos"])
    expect(actionIn(world, id)).toMatchObject({ status: "done", owner: agencyId.parse("rpsa") })
    expect(see(world, taskRef(task)).status).toBe("done")
    expect(seek(world, errand)).toBeUndefined()
  })
})
