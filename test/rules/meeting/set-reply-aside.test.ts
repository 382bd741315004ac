import { expect, test } from "vitest"
import { system } from "#shared/kernel/actor.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { setReplyAside } from "#shared/meeting/set-reply-aside.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { answeredGround, soon } from "../../support/replies.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko } from "../../support/town.ts"

const input = { partstat: "ACCEPTED", sequence: 0, dtstamp: soon, why: "unknown" }
const aside = (id: string, by = system as never) => ({
  verb: setReplyAside,
  id,
  input,
  by,
  at: soon,
})

test("what nobody vouches for waits for the organiser, who is told that it does", () => {
  const { world, id, now } = answeredGround()
  const before = now()
  const { notices } = must(world, aside(id))
  expect(now().setAside).toEqual([{ ...input, at: soon }])
  expect(now().seats).toEqual(before.seats)
  expect(notices).toMatchObject([{ audience: { to: "person", person: "koko" }, urgency: "info" }])
})

test("only the system does it, for a meeting that stands", () => {
  const { world, id } = answeredGround()
  expect(outcome(world, aside("meeting-nowhere"))).toBe("meeting.missing")
  must(world, { verb: cancel, id, input: { reason: "Batal" }, by: koko, at: soon })
  expect(outcome(world, aside(id))).toBe("meeting.wrong-state")
})

testEveryRefusal(setReplyAside)
