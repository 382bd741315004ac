import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { propose } from "#shared/agenda/propose.ts"
import { caseId, caseRef } from "#shared/case/case.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { type ItemId, itemWordsRef } from "#shared/meeting/rows/item.ts"
import {
  agus,
  givenConference,
  givenRakor,
  itemIn,
  itemMade,
  lukman,
  proposal,
  proposing,
  topic,
  turn,
} from "../../support/agenda.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, kiki, rina, seat, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const child = caseRef(caseId.parse("case-conferred"))
const backlog = (change: Record<string, unknown> = {}) => proposal({ host: "dinsos", ...change })
const toldTo = (change: Record<string, unknown>) => {
  const { world } = givenConference()
  return outcome(world, proposing(backlog(change)))
}

describe("proposing an agenda item", () => {
  test("it waits with its words under seal, for its custodian, proposer, host and those named", () => {
    const { world } = givenConference()
    const done = must(world, proposing(backlog()))
    const item = itemIn(world, done.subject.parts[0] as ItemId)
    expect(item).toMatchObject({
      status: "proposed",
      host: "dinsos",
      access: { to: "agencies", agencies: ["dinsos", "rpsa"] },
      caseReference: "1872-ABC123",
      excludedPersons: [eka.person],
    })
    expect(see(world, itemWordsRef(item.id))).toMatchObject({
      title: canary("title"),
      purpose: canary("purpose"),
    })
    expect(done.notices).toMatchObject([
      { kind: "agenda.proposed", audience: { to: "coordinators", agency: "dinsos" } },
    ])
    expect(JSON.stringify([item, done.event, done.notices])).not.toContain("kenari")
  })

  test("for a meeting it goes to those who run it", () => {
    const { world, meeting } = givenConference()
    const { notices } = must(world, proposing(proposal({ meeting })))
    const people = notices.map(({ audience }) => "person" in audience && audience.person)
    expect(people).toEqual(["surya", "koko"])
  })

  test("it is for a host or for a meeting, never both or neither", () => {
    const { world, meeting } = givenConference()
    for (const input of [topic(), topic({ meeting, host: "dinsos" })]) {
      expect(outcome(world, proposing(input))).toBe("agenda.host-or-meeting")
    }
  })

  test("any agency asks any host to talk about what is on no child", () => {
    const { world } = givenConference()
    const id = itemMade(world, proposing(topic({ host: "dinsos" }), agus))
    expect(itemIn(world, id)).toMatchObject({ proposer: "polres", access: { to: "all" } })
    expect(outcome(world, proposing(topic({ host: "nowhere" })))).toBe("agenda.host-unknown")
    mend(world, agencyRef(agencyId.parse("dinsos")), { status: "suspended" })
    expect(outcome(world, proposing(topic({ host: "dinsos" }), agus))).toBe("agenda.host-unknown")
  })

  test("the number of a case opens nothing: whoever proposes it has a part in it", () => {
    const { world } = givenConference()
    for (const by of [wati, lukman, eka]) {
      expect(outcome(world, proposing(backlog(), by))).toBe("agenda.case-unknown")
    }
    expect(toldTo({ caseReference: "1872-ZZZ999" })).toBe("agenda.case-unknown")
    mend(world, child, { careHolder: agencyId.parse("rpsa") })
    expect(outcome(world, proposing(backlog(), wati))).toBe("proposed")
    mend(world, child, { status: "closed" })
    expect(outcome(world, proposing(backlog()))).toBe("agenda.case-closed")
  })

  test("whom the case keeps away is never on its list", () => {
    const { world } = givenConference()
    expect(toldTo({ access: { to: "all" } })).toBe("agenda.access-open")
    const people = (person: string) => ({ to: "people", people: [{ person, agency: "rpsa" }] })
    expect(toldTo({ access: people("eka") })).toBe("agenda.person-unknown")
    expect(toldTo({ access: people("nobody") })).toBe("agenda.person-unknown")
    expect(toldTo({ access: people("tono") })).toBe("agenda.person-unknown")
    expect(toldTo({ access: people("wati") })).toBe("proposed")
    mend(world, child, { conflictedAgencies: [agencyId.parse("rpsa")] })
    expect(outcome(world, proposing(backlog()))).toBe("agenda.agency-conflicted")
    expect(outcome(world, proposing(backlog({ access: people("wati") })))).toBe(
      "agenda.agency-conflicted",
    )
    expect(outcome(world, proposing(backlog({ host: "rpsa", access: undefined })))).toBe(
      "agenda.agency-conflicted",
    )
  })

  test("an agency that is unknown, or only meets, learns of no single child", () => {
    const { world } = givenConference()
    const to = (agency: string) => backlog({ access: { to: "agencies", agencies: [agency] } })
    expect(outcome(world, proposing(to("nowhere")))).toBe("agenda.agency-unknown")
    mend(world, agencyRef(agencyId.parse("lksa")), { status: "suspended" })
    expect(outcome(world, proposing(to("lksa")))).toBe("agenda.agency-unknown")
  })

  test("a presenter is a colleague", () => {
    expect(toldTo({ presenter: "wati" })).toBe("agenda.person-unknown")
    expect(toldTo({ presenter: rina.person })).toBe("proposed")
  })

  test("a meeting that is not theirs, or holds enough, takes none", () => {
    const { world, meeting } = givenConference()
    expect(outcome(world, proposing(topic({ meeting }), agus))).toBe("agenda.meeting-unknown")
    expect(outcome(world, proposing(topic({ meeting: "meeting-nowhere" })))).toBe(
      "agenda.meeting-unknown",
    )
    const agenda = Array.from({ length: 30 }, (_, place) => `item-${place}` as ItemId)
    turn(world, meeting, { agenda })
    expect(outcome(world, proposing(topic({ meeting })))).toBe("agenda.full")
  })

  test("a coordination meeting talks of no child", () => {
    const { world, meeting } = givenRakor()
    expect(outcome(world, proposing(proposal({ meeting })))).toBe("agenda.case-data")
    expect(outcome(world, proposing(topic({ meeting }), kiki))).toBe("proposed")
  })

  test("once a meeting has begun no child comes onto its agenda; something else may", () => {
    const { world, meeting } = givenConference()
    turn(world, meeting, { status: "in-progress" })
    expect(outcome(world, proposing(proposal({ meeting })))).toBe("agenda.frozen")
    expect(outcome(world, proposing(topic({ meeting })))).toBe("proposed")
    turn(world, meeting, { status: "held" })
    expect(outcome(world, proposing(topic({ meeting })))).toBe("agenda.frozen")
    expect(see(world, meetingRef(meeting)).agenda ?? []).toEqual([])
  })

  test("an observer proposes nothing", () => {
    const { world } = givenConference()
    const budi = seat("budi", "dinsos")
    expect(outcome(world, proposing(topic({ host: "dinsos" }), budi))).toBe("role.required")
  })

  testEveryRefusal(propose)
})
