import { describe, expect, test } from "vitest"
import { day, later } from "#shared/kernel/instant.ts"
import { changeDate } from "#shared/task/change-date.ts"
import { finish } from "#shared/task/finish.ts"
import { taskRef, taskWordsRef } from "#shared/task/task.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { addTask, givenChild } from "../../support/tasks.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, lia, monday, rina, surya } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

function given() {
  const { world, child } = givenChild()
  const id = addTask(world, child.id, { worker: rina.person, note: canary("note") })
  const input = { due: later(monday, 10 * day), reason: canary("reason") }
  return { world, id, moving: { verb: changeDate, id, input, by: surya, at: monday } }
}

describe("changing the date of a task", () => {
  test("it is due on the new day, and both days are on record", () => {
    const { world, id, moving } = given()
    const { event } = must(world, moving)
    expect(see(world, taskRef(id)).due).toBe(moving.input.due)
    expect(event.facts).toMatchObject({ was: later(monday, 7 * day), due: moving.input.due })
  })

  test("why lies sealed, each time anew, and the note stays", () => {
    const { world, id, moving } = given()
    const done = must(world, moving)
    must(world, { ...moving, input: { ...moving.input, reason: canary("again") } })
    const task = see(world, taskRef(id))
    expect(see(world, taskWordsRef(task)).content).toMatchObject({
      note: canary("note"),
      changes: [{ reason: canary("reason") }, { reason: canary("again") }],
    })
    expect(JSON.stringify([task, done.event, done.notices])).not.toContain(canary("reason"))
  })

  test("its worker hears of the new day", () => {
    const { world, moving } = given()
    expect(must(world, moving).notices).toMatchObject([
      { kind: "task.date-changed", audience: { person: "rina" }, urgency: "info" },
    ])
  })

  test("the new day lies ahead", () => {
    const { world, moving } = given()
    const input = { ...moving.input, due: later(monday, -day) }
    expect(outcome(world, { ...moving, input })).toBe("task.due-implausible")
  })

  test("what is done has no date to change", () => {
    const { world, id, moving } = given()
    must(world, { verb: finish, id, input: { outcome: "done" }, by: rina, at: monday })
    expect(outcome(world, moving)).toBe("task.finished")
  })

  test("a third agency hears of nothing; a colleague without the role hears which it takes", () => {
    const { world, moving } = given()
    expect(play(world, { ...moving, by: lia })).toEqual({
      refused: "task.missing",
      kind: "missing",
    })
    expect(outcome(world, { ...moving, by: koko })).toBe("role.required")
  })

  test("what a meeting asked for is dated there", () => {
    const { world, id, moving } = given()
    mend(world, taskRef(id), { action: "action-1" })
    expect(outcome(world, moving)).toBe("task.by-action")
  })

  testEveryRefusal(changeDate)
})
