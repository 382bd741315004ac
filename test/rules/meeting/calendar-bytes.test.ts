import { Buffer } from "node:buffer"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { calendarOf } from "#functions/meeting/calendar.ts"
import { scheduled } from "../../support/assembly.ts"
import { first, lineOf, linesOf, second, unfold } from "../../support/calendar-reader.ts"

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
