import { describe, expect, test } from "vitest"
import { personId } from "#shared/kernel/id.ts"
import { arrangeGroups } from "#shared/meeting/arrange-groups.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { conference, meeting, meetingAt, opens, session } from "../../support/assembly.ts"
import { places, seatedMeeting } from "../../support/groups.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, monday, rina, seat, surya, town, wati } from "../../support/town.ts"
import { mend, type Seat, see } from "../../support/world.ts"

const three = ["A", "B", "C"].map((name) => ({ name, topic: canary("topic") }))

function given(...how: Parameters<typeof seatedMeeting>) {
  const [world, id] = seatedMeeting(...how)
  const into = (groups: unknown, spread?: unknown, by: Seat = koko) =>
    ({ verb: arrangeGroups, id, input: { groups, spread }, by, at: monday }) as const
  const groups = () => see(world, meetingRef(id)).groups ?? []
  return { world, id, into, groups }
}

describe("arranging groups", () => {
  test("57 people without an account come to 19, 19 and 19", () => {
    const { world, into, groups } = given("held")
    mend(world, meetingRef(given().id), { seats: [] })
    const counts = [{ label: "LKSA dan Sakti Peksos", count: 57 }]
    must(world, into(three, { counts }))
    expect(groups().map((each) => each.counts)).toEqual(
      three.map(() => [{ label: "LKSA dan Sakti Peksos", count: 19 }]),
    )
  })

  test("whoever has a seat and no group is spread by agency, pairs together", () => {
    const { world, id, into, groups } = given()
    const pairs = [[koko.person, wati.person]]
    const { event, notices } = must(world, into(three, { pairs }))
    const sizes = groups().map(({ people }) => people.length)
    // Kiki, Wati and Lukman, and Koko who came along with Wati.
    expect(sizes.toSorted((a, b) => a - b)).toEqual([1, 1, 2])
    expect(
      groups().some(({ people }) => pairs[0]?.every((each) => people.some((one) => one === each))),
    ).toBe(true)
    for (const { person, group } of see(world, meetingRef(id)).seats ?? []) {
      expect(groups().find(({ people }) => people.includes(person))?.name).toBe(group)
    }
    expect(event.facts).toMatchObject({ groups: 3, people: 4 })
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
  })

  test("by hand they are as they were told, and whoever reports sits among them", () => {
    const { world, into, groups } = given()
    const counts = [{ label: "Seluruh Polsek", count: null }]
    must(world, into([{ name: "A", rapporteur: kiki.person, people: [wati.person], counts }]))
    expect(groups()).toEqual([
      { name: "A", rapporteur: kiki.person, people: [wati.person, kiki.person], counts },
    ])
    must(world, into([]))
    expect(groups()).toEqual([])
  })

  test("whoever spreads keeps those already told, and adds to their counts", () => {
    const { world, into, groups } = given()
    const [first, ...rest] = three
    const asked = [
      { ...first, people: [rina.person], counts: [{ label: "TKSK", count: 1 }] },
      ...rest.map((each) => ({ ...each, counts: [{ label: "PKH", count: null }] })),
    ]
    must(
      world,
      into(asked, {
        counts: [
          { label: "TKSK", count: 4 },
          { label: "PKH", count: 2 },
        ],
      }),
    )
    expect(groups()[0]?.people).toContain(rina.person)
    const told = groups().flatMap(({ counts = [] }) => counts)
    const tksk = told.filter(({ label }) => label === "TKSK").map(({ count }) => count ?? 0)
    expect(tksk.reduce((sum, each) => sum + each, 0)).toBe(5)
    expect(told.filter(({ label, count }) => label === "PKH" && count === null)).toHaveLength(2)
  })

  test("a group that met or reported stays, and keeps its report", () => {
    const sessions = [session(), { ...session(opens), group: "A" }].map((each, place) =>
      place ? { ...each, start: session().end, end: session(opens, 4).end } : each,
    )
    const { world, id, into, groups } = given("scheduled", meeting({ sessions }))
    expect(outcome(world, into([{ name: "B" }]))).toBe("meeting.group-in-use")
    must(world, into([{ name: "A" }]))
    const reported = groups().map((each) => ({ ...each, report: canary("report") }))
    mend(world, meetingRef(id), {
      groups: [...reported, { ...reported[0], name: "Z", people: [], report: "Ada." }],
    })
    expect(outcome(world, into([{ name: "A" }]))).toBe("meeting.group-in-use")
    must(world, into([{ name: "A", topic: "Baru" }, { name: "Z" }]))
    expect(groups()[0]).toMatchObject({ topic: "Baru", report: canary("report") })
  })

  test("nobody sits in two groups, names are told apart, and strangers sit in none", () => {
    const { world, id, into } = given()
    const twice = [
      { name: "A", people: [kiki.person] },
      { name: "B", people: [kiki.person] },
    ]
    expect(outcome(world, into(twice))).toBe("meeting.group-twice")
    expect(outcome(world, into([{ name: "A" }, { name: "A" }]))).toBe("meeting.group-twice")
    expect(outcome(world, into([{ name: "A", people: ["agus"] }]))).toBe("meeting.person-unknown")
    expect(outcome(world, into(three, { pairs: [["agus", koko.person]] }))).toBe(
      "meeting.person-unknown",
    )
    expect(outcome(world, into([], {}))).toBe("meeting.nothing-to-group")
    const removed = places.map((each) =>
      each.person === kiki.person ? { ...each, removedAt: monday } : each,
    )
    mend(world, meetingRef(id), { seats: removed })
    expect(outcome(world, into([{ name: "A", people: [kiki.person] }]))).toBe(
      "meeting.person-unknown",
    )
  })

  test("the coordinator, the chair and the minute taker arrange them, nobody else", () => {
    const { world, id, into } = given()
    for (const by of [koko, surya, rina])
      expect(outcome(world, into(three, {}, by))).toBe("scheduled")
    expect(outcome(world, into(three, {}, kiki))).toBe("meeting.not-leading")
    const groups = [{ name: "A", people: [], rapporteur: personId.parse(kiki.person) }]
    mend(world, meetingRef(id), { groups })
    expect(outcome(world, into(three, {}, kiki))).toBe("meeting.not-leading")
    const missing = { refused: "meeting.missing", kind: "missing" }
    expect(play(world, into(three, {}, seat("agus", "polres")))).toEqual(missing)
    expect(play(world, { ...into(three), id: "meeting-nowhere" })).toEqual(missing)
  })

  test("a conference on a child has none, and what is called off neither", () => {
    const world = town()
    const into = (id: string) => ({ ...given().into(three), id })
    expect(outcome(world, into(meetingAt(world, "draft", conference())))).toBe("meeting.no-groups")
    expect(outcome(world, into(meetingAt(world, "cancelled")))).toBe("meeting.wrong-state")
  })

  testEveryRefusal(arrangeGroups)
})
