import { expect, test } from "vitest"
import { lintCalendar } from "#functions/meeting/calendar-lint.ts"
import { day, later, minute } from "#shared/kernel/instant.ts"
import { answer } from "#shared/meeting/answer.ts"
import { changeDetails } from "#shared/meeting/change-details.ts"
import { invite } from "#shared/meeting/invite.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { reschedule } from "#shared/meeting/reschedule.ts"
import { meeting, meetingAt, session } from "../../support/assembly.ts"
import { far, withPeople } from "../../support/calendar-life.ts"
import { first, lineOf, second, unfold } from "../../support/calendar-reader.ts"
import { must } from "../../support/journey.ts"
import { allOf, letterTo, onEveryMachine, seatIn } from "../../support/letters.ts"
import { koko, monday, town, wati } from "../../support/town.ts"
import { see } from "../../support/world.ts"

function given() {
  const world = town()
  const id = meetingAt(world, "scheduled", meeting(withPeople()))
  return { world, id, now: () => see(world, meetingRef(id)) }
}

const soon = later(monday, minute)
const guest = (state: Meeting, person: string) => lineOf(letterTo(state, person), "ATTENDEE") ?? ""

onEveryMachine(() => {
  test("C1 an invitation is one event with one each of what RFC 5546 asks for", () => {
    const text = letterTo(given().now(), "wati")
    expect(lineOf(text, "METHOD")).toBe("METHOD:REQUEST")
    for (const name of ["ORGANIZER", "DTSTAMP", "DTEND", "SUMMARY", "UID", "ATTENDEE"]) {
      expect([name, allOf(text, name).length]).toEqual([name, 1])
    }
    expect(unfold(text).filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1)
    expect([first(text).summary, second(text).summary]).toEqual(Array(2).fill(given().now().title))
  })

  test("C8 the end lies after the beginning, and both are told alike", () => {
    const text = letterTo(given().now(), "wati")
    const event = first(text)
    expect(event.endDate.compare(event.startDate)).toBe(1)
    const params = ["DTSTART", "DTEND"].map(
      (name) => /;[^:]+/.exec(allOf(text, name).at(-1) ?? "")?.[0],
    )
    expect(params).toEqual([";TZID=Asia/Jakarta", ";TZID=Asia/Jakarta"])
  })

  test("C2 an end and no duration, and a status that is none of a cancelled one", () => {
    const text = letterTo(given().now(), "wati")
    expect(
      [...allOf(text, "DURATION"), ...allOf(text, "REQUEST-STATUS")].filter(
        (line) => !/PT/.test(line),
      ),
    ).toEqual([])
    expect(lineOf(text, "STATUS")).toBe("STATUS:CONFIRMED")
    const doubtful = letterTo({ ...given().now(), tentative: true }, "wati")
    expect(lineOf(doubtful, "STATUS")).toBe("STATUS:TENTATIVE")
  })

  test("C3 addresses are mailto: addresses, and nothing else passes our linter", () => {
    const text = letterTo(given().now(), "wati")
    for (const line of [...allOf(text, "ATTENDEE"), ...allOf(text, "ORGANIZER")]) {
      expect(line).toMatch(/:mailto:[^\s:]+@[^\s:]+$/)
    }
    for (const wrong of ["DELEGATED-TO", "DELEGATED-FROM", "SENT-BY"]) {
      const bad = text.replace("ATTENDEE;", `ATTENDEE;${wrong}="wati@x.example";`)
      expect(lintCalendar(bad)).toContain("C3 an address that is no mailto:")
    }
  })

  test("C4 whoever is new is asked, with a part and as one person", () => {
    const { world, id, now } = given()
    const people = [{ person: "fajar", agency: "rpsa", part: "delegate" }]
    must(world, { verb: invite, id, input: { people }, by: koko, at: soon })
    expect(guest(now(), "fajar")).toContain("PARTSTAT=NEEDS-ACTION;RSVP=TRUE")
    expect(guest(now(), "fajar")).toContain("CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT")
    expect(guest(now(), "surya")).toContain("ROLE=CHAIR")
    expect(guest(now(), "lia")).toContain("ROLE=OPT-PARTICIPANT")
    // Nobody else is written to.
    expect(seatIn(now(), "wati").sent?.at).toBe(monday)
  })

  test("C5 an object names its addressee and no other person, address or agency's people", () => {
    const state = given().now()
    for (const { person } of state.seats ?? []) {
      const text = letterTo(state, person)
      const addresses = unfold(text)
        .join("\n")
        .match(/[\w.+-]+@instansi\.example/g)
      expect(addresses).toEqual([`${person}@instansi.example`])
      expect(
        unfold(text)
          .join("\n")
          .match(/Orang \w+/g),
      ).toEqual([`Orang ${person}`])
    }
  })

  test("C6 a move keeps the id, raises the revision, and asks everybody again", () => {
    const { world, id, now } = given()
    must(world, { verb: answer, id, input: { answer: "ACCEPTED" }, by: wati, at: soon })
    expect(guest(now(), "wati")).toContain("PARTSTAT=ACCEPTED")
    const { uid } = now()
    const input = { sessions: [session(later(far, day))], reason: "Banjir" }
    must(world, { verb: reschedule, id, input, by: koko, at: later(soon, minute) })
    const text = letterTo(now(), "wati")
    expect([lineOf(text, "UID"), lineOf(text, "SEQUENCE")]).toEqual([`UID:${uid}`, "SEQUENCE:1"])
    expect(guest(now(), "wati")).toContain("PARTSTAT=NEEDS-ACTION;RSVP=TRUE")
  })

  test("C7 telling the same again keeps the revision, with a newer stamp and still asking", () => {
    const { world, id, now } = given()
    const input = { title: "Rapat rutin bulanan" }
    // Within the same second, too: of one revision the later stamp wins.
    must(world, { verb: changeDetails, id, input, by: koko, at: later(monday, 1) })
    const text = letterTo(now(), "wati")
    expect(lineOf(text, "SEQUENCE")).toBe("SEQUENCE:0")
    expect(lineOf(text, "DTSTAMP")).toBe("DTSTAMP:20260302T020001Z")
    expect(guest(now(), "wati")).toContain("RSVP=TRUE")
  })
})
