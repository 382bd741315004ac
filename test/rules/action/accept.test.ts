import { describe, expect, test } from "vitest"
import { accept } from "#shared/action/accept.ts"
import { caseId, caseRef } from "#shared/case/case.ts"
import { taskCountRef, taskRef } from "#shared/task/task.ts"
import { testAction } from "../../support/action-threshold.ts"
import { actionIn, custodians, givenAction } from "../../support/actions.ts"
import { topic } from "../../support/agenda.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, kiki, koko, rina, seat, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const child = caseId.parse("case-conferred")

describe("accepting an action", () => {
  test("the agency takes it on, and names who does it", () => {
    const { world, id, act } = givenAction()
    const { notices } = must(world, act(accept, { person: wati.person }, kiki))
    expect(actionIn(world, id)).toMatchObject({ status: "accepted", person: wati.person })
    expect(actionIn(world, id).task).toBeUndefined()
    expect(actionIn(world, id).steps.map(({ status }) => status)).toEqual(["proposed", "accepted"])
    expect(notices).toMatchObject([{ kind: "action.accepted", audience: { person: "wati" } }])
  })

  test("what the custodian is to do becomes a task of the child, without a word of it", () => {
    const { world, id, act } = givenAction({ action: custodians })
    must(world, act(accept, { person: rina.person }, koko))
    const { task, due } = actionIn(world, id)
    if (!task) throw new Error("there is no task")
    const made = see(world, taskRef(task))
    expect(made).toMatchObject({
      case: child,
      kind: "CONFERENCE_ACTION",
      owner: "dinsos",
      worker: rina.person,
      action: id,
      due,
      status: "open",
    })
    expect(JSON.stringify(made)).not.toContain("kenari")
    expect(see(world, taskCountRef(child)).open).toBe(1)
  })

  test("is for the agency that has to do it", () => {
    const { world, act } = givenAction()
    expect(outcome(world, act(accept, {}, koko))).toBe("action.not-owner")
    must(world, act(accept, {}, kiki))
    expect(outcome(world, act(accept, {}, kiki))).toBe("action.wrong-state")
  })

  test("whoever is named works there, and may know of it", () => {
    const { world, act } = givenAction()
    for (const person of ["nobody", "tono", eka.person, rina.person]) {
      expect(outcome(world, act(accept, { person }, kiki))).toBe("action.person-unknown")
    }
    expect(outcome(world, act(accept, { person: wati.person }, kiki))).toBe("accepted")
  })

  test("nothing is taken on for a closed case", () => {
    const { world, act } = givenAction()
    mend(world, caseRef(child), { status: "closed" })
    expect(outcome(world, act(accept, {}, kiki))).toBe("action.case-closed")
  })

  test("an observer of its owner is told which role it takes", () => {
    const { world, act } = givenAction({ action: custodians, input: topic() })
    expect(outcome(world, act(accept, {}, seat("budi", "dinsos")))).toBe("role.required")
  })

  testAction({ verb: accept, given: givenAction, input: {}, by: kiki })
  testEveryRefusal(accept)
})
