import { describe, expect, test } from "vitest"
import { answer } from "#shared/handoff/answer.ts"
import { ask } from "#shared/handoff/ask.ts"
import { conversationRef, handoffRef } from "#shared/handoff/handoff.ts"
import { day, hour, later } from "#shared/kernel/instant.ts"
import { freeze } from "../../support/further-handoffs.ts"
import { canary, handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { monday, oki, rina, seat, town } from "../../support/town.ts"
import { membershipOf, mend, see } from "../../support/world.ts"

const input = { questions: [canary("question"), canary("second")] }

function given(draft: Parameters<typeof handoffAt>[2] = { risk: "HIGH" }) {
  const world = town()
  const id = handoffAt(world, "under-review", draft)
  return { world, id, asking: { verb: ask, id, input, by: oki, at: wednesday } as const }
}

describe("asking the sender", () => {
  test("the decision stands still up to its cap, and the sender’s clock runs", () => {
    const { world, id, asking } = given()
    const decided = later(monday, 3 * hour + day)
    expect(see(world, handoffRef(id)).clocks).toMatchObject([{ kind: "decide", due: decided }])
    const { notices } = must(world, asking)
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({ status: "info-requested", rounds: 1, pausedAt: wednesday })
    expect(handoff.clocks).toMatchObject([
      { kind: "decide", due: later(decided, 12 * hour) },
      { kind: "reply", due: later(wednesday, 4 * hour) },
    ])
    expect(notices).toMatchObject([{ audience: { to: "person", ...rina }, urgency: "now" }])
  })

  test("the questions lie sealed, and are counted in the event", () => {
    const { world, id, asking } = given()
    const { event, notices } = must(world, asking)
    const handoff = see(world, handoffRef(id))
    expect(event.facts).toMatchObject({ questions: 2, round: 1 })
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
    expect(JSON.stringify(handoff)).not.toContain(canary("question"))
    expect(see(world, conversationRef(handoff)).content).toMatchObject({
      rounds: [{ askedAt: wednesday, askedBy: oki.person, questions: input.questions }],
    })
  })

  test("it still waits for its reviewer", () => {
    const { world, id, asking } = given()
    must(world, asking)
    expect(see(world, membershipOf(oki)).holds).toEqual([{ noun: "handoffs", id, as: "reviewer" }])
  })

  test("twice at most; then it is decided", () => {
    const { world, id, asking } = given()
    for (const round of [1, 2]) {
      must(world, asking)
      const answers = input.questions.map(() => ({ answer: `ya ${round}` }))
      must(world, { verb: answer, id, input: { answers }, by: rina, at: wednesday })
    }
    expect(outcome(world, asking)).toBe("handoff.rounds-used")
    const { rounds } = see(world, conversationRef(see(world, handoffRef(id)))).content
    expect(rounds).toMatchObject([
      { answers: [{ answer: "ya 1" }, {}] },
      { answers: [{ answer: "ya 2" }, {}] },
    ])
  })

  test("an emergency does not wait for answers", () => {
    const { world, asking } = given({ risk: "EMERGENCY" })
    expect(outcome(world, asking)).toBe("handoff.no-questions")
  })

  test("only its reviewer asks", () => {
    const { world, asking } = given()
    const colleague = { ...asking, by: seat("dewi", "rpsa") }
    expect(outcome(world, colleague)).toBe("handoff.not-reviewer")
  })

  test("nothing more is asked once its legal basis fell away", () => {
    const { world, id, asking } = given()
    freeze(world, id)
    expect(outcome(world, asking)).toBe("handoff.frozen")
  })

  test("a reviewer who has lost the role for it asks nothing", () => {
    const { world, asking } = given()
    mend(world, membershipOf(oki), { roles: ["CASE_MANAGER"] })
    expect(outcome(world, asking)).toBe("role.required")
  })

  test("one to ten questions, none of them empty", () => {
    const isRead = (questions: unknown) => ask.input.safeParse({ questions }).success
    expect([[], [" "], Array.from({ length: 11 }, () => "?")].map(isRead)).toEqual([
      false,
      false,
      false,
    ])
    expect(isRead(Array.from({ length: 10 }, () => "?"))).toBe(true)
  })

  testThreshold({
    verb: ask,
    stage: "under-review",
    elsewhere: "offered",
    by: oki,
    other: seat("wira", "dinsos"),
    input,
  })
  testEveryRefusal(ask)
})
