import { describe, expect, test } from "vitest"
import { actionWordsRef } from "#shared/action/action.ts"
import { changeDate } from "#shared/action/change-date.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { taskRef } from "#shared/task/task.ts"
import { testAction } from "../../support/action-threshold.ts"
import {
  actionIn,
  after,
  custodians,
  givenAccepted,
  givenAction,
  givenDone,
} from "../../support/actions.ts"
import { topic } from "../../support/agenda.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, seat, surya } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const input = { due: later(after, 30 * day), reason: canary("moved") }

describe("changing the day of an action", () => {
  test("owner or host put it on another day, and the other hears", () => {
    for (const by of [kiki, koko, surya]) {
      const { world, id, act } = givenAction()
      const told = must(world, act(changeDate, input, by))
      expect(actionIn(world, id)).toMatchObject({ status: "proposed", due: input.due })
      expect(see(world, actionWordsRef(id)).notes).toMatchObject([{ text: input.reason }])
      expect(told.notices.length).toBe(2)
      expect(JSON.stringify([told.event, told.notices])).not.toContain("kenari")
    }
  })

  test("its task moves along", () => {
    const { world, id, act } = givenAccepted({ action: custodians })
    const task = actionIn(world, id).task
    must(world, act(changeDate, input, koko))
    expect(task && see(world, taskRef(task)).due).toBe(input.due)
  })

  test("the day lies ahead, and nothing that is over moves", () => {
    const { world, act } = givenAction()
    expect(outcome(world, act(changeDate, { ...input, due: after }, kiki))).toBe(
      "action.due-implausible",
    )
    const over = givenDone()
    expect(outcome(over.world, over.act(changeDate, input, kiki))).toBe("action.wrong-state")
  })

  test("is no affair of whoever only verifies it", () => {
    const { world, act } = givenAction({ action: custodians })
    expect(outcome(world, act(changeDate, input, kiki))).toBe("action.not-theirs")
  })

  test("an observer is told which role it takes", () => {
    const { world, act } = givenAction({ action: custodians, input: topic() })
    expect(outcome(world, act(changeDate, input, seat("budi", "dinsos")))).toBe("role.required")
  })

  testAction({ verb: changeDate, given: givenAction, input, by: kiki })
  testEveryRefusal(changeDate)
})
