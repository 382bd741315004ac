import { Buffer } from "node:buffer"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { calendarOf } from "#functions/meeting/calendar.ts"
import { day, later, minute } from "#shared/kernel/instant.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { reschedule } from "#shared/meeting/reschedule.ts"
import { conference, meeting, meetingAt, opens, session } from "../../support/assembly.ts"
import { first, lineOf, linesOf, second, unfold } from "../../support/calendar-reader.ts"
import { must } from "../../support/journey.ts"
import { koko, monday, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

function scheduled(input: unknown = meeting()): Meeting {
  const world = town()
  return see(world, meetingRef(meetingAt(world, "scheduled", input)))
}

const titled = (title: string): string => calendarOf({ ...scheduled(), title }, "id")
const words = fc.string({
  unit: fc.oneof(fc.constantFrom("\\", ";", ",", ":", '"', " ", "é", "漢", "👩‍👧"), fc.string()),
})

describe("the bytes of a calendar file", () => {
  test("end every line with CRLF, the last one too, and hold no lone line feed", () => {
    const text = titled("Rapat\nrutin")
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true)
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
  })

  test("keep to 75 octets a line, never inside a letter, and unfold to what was folded", () => {
    fc.assert(
      fc.property(words, (title) => {
        const text = titled(title)
        const strict = new TextDecoder("utf-8", { fatal: true })
        const bytes = Buffer.from(text)
        expect(strict.decode(bytes)).toBe(text)
        for (const line of linesOf(text)) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\ud800-\udbff]$|^ ?[\udc00-\udfff]/)
        }
        const own = unfold(text).filter((line) => line.startsWith("SUMMARY:"))
        expect(own).toHaveLength(1)
      }),
    )
  })

  test("give back the title through two readers, whatever stands in it", () => {
    const tricky = 'Rapat; "PKSAI", Metro\\Timur: satu\ndua, tiga'
    const text = titled(tricky)
    expect(lineOf(text, "SUMMARY")).toBe(
      'SUMMARY:Rapat\\; "PKSAI"\\, Metro\\\\Timur: satu\\ndua\\, tiga',
    )
    expect(first(text).summary).toBe(tricky)
    expect(second(text).summary).toBe(tricky)
  })

  test("name product and version once, before the event, and no method", () => {
    const lines = unfold(calendarOf(scheduled(), "id"))
    const event = lines.indexOf("BEGIN:VEVENT")
    const top = [...lines.slice(0, event), ...lines.slice(lines.indexOf("END:VEVENT") + 1)]
    expect(lines[0]).toBe("BEGIN:VCALENDAR")
    expect(top.filter((line) => line.startsWith("PRODID:"))).toHaveLength(1)
    expect(top.filter((line) => line === "VERSION:2.0")).toHaveLength(1)
    expect(top).toHaveLength(4)
    expect(lines.filter((line) => line.startsWith("METHOD"))).toEqual([])
  })

  test("are UTF-8 without a mark, in composed form", () => {
    const text = titled("Cafe\u0301")
    expect(text.startsWith("BEGIN")).toBe(true)
    expect(lineOf(text, "SUMMARY")).toBe("SUMMARY:Caf\u00e9")
  })
})

describe("a title that means harm", () => {
  const attack = "Rapat\r\nATTENDEE:mailto:x@y.example\r\nEND:VEVENT\rBEGIN:VALARM\nX:1"

  test("makes no line of its own", () => {
    const lines = unfold(titled(attack))
    expect(lines.filter((line) => /^(ATTENDEE|X|BEGIN:VALARM)/.test(line))).toEqual([])
    expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(1)
    expect(first(titled(attack)).attendees).toEqual([])
  })

  test("loses its control characters", () => {
    const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join("")
    const text = titled(`a${controls}\u007fb`)
    expect(lineOf(text, "SUMMARY")).toBe("SUMMARY:a\\nb")
  })

  test("in the venue does no more than in the title", () => {
    const [own] = scheduled().sessions
    if (!own) throw new Error("no session")
    const text = calendarOf({ ...scheduled(), sessions: [{ ...own, venue: attack }] }, "id")
    expect(unfold(text).filter((line) => /^(ATTENDEE|X:|BEGIN:VALARM)/.test(line))).toEqual([])
  })
})

describe("identity and revision", () => {
  const world = town()
  const id = meetingAt(world, "scheduled", conference())
  const files = [calendarOf(see(world, meetingRef(id)), "id")]
  const sessions = [session(later(opens, day))]
  const moved = {
    verb: reschedule,
    id,
    input: { sessions, reason: "Banjir" },
    by: koko,
    at: monday,
  }
  must(world, moved)
  files.push(calendarOf(see(world, meetingRef(id)), "id"))
  must(world, {
    verb: cancel,
    id,
    input: { reason: "Banjir lagi" },
    by: koko,
    at: later(monday, minute),
  })
  files.push(calendarOf(see(world, meetingRef(id)), "en"))

  test("the id is there, the same for life", () => {
    const ids = new Set(files.map((text) => first(text).uid))
    expect(ids.size).toBe(1)
    expect([...ids][0]).toMatch(/.+@simpul$/)
  })

  test("the id tells no case, no agency and no revision", () => {
    const uid = lineOf(files[2] ?? "", "UID") ?? ""
    expect(uid).not.toMatch(/ABC123|1872|dinsos|rpsa|kenari/)
    expect(uid).toBe(lineOf(files[0] ?? "", "UID"))
  })

  test("the revision rises when the time moves and when it is called off", () => {
    expect(files.map((text) => lineOf(text, "SEQUENCE"))).toEqual([
      "SEQUENCE:0",
      "SEQUENCE:1",
      "SEQUENCE:2",
    ])
    expect(files.map((text) => lineOf(text, "STATUS"))).toEqual([
      "STATUS:CONFIRMED",
      "STATUS:CONFIRMED",
      "STATUS:CANCELLED",
    ])
  })

  test("the stamp is the last revision, in UTC", () => {
    expect(lineOf(files[0] ?? "", "DTSTAMP")).toBe("DTSTAMP:20260302T020000Z")
    expect(lineOf(files[2] ?? "", "DTSTAMP")).toBe("DTSTAMP:20260302T020100Z")
  })
})

describe("a case conference in a calendar", () => {
  const text = calendarOf(scheduled(conference()), "id")

  test("shows its kind and the case's reference, never its title, place or reason", () => {
    expect(lineOf(text, "SUMMARY")).toBe("SUMMARY:Pembahasan kasus 1872-ABC123")
    expect(lineOf(text, "LOCATION")).toBeUndefined()
    expect(text).not.toContain("kenari")
  })

  test("is told in the reader's language", () => {
    const english = calendarOf(scheduled(conference()), "en")
    expect(lineOf(english, "SUMMARY")).toBe("SUMMARY:Case conference 1872-ABC123")
  })

  test("names nobody: neither organiser nor guests", () => {
    for (const each of [text, calendarOf(scheduled(), "id")]) {
      expect(unfold(each).filter((line) => /^(ORGANIZER|ATTENDEE|CONTACT|URL)/.test(line))).toEqual(
        [],
      )
    }
  })

  test("a coordination meeting shows title and venue", () => {
    const open = calendarOf(scheduled(), "id")
    expect(lineOf(open, "SUMMARY")).toBe("SUMMARY:kenari-title-rahasia")
    expect(lineOf(open, "LOCATION")).toBe("LOCATION:kenari-venue-rahasia")
  })
})
