import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { finish } from "#shared/task/finish.ts"
import { takeOver } from "#shared/task/take-over.ts"
import { errandRef, taskCountRef, taskRef } from "#shared/task/task.ts"
import { must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { addTask, draw, givenChild, manifestIn } from "../../support/tasks.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { lia, monday, rina, seat, wati } from "../../support/town.ts"
import { mend, put, see, seek } from "../../support/world.ts"

const rpsa = agencyId.parse("rpsa")

/** A caretaker stepped in: the child is RPSA's now, its task still of Dinsos. */
function given() {
  const { world, child } = givenChild()
  const id = addTask(world, child.id, { worker: rina.person })
  const move = () => mend(world, caseRef(child.id), { custodian: rpsa, custodyEpoch: 2 })
  const taking = { verb: takeOver, id, input: {}, by: wati, at: monday }
  return { world, child, id, move, taking }
}

describe("taking over a task of a former custodian", () => {
  test("it is the custodian's from now on, and nobody's in particular there", () => {
    const { world, child, id, move, taking } = given()
    move()
    const before = see(world, taskRef(id))
    const { event, notices } = must(world, taking)
    const task = see(world, taskRef(id))
    expect(task).toMatchObject({ owner: "rpsa", epoch: 2, due: before.due, status: "open" })
    expect(task).not.toHaveProperty("worker")
    expect(event).toMatchObject({ type: "task.taken-over", facts: { from: "dinsos" } })
    expect(notices).toEqual([])
    expect(see(world, taskCountRef(child.id)).open).toBe(1)
  })

  test("what it does for a conference stands in the new owner's list, however often it moves", () => {
    const { world, child, id, move, taking } = given()
    move()
    must(world, taking)
    expect(seek(world, errandRef("action-x"))).toBeUndefined()
    mend(world, taskRef(id), { action: "action-x" })
    const lksa = agencyId.parse("lksa")
    mend(world, caseRef(child.id), { custodian: lksa, custodyEpoch: 3 })
    must(world, { ...taking, by: lia })
    expect(see(world, errandRef("action-x"))).toMatchObject({ task: id, owner: "lksa" })
    mend(world, caseRef(child.id), { custodian: rpsa, custodyEpoch: 4 })
    must(world, taking)
    expect(see(world, errandRef("action-x"))).toMatchObject({ task: id, owner: "rpsa" })
  })

  test("one that is listed already goes along as the new owner's, and is counted once", () => {
    const { world, child, id, move, taking } = given()
    move()
    draw(world, child)
    const count = see(world, taskCountRef(child.id))
    const manifest = { handoff: "handoff-x", epoch: 2 }
    put(world, taskCountRef(child.id), { ...count, manifest })
    must(world, taking)
    expect(manifestIn(world)).toMatchObject({ listed: 1, unplaced: 1, unmoved: 1 })
    expect(see(world, taskRef(id)).owner).toBe("rpsa")
  })

  test("what a handoff takes along is taken over there", () => {
    const { world, child, id, move, taking } = given()
    draw(world, child)
    move()
    expect(outcome(world, taking)).toBe("task.goes-along")
    mend(world, taskRef(id), { owner: agencyId.parse("lksa") })
    expect(outcome(world, taking)).toBe("task.goes-along")
  })

  test("nobody takes over what is theirs, nor what is done", () => {
    const { world, id, taking } = given()
    expect(outcome(world, { ...taking, by: rina })).toBe("task.owned-already")
    must(world, { verb: finish, id, input: { outcome: "done" }, by: rina, at: monday })
    expect(outcome(world, { ...taking, by: rina })).toBe("task.finished")
  })

  test("only the custodian does: neither its former owner nor whoever looks after the child", () => {
    const { world, child, move, taking } = given()
    move()
    expect(outcome(world, { ...taking, by: rina })).toBe("task.not-custodian")
    mend(world, caseRef(child.id), { custodian: agencyId.parse("dinsos"), careHolder: rpsa })
    expect(outcome(world, taking)).toBe("task.not-custodian")
  })

  test("a third agency hears of nothing; a colleague without the role hears which it takes", () => {
    const { world, move, taking } = given()
    move()
    expect(play(world, { ...taking, by: lia })).toEqual({
      refused: "task.missing",
      kind: "missing",
    })
    mend(world, { subject: "membership", parts: ["rpsa.wati"] }, { roles: ["HANDOFF_OFFICER"] })
    expect(outcome(world, { ...taking, by: seat("wati", "rpsa") })).toBe("role.required")
  })

  testEveryRefusal(takeOver)
})
