import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { later, minute } from "#shared/kernel/instant.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { busyRef } from "#shared/meeting/rows/poll.ts"
import { knowsMeeting } from "#shared/meeting/rules/standing.ts"
import { uninvite } from "#shared/meeting/uninvite.ts"
import { conference, meeting, meetingAt } from "../../support/assembly.ts"
import { far, withPeople } from "../../support/calendar-life.ts"
import { must } from "../../support/journey.ts"
import { seatIn } from "../../support/letters.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, monday, rina, seat, town } from "../../support/town.ts"
import { factsFor, type Seat, see, seek } from "../../support/world.ts"

const soon = later(monday, minute)

function given(
  input: unknown = meeting(withPeople()),
  status: "scheduled" | "draft" = "scheduled",
) {
  const world = town()
  const id = meetingAt(world, status, input)
  const now = () => see(world, meetingRef(id))
  const sending = (body: unknown) =>
    ({ verb: uninvite, id, input: body, by: koko, at: soon }) as const
  const knows = (by: Seat) => {
    const actor = factsFor(world, { by, at: soon })?.actor
    return actor !== undefined && knowsMeeting(now(), actor)
  }
  return { world, id, now, sending, knows }
}

describe("taking an invitation back", () => {
  test("from a person: their calendar is told, and the meeting is not there for them", () => {
    const { world, now, sending, knows } = given()
    const dewi = seat("dewi", "rpsa")
    expect(knows(dewi)).toBe(true)
    const { notices } = must(world, sending({ person: "dewi" }))
    expect(knows(dewi)).toBe(false)
    expect([knows(kiki), knows(seat("wati", "rpsa"))]).toEqual([true, true])
    expect(seatIn(now(), "dewi")).toMatchObject({
      removedAt: soon,
      sent: { method: "CANCEL", sequence: 1 },
    })
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "person", agency: "rpsa", person: "dewi" },
    ])
  })

  test("from a coordinator's own place: their agency's meeting stays theirs to answer", () => {
    const people = [{ person: "kiki", part: "lead" }]
    const invitations = [
      { agency: "rpsa", need: "mandatory", people },
      { agency: "lksa", need: "optional" },
    ]
    const { world, sending, knows } = given(meeting(withPeople({ invitations })))
    must(world, sending({ person: "kiki" }))
    expect(knows(kiki)).toBe(true)
  })

  test("from an agency: its list, its people and its time are let go of", () => {
    const { world, id, now, sending, knows } = given()
    const month = far.slice(0, 7)
    const taken = () => seek(world, busyRef("person#wati", month))?.taken ?? []
    expect(taken()).toHaveLength(1)
    must(world, sending({ agency: "rpsa" }))
    expect(now().invitations.map(({ agency }) => agency)).toEqual(["dinsos", "lksa"])
    expect(seek(world, inviteeRef(id, agencyId.parse("rpsa")))).toBeUndefined()
    expect([knows(kiki), knows(seat("wati", "rpsa"))]).toEqual([false, false])
    expect(taken()).toEqual([])
    expect(
      now()
        .seats?.filter(({ removedAt }) => removedAt)
        .map(({ person }) => person),
    ).toEqual(["wati", "dewi"])
  })

  test("from the host's own guests leaves whoever runs it", () => {
    const { world, now, sending } = given()
    must(world, sending({ agency: "dinsos" }))
    expect(now().seats?.every(({ removedAt }) => removedAt === undefined)).toBe(true)
  })

  test("from a draft leaves no trace, since nobody was told", () => {
    const { world, now, sending } = given(meeting(withPeople()), "draft")
    const { notices } = must(world, sending({ person: "dewi" }))
    expect(notices).toEqual([])
    expect(now().seats?.map(({ person }) => person as string)).not.toContain("dewi")
  })

  test("names somebody who is there, and nobody who runs it", () => {
    const { world, sending } = given()
    for (const who of [{ person: "oki" }, { agency: "polres" }]) {
      expect(outcome(world, sending(who))).toBe("meeting.nobody-there")
    }
    for (const person of ["koko", "surya", "rina"]) {
      expect(outcome(world, sending({ person }))).toBe("meeting.seat-needed")
    }
    must(world, sending({ person: "dewi" }))
    expect(outcome(world, sending({ person: "dewi" }))).toBe("meeting.nobody-there")
  })

  test("keeps a conference's custodian, and somebody from outside who must come", () => {
    const { world, sending } = given(conference(withPeople()))
    expect(outcome(world, sending({ agency: "dinsos" }))).toBe("meeting.case-unknown")
    expect(outcome(world, sending({ agency: "rpsa" }))).toBe("meeting.quorum-infeasible")
    expect(outcome(world, sending({ agency: "lksa" }))).toBe("scheduled")
  })

  test("ends when it begins", () => {
    const { world, sending } = given()
    expect(outcome(world, { ...sending({ person: "dewi" }), at: far })).toBe(
      "meeting.already-started",
    )
  })

  testHosting(uninvite, { right: "scheduled", wrong: ["cancelled", "held"] }, { agency: "lksa" })

  test("it takes a coordinator", () => {
    const { world, sending } = given()
    expect(outcome(world, { ...sending({ person: "dewi" }), by: rina })).toBe("role.required")
  })

  testEveryRefusal(uninvite)
})
