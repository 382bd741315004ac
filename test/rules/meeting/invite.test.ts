import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { later, minute } from "#shared/kernel/instant.ts"
import { invite } from "#shared/meeting/invite.ts"
import { inviteeRef, meetingRef, type Seat } from "#shared/meeting/meeting.ts"
import { claimsOf, isPerson, mostBound } from "#shared/meeting/rules/booking.ts"
import { mostSeats } from "#shared/meeting/rules/seats.ts"
import { conference, meeting, meetingAt } from "../../support/assembly.ts"
import { far, withPeople } from "../../support/calendar-life.ts"
import { putConferred } from "../../support/conferred.ts"
import { must } from "../../support/journey.ts"
import { seatIn } from "../../support/letters.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, koko, monday, rina, town } from "../../support/town.ts"
import { mend, see, seek } from "../../support/world.ts"

const soon = later(monday, minute)
const polres = { agency: "polres", need: "optional", people: [{ person: "agus", part: "lead" }] }
const named = (person: string, agency = "rpsa") => ({ person, agency, part: "delegate" })

function given(
  input: unknown = meeting(withPeople()),
  status: "scheduled" | "draft" = "scheduled",
) {
  const world = town()
  const id = meetingAt(world, status, input)
  const inviting = (body: unknown) =>
    ({ verb: invite, id, input: body, by: koko, at: soon }) as const
  return { world, id, inviting, now: () => see(world, meetingRef(id)) }
}

describe("inviting more", () => {
  test("a new agency and a new person are asked, listed and told; nobody else is", () => {
    const { world, id, inviting, now } = given()
    const before = now()
    const { notices } = must(world, inviting({ agencies: [polres], people: [named("fajar")] }))
    expect(now().invitations.at(-1)).toMatchObject({ agency: "polres", name: "Instansi polres" })
    expect(seatIn(now(), "agus")).toMatchObject({
      part: "lead",
      sent: { method: "REQUEST", sequence: 0 },
    })
    expect(see(world, inviteeRef(id, agencyId.parse("polres"))).card.feed?.people).toEqual(["agus"])
    expect(see(world, inviteeRef(id, agencyId.parse("rpsa"))).card.feed?.people).toEqual([
      "wati",
      "dewi",
      "fajar",
    ])
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "coordinators", agency: "polres" },
      { to: "person", agency: "polres", person: "agus" },
      { to: "person", agency: "rpsa", person: "fajar" },
    ])
    expect(now().sequence).toBe(before.sequence)
    expect(seatIn(now(), "wati")).toEqual(seatIn(before, "wati"))
  })

  test("to a draft adds them, and nobody hears before it is fixed", () => {
    const { world, id, inviting, now } = given(meeting(withPeople()), "draft")
    const { notices } = must(world, inviting({ agencies: [polres] }))
    expect(notices).toEqual([])
    expect(seatIn(now(), "agus").sent).toBeUndefined()
    expect(seek(world, inviteeRef(id, agencyId.parse("polres")))).toBeUndefined()
  })

  test("books whoever must be there, unless they are booked already", () => {
    const world = town()
    const first = meetingAt(world, "scheduled", meeting(withPeople()))
    const other = meeting({
      ...withPeople(),
      chair: "dian",
      minuteTaker: "budi",
      invitations: [{ agency: "rpsa", need: "mandatory" }],
      sessions: withPeople().sessions.map((each) => ({ ...each, venue: "Lain" })),
    })
    const second = meetingAt(world, "scheduled", other)
    expect(first).not.toBe(second)
    const body = { people: [named("wati")] }
    expect(outcome(world, { verb: invite, id: second, input: body, by: koko, at: soon })).toBe(
      "meeting.conflict",
    )
    const free = { people: [named("fajar")] }
    expect(outcome(world, { verb: invite, id: second, input: free, by: koko, at: soon })).toBe(
      "scheduled",
    )
    expect(outcome(world, { verb: invite, id: first, input: free, by: koko, at: soon })).toBe(
      "meeting.conflict",
    )
  })

  test("needs somebody to ask, once, who serves there and is not kept away", () => {
    const { world, inviting } = given(conference(withPeople()))
    const said = (body: unknown) => outcome(world, inviting(body))
    expect(said({})).toBe("meeting.nothing-asked")
    expect(said({ agencies: [{ agency: "rpsa", need: "optional" }] })).toBe("meeting.agency-twice")
    expect(said({ agencies: [polres, polres] })).toBe("meeting.agency-twice")
    expect(said({ agencies: [{ agency: "nowhere", need: "optional" }] })).toBe(
      "meeting.agency-unknown",
    )
    expect(said({ people: [named("agus", "polres")] })).toBe("meeting.nobody-there")
    expect(said({ people: [named("rina")] })).toBe("meeting.person-unknown")
    expect(said({ people: [named("tono")] })).toBe("meeting.person-unknown")
    expect(said({ people: [named(eka.person)] })).toBe("meeting.person-unknown")
    expect(said({ people: [named("fajar"), named("fajar")] })).toBe("meeting.person-twice")
    mend(world, agencyRef(agencyId.parse("polres")), { status: "suspended" })
    expect(said({ agencies: [polres] })).toBe("meeting.agency-unknown")
  })

  test("to a conference keeps to its case: whom it keeps away, and that it is open", () => {
    const { world, inviting } = given(conference(withPeople()))
    putConferred(world, [monday, eka.person], { conflictedAgencies: [agencyId.parse("polres")] })
    expect(outcome(world, inviting({ agencies: [polres] }))).toBe("meeting.agency-conflicted")
    putConferred(world, [monday, eka.person], { status: "closed" })
    expect(outcome(world, inviting({ agencies: [polres] }))).toBe("meeting.case-unknown")
  })

  test("ends at 130 places", () => {
    const { world, id, inviting } = given()
    const crowd = Array.from({ length: mostSeats }, (_, place): Seat => {
      const person = personId.parse(`orang-${place}`)
      return { person, agency: agencyId.parse("rpsa"), part: "delegate", partstat: "NEEDS-ACTION" }
    })
    mend(world, meetingRef(id), { seats: crowd })
    expect(outcome(world, inviting({ people: [named("fajar")] }))).toBe("meeting.too-many-seats")
  })

  test("binds no more people than could be let go of at once when it is off", () => {
    const { world, id, inviting, now } = given()
    const { seats = [] } = now()
    const crowd = Array.from({ length: mostBound - seats.length }, (_, place): Seat => {
      const person = personId.parse(`orang-${place}`)
      return { person, agency: agencyId.parse("rpsa"), part: "delegate", partstat: "NEEDS-ACTION" }
    })
    mend(world, meetingRef(id), { seats: [...seats, ...crowd] })
    const bound = claimsOf(now(), now().sessions).filter(isPerson).length
    expect(bound).toBeLessThanOrEqual(mostBound)
    const more = ["fajar", "susi", "oki", "kiki"].map((each) => named(each))
    expect(outcome(world, inviting({ people: more }))).toBe("meeting.too-many-bound")
    expect(outcome(world, inviting({ people: [named("fajar")] }))).toBe("scheduled")
  })

  test("ends when it begins", () => {
    const { world, inviting } = given()
    const late = { ...inviting({ people: [named("fajar")] }), at: far }
    expect(outcome(world, late)).toBe("meeting.already-started")
  })

  testHosting(
    invite,
    { right: "scheduled", wrong: ["cancelled", "held"] },
    { people: [named("fajar")] },
  )

  test("it takes a coordinator", () => {
    const { world, inviting } = given()
    expect(outcome(world, { ...inviting({ people: [named("fajar")] }), by: rina })).toBe(
      "role.required",
    )
  })

  testEveryRefusal(invite)
})
