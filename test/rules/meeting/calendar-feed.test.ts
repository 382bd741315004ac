import { expect, test } from "vitest"
import { feedOf } from "#functions/meeting/calendar-feed.ts"
import { subscribed } from "#functions/meeting/feed.ts"
import { agencyId, type PersonId } from "#shared/kernel/id.ts"
import { day, type Instant, later, minute } from "#shared/kernel/instant.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { invite } from "#shared/meeting/invite.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { reschedule } from "#shared/meeting/reschedule.ts"
import { uninvite } from "#shared/meeting/uninvite.ts"
import { meeting, meetingAt, session } from "../../support/assembly.ts"
import { far, withPeople } from "../../support/calendar-life.ts"
import { lineOf, unfold } from "../../support/calendar-reader.ts"
import { must } from "../../support/journey.ts"
import { allOf, letterTo, onEveryMachine, reader } from "../../support/letters.ts"
import { koko, monday, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const soon = later(monday, minute)
const days = [session(far), session(later(far, day)), session(later(far, 2 * day))]

function given(change: Record<string, unknown> = {}) {
  const world = town()
  const id = meetingAt(world, "scheduled", meeting(withPeople(change)))
  const does = (verb: typeof cancel, input: unknown) =>
    must(world, { verb, id, input, by: koko, at: soon })
  const cardOf = (agency: string) => see(world, inviteeRef(id, agencyId.parse(agency))).card
  const feedFor = (person: string, agency: string, at: Instant = soon) => {
    const subject = { person: person as PersonId }
    return feedOf(subscribed([cardOf(agency)], subject, at), subject, reader)
  }
  return { world, id, does, cardOf, feedFor, now: () => see(world, meetingRef(id)) }
}

onEveryMachine(() => {
  test("E1 a feed has no method, and names neither organiser nor guest", () => {
    const text = given().feedFor("wati", "rpsa")
    expect(unfold(text).filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1)
    expect(text).not.toMatch(/METHOD|ORGANIZER|ATTENDEE|mailto:/)
  })

  test("E2 id and revision are those of the invitation, after a move and after being asked again", () => {
    const { feedFor, does, now } = given()
    const same = (person: string) => {
      const [feed, letter] = [feedFor(person, "rpsa"), letterTo(now(), person)]
      for (const name of ["UID", "SEQUENCE"]) expect(lineOf(feed, name)).toBe(lineOf(letter, name))
      return lineOf(feed, "SEQUENCE")
    }
    expect(same("wati")).toBe("SEQUENCE:0")
    does(uninvite, { person: "dewi" })
    does(invite, { people: [{ person: "dewi", agency: "rpsa", part: "deputy" }] })
    expect([same("wati"), same("dewi")]).toEqual(["SEQUENCE:0", "SEQUENCE:2"])
    does(reschedule, { sessions: [session(later(far, day))], reason: "Banjir" })
    expect([same("wati"), same("dewi")]).toEqual(["SEQUENCE:1", "SEQUENCE:3"])
  })

  test("E2 what was called off stays thirty days as such, with a higher revision, and vanishes", () => {
    const { feedFor, does } = given()
    does(cancel, { reason: "Banjir" })
    const text = feedFor("wati", "rpsa")
    expect([lineOf(text, "STATUS"), lineOf(text, "SEQUENCE")]).toEqual([
      "STATUS:CANCELLED",
      "SEQUENCE:1",
    ])
    expect(lineOf(feedFor("wati", "rpsa", later(soon, 30 * day - 1)), "UID")).toBeDefined()
    expect(lineOf(feedFor("wati", "rpsa", later(soon, 30 * day)), "UID")).toBeUndefined()
  })

  test("E3 it says how often to look again, and nothing relies on that", () => {
    const text = given().feedFor("wati", "rpsa")
    expect(lineOf(text, "REFRESH-INTERVAL")).toBe("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
    expect(lineOf(text, "X-PUBLISHED-TTL")).toBe("X-PUBLISHED-TTL:PT1H")
  })

  test("E6 a person's feed holds the meetings they have a place in now, and no others", () => {
    const { feedFor, does, cardOf } = given()
    expect(lineOf(feedFor("dewi", "rpsa"), "UID")).toBeDefined()
    expect(lineOf(feedFor("oki", "rpsa"), "UID")).toBeUndefined()
    does(uninvite, { person: "dewi" })
    expect(lineOf(feedFor("dewi", "rpsa"), "UID")).toBeUndefined()
    expect(lineOf(feedFor("wati", "rpsa"), "UID")).toBeDefined()
    expect(cardOf("rpsa").feed?.removed).toEqual(["dewi"])
    // Each agency's list knows its own people alone.
    expect(cardOf("lksa").feed?.people).toEqual(["lia"])
  })

  test("E6 a draft, and a poll on no event yet, are in no calendar", () => {
    const world = town()
    const id = meetingAt(world, "draft", meeting(withPeople()))
    const { card } = see(world, inviteeRef(id, agencyId.parse("dinsos")))
    expect(card.feed).toBeUndefined()
  })

  test("H4 sessions of several days stand beside the whole, under ids of their own, in feeds alone", () => {
    const { feedFor, now } = given({ sessions: days })
    const text = feedFor("wati", "rpsa")
    const { uid } = now()
    const own = [1, 2, 3].map((place) => `UID:${uid.replace("@", `-${place}@`)}`)
    expect(allOf(text, "UID")).toEqual([`UID:${uid}`, ...own])
    expect(allOf(text, "TRANSP")).toEqual([
      "TRANSP:TRANSPARENT",
      ...Array<string>(3).fill("TRANSP:OPAQUE"),
    ])
    expect(allOf(letterTo(now(), "wati"), "UID")).toEqual([`UID:${uid}`])
  })
})
