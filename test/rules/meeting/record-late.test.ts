import { describe, expect, test } from "vitest"
import { type ActionId, actionRef, actionWordsRef } from "#shared/action/action.ts"
import { caseId, caseRef } from "#shared/case/case.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { recordLate } from "#shared/meeting/record-late.ts"
import { bookRef, itemId, itemRef, itemWordsRef } from "#shared/meeting/rows/item.ts"
import { acting, view } from "../../support/agenda.ts"
import { closes, conference, meeting, meetingAt, opens, session } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { putItem } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, kiki, koko, rina, seat, surya, town } from "../../support/town.ts"
import { every, mend, type Seat, see } from "../../support/world.ts"

function given() {
  const world = town()
  const id = meetingAt(world, "scheduled")
  const noting = (input: unknown) => ({ verb: recordLate, id, input, by: koko, at: closes })
  return { world, id, noting }
}

const child = caseRef(caseId.parse("case-conferred"))
const decision = { kind: "DECISION", text: canary("decision") }

const decided = (name: string, more: Record<string, unknown> = {}) => ({
  as: "decided",
  item: `item-${name}`,
  outcomes: [decision],
  quorate: true,
  ...view,
  ...more,
})
const putOff = (name: string) => ({
  as: "put-off",
  item: `item-${name}`,
  reason: canary("late-reason"),
})

function conferred(input: unknown = conference()) {
  const world = town()
  const id = meetingAt(world, "scheduled", input)
  const noting = (items: readonly unknown[], by: Seat = surya) => ({
    verb: recordLate,
    id,
    input: { headcount: 3, items },
    by,
    at: closes,
  })
  const on = (name: string, change: object = {}) =>
    putItem(world, id, [name, "on-agenda", change as never])
  const item = (name: string) => see(world, itemRef(itemId.parse(`item-${name}`)))
  const words = (name: string) => see(world, itemWordsRef(itemId.parse(`item-${name}`)))
  return { world, id, noting, on, item, words }
}

const open = { case: undefined, caseReference: undefined }

describe("items of a meeting that was held off line", () => {
  test("what came out of them stands, with numbers without gaps; the rest is put off", () => {
    const { world, id, noting, on, item, words } = conferred()
    for (const name of ["satu", "dua", "tiga", "empat"]) on(name)
    const change = must(
      world,
      noting([decided("tiga"), putOff("dua"), decided("satu", { quorate: false })]),
    )
    expect(["satu", "dua", "tiga", "empat"].map(item)).toMatchObject([
      { status: "decided", number: "001/2026", quorate: false, childView: "HEARD", outcomes: 1 },
      { status: "deferred", carried: [id] },
      { status: "decided", number: "002/2026", quorate: true, decidedAt: closes },
      { status: "deferred", carried: [id] },
    ])
    expect(words("satu")).toMatchObject({ outcomes: [decision], childView: canary("view") })
    expect(words("dua")).toMatchObject({ reason: canary("late-reason") })
    expect(see(world, bookRef("dinsos", "2026")).decisions).toBe(2)
    expect(change.event.facts).toMatchObject({ decisions: 2, headcount: 3 })
    expect(JSON.stringify([change.event, change.notices, item("satu")])).not.toContain("kenari")
  })

  test("actions begin with the number of their decision, and their owners hear of them", () => {
    const { world, id, noting, on, item, words } = conferred()
    for (const name of ["satu", "dua"]) on(name)
    const due = acting({ due: "2026-04-01T02:00:00.000Z" })
    const both = [decided("satu", { outcomes: [due, due] }), decided("dua", { outcomes: [due] })]
    const { notices } = must(world, noting(both))
    const actions = every(world, actionRef("any" as ActionId))
    expect(actions.map(({ number, item: from }) => [number, from])).toEqual([
      ["001/2026", "item-satu"],
      ["001/2026", "item-satu"],
      ["002/2026", "item-dua"],
    ])
    const ids = actions.map((each) => each.id)
    expect(see(world, meetingRef(id)).actions).toEqual(ids)
    expect([...item("satu").actions, ...item("dua").actions]).toEqual(ids)
    expect(words("dua").outcomes[0]).toMatchObject({ kind: "ACTION", action: ids[2] })
    for (const each of ids) expect(see(world, actionWordsRef(each)).text).toBe(canary("action"))
    expect(notices.filter(({ kind }) => kind === "action.proposed")).toHaveLength(3)
  })

  test("of a routine meeting its coordinator tells, from the draft on", () => {
    const world = town()
    const id = meetingAt(world, "draft", meeting())
    putItem(world, id, ["satu", "on-agenda", open as never])
    const input = { headcount: 3, items: [decided("satu", { childView: undefined })] }
    must(world, { verb: recordLate, id, input, by: koko, at: closes })
    expect(see(world, itemRef(itemId.parse("item-satu")))).toMatchObject({ number: "001/2026" })
  })

  test("of a child only those tell who led the meeting, and may know of it", () => {
    const { world, noting, on } = conferred()
    on("satu")
    expect(outcome(world, noting([decided("satu")], koko))).toBe("meeting.not-in-charge")
    mend(world, itemRef(itemId.parse("item-satu")), { recused: [personId.parse(surya.person)] })
    expect(outcome(world, noting([decided("satu")]))).toBe("meeting.item-unknown")
    expect(outcome(world, noting([decided("satu")], rina))).toBe("held")
  })

  test("nor whom the child's case keeps away by now", () => {
    const { world, noting, on } = conferred()
    on("satu")
    mend(world, child, { excludedPersons: [personId.parse(surya.person)] })
    expect(outcome(world, noting([decided("satu")]))).toBe("meeting.item-unknown")
  })

  test("only what is on this agenda and not settled is told of, once", () => {
    const { world, id, noting, on } = conferred()
    on("satu")
    putItem(world, id, ["dua", "decided"])
    expect(outcome(world, noting([decided("nowhere")]))).toBe("meeting.item-unknown")
    expect(outcome(world, noting([decided("dua")]))).toBe("meeting.item-unknown")
    expect(outcome(world, noting([decided("satu"), putOff("satu")]))).toBe("meeting.item-unknown")
    mend(world, itemRef(itemId.parse("item-satu")), { meeting: "meeting-other" as never })
    expect(outcome(world, noting([decided("satu")]))).toBe("meeting.item-unknown")
  })

  test("outcomes are judged as in the room", () => {
    const { world, id, noting, on } = conferred()
    on("satu")
    const saying = (...outcomes: readonly unknown[]) =>
      outcome(world, noting([decided("satu", { outcomes })]))
    const due = "2026-04-01T02:00:00.000Z"
    expect(outcome(world, noting([decided("satu", { childView: undefined })]))).toBe(
      "agenda.view-required",
    )
    expect(saying({ kind: "DISSENT", text: "Tidak.", agency: "lksa" })).toBe("agenda.owner-outside")
    expect(saying(acting({ due, verifier: "rpsa" }))).toBe("agenda.verifier-is-owner")
    expect(saying(acting({ due: "2026-01-01T02:00:00.000Z" }))).toBe("agenda.due-implausible")
    expect(saying(acting({ due, person: eka.person }))).toBe("agenda.person-unknown")
    const sixty = Array.from({ length: 60 }, (_, no) => `action-${no}` as ActionId)
    mend(world, meetingRef(id), { actions: sixty })
    expect(saying(acting({ due }))).toBe("agenda.actions-full")
    mend(world, meetingRef(id), { actions: [] })
    mend(world, child, { category: "AMPK10_SEXUAL_CRIME" })
    expect(saying({ ...decision, mediation: true })).toBe("agenda.mediation-excluded")
    mend(world, itemRef(itemId.parse("item-satu")), { outcomes: 40 })
    expect(saying(decision)).toBe("agenda.outcomes-full")
  })

  test("thirty items are told of at once; with too many actions some are put off first", () => {
    const { world, noting, on, item } = conferred(meeting())
    const names = Array.from({ length: 30 }, (_, no) => `n${no}`)
    for (const each of names) on(each, open)
    const due = acting({ due: "2026-04-01T02:00:00.000Z" })
    const outcomes = [due, due]
    const many = names.map((each) => decided(each, { outcomes, childView: undefined }))
    expect(outcome(world, noting(many, koko))).toBe("meeting.late-too-much")
    must(
      world,
      noting(
        names.map((each) => decided(each, { childView: undefined })),
        koko,
      ),
    )
    expect([item("n0"), item("n29")]).toMatchObject([
      { number: "001/2026" },
      { number: "030/2026" },
    ])
  })

  test("the chair and the minute taker need no role for it; others of the house do", () => {
    for (const by of [surya, rina, koko]) {
      const { world, noting } = conferred()
      expect(outcome(world, noting([], by))).toBe("held")
    }
    const { world, noting } = conferred()
    expect(outcome(world, noting([], seat("dian", "dinsos")))).toBe("role.required")
    expect(outcome(world, noting([], kiki))).toBe("meeting.not-yours")
  })
})

describe("recording a meeting afterwards", () => {
  test("it was held, with so many people, by class where nobody has an account", () => {
    const { world, id, noting } = given()
    const classes = [
      { label: canary("class"), count: 12 },
      { label: "Seluruh Polsek", count: null },
    ]
    const { notices, event } = must(world, noting({ headcount: 57, classes }))
    expect(see(world, meetingRef(id))).toMatchObject({
      status: "held",
      headcount: 57,
      classes,
      recordedLate: true,
      sequence: 0,
    })
    expect(notices).toEqual([])
    expect(event.facts).toMatchObject({ headcount: 57 })
    expect(JSON.stringify(event)).not.toContain("kenari")
  })

  test("what the source does not say stays unknown, and is not nought", () => {
    const { world, id, noting } = given()
    must(world, noting({ headcount: null }))
    expect(see(world, meetingRef(id)).headcount).toBeNull()
  })

  test("before its end there is nothing to record", () => {
    const { world, noting } = given()
    const early = { ...noting({ headcount: 1 }), at: later(closes, -1) }
    expect(outcome(world, early)).toBe("meeting.not-over")
    expect(outcome(world, { ...early, at: opens })).toBe("meeting.not-over")
  })

  test("of each agency it says who came, as far as that is known", () => {
    const { world, id, noting } = given()
    const agencies = [
      { agency: "dinsos", count: 20 },
      { agency: "lksa", count: null },
    ]
    must(world, noting({ headcount: 57, agencies }))
    const told = see(world, meetingRef(id)).invitations.map(({ headcount }) => headcount?.actual)
    expect(told).toEqual([20, undefined, null])
    const other = given()
    const stranger = { headcount: 1, agencies: [{ agency: "polres", count: 1 }] }
    expect(outcome(other.world, other.noting(stranger))).toBe("meeting.agency-unknown")
  })

  test("of several days it says who came on each, of as many as there were", () => {
    const world = town()
    const sessions = [session(), session(later(opens, day))]
    const id = meetingAt(world, "scheduled", meeting({ sessions }))
    const noting = (attendance: unknown) =>
      ({
        verb: recordLate,
        id,
        by: koko,
        at: later(closes, day),
        input: { headcount: 57, attendance },
      }) as const
    expect(outcome(world, noting([57]))).toBe("meeting.session-unknown")
    must(world, noting([57, null]))
    expect(see(world, meetingRef(id))).toMatchObject({ headcount: 57, attendance: [57, null] })
  })

  test("a routine meeting of the past is recorded from its draft; a conference was announced", () => {
    const world = town()
    const past = meetingAt(world, "draft", meeting())
    const noting = { verb: recordLate, by: koko, at: closes, input: { headcount: 36 } } as const
    expect(outcome(world, { ...noting, id: past, at: later(closes, -1) })).toBe("meeting.not-over")
    must(world, { ...noting, id: past })
    expect(see(world, inviteeRef(past, agencyId.parse("rpsa"))).card.status).toBe("held")
    const secret = meetingAt(world, "draft", conference())
    expect(outcome(world, { ...noting, id: secret })).toBe("meeting.wrong-state")
  })

  test("items that were decided get their numbers, and what was not is put off", () => {
    const { world, id, noting } = given()
    const open = { case: undefined, caseReference: undefined }
    putItem(world, id, ["satu", "decided", open as never])
    putItem(world, id, ["dua", "on-agenda", open as never])
    must(world, noting({ headcount: 1 }))
    const items = ["satu", "dua"].map((name) => see(world, itemRef(itemId.parse(`item-${name}`))))
    expect(items).toMatchObject([{ number: "001/2026" }, { status: "deferred", carried: [id] }])
  })

  const input = { headcount: 1 }
  testHosting(recordLate, { right: "scheduled", wrong: ["cancelled", "held"] }, input)
  testEveryRefusal(recordLate)
})
