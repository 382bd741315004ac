import { expect, test } from "vitest"
import { calendarOf } from "#functions/meeting/calendar.ts"
import { feedOf } from "#functions/meeting/calendar-feed.ts"
import { mailOf } from "#functions/meeting/mail.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { cardFor } from "#shared/meeting/rules/change.ts"
import { conference, meeting, meetingAt, session } from "../../support/assembly.ts"
import { far, withPeople } from "../../support/calendar-life.ts"
import { first, lineOf, unfold } from "../../support/calendar-reader.ts"
import { allOf, letterTo, onEveryMachine, reader } from "../../support/letters.ts"
import { town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const canaries = ["Kenari Anindita", "9918720101130001", "1872-ABC123"]
const said = canaries.join(" ")

/** A conference with the child's name, number and case in every field that takes words. */
function given(): Meeting {
  const world = town()
  const sessions = [{ ...session(far), venue: said, join: `https://rapat.example/${said}` }]
  const id = meetingAt(world, "scheduled", conference(withPeople({ title: said, sessions })))
  const state = see(world, meetingRef(id))
  return {
    ...state,
    hostName: said,
    cancelled: said,
    caseReference: "1872-ABC123",
    classes: [{ label: said, count: 1 }],
    groups: [{ name: said, topic: said, people: [], report: said }],
    past: [{ sessions: state.sessions, reason: said }],
    invitations: state.invitations.map((each) => ({ ...each, name: said, note: said })),
    override: { reason: said, by: state.owner, at: state.createdAt },
  }
}

const everything = (state: Meeting): readonly string[] => {
  const letters = (state.seats ?? []).map(({ person }) => letterTo(state, person, { name: said }))
  const cards = state.invitations.map((each) => cardFor(state, each))
  return [
    calendarOf(state, reader),
    calendarOf(state, { ...reader, language: "en" }),
    ...letters,
    ...cards.map((card) => feedOf([card], {}, reader)),
    ...letters.map((calendar) =>
      mailOf({
        from: "rapat@simpul.example",
        to: "wati@instansi.example",
        subject: lineOf(calendar, "SUMMARY") ?? "",
        text: first(calendar).description,
        calendar,
        id: "surat",
        date: new Date(0),
      }),
    ),
  ]
}

onEveryMachine(() => {
  test("K1 a conference says that there is one, with a code and a link, and nothing else", () => {
    const state = given()
    const text = letterTo(state, "wati")
    expect(lineOf(text, "SUMMARY")).toBe("SUMMARY:Rapat Koordinasi PKSAI 000001")
    expect(first(text).description).toBe(`https://simpul.example/rapat/${state.id}`)
    expect(allOf(text, "LOCATION")).toEqual([])
    expect(allOf(text, "ATTENDEE")).toHaveLength(1)
    expect(lineOf(text, "ATTENDEE")).not.toContain("CN=")
    expect(unfold(text).filter((line) => /^(URL|CONTACT|COMMENT|CATEGORIES)/.test(line))).toEqual(
      [],
    )
  })

  test("K1 a coordination meeting shows title, venue and where to join", () => {
    const world = town()
    const sessions = [{ ...session(far), join: "https://rapat.example/abc" }]
    const id = meetingAt(world, "scheduled", meeting(withPeople({ sessions })))
    const text = letterTo(see(world, meetingRef(id)), "wati")
    expect(lineOf(text, "SUMMARY")).toBe("SUMMARY:kenari-title-rahasia")
    expect(lineOf(text, "LOCATION")).toBe("LOCATION:kenari-venue-rahasia")
    expect(first(text).description).toContain("https://rapat.example/abc")
  })

  test("K2 a child in every field of a conference is in no byte of calendar, feed or mail", () => {
    for (const state of [given(), { ...given(), status: "cancelled" as const }]) {
      const texts = everything(state)
      expect(texts.length).toBeGreaterThan(10)
      for (const text of texts) {
        const decoded = [...text.matchAll(/^[A-Za-z0-9+/=\r\n]{40,}$/gm)].map(([each]) =>
          Buffer.from(each, "base64").toString("utf8"),
        )
        const bytes = [text, unfold(text).join("\n"), ...decoded].join("\n")
        const squeezed = bytes.replaceAll(/\s/g, "")
        for (const canary of canaries) {
          expect(squeezed.includes(canary.replaceAll(/\s/g, ""))).toBe(false)
        }
      }
    }
  })

  test("K3 a conference is marked as confidential, which keeps nobody out by itself", () => {
    expect(lineOf(letterTo(given(), "wati"), "CLASS")).toBe("CLASS:CONFIDENTIAL")
  })

  test("K4 a meeting takes its time", () => {
    expect(lineOf(letterTo(given(), "wati"), "TRANSP")).toBe("TRANSP:OPAQUE")
  })
})
