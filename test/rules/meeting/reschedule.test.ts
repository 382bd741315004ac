import { describe, expect, test } from "vitest"
import { day, later } from "#shared/kernel/instant.ts"
import { answer } from "#shared/meeting/answer.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { reschedule } from "#shared/meeting/reschedule.ts"
import { meetingAt, opens, session } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, monday, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const week = later(opens, 7 * day)
const input = { sessions: [session(week)], reason: canary("moved") }

function given() {
  const world = town()
  const id = meetingAt(world, "scheduled")
  const moving = { verb: reschedule, id, input, by: koko, at: monday } as const
  return { world, id, moving }
}

describe("rescheduling", () => {
  test("it keeps its calendar id, gains a revision, and the old slot stays on record", () => {
    const { world, id, moving } = given()
    const { uid, sessions } = see(world, meetingRef(id))
    must(world, moving)
    const moved = see(world, meetingRef(id))
    expect(moved).toMatchObject({ status: "scheduled", uid, sequence: 1 })
    expect(moved.past).toEqual([{ sessions, reason: input.reason }])
    expect(moved.sessions).toEqual(input.sessions)
  })

  test("every agency is asked anew, whatever it had answered", () => {
    const { world, id, moving } = given()
    const yes = { answer: "ACCEPTED", note: canary("note") }
    must(world, { verb: answer, id, input: yes, by: kiki, at: monday })
    const { notices } = must(world, moving)
    const { invitations } = see(world, meetingRef(id))
    expect(invitations.map(({ answer: each }) => each)).toEqual(["PENDING", "PENDING", "PENDING"])
    expect(JSON.stringify(invitations)).not.toContain(yes.note)
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["rpsa", "lksa"])
  })

  test("twice moved is two revisions, and two slots on record", () => {
    const { world, id, moving } = given()
    must(world, moving)
    must(world, { ...moving, input: { ...input, sessions: [session(later(week, day))] } })
    expect(see(world, meetingRef(id)).sequence).toBe(2)
    expect(see(world, meetingRef(id)).past).toHaveLength(2)
  })

  test("what has begun is not moved, and nothing is moved into the past", () => {
    const { world, moving } = given()
    const to = (start = monday) => ({ ...moving, input: { ...input, sessions: [session(start)] } })
    expect(outcome(world, { ...moving, at: opens })).toBe("meeting.already-started")
    expect(outcome(world, to(later(monday, -day)))).toBe("meeting.in-the-past")
    expect(outcome(world, to(monday))).toBe("meeting.in-the-past")
  })

  test("the new sessions run forwards", () => {
    const { world, moving } = given()
    const backwards = { ...moving, input: { ...input, sessions: [session(week, -1)] } }
    expect(outcome(world, backwards)).toBe("meeting.session-backwards")
  })

  testHosting(reschedule, { right: "scheduled", wrong: ["draft", "cancelled", "held"] }, input)
  testEveryRefusal(reschedule)
})
