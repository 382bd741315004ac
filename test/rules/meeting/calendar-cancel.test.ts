import { expect, test } from "vitest"
import { lintCalendar } from "#functions/meeting/calendar-lint.ts"
import { later, minute } from "#shared/kernel/instant.ts"
import { answer } from "#shared/meeting/answer.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { changeDetails } from "#shared/meeting/change-details.ts"
import { invite } from "#shared/meeting/invite.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { reschedule } from "#shared/meeting/reschedule.ts"
import { uninvite } from "#shared/meeting/uninvite.ts"
import { meeting, meetingAt, session } from "../../support/assembly.ts"
import { far, withPeople } from "../../support/calendar-life.ts"
import { lineOf } from "../../support/calendar-reader.ts"
import { must } from "../../support/journey.ts"
import { allOf, letterTo, onEveryMachine, seatIn } from "../../support/letters.ts"
import { outcome } from "../../support/play.ts"
import { koko, monday, seat, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const soon = later(monday, minute)

function given() {
  const world = town()
  const id = meetingAt(world, "scheduled", meeting(withPeople()))
  const by = koko
  const does = (verb: typeof cancel, input: unknown) =>
    must(world, { verb, id, input, by, at: soon })
  return { world, id, does, now: () => see(world, meetingRef(id)) }
}

onEveryMachine(() => {
  test("D1 a cancellation keeps the id and organiser, with a higher revision and a stamp", () => {
    const { now, does } = given()
    const before = letterTo(now(), "wati")
    does(cancel, { reason: "Banjir" })
    const after = letterTo(now(), "wati")
    expect(lineOf(after, "METHOD")).toBe("METHOD:CANCEL")
    for (const name of ["UID", "ORGANIZER"]) expect(lineOf(after, name)).toBe(lineOf(before, name))
    expect(lineOf(after, "SEQUENCE")).toBe("SEQUENCE:1")
    expect(lineOf(after, "DTSTAMP")).toBe("DTSTAMP:20260302T020100Z")
  })

  test("D2 called off whole it says so; taken back from one person it has no status", () => {
    const { now, does } = given()
    does(uninvite, { person: "dewi" })
    const one = letterTo(now(), "dewi")
    expect([lineOf(one, "METHOD"), lineOf(one, "STATUS")]).toEqual(["METHOD:CANCEL", undefined])
    expect(allOf(one, "ATTENDEE")).toEqual([
      expect.stringContaining("mailto:dewi@instansi.example"),
    ])
    does(cancel, { reason: "Banjir" })
    const all = letterTo(now(), "wati")
    expect(lineOf(all, "STATUS")).toBe("STATUS:CANCELLED")
    expect(allOf(all, "ATTENDEE")).toEqual([
      expect.stringContaining("mailto:wati@instansi.example"),
    ])
  })

  test("D3 a cancellation rings no bell", () => {
    const { now, does } = given()
    does(cancel, { reason: "Banjir" })
    const text = letterTo(now(), "wati")
    expect(text).not.toMatch(/VALARM|REQUEST-STATUS/)
  })

  test("D4 it goes to exactly those who were invited last, decliners too, and to none but polled", () => {
    const { world, id, now, does } = given()
    must(world, {
      verb: answer,
      id,
      input: { answer: "DECLINED" },
      by: seat("dewi", "rpsa"),
      at: soon,
    })
    does(uninvite, { agency: "lksa" })
    const before = seatIn(now(), "lia").sent
    does(cancel, { reason: "Banjir" })
    const methods = now().seats?.map(({ person, sent }) => [person, sent?.method, sent?.sequence])
    expect(methods).toContainEqual(["dewi", "CANCEL", 1])
    // Uninvited before: told once, not twice.
    expect(seatIn(now(), "lia").sent).toEqual(before)
    const draft = meetingAt(world, "draft", meeting(withPeople()))
    must(world, { verb: cancel, id: draft, input: { reason: "Urung" }, by: koko, at: soon })
    expect(see(world, meetingRef(draft)).seats?.every(({ sent }) => sent === undefined)).toBe(true)
  })

  test("D5 nothing follows: what was called off is neither moved, changed nor asked again", () => {
    const { world, id, does } = given()
    does(cancel, { reason: "Banjir" })
    for (const [verb, input] of [
      [reschedule, { sessions: [session(later(far, minute))], reason: "Lagi" }],
      [changeDetails, { title: "Hidup lagi" }],
      [invite, { people: [{ person: "fajar", agency: "rpsa", part: "delegate" }] }],
      [uninvite, { person: "dewi" }],
    ] as const) {
      expect(outcome(world, { verb, id, input, by: koko, at: soon })).toBe("meeting.wrong-state")
    }
  })

  test("D6 a cancelled REQUEST does not pass our linter", () => {
    const text = letterTo(given().now(), "wati").replace("STATUS:CONFIRMED", "STATUS:CANCELLED")
    expect(lintCalendar(text)).toEqual(["D6 a cancelled REQUEST"])
  })

  test("whoever is asked again after an uninvite is told a revision of their own, and moves with it", () => {
    const { now, does } = given()
    does(uninvite, { person: "dewi" })
    does(invite, { people: [{ person: "dewi", agency: "rpsa", part: "deputy" }] })
    const again = letterTo(now(), "dewi")
    expect([lineOf(again, "METHOD"), lineOf(again, "SEQUENCE")]).toEqual([
      "METHOD:REQUEST",
      "SEQUENCE:2",
    ])
    does(reschedule, { sessions: [session(later(far, minute))], reason: "Mundur" })
    expect(now().seats?.map(({ person, sent }) => [person, sent?.sequence])).toEqual([
      ["koko", 1],
      ["surya", 1],
      ["rina", 1],
      ["wati", 1],
      ["dewi", 3],
      ["lia", 1],
    ])
  })
})
