import { describe, expect, test } from "vitest"
import { actionRef, actionWordsRef } from "#shared/action/action.ts"
import { report } from "#shared/action/report.ts"
import { verify } from "#shared/action/verify.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { testAction } from "../../support/action-threshold.ts"
import { actionIn, done, givenAccepted, givenDone } from "../../support/actions.ts"
import { topic } from "../../support/agenda.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, lia, seat, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const yes = { confirm: true }
const no = { confirm: false, note: canary("note") }

describe("verifying an action", () => {
  test("another agency sees that it was done", () => {
    const { world, id, act } = givenDone()
    expect(outcome(world, act(verify, yes, koko))).toBe("verified")
    expect(actionIn(world, id).steps.at(-1)).toMatchObject({ status: "verified", agency: "dinsos" })
    expect(outcome(world, act(verify, yes, koko))).toBe("action.wrong-state")
  })

  test("or says what is missing, and it goes on", () => {
    const { world, id, act } = givenDone()
    expect(outcome(world, act(verify, { confirm: false }, koko))).toBe("action.reason-required")
    const told = must(world, act(verify, no, koko))
    expect(actionIn(world, id).status).toBe("in-progress")
    expect(see(world, actionWordsRef(id)).notes).toMatchObject([
      { agency: "dinsos", text: canary("note") },
    ])
    expect(told.notices).toMatchObject([{ kind: "action.doubted" }])
    expect(JSON.stringify([told.event, told.notices])).not.toContain("kenari")
    expect(outcome(world, act(report, done, kiki))).toBe("done")
  })

  test("nobody verifies their own deed", () => {
    const { world, act } = givenDone()
    expect(outcome(world, act(verify, yes, kiki))).toBe("action.own-deed")
    expect(outcome(world, act(verify, yes, wati))).toBe("action.own-deed")
  })

  test("is for the agency that was named", () => {
    const { world, id, act } = givenDone({ input: topic() })
    mend(world, actionRef(id), { verifier: agencyId.parse("lksa") })
    expect(outcome(world, act(verify, yes, koko))).toBe("action.not-verifier")
    expect(outcome(world, act(verify, yes, lia))).toBe("verified")
  })

  test("what is not done yet is not verified", () => {
    const { world, act } = givenAccepted()
    expect(outcome(world, act(verify, yes, koko))).toBe("action.wrong-state")
  })

  test("where the owner is its verifier by now, the host looks", () => {
    const { world, id, act } = givenDone()
    mend(world, actionRef(id), { verifier: agencyId.parse("rpsa") })
    expect(outcome(world, act(verify, yes, kiki))).toBe("action.own-deed")
    expect(outcome(world, act(verify, yes, koko))).toBe("verified")
  })

  test("an observer is told which role it takes", () => {
    const { world, act } = givenDone({ input: topic() })
    expect(outcome(world, act(verify, yes, seat("budi", "dinsos")))).toBe("role.required")
  })

  testAction({ verb: verify, given: givenDone, input: yes, by: koko })
  testEveryRefusal(verify)
})
