import { describe, expect, test } from "vitest"
import { actionWordsRef } from "#shared/action/action.ts"
import { supersede } from "#shared/action/supersede.ts"
import { taskRef } from "#shared/task/task.ts"
import { testAction } from "../../support/action-threshold.ts"
import { actionIn, custodians, givenAccepted, givenAction } from "../../support/actions.ts"
import { topic } from "../../support/agenda.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, rina, seat, surya } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const input = { reason: canary("replaced") }

describe("superseding an action", () => {
  test("the host takes it back, and says why under seal", () => {
    const { world, id, act } = givenAction()
    const told = must(world, act(supersede, input, surya))
    expect(actionIn(world, id).status).toBe("superseded")
    expect(see(world, actionWordsRef(id)).reason).toBe(input.reason)
    expect(told.notices).toMatchObject([{ audience: { to: "coordinators", agency: "rpsa" } }])
    expect(JSON.stringify([told.event, told.notices])).not.toContain("kenari")
    expect(outcome(world, act(supersede, input, koko))).toBe("action.wrong-state")
  })

  test("its task ends with it", () => {
    const { world, id, act } = givenAccepted({ action: custodians })
    const task = actionIn(world, id).task
    must(world, act(supersede, input, rina))
    expect(task && see(world, taskRef(task)).status).toBe("dropped")
  })

  test("is for its host", () => {
    const { world, act } = givenAction()
    expect(outcome(world, act(supersede, input, kiki))).toBe("action.not-host")
  })

  test("an observer is told which role it takes", () => {
    const { world, act } = givenAction({ input: topic() })
    expect(outcome(world, act(supersede, input, seat("budi", "dinsos")))).toBe("role.required")
  })

  testAction({ verb: supersede, given: givenAction, input, by: koko })
  testEveryRefusal(supersede)
})
