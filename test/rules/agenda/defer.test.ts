import { describe, expect, test } from "vitest"
import { commitHandoff } from "#shared/agenda/commit-handoff.ts"
import { defer } from "#shared/agenda/defer.ts"
import { place } from "#shared/agenda/place.ts"
import { viewOf } from "#shared/agenda/views.ts"
import { day, hour, later } from "#shared/kernel/instant.ts"
import { adjourn } from "#shared/meeting/adjourn.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { type ItemId, itemWordsRef } from "#shared/meeting/rows/item.ts"
import { statusIn } from "#shared/meeting/rules/agenda.ts"
import { begin, givenConference, itemAt, itemIn, proposal, turn } from "../../support/agenda.ts"
import { conference, meetingAt, opens, meeting as rakor, session } from "../../support/assembly.ts"
import { givenHanding, signed, signing } from "../../support/handing.ts"
import { testItem } from "../../support/item-threshold.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, surya, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const reason = { reason: canary("later") }

function given(stage: "on-agenda" | "in-discussion" = "in-discussion", change = {}) {
  const found = givenConference()
  const id = itemAt(found, stage, { input: proposal(change) })
  const sessions = [session(later(opens, 7 * day))]
  const next = meetingAt(found.world, "draft", conference({ sessions }))
  const putting = (input: unknown = reason, by = surya) =>
    ({ verb: defer, id, input, by, at: opens }) as const
  return { ...found, id, next, putting }
}

describe("putting an item off", () => {
  test("it goes back to where it waited, and the meeting keeps that it came up", () => {
    const { world, meeting, id, putting } = given()
    must(world, putting())
    const item = itemIn(world, id)
    expect(item).toMatchObject({ status: "deferred", carried: [meeting] })
    expect(item.meeting).toBeUndefined()
    expect(see(world, meetingRef(meeting)).agenda).toEqual([id])
    expect(statusIn(item, meeting)).toBe("deferred")
    expect(see(world, itemWordsRef(id)).reason).toBe(canary("later"))
  })

  test("what was said among named people is not told to whoever sorts it anew", () => {
    const people = [{ person: surya.person, agency: surya.agency }]
    const { world, meeting, id, putting } = given("in-discussion", {
      access: { to: "people", people },
    })
    const outcomes = [{ kind: "FACT" as const, text: canary("said") }]
    mend(world, itemWordsRef(id), { outcomes })
    const told = () => {
      const item = itemIn(world, id)
      return viewOf(
        { item, isOfCase: true, needsPledge: false, hidden: [] },
        see(world, itemWordsRef(id)),
      )
    }
    expect(told()).toMatchObject({ outcomes, meeting })
    must(world, putting())
    expect(told()).toMatchObject({ title: canary("title"), outcomes: [] })
  })

  test("or onto a later meeting of the same host, where it is taken up", () => {
    const { world, meeting, id, next, putting } = given()
    must(world, putting({ ...reason, meeting: next }))
    const item = itemIn(world, id)
    expect(item).toMatchObject({ status: "on-agenda", meeting: next, carried: [meeting] })
    expect(see(world, meetingRef(next)).agenda).toEqual([id])
    expect([statusIn(item, meeting), statusIn(item, next)]).toEqual(["deferred", "on-agenda"])
  })

  test("however often, every meeting it was put off from is known", () => {
    const { world, meeting, id, next, putting } = given()
    must(world, putting())
    must(world, { verb: place, id, input: { meeting: next }, by: koko, at: opens })
    must(world, putting())
    expect(itemIn(world, id).carried).toEqual([meeting, next])
  })

  test("before the meeting it leaves the agenda", () => {
    const { world, meeting, putting } = given("on-agenda")
    must(world, putting(reason, koko))
    expect(see(world, meetingRef(meeting)).agenda).toEqual([])
  })

  test("only onto a meeting that takes it, and not onto the same", () => {
    const { world, meeting, next, putting } = given()
    const to = (id: string) => outcome(world, putting({ ...reason, meeting: id }))
    expect([to(meeting), to("meeting-nowhere")]).toEqual([
      "agenda.meeting-unknown",
      "agenda.meeting-unknown",
    ])
    turn(world, next, { agenda: Array.from({ length: 30 }, (_, no) => `item-${no}` as ItemId) })
    expect(to(next)).toBe("agenda.full")
    turn(world, next, { status: "held" })
    expect(to(next)).toBe("agenda.frozen")
    expect(to(meetingAt(world, "draft", rakor()))).toBe("agenda.case-data")
  })

  test("not what a child changed hands in: this room decides it, or breaks off and tells of it", () => {
    const { world, meeting, id, attempt } = givenHanding("handover")
    must(world, attempt(commitHandoff, wati, signed()))
    const putting = { verb: defer, id, by: surya, input: reason }
    expect(outcome(world, { ...putting, at: signing })).toBe("agenda.handed")
    must(world, { verb: adjourn, id: meeting, by: surya, at: signing, input: reason })
    const at = later(opens, 7 * day)
    const next = meetingAt(world, "scheduled", conference({ sessions: [session(at)] }))
    must(world, { verb: place, id, input: { meeting: next }, by: koko, at: later(signing, hour) })
    begin(world, next)
    expect(outcome(world, { ...putting, at })).toBe("deferred")
  })

  test("is for whoever arranges the meeting, while it goes on", () => {
    const { world, meeting, putting } = given()
    expect(outcome(world, putting(reason, wati))).toBe("agenda.not-yours")
    turn(world, meeting, { status: "held" })
    expect(outcome(world, putting())).toBe("agenda.meeting-wrong-state")
    begin(world, meeting)
    expect(outcome(world, putting())).toBe("deferred")
  })

  testItem({ verb: defer, stage: "on-agenda", input: reason, wrong: ["proposed", "decided"] })
  testEveryRefusal(defer)
})
