import { describe, expect, test } from "vitest"
import { answer } from "#shared/handoff/answer.ts"
import { conversationRef, handoffRef } from "#shared/handoff/handoff.ts"
import { day, hour, later } from "#shared/kernel/instant.ts"
import { freeze } from "../../support/further-handoffs.ts"
import { canary, handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { monday, oki, rina, seat, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const input = { answers: [{ answer: canary("answer") }] }
const asked = later(monday, 4 * hour)

function given() {
  const world = town()
  const id = handoffAt(world, "info-requested", { risk: "HIGH" })
  return { world, id, saying: { verb: answer, id, input, by: rina, at: wednesday } as const }
}

describe("answering the receiver's questions", () => {
  test("the decision goes on, and what the answer took counts against the pause", () => {
    const { world, id, saying } = given()
    must(world, { ...saying, at: later(asked, 5 * hour) })
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({ status: "under-review", pauseLeft: 7 * hour })
    expect(handoff.pausedAt).toBeUndefined()
    const decided = later(monday, 3 * hour + day)
    expect(handoff.clocks).toMatchObject([{ kind: "decide", due: later(decided, 5 * hour) }])
  })

  test("an answer that comes after the whole pause wins no more time", () => {
    const { world, id, saying } = given()
    must(world, { ...saying, at: later(asked, 30 * hour) })
    const handoff = see(world, handoffRef(id))
    const decided = later(monday, 3 * hour + day)
    expect(handoff.pauseLeft).toBe(0)
    expect(handoff.clocks).toMatchObject([{ kind: "decide", due: later(decided, 12 * hour) }])
  })

  test("the words lie sealed; the reviewer is told that they came", () => {
    const { world, id, saying } = given()
    const { event, notices } = must(world, saying)
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
    expect(event.facts).toMatchObject({ answered: 1, refused: 0 })
    expect(notices).toMatchObject([{ audience: { to: "person", ...oki } }])
    const { rounds } = see(world, conversationRef(see(world, handoffRef(id)))).content
    expect(rounds).toMatchObject([{ answeredBy: rina.person, answers: input.answers }])
  })

  test("a question may be left open with a reason", () => {
    const { world, saying } = given()
    const refused = { answers: [{ refused: "Rahasia penyidikan." }] }
    expect(must(world, { ...saying, input: refused }).event.facts).toMatchObject({ refused: 1 })
  })

  test("every question is answered, and none that was not asked", () => {
    const { world, saying } = given()
    const twice = { answers: [...input.answers, ...input.answers] }
    expect(outcome(world, { ...saying, input: twice })).toBe("handoff.answers-missing")
    expect(answer.input.safeParse({ answers: [] }).success).toBe(false)
    expect(answer.input.safeParse({ answers: [{}] }).success).toBe(false)
  })

  test("nothing more is told once its legal basis fell away", () => {
    const { world, id, saying } = given()
    freeze(world, id)
    expect(outcome(world, saying)).toBe("handoff.frozen")
  })

  testThreshold({
    verb: answer,
    stage: "info-requested",
    elsewhere: "under-review",
    by: rina,
    other: seat("wati", "rpsa"),
    idle: seat("wira", "dinsos"),
    input,
  })
  testEveryRefusal(answer)
})
