import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { place } from "#shared/agenda/place.ts"
import { turnDown } from "#shared/agenda/turn-down.ts"
import { caseId, caseRef } from "#shared/case/case.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { type ItemId, itemWordsRef } from "#shared/meeting/rows/item.ts"
import {
  givenConference,
  itemAt,
  itemIn,
  itemMade,
  proposal,
  proposing,
  topic,
  turn,
} from "../../support/agenda.ts"
import { conference, meetingAt, meeting as rakor } from "../../support/assembly.ts"
import { testItem } from "../../support/item-threshold.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, kiki, koko, monday, rina, seat, surya, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const child = caseRef(caseId.parse("case-conferred"))

function given(input: Record<string, unknown> = proposal()) {
  const found = givenConference()
  const id = itemAt(found, "proposed", { input })
  const placing = (body: Record<string, unknown> = {}, by = surya) =>
    ({ verb: place, id, input: { meeting: found.meeting, ...body }, by, at: monday }) as const
  return { ...found, id, placing }
}

describe("putting an item on the agenda", () => {
  test("it comes last, or where it was put", () => {
    const { world, meeting, id, placing } = given()
    must(world, placing())
    expect(itemIn(world, id)).toMatchObject({ status: "on-agenda", meeting })
    const second = itemAt({ world, meeting }, "proposed", { input: topic() })
    must(world, { ...placing({ order: 1 }), id: second })
    expect(see(world, meetingRef(meeting)).agenda).toEqual([second, id])
  })

  test("the coordinator takes it out of the backlog, where it lay without a meeting", () => {
    const { world, placing } = given()
    const id = itemMade(world, proposing(proposal({ host: "dinsos" })))
    const { notices } = must(world, { ...placing({}, koko), id })
    expect(notices).toMatchObject([{ kind: "agenda.placed", audience: { person: "rina" } }])
  })

  test("it may be for others than was asked, never for whom the case keeps away", () => {
    const { world, id, placing } = given()
    const to = (...agencies: readonly string[]) => placing({ access: { to: "agencies", agencies } })
    const people = (person: string) =>
      placing({ access: { to: "people", people: [{ person, agency: "rpsa" }] } })
    expect(outcome(world, placing({ access: { to: "all" } }))).toBe("agenda.access-open")
    expect(outcome(world, to("nowhere"))).toBe("agenda.agency-unknown")
    expect(outcome(world, people(eka.person))).toBe("agenda.person-unknown")
    mend(world, child, { conflictedAgencies: [agencyId.parse("lksa")] })
    expect(outcome(world, to("lksa"))).toBe("agenda.agency-conflicted")
    must(world, to("polres"))
    expect(itemIn(world, id).access).toMatchObject({ agencies: ["dinsos", "polres"] })
  })

  test("people whom the case keeps away since then are kept away from it", () => {
    const { world, id, placing } = given()
    mend(world, child, { excludedPersons: [] })
    must(world, placing())
    expect(itemIn(world, id).excludedPersons).toEqual([])
  })

  test("it is for whoever arranges the host's meetings", () => {
    const { world, placing } = given()
    expect(outcome(world, placing({}, rina))).toBe("on-agenda")
    const other = given()
    expect(outcome(other.world, other.placing({}, wati))).toBe("agenda.not-yours")
    expect(outcome(other.world, other.placing({}, kiki))).toBe("agenda.not-yours")
    const budi = given(topic())
    expect(outcome(budi.world, budi.placing({}, seat("budi", "dinsos")))).toBe("agenda.missing")
  })

  test("only on a meeting of its host that takes it", () => {
    const { world, id, placing } = given()
    const to = (meeting: string) => placing({ meeting })
    expect(outcome(world, to("meeting-nowhere"))).toBe("agenda.meeting-unknown")
    const invitations = [{ agency: "dinsos", need: "mandatory" }]
    const foreign = meetingAt(world, "draft", rakor({ invitations }))
    expect(outcome(world, to(foreign))).toBe("agenda.case-data")
    mend(world, meetingRef(foreign), { host: agencyId.parse("rpsa"), status: "scheduled" })
    expect(outcome(world, to(foreign))).toBe("agenda.meeting-unknown")
    const begun = meetingAt(world, "draft", conference())
    turn(world, begun, { status: "in-progress" })
    expect(outcome(world, to(begun))).toBe("agenda.frozen")
    turn(world, begun, {
      status: "draft",
      agenda: Array.from({ length: 30 }, (_, no) => `item-${no}` as ItemId),
    })
    expect(outcome(world, to(begun))).toBe("agenda.full")
    expect(itemIn(world, id).status).toBe("proposed")
  })

  test("nothing of a closed case is talked about", () => {
    const { world, placing } = given()
    mend(world, child, { status: "closed" })
    expect(outcome(world, placing())).toBe("agenda.case-closed")
  })

  test("an observer of the host is told which role it takes", () => {
    const { world, meeting, placing } = given()
    const id = itemAt({ world, meeting }, "proposed", { input: topic() })
    const attempt = { ...placing({}, seat("budi", "dinsos")), id }
    expect(outcome(world, attempt)).toBe("agenda.missing")
    mend(world, meetingRef(meeting), { profile: "coordination" })
    expect(outcome(world, attempt)).toBe("role.required")
    mend(world, agencyRef(agencyId.parse("lksa")), { status: "suspended" })
  })

  testItem({
    verb: place,
    stage: "proposed",
    input: { meeting: "meeting-any" },
    wrong: ["on-agenda", "decided"],
  })
  testEveryRefusal(place)
})

describe("what was turned down", () => {
  test("keeps the reason under seal", () => {
    const { world, id } = given()
    const input = { reason: canary("reason") }
    const done = must(world, { verb: turnDown, id, input, by: surya, at: monday })
    expect(see(world, itemWordsRef(id)).reason).toBe(canary("reason"))
    expect(JSON.stringify([done.event, done.notices])).not.toContain("kenari")
  })
})
