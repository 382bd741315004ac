import { describe, expect, test } from "vitest"
import { calendarOf } from "#functions/meeting/calendar.ts"
import { day, later, minute } from "#shared/kernel/instant.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { reschedule } from "#shared/meeting/reschedule.ts"
import { conference, meetingAt, opens, scheduled, session } from "../../support/assembly.ts"
import { first, lineOf, unfold } from "../../support/calendar-reader.ts"
import { must } from "../../support/journey.ts"
import { koko, monday, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

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
