import { describe, expect, test } from "vitest"
import { begin } from "#shared/action/begin.ts"
import { testAction } from "../../support/action-threshold.ts"
import { custodians, givenAccepted, givenAction } from "../../support/actions.ts"
import { topic } from "../../support/agenda.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, seat } from "../../support/town.ts"

describe("beginning an action", () => {
  test("is for its owner, once it is accepted", () => {
    const { world, act } = givenAccepted()
    expect(outcome(world, act(begin, {}, koko))).toBe("action.not-owner")
    expect(outcome(world, act(begin, {}, kiki))).toBe("in-progress")
    expect(outcome(world, act(begin, {}, kiki))).toBe("action.wrong-state")
    const early = givenAction()
    expect(outcome(early.world, early.act(begin, {}, kiki))).toBe("action.wrong-state")
  })

  test("an observer of its owner is told which role it takes", () => {
    const { world, act } = givenAccepted({ action: custodians, input: topic() })
    expect(outcome(world, act(begin, {}, seat("budi", "dinsos")))).toBe("role.required")
  })

  testAction({ verb: begin, given: givenAccepted, input: {}, by: kiki })
  testEveryRefusal(begin)
})
