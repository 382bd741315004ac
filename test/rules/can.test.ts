import assert from "node:assert/strict"
import { describe, expect, test } from "vitest"
import { handoffs } from "#shared/handoff/verbs.ts"
import type { Noun } from "#shared/kernel/noun.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { judge, mayDo } from "#shared/kernel/verb.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { networks } from "#shared/network/verbs.ts"
import { partnerships } from "#shared/partnership/verbs.ts"
import { handoffGround } from "../support/handoff-ground.ts"
import { meetingGround } from "../support/meeting-ground.ts"
import { networkGround } from "../support/network-ground.ts"
import { partnershipGround } from "../support/partnership-ground.ts"
import { seats } from "../support/town.ts"
import { type Ground, type Law, type Laws, landedIn, type Step, testLaws } from "../support/walk.ts"
import { type Attempt, factsFor, foundFor, seek } from "../support/world.ts"

/** What a view says in advance, and what the act then hears, in the world where it was tried. */
function both({ seen }: Step, { verb, id = "", input: raw, by, at }: Attempt) {
  const facts = factsFor(seen, { by, at })
  if (!facts) return undefined
  const { actor, blind } = facts
  const input = verb.input.parse(raw ?? {})
  const can = mayDo(verb, foundFor(seen, verb, { id, actor, blind }), facts)
  const does = judge(verb, foundFor(seen, verb, { id, actor, input, blind }), { input, facts })
  return { can, does, facts }
}

/** Acts that ask for nothing: where the button is open, they land. */
const bodiless = /^(submit|offer|schedule|sign|withdraw-amendment|leave)$/

/** An emergency goes ahead of its approval and its agreement, if the body says why. */
const unsaid = ["approval-required", "not-covered", "deferral-unexplained"]
const timed = ["meeting.conflict", "meeting.votes-missing", "meeting.chair-decides"]
const counted = ["meeting.already-started", "meeting.not-over"]
const asksWhy = (verb: string, code: string): boolean =>
  // Only the body says which time is meant, and who vouches for it or is spoken for.
  timed.includes(code) ||
  // Only the body says that the child has left.
  code === "handoff.child-still-here" ||
  (verb === "take-reply" && code === "meeting.not-invited") ||
  (verb === "offer" && unsaid.some((each) => code === `handoff.${each}`)) ||
  // Only the body says whether it tells of those expected or of those who came.
  (verb === "count" && counted.includes(code)) ||
  // Only the body names the agreement that was signed since.
  (verb === "ratify" && code === "handoff.not-covered") ||
  // Only the answer "agreed" drafts a transfer, with all that may stand in the way of one.
  verb === "answer-pull"

const lawsOf = (noun: Noun): Laws => {
  const acts =
    (law: (told: NonNullable<ReturnType<typeof both>>, attempt: Attempt) => void): Law =>
    (step) => {
      const { verb } = step.attempt
      const told = verb.creates || verb.bySystem ? undefined : both(step, step.attempt)
      if (told) law(told, step.attempt)
    }
  return {
    "a button that is shut is shut for the very reason that the act hears": acts(
      ({ can, does }) => {
        if (can) assert.deepEqual(isRefusal(does) && does, can)
      },
    ),
    "a button that is open opens, unless the body itself is wrong": acts(
      ({ can, does }, { verb, input }) => {
        if (can || !isRefusal(does) || asksWhy(verb.name, does.refused)) return
        assert.equal(does.kind, "invalid", `${verb.name}: ${does.refused}`)
        const isBare = bodiless.test(verb.name) && Object.keys(input ?? {}).length === 0
        assert.ok(!isBare, `${verb.name} asks for nothing: ${does.refused}`)
      },
    ),
    "whoever may not know that it exists has every button missing": (step) => {
      const { attempt, seen } = step
      for (const by of seats.filter((_, place) => (place + seen.acts) % 5 === 0)) {
        const told = both(step, { ...attempt, by })
        if (!told || attempt.verb.creates || attempt.verb.bySystem) continue
        const { actor } = told.facts
        const row = seek(seen, noun.ref(attempt.id ?? "", actor))
        const knows = row !== undefined && noun.knows(row, actor)
        if (!knows) assert.deepEqual(told.can, { refused: noun.missing, kind: "missing" })
      }
    },
  }
}

/** No custodian is suspended on these grounds, so nothing is left behind for a caretaker. */
const caretakers = "take-over"

const grounds: readonly (readonly [string, Noun, Ground])[] = [
  ["handoffs", handoffs, handoffGround],
  ["meetings", meetings, meetingGround],
  ["networks", networks, networkGround],
  ["partnerships", partnerships, partnershipGround],
]

describe.each(grounds)("what a view of %s says one can do", (_, noun, ground) => {
  testLaws(ground, lawsOf(noun), 40)

  test("has been open and shut for every verb on the way", () => {
    const seen = landedIn(ground, ({ attempt }) => attempt.verb.name, 320)
    const names = noun.verbs.map(({ name }) => name)
    expect(names.filter((name) => !seen.has(name) && name !== caretakers)).toEqual([])
  })
})
