import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { venueOwner } from "#shared/meeting/rules/booking.ts"
import { schedule } from "#shared/meeting/schedule.ts"
import { conference, meeting, meetingAt, opens, session } from "../../support/assembly.ts"
import { putConferred } from "../../support/conferred.ts"
import { canary, must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { decide, land, outcome, play } from "../../support/play.ts"
import {
  allAgree,
  crowd,
  givenPoll,
  marchOf,
  pollable,
  says,
  seen,
  slot,
} from "../../support/polls.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, koko, monday, rina, surya, town } from "../../support/town.ts"
import { membershipOf, mend, see } from "../../support/world.ts"

const given = (input: unknown = meeting()) => {
  const world = town()
  const id = meetingAt(world, "draft", input)
  return { world, id, fixing: { verb: schedule, id, by: koko, at: monday } as const }
}

const venue = venueOwner(agencyId.parse("dinsos"), "kenari-venue-rahasia")

const said = (input: unknown): string => {
  const { world, fixing } = given(input)
  return outcome(world, fixing)
}

describe("scheduling", () => {
  test("the time is fixed, and the coordinators of every other agency are invited", () => {
    const { world, id, fixing } = given()
    const { notices } = must(world, fixing)
    expect(see(world, meetingRef(id))).toMatchObject({ status: "scheduled", sequence: 0 })
    expect(notices.map(({ audience, urgency }) => ({ ...audience, urgency }))).toEqual([
      { to: "coordinators", agency: "rpsa", urgency: "week" },
      { to: "coordinators", agency: "lksa", urgency: "week" },
    ])
  })

  test("it stands in the list of each agency, with that agency's own answer", () => {
    const { world, id, fixing } = given()
    must(world, fixing)
    for (const agency of ["dinsos", "rpsa", "lksa"]) {
      const { card } = see(world, inviteeRef(id, agencyId.parse(agency)))
      expect(card).toMatchObject({ status: "scheduled", start: opens, myAnswer: "PENDING" })
    }
  })

  test("a case conference is told at once", () => {
    const { world, fixing } = given(conference())
    expect(must(world, fixing).notices.every(({ urgency }) => urgency === "now")).toBe(true)
  })

  test("a case conference has a chair, and somebody else who takes the minutes", () => {
    expect(said(conference())).toBe("scheduled")
    expect(said(conference({ chair: undefined }))).toBe("meeting.chair-required")
    expect(said(conference({ minuteTaker: undefined }))).toBe("meeting.chair-required")
    expect(said(conference({ minuteTaker: "surya" }))).toBe("meeting.chair-required")
  })

  test("a case conference binds somebody from outside", () => {
    const alone = [{ agency: "dinsos", need: "mandatory" }]
    const loose = [...alone, { agency: "rpsa", need: "optional" }]
    expect(said(conference({ invitations: alone }))).toBe("meeting.quorum-infeasible")
    expect(said(conference({ invitations: loose }))).toBe("meeting.quorum-infeasible")
    expect(said(meeting({ invitations: alone }))).toBe("scheduled")
  })

  test("it lies ahead", () => {
    const { world, fixing } = given()
    expect(outcome(world, { ...fixing, at: opens })).toBe("meeting.in-the-past")
  })

  test("an agency suspended since the draft is not invited", () => {
    const { world, fixing } = given()
    mend(world, agencyRef(agencyId.parse("lksa")), { status: "suspended" })
    expect(outcome(world, fixing)).toBe("meeting.agency-unknown")
  })

  test("the case behind it is looked at again: custody, conflicts and whom it keeps away", () => {
    const { world, id, fixing } = given(conference())
    const polres = agencyId.parse("polres")
    putConferred(world, [monday, eka.person], { custodian: polres })
    expect(outcome(world, fixing)).toBe("meeting.case-unknown")
    putConferred(world, [monday, eka.person], { conflictedAgencies: [agencyId.parse("rpsa")] })
    expect(outcome(world, fixing)).toBe("meeting.agency-conflicted")
    putConferred(world, [monday, koko.person])
    must(world, { ...fixing, by: koko })
    expect(see(world, meetingRef(id)).excludedPersons).toEqual([koko.person])
  })

  test("who was to run it is a member of the host still", () => {
    const { world, fixing } = given(conference())
    mend(world, membershipOf(surya), { status: "ended" })
    expect(outcome(world, fixing)).toBe("meeting.person-unknown")
  })

  test("a conference on a child in conflict with the law has Bapas among those invited", () => {
    const { world, id, fixing } = given(conference())
    mend(world, meetingRef(id), { isJuvenileJustice: true })
    expect(outcome(world, fixing)).toBe("meeting.quorum-infeasible")
    mend(world, agencyRef(agencyId.parse("rpsa")), { type: "BAPAS" })
    expect(outcome(world, fixing)).toBe("scheduled")
  })

  test("the chair may fix it too, whatever roles the chair has; a colleague may not", () => {
    const { world, fixing } = given(conference())
    expect(outcome(world, { ...fixing, by: rina })).toBe("role.required")
    expect(outcome(world, { ...fixing, by: surya })).toBe("scheduled")
  })

  test("whoever has a seat gets it into their calendar, and the clocks of a meeting run", () => {
    const { world, id, fixing } = given(pollable())
    must(world, fixing)
    const { seats, clocks } = seen(world, id)
    expect(seats?.map(({ sent }) => sent)).toEqual(
      seats?.map(() => ({ method: "REQUEST", sequence: 0, at: monday })),
    )
    expect(clocks?.map(({ kind }) => kind)).toEqual(["start-reminder", "no-show"])
  })

  test("of two successors of one meeting the first that has a time stands", () => {
    const { world, id, fixing } = given()
    const other = meetingAt(world, "draft")
    const before = meetingAt(world, "draft")
    mend(world, meetingRef(before), { status: "adjourned" })
    for (const each of [id, other]) mend(world, meetingRef(each), { predecessor: before })
    const both = [decide(world, fixing), decide(world, { ...fixing, id: other })]
    const landed = both.map((each) => (isRefusal(each) ? each : land(world, each)))
    expect(landed.map(isRefusal)).toEqual([false, true])
    expect(see(world, meetingRef(before)).successor).toBe(id)
    expect(outcome(world, { ...fixing, id: other })).toBe("meeting.successor-stands")
  })

  testHosting(schedule, { right: "draft", wrong: ["scheduled", "cancelled", "held"] })
})

describe("booking", () => {
  test("everybody who must come is booked, the room and the case; nobody else", () => {
    const { world, fixing } = given(pollable())
    must(world, fixing)
    for (const owner of ["person#surya", "person#oki", "person#wati", venue]) {
      expect(
        marchOf(world, owner).map(({ kind }) => kind),
        owner,
      ).toEqual(["booked"])
    }
    expect(marchOf(world, "person#koko")).toEqual([])
  })

  test("two meetings cannot have one chair, one delegate or one room at once", () => {
    const { world, fixing } = given(pollable())
    must(world, fixing)
    const clash = (input: unknown) => {
      const id = meetingAt(world, "draft", input)
      return play(world, { ...fixing, id })
    }
    const kinds = ["chair", "delegate", "venue", "agency"]
    expect(clash(pollable())).toMatchObject({ refused: "meeting.conflict", facts: { kinds } })
    const elsewhere = { ...session(later(monday, 7 * day)), venue: "Aula lain" }
    const apart = pollable({ chair: undefined, sessions: [elsewhere] })
    expect(clash(apart)).toMatchObject({ facts: { kinds: ["delegate", "agency"] } })
    const text = JSON.stringify(clash(pollable()))
    expect(text.includes("kenari"), "another meeting’s words").toBe(false)
    const free = pollable({ sessions: [session(later(monday, 8 * day))] })
    expect(clash(free)).toMatchObject({ status: "scheduled" })
  })

  test("nor can two conferences on one case", () => {
    const { world, fixing } = given(conference())
    must(world, fixing)
    const people = { chair: "dian", minuteTaker: "wira", sessions: [{ ...session(), venue: "B" }] }
    const id = meetingAt(world, "draft", conference(people))
    expect(play(world, { ...fixing, id })).toMatchObject({ facts: { kinds: ["case"] } })
  })

  test("the chair, and nobody else, fixes it all the same with a reason, which stays on record", () => {
    const { world, fixing } = given(pollable())
    must(world, fixing)
    const id = meetingAt(world, "draft", pollable())
    const override = { reason: canary("override") }
    const forced = { ...fixing, id, input: { override } }
    expect(outcome(world, forced)).toBe("meeting.chair-decides")
    const { event } = must(world, { ...forced, by: surya })
    expect(seen(world, id).override).toEqual({ ...override, by: surya.person, at: monday })
    expect(event.facts).toMatchObject({ kinds: ["chair", "delegate", "venue", "agency"] })
    expect(JSON.stringify(event)).not.toContain(override.reason)
    expect(marchOf(world, "person#oki")).toHaveLength(2)
  })

  test("a reason that was not needed is not put on record", () => {
    const { world, id, fixing } = given(pollable())
    must(world, { ...fixing, by: surya, input: { override: { reason: "Jaga-jaga." } } })
    expect(seen(world, id).override).toBeUndefined()
  })

  test("as many are bound as one transaction takes", () => {
    const { world, id, fixing } = given(pollable())
    crowd(world, id, 60)
    expect(outcome(world, fixing)).toBe("meeting.too-many-bound")
    crowd(world, id, 59)
    expect(outcome(world, fixing)).toBe("scheduled")
    const long = given(pollable({ sessions: [session(later(monday, 20 * day), 24 * 20)] }))
    crowd(long.world, long.id, 55)
    expect(outcome(long.world, long.fixing), "two months each").toBe("meeting.too-many-bound")
  })
})

describe("choosing a slot of a poll", () => {
  const choosing = (id: string, input: unknown = { slot: "s1" }) =>
    ({ verb: schedule, id, input, by: koko, at: monday }) as const

  test("it is fixed where every agency that must come can, and the poll is over", () => {
    const { world, id } = givenPoll()
    allAgree(world, id)
    must(world, choosing(id))
    expect(seen(world, id)).toMatchObject({
      status: "scheduled",
      sequence: 0,
      sessions: slot(7).sessions,
      poll: { closed: { how: "chosen", slot: "s1" } },
    })
    const { card } = see(world, inviteeRef(id, agencyId.parse("rpsa")))
    expect([card.status, card.deadline]).toEqual(["scheduled", undefined])
  })

  test("holds on the other slots are let go, and the chosen one is booked", () => {
    const { world, id } = givenPoll()
    allAgree(world, id, { s1: "AVAILABLE", s2: "AVAILABLE" })
    must(world, choosing(id))
    for (const owner of ["person#surya", "person#oki"]) {
      expect(
        marchOf(world, owner).map(({ kind }) => kind),
        owner,
      ).toEqual(["booked"])
    }
  })

  test("an agency that must come and cannot, or has not said, stands in the way", () => {
    const { world, id } = givenPoll()
    allAgree(world, id, { s1: "AVAILABLE", s2: "UNAVAILABLE" })
    const refused = { refused: "meeting.votes-missing", facts: { agencies: ["dinsos", "rpsa"] } }
    expect(play(world, choosing(id, { slot: "s2" }))).toMatchObject(refused)
    expect(play(world, choosing(id, { slot: "s3" }))).toMatchObject(refused)
  })

  test("the chair overrides that too, and the ledger says against whom", () => {
    const { world, id } = givenPoll()
    says(world, id, surya, { s2: "AVAILABLE" })
    const input = { slot: "s2", override: { reason: canary("override") } }
    expect(outcome(world, choosing(id, input))).toBe("meeting.chair-decides")
    const { event } = must(world, { ...choosing(id, input), by: surya })
    expect(event.facts).toMatchObject({ slot: "s2", against: ["rpsa"], kinds: [] })
    expect(seen(world, id).override).toMatchObject({ by: surya.person })
  })

  test("a slot is named that is open, and only where there is a poll", () => {
    const { world, id } = givenPoll()
    for (const input of [{}, { slot: "s9" }]) {
      expect(outcome(world, choosing(id, input))).toBe("meeting.slot-unknown")
    }
    const plain = given(pollable())
    expect(outcome(plain.world, choosing(plain.id))).toBe("meeting.slot-unknown")
  })

  test("everybody is told of a slot that lies ahead, though the day of the draft has passed", () => {
    const { world, id } = givenPoll()
    allAgree(world, id, { s3: "AVAILABLE" })
    must(world, { ...choosing(id, { slot: "s3" }), at: later(monday, 8 * day) })
    const told = seen(world, id).seats?.map(({ sent }) => sent?.method)
    expect(new Set(told)).toEqual(new Set(["REQUEST"]))
  })

  test("a slot that has gone by cannot be chosen", () => {
    const { world, id } = givenPoll()
    allAgree(world, id)
    expect(outcome(world, { ...choosing(id), at: later(monday, 8 * day) })).toBe(
      "meeting.in-the-past",
    )
  })
  testEveryRefusal(schedule)
})
