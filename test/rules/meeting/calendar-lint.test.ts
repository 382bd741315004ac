import { describe, expect, test } from "vitest"
import { feedOf } from "#functions/meeting/calendar-feed.ts"
import { lintCalendar, sendable } from "#functions/meeting/calendar-lint.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { cardFor } from "#shared/meeting/rules/change.ts"
import { meeting, meetingAt } from "../../support/assembly.ts"
import { withPeople } from "../../support/calendar-life.ts"
import { must } from "../../support/journey.ts"
import { letterTo, onEveryMachine, reader } from "../../support/letters.ts"
import { koko, monday, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const world = town()
const id = meetingAt(world, "scheduled", meeting(withPeople()))
const state = see(world, meetingRef(id))
const asked = letterTo(state, "wati")
const published = feedOf([cardFor(state, undefined)], {}, reader)
must(world, { verb: cancel, id, input: { reason: "Batal" }, by: koko, at: monday })
const off = letterTo(see(world, meetingRef(id)), "wati")

const line = (text: string, name: string): string =>
  new RegExp(`^${name}[;:][^\\r]*\\r\\n(?: [^\\r]*\\r\\n)*`, "m").exec(text)?.[0] ?? ""
const without = (text: string, name: string): string => text.replace(line(text, name), "")
const event = /BEGIN:VEVENT[\s\S]*END:VEVENT\r\n/.exec(asked)?.[0] ?? ""
const zone = /BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/.exec(asked)?.[0] ?? ""
const alarm = /BEGIN:VALARM[\s\S]*END:VALARM\r\n/.exec(asked)?.[0] ?? ""
const begin = event.slice(event.indexOf("DTSTART"), event.indexOf("DTEND"))
const end = /DTEND[^\r]*\r\n/.exec(event)?.[0] ?? ""
const guest = line(asked, "ATTENDEE")

/** What both libraries forgive (meetings.md section 2, L). */
const wrong: readonly (readonly [name: string, text: string, finding: string])[] = [
  ["missing UID", without(asked, "UID"), "B1 not one UID"],
  ["missing DTSTAMP", without(asked, "DTSTAMP"), "C1 not one DTSTAMP"],
  ["DTSTAMP without Z", asked.replace(/(DTSTAMP:\w+)Z/, "$1"), "B8 DTSTAMP"],
  ["REQUEST without ATTENDEE", without(asked, "ATTENDEE"), "C5 not exactly its addressee"],
  [
    "PUBLISH with ATTENDEE",
    asked.replace("METHOD:REQUEST", "METHOD:PUBLISH"),
    "E1 a guest in what is published",
  ],
  [
    "a feed with ATTENDEE",
    published.replace("END:VEVENT", `${guest}END:VEVENT`),
    "E1 a guest in what is published",
  ],
  [
    "CANCEL with VALARM",
    off.replace("END:VEVENT", `${alarm}END:VEVENT`),
    "D3 an alarm in a CANCEL",
  ],
  ["TZID without VTIMEZONE", asked.replace(zone, ""), "G1 a zone that is not told once"],
  ["a zone told twice", asked.replace(zone, zone + zone), "G1 a zone that is not told once"],
  [
    "empty VTIMEZONE",
    asked.replace(/BEGIN:STANDARD[\s\S]*END:STANDARD\r\n/, ""),
    "G1 a zone without observance",
  ],
  [
    "observance DTSTART with Z",
    asked.replace("DTSTART:19700101T000000", "DTSTART:19700101T000000Z"),
    "G2 an observance that begins at no local time",
  ],
  ["DTEND = DTSTART", asked.replace(end, begin.replace("DTSTART", "DTEND")), "C8 no length"],
  [
    "two UIDs in a REQUEST",
    asked.replace(event, event + event.replace("UID:", "UID:x")),
    "C1 two subjects",
  ],
  [
    "calendar property after a component",
    asked.replace("END:VCALENDAR", "X-WR-CALNAME:Rapat\r\nEND:VCALENDAR"),
    "A5 a property too late",
  ],
  [
    "76-octet line",
    asked.replace("SUMMARY:", `X-LONG:${"x".repeat(69)}\r\nSUMMARY:`),
    "A2 more than 75 octets",
  ],
  ["bare LF", asked.replace("VERSION:2.0\r\n", "VERSION:2.0\n"), "A1 bare line end"],
  [
    "unquoted colon in CN",
    asked.replace("CN=Orang", "CN=Dinas: Orang"),
    "C3 an address that is no mailto:",
  ],
  [
    "DELEGATED-TO without mailto:",
    asked.replace("ATTENDEE;", "ATTENDEE;DELEGATED-TO=x@y.example;"),
    "C3 an address that is no mailto:",
  ],
  [
    "two methods",
    asked.replace("METHOD:REQUEST", "METHOD:REQUEST\r\nMETHOD:CANCEL"),
    "A5 more than one METHOD",
  ],
  ["an unknown method", asked.replace("METHOD:REQUEST", "METHOD:ADD"), "A5 unknown METHOD"],
  ["no product", without(asked, "PRODID"), "A5 not one PRODID"],
  ["another version", asked.replace("VERSION:2.0", "VERSION:1.0"), "A5 VERSION"],
  ["a recurrence", asked.replace("SUMMARY:", "RRULE:FREQ=DAILY\r\nSUMMARY:"), "1.3 recurrence"],
  [
    "an end and a duration",
    asked.replace("SUMMARY:", "DURATION:PT1H\r\nSUMMARY:"),
    "C2 an end and a duration",
  ],
  ["a mixed end", asked.replace(end, "DTEND;VALUE=DATE:20300101\r\n"), "C8 two kinds of time"],
  [
    "a cancellation of nothing",
    off.replace("SEQUENCE:1", "SEQUENCE:0"),
    "D1 a CANCEL of no revision",
  ],
  [
    "a cancellation that goes on",
    off.replace("STATUS:CANCELLED", "STATUS:CONFIRMED"),
    "D2 a CANCEL that goes on",
  ],
  [
    "a request status",
    asked.replace("SUMMARY:", "REQUEST-STATUS:2.0;x\r\nSUMMARY:"),
    "C2 REQUEST-STATUS",
  ],
  ["no organiser", without(asked, "ORGANIZER"), "C1 not one ORGANIZER"],
  ["a control character", asked.replace("SUMMARY:", "SUMMARY:\u0007"), "A6 control character"],
  ["a mark at the start", `\ufeff${asked}`, "A7 no plain UTF-8"],
  ["an unbalanced quote", asked.replace("CN=Orang", 'CN="Orang'), "A4 a line that is none"],
  ["a component left open", asked.replace("END:VEVENT\r\n", ""), "A5 no one calendar"],
  ["two calendars", asked + asked, "A5 no one calendar"],
  [
    "an id twice in a feed",
    published.replace(/(BEGIN:VEVENT[\s\S]*END:VEVENT\r\n)/, "$1$1"),
    "B1 one UID for two events",
  ],
]

onEveryMachine(() => {
  describe("our linter", () => {
    test("passes what we send", () => {
      expect([asked, off, published].map(lintCalendar)).toEqual([[], [], []])
      expect(sendable(asked)).toBe(asked)
    })

    test.each(wrong)("L rejects %s", (_, text, finding) => {
      expect([asked, off, published]).not.toContain(text)
      expect(lintCalendar(text)).toContain(finding)
    })

    test("L what it rejects leaves nobody, and the fault tells codes alone", () => {
      for (const [, text] of wrong) {
        expect(() => sendable(text)).toThrow(/^[A-L1]/)
        try {
          sendable(text)
        } catch (cause) {
          expect(String(cause)).not.toMatch(/kenari|wati|mailto:\w/)
        }
      }
    })
  })
})
