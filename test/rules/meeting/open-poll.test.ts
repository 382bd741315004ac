import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, hour, later } from "#shared/kernel/instant.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { openPoll } from "#shared/meeting/open-poll.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { conference, meeting, meetingAt, opens, session } from "../../support/assembly.ts"
import { putConferred } from "../../support/conferred.ts"
import { must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import {
  givenBeside,
  marchOf,
  pollable,
  pollOf,
  seen,
  slot,
  votesEnd,
} from "../../support/polls.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, kiki, koko, monday, surya, town } from "../../support/town.ts"
import { factsFor, mend, see } from "../../support/world.ts"

const dinsos = agencyRef(agencyId.parse("dinsos"))

function given(input: unknown = pollable(), body: unknown = pollOf()) {
  const world = town()
  const id = meetingAt(world, "draft", input)
  return { world, id, opening: { verb: openPoll, id, input: body, by: koko, at: monday } as const }
}

const said = (body: unknown, input: unknown = pollable()): string => {
  const { world, opening } = given(input, body)
  return outcome(world, opening)
}

describe("opening a poll", () => {
  test("every agency is asked, and its list shows until when", () => {
    const { world, id, opening } = given()
    const { notices } = must(world, opening)
    expect(seen(world, id)).toMatchObject({ status: "polling", sequence: 0 })
    expect(seen(world, id).poll?.slots.map((each) => [each.id, each.status])).toEqual([
      ["s1", "open"],
      ["s2", "open"],
      ["s3", "open"],
    ])
    const rpsa = see(world, inviteeRef(id, agencyId.parse("rpsa")))
    expect(rpsa.card).toMatchObject({ status: "polling", deadline: votesEnd })
    expect(rpsa.card.feed, "a poll is no event").toBeUndefined()
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "person", agency: "rpsa", person: "oki" },
      { to: "person", agency: "rpsa", person: "wati" },
      { to: "coordinators", agency: "lksa" },
    ])
    const actor = factsFor(world, { by: kiki, at: monday })?.actor
    expect(actor && meetings.knows(seen(world, id), actor)).toBe(true)
  })

  test("whoever runs it keeps every slot free; nobody else does before they vote", () => {
    const { world, opening } = given()
    must(world, opening)
    const held = marchOf(world, "person#surya")
    expect(held.map(({ kind }) => kind)).toEqual(["held", "held", "held"])
    expect(held.every(({ until }) => until && until > votesEnd)).toBe(true)
    expect(marchOf(world, "person#oki")).toEqual([])
  })

  test("a reminder and the deadline run", () => {
    const { world, id, opening } = given()
    must(world, opening)
    expect(seen(world, id).clocks?.map(({ kind, due }) => [kind, due])).toEqual([
      ["poll-deadline", votesEnd],
      ["poll-reminder", later(votesEnd, -day)],
    ])
  })

  test("there is something to choose from, and each time once", () => {
    expect(said(pollOf({ slots: [slot(7)] }))).toBe("meeting.too-few-slots")
    expect(said(pollOf({ slots: [slot(7), slot(7)] }))).toBe("meeting.slot-twice")
    expect(said(pollOf({ slots: [slot(7), slot(300)] }))).toBe("polling")
    const why = { reason: "Setiap empat puluh hari." }
    const far = Array.from({ length: 10 }, (_, place) => slot(7 + place * 40, why))
    expect(said(pollOf({ slots: far }))).toBe("meeting.too-many-slots")
  })

  test("slots lie ahead, run forwards, and keep to office hours or say why", () => {
    expect(said(pollOf({ slots: [slot(7), slot(-1)] }))).toBe("meeting.in-the-past")
    const backwards = { sessions: [session(later(monday, 8 * day), -1)] }
    expect(said(pollOf({ slots: [slot(7), backwards] }))).toBe("meeting.session-backwards")
    const { world, opening } = given()
    mend(world, dinsos, { hours: officeHours("WIB") })
    const sunday = slot(13)
    const nyepi = slot(17)
    const night = { sessions: [session(later(monday, 7 * day + 8 * hour))] }
    for (const each of [sunday, nyepi, night]) {
      const strange = { ...opening, input: pollOf({ slots: [slot(7), each] }) }
      expect(outcome(world, strange)).toBe("meeting.slot-off-hours")
    }
    const explained = { ...night, reason: "Hanya malam itu semua sempat." }
    expect(outcome(world, { ...opening, input: pollOf({ slots: [slot(7), explained] }) })).toBe(
      "polling",
    )
  })

  test("one has a working day to vote, unless it is urgent, and the poll ends before the slots", () => {
    expect(said(pollOf({ deadline: later(monday, 5 * hour) }))).toBe("meeting.deadline-unfit")
    const urgent = pollable({ urgent: true })
    expect(said(pollOf({ deadline: later(monday, 5 * hour) }), urgent)).toBe("polling")
    expect(said(pollOf({ deadline: monday }), urgent)).toBe("meeting.deadline-unfit")
    expect(said(pollOf({ deadline: later(monday, 7 * day) }))).toBe("meeting.deadline-unfit")
  })

  test("somebody must come, and nobody is asked who was suspended since", () => {
    const loose = pollable({ invitations: [{ agency: "rpsa", need: "optional" }] })
    expect(said(pollOf(), loose)).toBe("meeting.mandatory-required")
    const { world, opening } = given()
    mend(world, agencyRef(agencyId.parse("lksa")), { status: "suspended" })
    expect(outcome(world, opening)).toBe("meeting.agency-unknown")
  })

  test("the case behind it is looked at before anybody hears of it", () => {
    const { world, id, opening } = given(conference())
    putConferred(world, [monday, eka.person], { custodian: agencyId.parse("polres") })
    expect(outcome(world, opening)).toBe("meeting.case-unknown")
    putConferred(world, [monday, eka.person], { conflictedAgencies: [agencyId.parse("rpsa")] })
    expect(outcome(world, opening)).toBe("meeting.agency-conflicted")
    putConferred(world, [monday, surya.person])
    expect(outcome(world, opening)).toBe("meeting.person-unknown")
    putConferred(world, [monday, kiki.person])
    must(world, opening)
    expect(seen(world, id).excludedPersons).toEqual([kiki.person])
  })

  testHosting(openPoll, { right: "draft", wrong: ["cancelled", "held"] }, pollOf())
})

describe("polling again beside a meeting that stands", () => {
  test("it goes on standing, in doubt: calendars hear of it, and lists show until when", () => {
    const { world, id } = givenBeside()
    const state = seen(world, id)
    expect(state).toMatchObject({ status: "scheduled", tentative: true, sequence: 1 })
    expect(state.seats?.every(({ sent }) => sent?.method === "REQUEST")).toBe(true)
    expect(state.seats?.every(({ sent }) => sent?.sequence === 1)).toBe(true)
    const { card } = see(world, inviteeRef(id, agencyId.parse("rpsa")))
    expect(card).toMatchObject({ deadline: votesEnd, feed: { tentative: true, sequence: 1 } })
  })

  test("what is booked stays booked, with holds beside it; and its clocks run on", () => {
    const { world, id } = givenBeside()
    const kinds = marchOf(world, "person#surya").map(({ kind }) => kind)
    expect(kinds).toEqual(["held", "held", "held", "booked"])
    expect(seen(world, id).clocks?.map(({ kind }) => kind)).toEqual([
      "start-reminder",
      "no-show",
      "poll-deadline",
      "poll-reminder",
    ])
  })

  test("not twice at once, nor two working days before it, nor once it has begun", () => {
    const { world, id } = givenBeside()
    const again = { verb: openPoll, id, input: pollOf(), by: koko, at: monday }
    expect(outcome(world, again)).toBe("meeting.poll-open")
    const soon = town()
    const near = { ...again, id: meetingAt(soon, "scheduled", meeting()) }
    expect(outcome(soon, near)).toBe("meeting.too-late-to-poll")
    expect(outcome(soon, { ...near, at: opens })).toBe("meeting.already-started")
  })

  test("the votes are in before it would begin", () => {
    const world = town()
    const soon = pollable({ sessions: [session(later(monday, 4 * day))] })
    const id = meetingAt(world, "scheduled", soon)
    const opening = { verb: openPoll, id, by: koko, at: monday } as const
    const late = { ...opening, input: pollOf({ deadline: later(monday, 5 * day) }) }
    expect(outcome(world, late)).toBe("meeting.deadline-unfit")
    expect(outcome(world, { ...opening, input: pollOf() })).toBe("scheduled")
  })

  test("who says that it stands is told where it does not", () => {
    expect(said(pollOf({ beside: true }))).toBe("meeting.wrong-state")
    expect(said(pollOf({ beside: false }))).toBe("polling")
  })

  test("a further poll gives numbers that no vote was ever given under", () => {
    const { world, id } = givenBeside()
    const state = seen(world, id)
    const closed = { at: monday, how: "withdrawn" } as const
    if (state.poll) mend(world, meetingRef(id), { poll: { ...state.poll, closed } })
    must(world, { verb: openPoll, id, input: pollOf(), by: koko, at: monday })
    expect(seen(world, id).poll?.slots.map((each) => each.id)).toEqual(["s4", "s5", "s6"])
  })

  testEveryRefusal(openPoll)
})
