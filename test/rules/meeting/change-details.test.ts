import { describe, expect, test } from "vitest"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later, minute } from "#shared/kernel/instant.ts"
import { changeDetails } from "#shared/meeting/change-details.ts"
import { inviteeRef, meetingRef, type Seat } from "#shared/meeting/meeting.ts"
import { busyRef } from "#shared/meeting/rows/poll.ts"
import { venueOwner } from "#shared/meeting/rules/booking.ts"
import { mostSeats } from "#shared/meeting/rules/seats.ts"
import { conference, meeting, meetingAt, session } from "../../support/assembly.ts"
import { far, withPeople } from "../../support/calendar-life.ts"
import { must } from "../../support/journey.ts"
import { seatIn } from "../../support/letters.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, monday, rina, seat, surya, town } from "../../support/town.ts"
import { every, mend, see } from "../../support/world.ts"

const soon = later(monday, minute)

function given(
  input: unknown = meeting(withPeople()),
  status: "scheduled" | "draft" = "scheduled",
) {
  const world = town()
  const id = meetingAt(world, status, input)
  const changing = (body: unknown, by = koko) =>
    ({ verb: changeDetails, id, input: body, by, at: soon }) as const
  return { world, id, changing, now: () => see(world, meetingRef(id)) }
}

describe("changing details", () => {
  test("a title is mended without a new revision, in every list", () => {
    const { world, id, changing, now } = given()
    must(world, changing({ title: "Rapat triwulan" }))
    expect(now()).toMatchObject({ title: "Rapat triwulan", sequence: 0 })
    expect(see(world, inviteeRef(id, agencyId.parse("rpsa"))).card.title).toBe("Rapat triwulan")
  })

  test("another venue or mode is a new revision, another room is none; nobody is asked again", () => {
    const { world, changing, now } = given()
    const place = (change: object) => ({ sessions: [{ session: 0, ...change }] })
    must(world, changing(place({ venue: "Ruang B", sameBuilding: true })))
    expect(now().sequence).toBe(0)
    must(world, changing(place({ join: "https://rapat.example/b" })))
    expect(now().sequence).toBe(0)
    must(world, changing(place({ venue: "Gedung lain" })))
    must(world, changing(place({ mode: "ONLINE" })))
    must(world, changing(place({ mode: "ONLINE" })))
    expect(now().sequence).toBe(2)
    expect(now().sessions[0]).toMatchObject({ venue: "Gedung lain", mode: "ONLINE" })
  })

  test("before it is fixed nothing is a revision", () => {
    const { world, changing, now } = given(meeting(withPeople()), "draft")
    must(world, changing({ sessions: [{ session: 0, venue: "Lain" }] }))
    expect(now().sequence).toBe(0)
  })

  test("a new chair takes the place of the old one, whose calendar is told", () => {
    const { world, changing, now } = given()
    must(world, changing({ chair: "dian" }))
    expect(now().chair).toBe("dian")
    expect(seatIn(now(), "dian")).toMatchObject({ part: "chair", sent: { method: "REQUEST" } })
    expect(seatIn(now(), "surya")).toMatchObject({ removedAt: soon, sent: { method: "CANCEL" } })
    must(world, changing({ chair: "koko" }))
    expect(seatIn(now(), "koko").part).toBe("chair")
    must(world, changing({ chair: "surya" }))
    expect([seatIn(now(), "koko").part, seatIn(now(), "surya").part]).toEqual(["owner", "chair"])
    expect(seatIn(now(), "surya").removedAt).toBeUndefined()
  })

  test("classes are planned anew, and what was confirmed of them stays", () => {
    const classes = [{ label: "Polsek", expected: 5 }]
    const { world, id, changing, now } = given(meeting(withPeople({ classes })))
    mend(world, meetingRef(id), {
      classes: [{ label: "Polsek", count: null, expected: 5, confirmed: 4 }],
    })
    must(
      world,
      changing({
        classes: [
          { label: "Polsek", expected: 7 },
          { label: "Guru", expected: null },
        ],
      }),
    )
    expect(now().classes).toEqual([
      { label: "Polsek", count: null, expected: 7, confirmed: 4 },
      { label: "Guru", count: null, expected: null },
    ])
  })

  test("the minute taker may, colleagues and guests may not", () => {
    const { world, changing } = given()
    expect(outcome(world, changing({ title: "Mendekat" }, rina))).toBe("scheduled")
    expect(outcome(world, changing({ chair: "dian" }, rina))).toBe("meeting.not-yours")
    expect(outcome(world, changing({ title: "Mendekat" }, surya))).toBe("meeting.not-yours")
    expect(outcome(world, changing({ title: "Mendekat" }, kiki))).toBe("meeting.not-yours")
    expect(play(world, changing({ title: "Mendekat" }, seat("agus", "polres")))).toEqual({
      refused: "meeting.missing",
      kind: "missing",
    })
  })

  test("says what, names people of the host, and a session that there is", () => {
    const { world, changing } = given(conference(withPeople()))
    const said = (body: unknown) => outcome(world, changing(body))
    expect(said({})).toBe("meeting.nothing-asked")
    expect(said({ sessions: [{ session: 3, venue: "x" }] })).toBe("meeting.session-unknown")
    expect(said({ chair: "oki" })).toBe("meeting.person-unknown")
    expect(said({ chair: rina.person })).toBe("meeting.chair-required")
  })

  test("takes no place and no person that is booked", () => {
    const world = town()
    meetingAt(world, "scheduled", meeting(withPeople()))
    const venue = (name: string) => withPeople().sessions.map((each) => ({ ...each, venue: name }))
    const other = { sessions: venue("Lain"), chair: "dian", minuteTaker: "budi" }
    const invitations = [{ agency: "lksa", need: "mandatory" }]
    const id = meetingAt(world, "scheduled", meeting({ ...other, invitations }))
    const changing = (input: unknown) => ({ verb: changeDetails, id, input, by: koko, at: soon })
    const taken = { sessions: [{ session: 0, venue: "kenari-venue-rahasia" }] }
    expect(outcome(world, changing(taken))).toBe("meeting.conflict")
    expect(outcome(world, changing({ chair: "surya" }))).toBe("meeting.conflict")
    expect(outcome(world, changing({ chair: "wira" }))).toBe("scheduled")
  })

  test("a session that leaves or joins another session’s room lets go of its hours, or takes them", () => {
    const venues = ["Aula", "Aula", "Balai"]
    const days = venues.map((venue, place) => ({ ...session(later(far, place * day)), venue }))
    const { world, id, changing } = given(meeting(withPeople({ sessions: days })))
    const moved = (place: number, venue: string) =>
      must(world, changing({ sessions: [{ session: place, venue }] }))
    const hoursIn = (venue: string) =>
      every(world, busyRef("any", "any"))
        .filter(({ owner }) => owner === venueOwner(agencyId.parse("dinsos"), venue))
        .flatMap(({ taken }) => taken.map(({ meeting: own }) => own))
    moved(0, "Balai")
    expect([hoursIn("Aula"), hoursIn("Balai")]).toEqual([[id], [id, id]])
    moved(1, "Balai")
    expect([hoursIn("Aula"), hoursIn("Balai")]).toEqual([[], [id, id, id]])
  })

  test("takes no more places and people than could be let go of at once", () => {
    const venues = Array.from({ length: 20 }, (_, place) => ({
      ...session(later(far, place * day)),
      mode: "ONLINE",
      venue: `Aula ${place}`,
    }))
    const world = town()
    const id = meetingAt(world, "scheduled", meeting(withPeople({ sessions: venues })))
    const seats = Array.from({ length: 36 }, (_, place): Seat => {
      const person = personId.parse(`orang-${place}`)
      return { person, agency: agencyId.parse("rpsa"), part: "delegate", partstat: "ACCEPTED" }
    })
    mend(world, meetingRef(id), { seats })
    const changing = (count: number) => {
      const sessions = venues.slice(0, count).map((_, session) => ({ session, mode: "ONSITE" }))
      return { verb: changeDetails, id, input: { sessions }, by: koko, at: soon }
    }
    expect(outcome(world, changing(20))).toBe("meeting.too-many-bound")
    expect(outcome(world, changing(1))).toBe("scheduled")
  })

  test("ends at 130 places, when it begins, and when it is off", () => {
    const { world, id, changing } = given()
    const crowd = Array.from({ length: mostSeats }, (_, place): Seat => {
      const person = personId.parse(`orang-${place}`)
      return { person, agency: agencyId.parse("rpsa"), part: "delegate", partstat: "NEEDS-ACTION" }
    })
    expect(outcome(world, { ...changing({ title: "Baru" }), at: far })).toBe(
      "meeting.already-started",
    )
    mend(world, meetingRef(id), { seats: crowd })
    expect(outcome(world, changing({ chair: "dian" }))).toBe("meeting.too-many-seats")
    mend(world, meetingRef(id), { status: "cancelled", sequence: 1 })
    expect(outcome(world, changing({ title: "Baru" }))).toBe("meeting.wrong-state")
  })

  testEveryRefusal(changeDetails)
})
