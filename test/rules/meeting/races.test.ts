import { describe, expect, test } from "vitest"
import type { MeetingId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { answer } from "#shared/meeting/answer.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { draft } from "#shared/meeting/draft.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { schedule } from "#shared/meeting/schedule.ts"
import { meeting, meetingAt, session } from "../../support/assembly.ts"
import { alwaysStopsAt, stopsAt } from "../../support/blows.ts"
import { must } from "../../support/journey.ts"
import { meetingGround } from "../../support/meeting-ground.ts"
import { decide, land, raced } from "../../support/play.ts"
import { allAgree, givenPoll, says } from "../../support/polls.ts"
import { kiki, koko, monday, rina, seat, seats, surya, town } from "../../support/town.ts"
import { type Laws, testLaws } from "../../support/walk.ts"
import { type Attempt, membershipOf, mend, type Seat, type World } from "../../support/world.ts"

const lists = ["call-roll", "check-in", "leave", "pledge"]

const laws: Laws = {
  "the actor's membership is suspended": (step) => {
    const { by, verb } = step.attempt
    const suspends = alwaysStopsAt((world) =>
      mend(world, membershipOf(by), { status: "suspended" }),
    )
    if (!verb.bySystem) suspends(step)
  },
  "the meeting itself moves": (step) => {
    const { verb, id } = step.attempt
    // Lists of the room are filled by many at once: they rest on how the meeting stands, no more.
    const change = lists.includes(verb.name) ? { status: "held" as const } : {}
    const moves = alwaysStopsAt((world) => mend(world, meetingRef(id as MeetingId), change))
    if (!verb.creates) moves(step)
  },
  "everybody else is suspended, the chair and the delegate among them": (step) => {
    const suspends = stopsAt((world, { attempt: { by } }) => {
      for (const each of seats) {
        if (each.person !== by.person) mend(world, membershipOf(each), { status: "suspended" })
      }
    })
    // Whoever is named for a place and leaves loses it with the membership: no draft rests on them.
    // Who was in the room was there, whatever becomes of the membership.
    const { verb, input } = step.attempt
    const isFirm = verb.name !== "call-roll" && !JSON.stringify(input ?? {}).includes('"people"')
    if (isFirm) suspends(step)
  },
}

describe("between reading and writing, nothing lands that would be refused now, when", () => {
  testLaws(meetingGround, laws, 40)
})

test("an answer and a cancellation at once: one lands, the other hears that it moved", () => {
  const world = town()
  const id = meetingAt(world, "scheduled")
  const yes = { verb: answer, id, input: { answer: "ACCEPTED" }, by: kiki, at: monday }
  const off = { verb: cancel, id, input: { reason: "Banjir." }, by: koko, at: monday }
  const [first, second] = [decide(world, yes), decide(world, off)]
  if (isRefusal(first) || isRefusal(second)) throw new Error("both may act, before either has")
  expect(land(world, second)).toMatchObject({ status: "cancelled" })
  expect(land(world, first)).toEqual(raced)
})

describe("two organisers at once for one person’s time", () => {
  const rivals = (world: World, plans: readonly [unknown, Seat][]) =>
    plans.map(([input, by]) => {
      const { subject } = must(world, { verb: draft, input, by, at: monday })
      return { verb: schedule, id: subject.parts[0] ?? "", by, at: monday } satisfies Attempt
    })
  const venue = (name: string) => ({ sessions: [{ ...session(), venue: name }] })
  const called = (agency: string, people: readonly object[] = []) => [
    { agency, need: "mandatory", people },
  ]
  const oki = [{ person: "oki", part: "delegate" }]
  const kinds: readonly (readonly [string, readonly [unknown, Seat][]])[] = [
    ["chair", ["A", "B"].map((room) => [meeting({ ...venue(room), chair: surya.person }), koko])],
    [
      "minute-taker",
      ["A", "B"].map((room) => [meeting({ ...venue(room), minuteTaker: rina.person }), koko]),
    ],
    ["venue", [meeting(), meeting()].map((each) => [each, koko])],
    [
      "delegate",
      [
        [meeting({ ...venue("A"), invitations: called("rpsa", oki) }), koko],
        [meeting({ ...venue("B"), invitations: called("rpsa", oki) }), kiki],
      ],
    ],
  ]

  test.each(kinds)("of one %s: the first has it, and the other hears a conflict", (kind, plans) => {
    const world = town()
    const [one, other] = rivals(world, plans)
    if (!one || !other) throw new Error("two were drafted")
    const [first, second] = [decide(world, one), decide(world, other)]
    if (isRefusal(first) || isRefusal(second)) throw new Error("both may, before either has")
    expect(land(world, first)).toMatchObject({ status: "scheduled" })
    expect(land(world, second)).toEqual(raced)
    const again = decide(world, other)
    expect(again).toMatchObject({ refused: "meeting.conflict" })
    expect(isRefusal(again) && again.facts?.["kinds"]).toContain(kind)
  })

  test("a vote taken back while the slot is being fixed is heard", () => {
    const { world, id } = givenPoll()
    allAgree(world, id)
    const choosing = { verb: schedule, id, input: { slot: "s1" }, by: koko, at: monday }
    const chosen = decide(world, choosing)
    if (isRefusal(chosen)) throw new Error("everybody could come")
    says(world, id, seat("oki", "rpsa"), { s1: "UNAVAILABLE" })
    expect(land(world, chosen)).toEqual(raced)
    expect(decide(world, choosing)).toMatchObject({ refused: "meeting.votes-missing" })
  })
})
