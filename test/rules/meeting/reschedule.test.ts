import { describe, expect, test } from "vitest"
import type { PersonId } from "#shared/kernel/id.ts"
import { day, hour, later } from "#shared/kernel/instant.ts"
import { answer } from "#shared/meeting/answer.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { reschedule } from "#shared/meeting/reschedule.ts"
import { busyRef } from "#shared/meeting/rows/poll.ts"
import { conference, meeting, meetingAt, opens, session } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { allAgree, crowd, givenBeside, marchOf, pollable, seen } from "../../support/polls.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, monday, oki, surya, town } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const week = later(opens, 7 * day)
const input = { sessions: [session(week)], reason: canary("moved") }

function given(plan: unknown = meeting()) {
  const world = town()
  const id = meetingAt(world, "scheduled", plan)
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

  test("what each agency was asked for stays, and whoever has a seat is asked again", () => {
    const { world, id, moving } = given(pollable())
    const state = seen(world, id)
    mend(world, meetingRef(id), {
      invitations: state.invitations.map((each) => ({
        ...each,
        minDelegates: 2,
        headcount: { expected: 4, named: [oki.person as PersonId], unnamed: 1, actual: null },
      })),
      seats: (state.seats ?? []).map((each) => ({ ...each, partstat: "ACCEPTED" as const })),
    })
    must(world, { ...moving, by: surya })
    const { invitations, seats } = seen(world, id)
    const headcount = { expected: 4, named: [], unnamed: 0, actual: null }
    expect(invitations[0]).toMatchObject({ minDelegates: 2, headcount })
    expect(new Set(seats?.map(({ partstat }) => partstat))).toEqual(new Set(["NEEDS-ACTION"]))
    expect(new Set(seats?.map(({ sent }) => sent?.sequence))).toEqual(new Set([1]))
  })

  test("in the last two working days only the chair still moves it", () => {
    const { world, moving } = given(conference())
    expect(outcome(world, moving)).toBe("meeting.chair-decides")
    expect(outcome(world, { ...moving, by: surya })).toBe("scheduled")
    const far = given(pollable())
    expect(outcome(far.world, far.moving), "a week before").toBe("scheduled")
  })

  test("everybody’s old time is free again and the new one theirs, in one act", () => {
    const { world, moving } = given(pollable())
    const before = marchOf(world, "person#oki")
    must(world, moving)
    expect(marchOf(world, "person#oki")).toHaveLength(1)
    expect(marchOf(world, "person#oki")).not.toEqual(before)
    const april = { ...input, sessions: [session(later(monday, 33 * day))] }
    must(world, { ...moving, input: april })
    expect(marchOf(world, "person#oki")).toEqual([])
    expect(see(world, busyRef("person#oki", "2026-04")).taken).toHaveLength(1)
  })

  test("its own bookings never stand in its way; another meeting’s do", () => {
    const { world, moving } = given(pollable())
    const shifted = [session(later(monday, 7 * day + hour))]
    expect(outcome(world, { ...moving, input: { ...input, sessions: shifted } })).toBe("scheduled")
    meetingAt(world, "scheduled", pollable({ sessions: [session(later(monday, 9 * day))] }))
    const taken = { ...input, sessions: [session(later(monday, 9 * day))] }
    expect(outcome(world, { ...moving, input: taken })).toBe("meeting.conflict")
    const override = { reason: "Hanya waktu itu." }
    const forced = { ...moving, by: surya, input: { ...taken, override } }
    expect(outcome(world, forced)).toBe("scheduled")
  })

  test("as many are bound as one transaction takes", () => {
    const { world, id, moving } = given(pollable())
    crowd(world, id, 70)
    expect(outcome(world, moving)).toBe("meeting.too-many-bound")
  })

  test("after a poll beside it a slot is chosen: it is in doubt no more", () => {
    const { world, id } = givenBeside()
    const choosing = { verb: reschedule, id, by: koko, at: monday } as const
    const slot = (name: string) => ({ ...choosing, input: { slot: name, reason: input.reason } })
    expect(outcome(world, slot("s1"))).toBe("meeting.votes-missing")
    allAgree(world, id)
    expect(outcome(world, slot("s9"))).toBe("meeting.slot-unknown")
    expect(outcome(world, { ...choosing, input })).toBe("meeting.poll-open")
    must(world, slot("s1"))
    const state = seen(world, id)
    expect(state).toMatchObject({ sequence: 2, poll: { closed: { how: "chosen", slot: "s1" } } })
    expect(state.tentative).toBeUndefined()
    expect(marchOf(world, "person#surya").map(({ kind }) => kind)).toEqual(["booked"])
  })

  test("a time is told or a slot is named, and not both", () => {
    const { world, moving } = given(pollable())
    for (const said of [{}, { ...input, slot: "s1" }]) {
      const unclear = { ...moving, input: { ...said, reason: input.reason } }
      expect(outcome(world, unclear)).toBe("meeting.time-required")
    }
  })

  testHosting(reschedule, { right: "scheduled", wrong: ["draft", "cancelled", "held"] }, input)
  testEveryRefusal(reschedule)
})
