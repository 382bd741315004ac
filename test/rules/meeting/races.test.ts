import { describe, expect, test } from "vitest"
import type { MeetingId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { answer } from "#shared/meeting/answer.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { meetingAt } from "../../support/assembly.ts"
import { alwaysStopsAt, stopsAt } from "../../support/blows.ts"
import { meetingGround } from "../../support/meeting-ground.ts"
import { decide, land, raced } from "../../support/play.ts"
import { kiki, koko, monday, seats, town } from "../../support/town.ts"
import { type Laws, testLaws } from "../../support/walk.ts"
import { membershipOf, mend } from "../../support/world.ts"

const laws: Laws = {
  "the actor's membership is suspended": alwaysStopsAt((world, { attempt: { by } }) =>
    mend(world, membershipOf(by), { status: "suspended" }),
  ),
  "the meeting itself moves": (step) => {
    const { verb, id } = step.attempt
    const moves = alwaysStopsAt((world) => mend(world, meetingRef(id as MeetingId), {}))
    if (!verb.creates) moves(step)
  },
  "everybody else is suspended, the chair and the delegate among them": stopsAt(
    (world, { attempt: { by } }) => {
      for (const each of seats) {
        if (each.person !== by.person) mend(world, membershipOf(each), { status: "suspended" })
      }
    },
  ),
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
