import { describe, expect, test } from "vitest"
import { agencyId, type MeetingId, personId } from "#shared/kernel/id.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import type { Item } from "#shared/meeting/rows/item.ts"
import type { Roll, RollEntry } from "#shared/meeting/rows/minutes.ts"
import { quorumOf } from "#shared/meeting/rules/quorum.ts"
import { conference, meeting, opens, scheduled } from "../../support/assembly.ts"

const entry = (name: string, change: Partial<RollEntry> = {}): RollEntry => ({
  key: name,
  person: personId.parse(name),
  mode: "ONSITE",
  arrivedAt: opens,
  speaksAs: "lead",
  ...change,
})
const roll = (of: string, entries: readonly RollEntry[], change: Partial<Roll> = {}): Roll => ({
  meeting: "meeting-1" as MeetingId,
  of,
  entries,
  unnamed: null,
  ...change,
})
const social = { isSocialWorker: true }
const own = (...entries: RollEntry[]) => roll("dinsos", entries, { isCustodian: true })
const called = scheduled(conference())
const lacks = (rolls: readonly Roll[], meeting_: Meeting = called, item?: Item) =>
  quorumOf(meeting_, rolls, item).lacks

describe("the quorum of a conference", () => {
  test("is the agency that leads it, a social worker of the custodian, and one other", () => {
    expect(lacks([])).toEqual(["lead-agency", "social-worker", "other-agency"])
    const rolls = [own(entry("rina", social)), roll("rpsa", [entry("oki")])]
    expect(quorumOf(called, rolls)).toEqual({ ok: true, lacks: [] })
    expect(lacks([own(entry("surya")), roll("rpsa", [entry("oki")])])).toEqual(["social-worker"])
    expect(lacks([own(entry("rina", social))])).toEqual(["other-agency"])
    expect(lacks([own(entry("surya")), roll("rpsa", [entry("wati", social)])])).toEqual([
      "social-worker",
    ])
  })

  test("counts whoever is on the line, and nobody who has left, listens only or has no name", () => {
    const here = (change: Partial<RollEntry>) => [
      own(entry("rina", social)),
      roll("rpsa", [entry("oki", change)]),
    ]
    expect(lacks(here({ mode: "ONLINE" }))).toEqual([])
    expect(lacks(here({ leftAt: opens }))).toEqual(["other-agency"])
    expect(lacks(here({ speaksAs: "guest" }))).toEqual(["other-agency"])
    const unnamed = [own(entry("rina", social)), roll("rpsa", [], { unnamed: 4 })]
    expect(lacks(unnamed)).toEqual(["other-agency"])
  })

  test("counts no agency that was not invited, and nobody whom the case keeps away", () => {
    const rina = own(entry("rina", social))
    expect(lacks([rina, roll("polres", [entry("agus")])])).toEqual(["other-agency"])
    expect(lacks([rina, roll("rpsa", [entry("eka")])])).toEqual(["other-agency"])
  })

  test("takes whom the custodian named as its lead for a social worker", () => {
    const seat = {
      person: personId.parse("surya"),
      agency: agencyId.parse("dinsos"),
      part: "lead",
      partstat: "ACCEPTED",
    } as const
    const rolls = [own(entry("surya")), roll("rpsa", [entry("oki")])]
    expect(lacks(rolls, { ...called, seats: [seat] })).toEqual([])
    expect(lacks(rolls, { ...called, seats: [{ ...seat, removedAt: opens }] })).toEqual([
      "social-worker",
    ])
  })

  test("needs Bapas for a child in conflict with the law", () => {
    const abh = { ...called, isJuvenileJustice: true }
    const rolls = [own(entry("rina", social)), roll("rpsa", [entry("oki")])]
    expect(lacks(rolls, abh)).toEqual(["bapas"])
    const bapas = roll("rpsa", [entry("oki")], { type: "BAPAS" })
    expect(lacks([own(entry("rina", social)), bapas], abh)).toEqual([])
  })

  test("of one item leaves out whoever has no part in it", () => {
    const rolls = [own(entry("rina", social)), roll("rpsa", [entry("oki"), entry("wati")])]
    const item = {
      access: { to: "agencies", agencies: [agencyId.parse("dinsos"), agencyId.parse("rpsa")] },
      recused: [personId.parse("oki")],
      excludedPersons: [],
    } as unknown as Item
    expect(lacks(rolls, called, item)).toEqual([])
    const both = [personId.parse("oki"), personId.parse("wati")]
    expect(lacks(rolls, called, { ...item, recused: both })).toEqual(["other-agency"])
    const inside = { to: "agencies", agencies: [agencyId.parse("dinsos")] } as const
    expect(lacks(rolls, called, { ...item, access: inside })).toEqual(["other-agency"])
    const one = { person: personId.parse("wati"), agency: agencyId.parse("rpsa") }
    const named = { ...item, access: { to: "people", people: [one] } } as Item
    // The minute taker runs the meeting, so the item is no secret to her.
    expect(lacks(rolls, called, named)).toEqual([])
    expect(lacks(rolls, called, { ...named, isJuvenileJustice: true })).toEqual(["bapas"])
  })
})

describe("the quorum of a routine meeting", () => {
  test("is half of those who must come, people without a name among them", () => {
    const routine = scheduled(meeting())
    expect(lacks([], routine)).toEqual(["mandatory-half"])
    expect(lacks([roll("lksa", [entry("lia")])], routine)).toEqual(["mandatory-half"])
    expect(lacks([roll("rpsa", [], { unnamed: 3 })], routine)).toEqual([])
    expect(lacks([roll("dinsos", [entry("koko")])], routine)).toEqual([])
  })
})
