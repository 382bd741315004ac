import { describe, expect, test } from "vitest"
import { type Action, actionId, actionRef } from "#shared/action/action.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { checkIn } from "#shared/meeting/check-in.ts"
import { end } from "#shared/meeting/end.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { bookRef, itemId, itemRef } from "#shared/meeting/rows/item.ts"
import { rollRef } from "#shared/meeting/rows/minutes.ts"
import type { NetworkId } from "#shared/network/network.ts"
import { must } from "../../support/journey.ts"
import { decide, land, outcome } from "../../support/play.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { during, given, type ItemPlan } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { lia, surya } from "../../support/town.ts"
import { factsFor, foundFor, mend, put, see, type World } from "../../support/world.ts"

const item = (name: string) => itemRef(itemId.parse(`item-${name}`))
const numberOf = (world: World, name: string) => see(world, item(name)).number

const set = (...items: readonly ItemPlan[]) => {
  const room = given("in-progress", { items })
  const ending = { verb: end, id: room.id, by: surya, at: during } as const
  return { ...room, ending }
}

describe("ending a meeting", () => {
  test("gives what was decided its numbers, in the order of the agenda", () => {
    const { world, id, ending } = set(["c", "decided"], ["a", "deferred"], ["b", "decided"])
    const { event, notices } = must(world, ending)
    expect(["c", "a", "b"].map((name) => numberOf(world, name))).toEqual([
      "001/2026",
      undefined,
      "002/2026",
    ])
    expect(see(world, bookRef("dinsos", "2026"))).toMatchObject({ decisions: 2, excerpts: 0 })
    expect(see(world, inviteeRef(id, agencyId.parse("lksa"))).card.status).toBe("held")
    expect([event.facts["decisions"], notices]).toEqual([2, []])
  })

  test("counts on from what the network has decided this year", () => {
    const { world, id, ending } = set(["satu", "decided"])
    const network = "network-1" as NetworkId
    mend(world, meetingRef(id), { network })
    const book = { owner: network, year: "2026", decisions: 999, excerpts: 4 }
    put(world, bookRef(network, "2026"), book)
    must(world, ending)
    expect(numberOf(world, "satu")).toBe("1000/2026")
    expect(see(world, bookRef(network, "2026"))).toMatchObject({ decisions: 1000, excerpts: 4 })
  })

  test("without a decision opens no book", () => {
    const { world, ending } = set(["satu", "withdrawn"])
    must(world, ending)
    expect(world.rows.has("book#dinsos#2026")).toBe(false)
  })

  test("locks who came, and counts unknown as unknown", () => {
    const { world, state, ending } = set()
    must(world, ending)
    const actual = state().invitations.map(({ agency, headcount }) => [agency, headcount?.actual])
    expect(actual).toEqual([
      ["dinsos", 3],
      ["rpsa", 2],
      ["lksa", 0],
    ])
    expect(state()).toMatchObject({ headcount: 5, room: { endedAt: during } })
    expect(state().clocks?.map(({ kind }) => kind)).toEqual(["decision-summary"])
    const other = set()
    mend(other.world, rollRef(other.id, "lksa"), { unnamed: null })
    must(other.world, other.ending)
    expect(other.state().headcount).toBeNull()
  })

  test("waits for every item, and for every agency that did not say it would not come", () => {
    for (const status of ["proposed", "on-agenda", "in-discussion"] as const) {
      const { world, ending } = set(["satu", status])
      expect(outcome(world, ending)).toBe("meeting.items-open")
    }
    const { world, id, state, ending } = set()
    world.rows.delete(`roll#${id}#lksa`)
    expect(outcome(world, ending)).toBe("meeting.attendance-missing")
    const invitations = state().invitations.map((each) =>
      each.agency === "lksa" ? { ...each, answer: "DECLINED" as const } : each,
    )
    mend(world, meetingRef(id), { invitations })
    must(world, ending)
    expect(state().invitations.at(-1)?.headcount?.actual).toBe(0)
  })

  test("somebody who comes in the same moment is not left out", () => {
    const { world, id, state, ending } = set()
    const code = state().room?.code
    const decided = decide(world, ending)
    must(world, { verb: checkIn, id, by: lia, at: during, input: { code } })
    expect(isRefusal(decided) || isRefusal(land(world, decided))).toBe(true)
    must(world, ending)
    expect(state().headcount).toBe(6)
  })

  test("marks actions with their number, and what the meeting before left with this one", () => {
    const { world, id, ending } = set(["satu", "decided"])
    const [own, left, done] = ["own", "left", "done"].map((name) =>
      actionId.parse(`action-${name}`),
    )
    if (!own || !left || !done) throw new Error("there are three")
    const action = { status: "accepted", item: "item-x", carried: [] } as unknown as Action
    put(world, actionRef(own), { ...action, id: own, item: "item-satu", status: "proposed" })
    put(world, actionRef(left), { ...action, id: left })
    put(world, actionRef(done), { ...action, id: done, status: "verified" })
    mend(world, meetingRef(id), { actions: [own], carried: [left, done] })
    must(world, ending)
    expect(see(world, actionRef(own))).toMatchObject({ number: "001/2026", carried: [] })
    expect(see(world, actionRef(left)).carried).toEqual([id])
    expect(see(world, actionRef(done)).carried).toEqual([])
  })

  test("fits into one act with thirty items, forty-five agencies and sixty actions", () => {
    const names = Array.from({ length: 30 }, (_, place) => `n${place}`)
    const { world, id, state, ending } = set(...names.map((name) => [name, "decided"] as const))
    const [first] = state().invitations
    if (!first) throw new Error("nobody is invited")
    const more = Array.from({ length: 42 }, (_, place) => agencyId.parse(`agency-${place}`))
    const invitations = [
      ...state().invitations,
      ...more.map((agency) => ({ ...first, agency, answer: "DECLINED" as const })),
    ]
    const actions = Array.from({ length: 60 }, (_, place) => actionId.parse(`action-${place}`))
    const action = { status: "proposed", item: "item-n1", carried: [] } as unknown as Action
    for (const each of actions) put(world, actionRef(each), { ...action, id: each })
    mend(world, meetingRef(id), { invitations, actions })
    must(world, ending)
    expect(see(world, bookRef("dinsos", "2026")).decisions).toBe(30)
  })

  test("fits into one act also where most items came to nothing, and much is carried on", () => {
    const names = Array.from({ length: 29 }, (_, place) => [`n${place}`, "withdrawn"] as const)
    const { world, id, ending } = set(["satu", "decided"], ...names)
    const [own, left] = ["own", "left"].map((name) =>
      Array.from({ length: 60 }, (_, place) => actionId.parse(`action-${name}-${place}`)),
    )
    const action = { status: "proposed", item: "item-satu", carried: [] } as unknown as Action
    for (const each of [...(own ?? []), ...(left ?? [])]) {
      put(world, actionRef(each), { ...action, id: each })
    }
    mend(world, meetingRef(id), { actions: own ?? [], carried: left ?? [] })
    expect(outcome(world, ending)).toBe("held")
  })

  test("before somebody ends it, only what tells whether they may is read", () => {
    const { world, id, ending } = set(["satu", "decided"])
    const facts = factsFor(world, ending)
    if (!facts) throw new Error("somebody acts")
    const { actor, blind } = facts
    const found = foundFor(world, end, { id, actor, blind })
    expect(found).toMatchObject({ busy: [], lists: [], actions: [] })
    expect([found["book"], found["host"]]).toEqual([undefined, undefined])
    expect([found["items"], found["rolls"]]).toMatchObject([[{}], [{}, {}, {}]])
  })

  testRunning({ verb: end, stage: "in-progress", wrong: "held", refused: "meeting.not-chair" })
  testEveryRefusal(end)
})
