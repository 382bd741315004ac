import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { finish } from "#shared/task/finish.ts"
import { taskCountRef, taskRef, taskWordsRef } from "#shared/task/task.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { addTask, givenChild } from "../../support/tasks.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, lia, monday, rina, surya, wati } from "../../support/town.ts"
import { mend, see, seek } from "../../support/world.ts"

function given() {
  const { world, child } = givenChild()
  const id = addTask(world, child.id, { note: canary("note") })
  const input = { outcome: "done" }
  return { world, child, id, ending: { verb: finish, id, input, by: rina, at: monday } }
}

const dropping = { outcome: "dropped", reason: canary("dropped") }

describe("finishing a task", () => {
  test("it is done, and counted no more", () => {
    const { world, child, id, ending } = given()
    const { event } = must(world, ending)
    expect(see(world, taskRef(id)).status).toBe("done")
    expect(see(world, taskCountRef(child.id)).open).toBe(0)
    expect(event.facts).toMatchObject({ outcome: "done", late: false })
  })

  test("one that comes after its day is on record as late", () => {
    const { world, ending } = given()
    const { event } = must(world, { ...ending, at: later(monday, 8 * day) })
    expect(event.facts).toMatchObject({ late: true })
  })

  test("whoever asked for it hears that a colleague has done it", () => {
    const { world, ending } = given()
    const { notices } = must(world, { ...ending, by: surya })
    expect(notices).toMatchObject([{ kind: "task.finished", audience: { person: "rina" } }])
  })

  test("whoever drops it says why; the reason lies sealed beside the note", () => {
    const { world, id, ending } = given()
    expect(outcome(world, { ...ending, input: { outcome: "dropped" } })).toBe(
      "task.reason-required",
    )
    const done = must(world, { ...ending, input: dropping })
    const task = see(world, taskRef(id))
    expect(task.status).toBe("dropped")
    expect(see(world, taskWordsRef(task)).content).toMatchObject({
      note: canary("note"),
      dropped: dropping.reason,
    })
    expect(JSON.stringify([task, done.event, done.notices])).not.toContain(dropping.reason)
  })

  test("one that is done without a word writes none", () => {
    const { world, child } = givenChild()
    const id = addTask(world, child.id)
    must(world, { verb: finish, id, input: { outcome: "done" }, by: rina, at: monday })
    expect(seek(world, taskWordsRef(see(world, taskRef(id))))).toBeUndefined()
  })

  test("nobody finishes it twice", () => {
    const { world, child, ending } = given()
    must(world, ending)
    expect(outcome(world, ending)).toBe("task.finished")
    expect(see(world, taskCountRef(child.id)).open).toBe(0)
  })

  test("a third agency, an excluded person and whoever guesses an id hear the same: missing", () => {
    const { world, child, ending } = given()
    const refused = { refused: "task.missing", kind: "missing" }
    expect(play(world, { ...ending, by: lia })).toEqual(refused)
    expect(play(world, { ...ending, by: wati })).toEqual(refused)
    expect(play(world, { ...ending, id: "task-nowhere" })).toEqual(refused)
    mend(world, caseRef(child.id), { excludedPersons: [personId.parse(rina.person)] })
    expect(play(world, ending)).toEqual(refused)
  })

  test("whoever got the child may finish what the former custodian still owns, and so may they", () => {
    const { world, child, ending } = given()
    mend(world, caseRef(child.id), { custodian: agencyId.parse("rpsa"), custodyEpoch: 2 })
    expect(outcome(world, { ...ending, by: surya })).toBe("done")
    const again = given()
    mend(again.world, caseRef(again.child.id), { custodian: agencyId.parse("rpsa") })
    expect(outcome(again.world, { ...again.ending, by: wati })).toBe("done")
  })

  test("whoever looks after the child may finish it", () => {
    const { world, child, ending } = given()
    mend(world, caseRef(child.id), { careHolder: agencyId.parse("rpsa") })
    expect(outcome(world, { ...ending, by: wati })).toBe("done")
  })

  test("a coordinator is told which role it takes", () => {
    const { world, ending } = given()
    expect(outcome(world, { ...ending, by: koko })).toBe("role.required")
  })

  test("a former custodian with a conflict of interest has no part in its tasks any more", () => {
    const { world, child, ending } = given()
    mend(world, caseRef(child.id), { custodian: agencyId.parse("rpsa") })
    mend(world, caseRef(child.id), { conflictedAgencies: [agencyId.parse("dinsos")] })
    expect(outcome(world, ending)).toBe("task.missing")
    expect(outcome(world, { ...ending, by: wati })).not.toBe("task.missing")
  })

  test("what a meeting asked for is reported there", () => {
    const { world, id, ending } = given()
    mend(world, taskRef(id), { action: "action-1" })
    expect(outcome(world, ending)).toBe("task.by-action")
  })

  testEveryRefusal(finish)
})
