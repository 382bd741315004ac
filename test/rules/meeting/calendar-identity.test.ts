import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { calendarOf } from "#functions/meeting/calendar.ts"
import { lintCalendar } from "#functions/meeting/calendar-lint.ts"
import { day, later, minute } from "#shared/kernel/instant.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { changeDetails } from "#shared/meeting/change-details.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { reschedule } from "#shared/meeting/reschedule.ts"
import { uninvite } from "#shared/meeting/uninvite.ts"
import { conference, meeting, meetingAt, session } from "../../support/assembly.ts"
import { far, livedBy, lives, withPeople } from "../../support/calendar-life.ts"
import { first, lineOf, second } from "../../support/calendar-reader.ts"
import { mustAgree } from "../../support/calendar-times.ts"
import { must } from "../../support/journey.ts"
import { allOf, letterTo, onEveryMachine, reader, seatIn } from "../../support/letters.ts"
import { koko, monday, town } from "../../support/town.ts"
import { see, type World } from "../../support/world.ts"

function given(input: unknown = meeting(withPeople())) {
  const world = town()
  const id = meetingAt(world, "scheduled", input)
  return { world, id, now: () => see(world, meetingRef(id)) }
}

type Given = ReturnType<typeof given>

const does = ({ world, id }: Pick<Given, "world" | "id">, verb: typeof cancel, input: unknown) =>
  must(world as World, { verb, id, input, by: koko, at: later(monday, minute) })

const moving = { sessions: [session(later(far, day))], reason: "Banjir" }
const sequenceOf = (text: string): number => Number(lineOf(text, "SEQUENCE")?.slice(9))

const told = (meetingNow: Meeting) =>
  (meetingNow.seats ?? []).filter(({ sent }) => sent).map(({ person }) => person)

onEveryMachine(() => {
  test("B1 B7 B8 B10 G4 through any life the id stays, the revision never falls, stamps grow and readers agree", () => {
    fc.assert(
      fc.property(lives, (life) => {
        const states = livedBy(life)
        const last = new Map<string, { sequence: number; stamp: string; text: string }>()
        for (const state of states) {
          expect(state.uid).toBe(states[0]?.uid)
          for (const person of told(state)) {
            const text = letterTo(state, person)
            expect(lintCalendar(text)).toEqual([])
            const [one, two] = [first(text), second(text)]
            expect([one.uid, two.uid]).toEqual([state.uid, state.uid])
            mustAgree(text, state.sessions)
            const sequence = sequenceOf(text)
            const stamp = lineOf(text, "DTSTAMP")?.slice(8) ?? ""
            const before = last.get(person)
            // What was taken back is told once, when it is.
            if (before?.text.includes("METHOD:CANCEL") && text.includes("METHOD:CANCEL")) continue
            if (before && before.text !== text) {
              expect(sequence).toBeGreaterThanOrEqual(before.sequence)
              // A person's own answer is shown to them, and is no new revision of anything.
              const isSame = sequence === before.sequence
              const partstat = /PARTSTAT=[A-Z-]+/g
              const bare = (each: string) => each.replaceAll("\r\n ", "").replace(partstat, "")
              const isNew = bare(text) !== bare(before.text)
              if (isSame && isNew) expect(stamp > before.stamp).toBe(true)
            }
            const organizer = lineOf(text, "ORGANIZER")
            if (before) expect(organizer).toBe(lineOf(before.text, "ORGANIZER"))
            expect(sequence).toBeGreaterThanOrEqual(
              seatIn(state, person).removedAt ? 1 : state.sequence,
            )
            last.set(person, { sequence, stamp, text })
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test("B1 no two meetings share an id", () => {
    const world = town()
    const ids = Array.from(
      { length: 5 },
      () => see(world, meetingRef(meetingAt(world, "draft"))).uid,
    )
    expect(new Set(ids).size).toBe(5)
  })

  test("B2 the id tells no case, no child, no agency and no revision", () => {
    for (const input of [meeting(withPeople()), conference(withPeople())]) {
      const { uid } = given(input).now()
      expect(uid).toMatch(/^meeting-\d{6}@simpul$/)
      expect(uid).not.toMatch(/ABC123|1872|dinsos|rpsa|kenari/)
    }
  })

  test("B3 the first invitation is revision 0, and every later one says which it is", () => {
    const ground = given()
    expect(lineOf(letterTo(ground.now(), "wati"), "SEQUENCE")).toBe("SEQUENCE:0")
    does(ground, reschedule, moving)
    expect(lineOf(letterTo(ground.now(), "wati"), "SEQUENCE")).toBe("SEQUENCE:1")
  })

  test("B4 the revision rises when times or status change", () => {
    const ground = given()
    does(ground, reschedule, moving)
    expect(ground.now().sequence).toBe(1)
    does(ground, cancel, { reason: "Banjir lagi" })
    expect(ground.now().sequence).toBe(2)
  })

  test("B5 the revision rises with every cancellation, an uninvite's for that person alone", () => {
    const ground = given()
    does(ground, uninvite, { person: "dewi" })
    const now = ground.now()
    expect([sequenceOf(letterTo(now, "dewi")), sequenceOf(letterTo(now, "wati"))]).toEqual([1, 0])
    expect(now.sequence).toBe(0)
  })

  describe("B6 the revision", () => {
    const after = (details: object) => {
      const ground = given()
      does(ground, changeDetails, details)
      return { now: ground.now(), letter: letterTo(ground.now(), "wati") }
    }

    test.each([
      ["another place", { sessions: [{ session: 0, venue: "Gedung lain" }] }],
      ["another way to come", { sessions: [{ session: 0, mode: "ONLINE" }] }],
    ])("rises with %s", (_, details) => {
      expect(sequenceOf(after(details).letter)).toBe(1)
    })

    test.each([
      ["a mended title", { title: "Rapat rutin" }],
      [
        "a room in the same building",
        { sessions: [{ session: 0, venue: "B2", sameBuilding: true }] },
      ],
      ["a new minute taker", { minuteTaker: "budi" }],
    ])("stays with %s, and the stamp tells that it is newer", (_, details) => {
      const { letter } = after(details)
      expect(sequenceOf(letter)).toBe(0)
      const stamp =
        "minuteTaker" in details ? "DTSTAMP:20260302T020000Z" : "DTSTAMP:20260302T020100Z"
      expect(lineOf(letter, "DTSTAMP")).toBe(stamp)
    })
  })

  test("B8 the stamp of an invitation is when it was made, in UTC", () => {
    const ground = given()
    expect(lineOf(letterTo(ground.now(), "wati"), "DTSTAMP")).toBe("DTSTAMP:20260302T020000Z")
  })

  test("B9 a snapshot has no method, its stamp is the last revision, and nobody is asked anything", () => {
    const ground = given()
    does(ground, reschedule, moving)
    const text = calendarOf(ground.now(), reader)
    expect(lineOf(text, "DTSTAMP")).toBe("DTSTAMP:20260302T020100Z")
    expect([
      ...allOf(text, "METHOD"),
      ...allOf(text, "ATTENDEE"),
      ...allOf(text, "ORGANIZER"),
    ]).toEqual([])
  })

  test("B10 the organiser of one recipient is the same for life, whoever leads the meeting", () => {
    const ground = given()
    const before = lineOf(letterTo(ground.now(), "wati"), "ORGANIZER")
    does(ground, changeDetails, { chair: "dian", title: "Lain" })
    does(ground, reschedule, moving)
    does(ground, cancel, { reason: "Batal" })
    const after = letterTo(ground.now(), "wati")
    expect(lineOf(after, "METHOD")).toBe("METHOD:CANCEL")
    expect(lineOf(after, "ORGANIZER")).toBe(before)
  })
})
