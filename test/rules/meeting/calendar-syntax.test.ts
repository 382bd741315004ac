import { Buffer } from "node:buffer"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { calendarOf } from "#functions/meeting/calendar.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { meeting, meetingAt, scheduled } from "../../support/assembly.ts"
import { withPeople } from "../../support/calendar-life.ts"
import { first, lineOf, linesOf, second, unfold } from "../../support/calendar-reader.ts"
import { letterTo, onEveryMachine, reader } from "../../support/letters.ts"
import { town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const plain = scheduled()
const titled = (title: string): string => calendarOf({ ...plain, title }, reader)
const world = town()
const asked = see(world, meetingRef(meetingAt(world, "scheduled", meeting(withPeople()))))

const words = fc.string({
  maxLength: 300,
  unit: fc.oneof(
    fc.constantFrom("\\", ";", ",", ":", '"', "^", " ", "é", "漢", "👩‍👧", "–"),
    fc.string({ unit: "grapheme", maxLength: 3 }),
  ),
})

onEveryMachine(() => {
  test("A1 every line ends CRLF, the last one too, and no line feed stands alone", () => {
    for (const text of [titled("Rapat\nrutin"), letterTo(asked, "wati")]) {
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true)
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
    }
  })

  test("A2 no line has more than 75 octets, no letter is cut, and unfolding undoes folding", () => {
    fc.assert(
      fc.property(words, (title) => {
        const text = titled(title)
        const strict = new TextDecoder("utf-8", { fatal: true })
        for (const line of linesOf(text)) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(strict.decode(Buffer.from(line))).toBe(line)
          expect(line).not.toMatch(/[\ud800-\udbff]$|^ ?[\udc00-\udfff]/)
        }
        expect(unfold(text).filter((line) => line.startsWith("SUMMARY:"))).toHaveLength(1)
      }),
    )
  })

  test("A3 text is escaped, a colon is not, and both readers give back what was written", () => {
    const tricky = 'Rapat; "PKSAI", Metro\\Timur: satu\ndua, tiga'
    const text = titled(tricky)
    expect(lineOf(text, "SUMMARY")).toBe(
      'SUMMARY:Rapat\\; "PKSAI"\\, Metro\\\\Timur: satu\\ndua\\, tiga',
    )
    expect([first(text).summary, second(text).summary]).toEqual([tricky, tricky])
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("\\", ";", ",", ":", "a", " b") }), (title) => {
        expect(first(titled(`x${title}x`)).summary).toBe(`x${title}x`)
      }),
    )
  })

  test("A4 names are quoted and caret-encoded, and come back as they were", () => {
    const name = 'Dinas Sosial, Kab. "X": PKSAI; ^n'
    const text = letterTo(asked, "wati", { name })
    const line = lineOf(text, "ATTENDEE") ?? ""
    expect(line).toContain(`CN="Dinas Sosial, Kab. ^'X^': PKSAI; ^^n"`)
    expect(line.replace(/"[^"]*"/g, "")).not.toContain('"')
    const [guest] = first(text).attendees
    expect(guest?.getFirstParameter("cn")).toBe(name)
    expect(guest?.getFirstValue()).toBe("mailto:wati@instansi.example")
    expect(JSON.stringify(second(text).attendee)).toContain("mailto:wati@instansi.example")
  })

  test("A5 product and version stand once, before the first component, and one method at most", () => {
    for (const [text, methods] of [
      [titled("Rapat"), []],
      [letterTo(asked, "wati"), ["METHOD:REQUEST"]],
    ] as const) {
      const lines = unfold(text)
      const top = lines.slice(1, lines.indexOf("BEGIN:VTIMEZONE"))
      expect(top).toEqual(["PRODID:-//Simpul//Simpul//ID", "VERSION:2.0", ...methods])
      expect(lines.filter((line) => /^(PRODID|VERSION|METHOD):/.test(line))).toEqual(top)
    }
  })

  test("A6 control characters are gone, and no title makes a line of its own", () => {
    const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join("")
    expect(lineOf(titled(`a${controls}\u007f\u0085b`), "SUMMARY")).toBe("SUMMARY:a\\nb")
    const attack = "Rapat\r\nATTENDEE:mailto:x@y.example\r\nEND:VEVENT\rBEGIN:VALARM\nX:1"
    const [own] = plain.sessions
    if (!own) throw new Error("no session")
    const texts = [
      titled(attack),
      calendarOf({ ...plain, sessions: [{ ...own, venue: attack, join: attack }] }, reader),
      calendarOf({ ...plain, hostName: attack }, reader),
    ]
    for (const text of texts) {
      expect(unfold(text).filter((line) => /^(ATTENDEE|X:|BEGIN:VALARM)/.test(line))).toEqual([])
      expect(unfold(text).filter((line) => line === "END:VEVENT")).toHaveLength(1)
    }
    const letter = letterTo({ ...asked, hostName: attack }, "wati", { name: attack })
    expect(unfold(letter).filter((line) => line.startsWith("ATTENDEE"))).toHaveLength(1)
    expect(unfold(letter).filter((line) => line.startsWith("X:"))).toEqual([])
  })

  test("A7 the bytes are UTF-8 in composed form, without a mark, whatever halves were typed", () => {
    const text = titled("Cafe\u0301 \ud83d\ufeff x")
    expect(text.startsWith("BEGIN")).toBe(true)
    expect(text.isWellFormed()).toBe(true)
    expect(lineOf(text, "SUMMARY")).toBe("SUMMARY:Caf\u00e9  x")
  })
})

describe("the machine", () => {
  onEveryMachine((offset) => {
    test("is where the suite says", () => {
      expect(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()).toBe(offset)
    })
  })
})
