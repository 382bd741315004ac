import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { later } from "#shared/kernel/instant.ts"
import { answer } from "#shared/meeting/answer.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { conference, meeting, meetingAt, opens } from "../../support/assembly.ts"
import { withPeople } from "../../support/calendar-life.ts"
import { canary, must } from "../../support/journey.ts"
import { seatIn } from "../../support/letters.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, kiki, koko, monday, rina, seat, surya, tono, town, wati } from "../../support/town.ts"
import { type Seat, see } from "../../support/world.ts"

function given(input: unknown = meeting()) {
  const world = town()
  const id = meetingAt(world, "scheduled", input)
  const saying = (body: unknown = { answer: "ACCEPTED" }, by: Seat = kiki) =>
    ({ verb: answer, id, input: body, by, at: monday }) as const
  return { world, id, saying }
}

describe("answering an invitation", () => {
  test("an agency answers for itself, its list shows it, and the organiser is told", () => {
    const { world, id, saying } = given()
    const before = see(world, meetingRef(id))
    const { notices } = must(world, saying({ answer: "TENTATIVE", note: canary("note") }))
    const after = see(world, meetingRef(id))
    expect(after.invitations.find(({ agency }) => agency === "rpsa")).toMatchObject({
      answer: "TENTATIVE",
      answeredBy: kiki.person,
      note: canary("note"),
    })
    expect(after.invitations.filter(({ agency }) => agency !== "rpsa")).toEqual(
      before.invitations.filter(({ agency }) => agency !== "rpsa"),
    )
    const list = inviteeRef(id, agencyId.parse("rpsa"))
    expect(see(world, list).card.myAnswer).toBe("TENTATIVE")
    expect(notices).toMatchObject([{ audience: { to: "person", ...koko }, urgency: "info" }])
    expect(JSON.stringify(notices)).not.toContain("kenari")
  })

  test("nobody is delegated to a conference whom its case keeps away", () => {
    const { world, saying } = given(conference())
    const send = (delegate: string) => saying({ answer: "DELEGATED", delegate })
    expect(outcome(world, send(eka.person))).toBe("meeting.person-unknown")
    expect(outcome(world, send(wati.person))).toBe("scheduled")
  })

  test("a second answer takes the place of the first, its note included", () => {
    const { world, id, saying } = given()
    must(world, saying({ answer: "DECLINED", note: canary("note") }))
    must(world, saying())
    const own = see(world, meetingRef(id)).invitations.find(({ agency }) => agency === "rpsa")
    expect(own?.answer).toBe("ACCEPTED")
    expect(own?.note).toBeUndefined()
  })

  test("an answer changes neither time nor revision", () => {
    const { world, id, saying } = given()
    const { sequence, sessions } = see(world, meetingRef(id))
    must(world, saying())
    expect(see(world, meetingRef(id))).toMatchObject({ sequence, sessions })
  })

  test("whoever sends somebody else names an active colleague", () => {
    const { world, id, saying } = given()
    const send = (delegate?: string) => saying({ answer: "DELEGATED", delegate })
    expect(outcome(world, send())).toBe("meeting.delegate-required")
    expect(outcome(world, send("nobody"))).toBe("meeting.person-unknown")
    expect(outcome(world, send(tono.person))).toBe("meeting.person-unknown")
    expect(outcome(world, send(rina.person))).toBe("meeting.person-unknown")
    expect(outcome(world, send(wati.person))).toBe("scheduled")
    const own = see(world, meetingRef(id)).invitations.find(({ agency }) => agency === "rpsa")
    expect(own).toMatchObject({ answer: "DELEGATED", delegate: wati.person })
  })

  test("once it has begun, it is too late", () => {
    const { world, saying } = given()
    expect(outcome(world, { ...saying(), at: later(opens, -1) })).toBe("scheduled")
    expect(outcome(world, { ...saying(), at: opens })).toBe("meeting.already-started")
  })

  test("what is called off or held is not answered", () => {
    for (const status of ["cancelled", "held"] as const) {
      const world = town()
      const id = meetingAt(world, status)
      const late = { ...given().saying(), id }
      expect(outcome(world, late)).toBe("meeting.wrong-state")
    }
  })

  test("a host that did not invite itself has nothing to answer", () => {
    const { world, saying } = given(
      meeting({ invitations: [{ agency: "rpsa", need: "optional" }] }),
    )
    expect(outcome(world, saying({ answer: "ACCEPTED" }, surya))).toBe("meeting.not-invited")
  })

  test("whoever called it has a place of their own to answer for", () => {
    const { world, id, saying } = given(
      meeting({ invitations: [{ agency: "rpsa", need: "optional" }] }),
    )
    must(world, saying({ answer: "DECLINED" }, koko))
    expect(see(world, meetingRef(id)).seats?.[0]).toMatchObject({ partstat: "DECLINED" })
    expect(see(world, meetingRef(id)).invitations[0]?.answer).toBe("PENDING")
  })

  test("a lead answers for the agency and themselves, a delegate for themselves alone", () => {
    const { world, id, saying } = given(meeting(withPeople()))
    const now = () => see(world, meetingRef(id))
    const dewi = seat("dewi", "rpsa")
    must(world, saying({ answer: "DECLINED", mode: "ONLINE" }, dewi))
    expect(seatIn(now(), "dewi")).toMatchObject({ partstat: "DECLINED", mode: "ONLINE" })
    expect(now().invitations[1]?.answer).toBe("PENDING")
    must(world, saying({ answer: "ACCEPTED" }, wati))
    expect(seatIn(now(), "wati").partstat).toBe("ACCEPTED")
    expect(now().invitations[1]?.answer).toBe("ACCEPTED")
    // Who coordinates and has no place answers for the agency alone.
    must(world, saying({ answer: "TENTATIVE" }, kiki))
    expect([seatIn(now(), "wati").partstat, now().invitations[1]?.answer]).toEqual([
      "ACCEPTED",
      "TENTATIVE",
    ])
  })

  test("an agency says how many come, by name and besides, and what it said before stays", () => {
    const { world, id, saying } = given(meeting(withPeople()))
    const headcount = { expected: 6, named: ["wati", "oki"], unnamed: 3 }
    must(world, saying({ answer: "ACCEPTED", headcount }, kiki))
    const own = () => see(world, meetingRef(id)).invitations[1]?.headcount
    const told = { ...headcount, actual: null, confirmedAt: monday }
    expect(own()).toEqual(told)
    must(world, saying({ answer: "TENTATIVE" }, kiki))
    expect(own()).toEqual(told)
    const foreign = { named: ["rina"], unnamed: 0 }
    const said = outcome(world, saying({ answer: "ACCEPTED", headcount: foreign }, kiki))
    expect(said).toBe("meeting.person-unknown")
  })

  test("strangers, those not yet invited, and observers of a conference hear nothing", () => {
    const missing = { refused: "meeting.missing", kind: "missing" }
    const { world, saying } = given(conference())
    expect(play(world, saying(undefined, seat("agus", "polres")))).toEqual(missing)
    expect(play(world, saying(undefined, seat("budi", "dinsos")))).toEqual(missing)
    const id = meetingAt(world, "draft")
    expect(play(world, { ...saying(), id })).toEqual(missing)
    expect(play(world, { ...saying(), id: "meeting-nowhere" })).toEqual(missing)
  })

  testEveryRefusal(answer)
})
