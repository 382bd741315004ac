import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { add } from "#shared/task/add.ts"
import { type TaskId, taskCountRef, taskRef, taskWordsRef } from "#shared/task/task.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { adding, givenChild, madeBy } from "../../support/tasks.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, lia, monday, oki, rina, seat, surya, wati } from "../../support/town.ts"
import { mend, see, seek } from "../../support/world.ts"

describe("adding a task", () => {
  test("it stands with the custodian until its day, and is counted; its note lies sealed", () => {
    const { world, child } = givenChild()
    const done = must(world, adding(child.id, { note: canary("note"), worker: rina.person }))
    const task = see(world, taskRef(madeBy(done) as TaskId))
    expect(task).toMatchObject({ owner: "dinsos", status: "open", worker: "rina", risk: "MEDIUM" })
    expect(see(world, taskCountRef(child.id))).toEqual({ case: child.id, open: 1 })
    expect(see(world, taskWordsRef(task)).content).toMatchObject({ note: canary("note") })
    const told = [task, done.event, done.notices]
    expect(JSON.stringify(told)).not.toContain(canary("note"))
  })

  test("a task without a note leaves no empty section behind", () => {
    const { world, child } = givenChild()
    const task = see(world, taskRef(madeBy(must(world, adding(child.id))) as TaskId))
    expect(seek(world, taskWordsRef(task))).toBeUndefined()
  })

  test("its worker is told, in ids only; of a child in danger at once", () => {
    const { world, child } = givenChild({ risk: "EMERGENCY" })
    const { notices } = must(world, { ...adding(child.id, { worker: rina.person }), by: surya })
    expect(notices).toMatchObject([
      { kind: "task.added", audience: { to: "person", person: "rina" }, urgency: "now" },
    ])
  })

  test("whoever looks after the child adds one for the custodian to do", () => {
    const { world, child } = givenChild({ careHolder: seat("x", "rpsa").agency as never })
    const done = must(world, { ...adding(child.id), by: wati })
    expect(see(world, taskRef(madeBy(done) as TaskId)).owner).toBe("dinsos")
  })

  test("a third agency, an excluded person and whoever guesses an id hear the same", () => {
    const { world, child } = givenChild()
    const refused = { refused: "task.case-not-held", kind: "missing" }
    expect(play(world, { ...adding(child.id), by: wati })).toEqual(refused)
    expect(play(world, { ...adding(child.id), by: lia })).toEqual(refused)
    expect(play(world, adding("case-nowhere"))).toEqual(refused)
    mend(world, caseRef(child.id), { excludedPersons: [personId.parse(rina.person)] })
    expect(play(world, adding(child.id))).toEqual(refused)
  })

  test("once the case is closed nothing is added", () => {
    const { world, child } = givenChild({ status: "closed" })
    expect(outcome(world, adding(child.id))).toBe("task.case-closed")
  })

  test.each([
    ["now", 0],
    ["yesterday", -day],
    ["in four years", 4 * 366 * day],
  ])("a task due %s is a slip of the pen", (_, ms) => {
    const { world, child } = givenChild()
    expect(outcome(world, adding(child.id, { due: later(monday, ms) }))).toBe(
      "task.due-implausible",
    )
  })

  test("whoever is named as worker works on cases for the custodian, and is not kept away", () => {
    const { world, child } = givenChild()
    for (const worker of ["nobody", oki.person, "budi"]) {
      expect(outcome(world, adding(child.id, { worker }))).toBe("task.worker-unknown")
    }
    mend(world, caseRef(child.id), { excludedPersons: [personId.parse("surya")] })
    expect(outcome(world, adding(child.id, { worker: "surya" }))).toBe("task.worker-unknown")
  })

  test("a coordinator is told which role it takes", () => {
    const { world, child } = givenChild()
    expect(outcome(world, { ...adding(child.id), by: kiki })).toBe("role.required")
  })

  test("a care holder with a conflict of interest adds nothing, and hears of nothing", () => {
    const rpsa = agencyId.parse("rpsa")
    const { world, child } = givenChild({ careHolder: rpsa, conflictedAgencies: [rpsa] })
    expect(outcome(world, { ...adding(child.id), by: wati })).toBe("task.case-not-held")
  })

  testEveryRefusal(add)
})
