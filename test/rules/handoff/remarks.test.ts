import { describe, expect, test } from "vitest"
import type { Section } from "#shared/case/case.ts"
import { answer } from "#shared/handoff/answer.ts"
import { ask } from "#shared/handoff/ask.ts"
import { type Conversation, conversationRef, handoffRef } from "#shared/handoff/handoff.ts"
import { remarkIn } from "#shared/handoff/rules/remarks.ts"
import { viewOf } from "#shared/handoff/views.ts"
import { withdraw } from "#shared/handoff/withdraw.ts"
import { canary, handoffAt, must, wednesday } from "../../support/journey.ts"
import { rina, town } from "../../support/town.ts"
import { factsFor, see } from "../../support/world.ts"

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

/** The longest paragraph there is, in letters that take three bytes. */
const longest = "\u9c2f".repeat(2000)

function said(count: number): Conversation {
  const world = town()
  const handoff = see(world, handoffRef(handoffAt(world, "under-review")))
  const facts = factsFor(world, { by: rina, at: wednesday })
  if (!facts) throw new Error("nobody speaks")
  const ref = conversationRef(handoff)
  let state: Section | undefined
  for (let place = 0; place < count; place += 1) {
    const row = state && { ref, state, version: place }
    const write = remarkIn(row, [handoff, "RISK_RAISED", place ? longest : canary("first")], facts)
    if (!("state" in write)) throw new Error("nothing is written")
    state = write.state as Section
  }
  return state?.content as Conversation
}

describe("what is said on a handoff", () => {
  test("a few remarks are kept as they were written", () => {
    expect(said(4).remarks?.map(({ text }) => text)).toEqual([
      canary("first"),
      ...Array.from({ length: 3 }, () => longest),
    ])
  })

  test("however often somebody speaks, it stays small, and the first words stay", () => {
    const content = said(2000)
    expect(bytes(content)).toBeLessThan(76_000)
    expect(content.remarks?.[0]?.text).toBe(canary("first"))
    const texts = content.remarks?.map(({ text }) => text.length) ?? []
    expect(texts).toContain(201)
    expect(texts.at(-1)).toBe(0)
  })

  test("questions and answers leave room for the rest of their row", () => {
    const long = { questions: Array.from({ length: 10 }, () => longest) }
    const usual = { questions: Array.from({ length: 10 }, () => "a".repeat(2000)) }
    expect([long, usual].map((body) => ask.input.safeParse(body).success)).toEqual([false, true])
    const answers = ({ questions }: typeof long) => questions.map((each) => ({ answer: each }))
    const bodies = [long, usual].map((body) => ({ answers: answers(body) }))
    expect(bodies.map((body) => answer.input.safeParse(body).success)).toEqual([false, true])
    // Two rounds of questions and of answers, and all remarks.
    expect(4 * 30_000 + 76_000).toBeLessThan(200_000)
  })

  test("why somebody asks to stop lies with it, and in no view of the handoff", () => {
    const world = town()
    const id = handoffAt(world, "handover", { kind: "transfer" })
    const input = { reason: canary("withdrawn"), childPosition: "NOT_ASKED" }
    must(world, { verb: withdraw, id, input, by: rina, at: wednesday })
    const handoff = see(world, handoffRef(id))
    for (const tier of ["source", "T3", "T2", "T1", "coordinator"] as const) {
      const { withdrawal } = viewOf(handoff, tier)
      expect(withdrawal).toEqual({ childPosition: "NOT_ASKED", by: rina.person, at: wednesday })
    }
    expect(JSON.stringify(see(world, conversationRef(handoff)))).toContain(canary("withdrawn"))
  })
})
