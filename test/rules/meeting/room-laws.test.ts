import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { MeetingId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { adjourn } from "#shared/meeting/adjourn.ts"
import { end } from "#shared/meeting/end.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { type Item, type ItemStatus, itemId, itemRef } from "#shared/meeting/rows/item.ts"
import { type Roll, rollRef } from "#shared/meeting/rows/minutes.ts"
import { sign } from "#shared/meeting/sign.ts"
import type { NetworkId } from "#shared/network/network.ts"
import { conference } from "../../support/assembly.ts"
import { canary } from "../../support/journey.ts"
import { type Decided, decide, land } from "../../support/play.ts"
import { during, given, putItem, roomAt } from "../../support/rooms.ts"
import { kiki, koko, surya, town } from "../../support/town.ts"
import { type Attempt, copyOf, every, mend, see, type World } from "../../support/world.ts"

const statuses: readonly ItemStatus[] = ["decided", "decided", "deferred", "withdrawn"]

/** One meeting: whose book it writes in, in which year it ends, and what came of its items. */
const plan = fc.record({
  network: fc.constantFrom(undefined, "network-a", "network-b"),
  years: fc.constantFrom(0, 0, 1),
  items: fc.array(fc.constantFrom(...statuses), { maxLength: 6 }),
  breaksOff: fc.boolean(),
})
type Plan = typeof plan extends fc.Arbitrary<infer Each> ? Each : never

/** In progress all at once; they race, two or three at a time. */
const walk = fc.record({
  plans: fc.array(plan, { minLength: 1, maxLength: 7 }),
  crowd: fc.integer({ min: 1, max: 4 }),
})

/** The same town with one meeting in progress; what it is about follows from its plan. */
const start = (() => {
  const room = given("in-progress")
  const rows = [...room.world.rows].filter(([key]) => key.includes(room.id))
  return { ...room, rows }
})()

function withMeetings(plans: readonly Plan[]): readonly [World, readonly Attempt[]] {
  const world = copyOf(start.world)
  const attempts = plans.map(({ network, years, items, breaksOff }, place): Attempt => {
    const id = `meeting-${place}` as MeetingId
    for (const [, row] of start.rows) {
      const parts = row.ref.parts.map((each) => (each === start.id ? id : each))
      const ref = { ...row.ref, parts }
      world.rows.set([ref.subject, ...parts].join("#"), { ...row, ref, state: row.state })
    }
    const { sessions } = start.state()
    const moved = sessions.map((each) => ({ ...each, end: later(each.end, years * 365 * day) }))
    const changed: Partial<Meeting> = { id, agenda: [], sessions: moved }
    mend(world, meetingRef(id), {
      ...changed,
      ...(network ? { network: network as NetworkId } : {}),
    })
    for (const [index, status] of items.entries()) putItem(world, id, [`${place}-${index}`, status])
    const verb: AnyVerb = breaksOff ? adjourn : end
    return { verb, id, by: surya, at: during, input: breaksOff ? { reason: canary("off") } : {} }
  })
  return [world, attempts]
}

/** All of them decide on the same world; whoever loses the race tries again after the others. */
function race(world: World, attempts: readonly Attempt[], crowd: number): void {
  let left = [...attempts]
  for (let turn = 0; left.length > 0 && turn < 40; turn += 1) {
    const runners = left.slice(0, crowd)
    const decided = runners.map((each) => decide(world, each))
    const lost = runners.filter((_, place) => {
      const each = decided[place] as Decided
      assert.ok(!isRefusal(each), JSON.stringify(each))
      return isRefusal(land(world, each))
    })
    left = [...lost, ...left.slice(crowd)]
  }
  assert.equal(left.length, 0)
}

const items = (world: World): readonly Item[] => every(world, itemRef(itemId.parse("any")))

/** Numbers by the book that they were given in. */
function numbersIn(world: World, plans: readonly Plan[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>()
  for (const { id, number } of items(world)) {
    if (!number) continue
    const [, place = ""] = id.split("-")
    const { network, years = 0 } = plans[Number(place)] ?? {}
    const [count = "", year] = number.split("/")
    assert.equal(year, String(2026 + years))
    const book = `${network ?? "dinsos"}/${year}`
    found.set(book, [...(found.get(book) ?? []), Number(count)])
  }
  return found
}

describe("over random meetings of several networks at once", () => {
  test("numbers are as many as decisions, each once, without gaps per book and year", () => {
    const property = fc.property(walk, ({ plans, crowd }) => {
      const [world, attempts] = withMeetings(plans)
      race(world, attempts, crowd)
      const decided = items(world).filter(({ status }) => status === "decided")
      assert.ok(decided.every(({ number }) => number))
      assert.ok(items(world).every(({ status, number }) => status === "decided" || !number))
      for (const [book, numbers] of numbersIn(world, plans)) {
        const sorted = numbers.toSorted((a, b) => a - b)
        assert.deepEqual(
          sorted,
          sorted.map((_, place) => place + 1),
          book,
        )
      }
    })
    fc.assert(property, { numRuns: 60 })
  })

  test("nobody is asked for two things at once: an act that lost a race did nothing", () => {
    const [world, attempts] = withMeetings([
      { network: undefined, years: 0, items: ["decided"], breaksOff: false },
      { network: undefined, years: 0, items: ["decided"], breaksOff: false },
    ])
    const decided = attempts.map((each) => decide(world, each) as Decided)
    const landed = decided.map((each) => !isRefusal(land(world, each)))
    expect(landed).toEqual([true, false])
    expect(items(world).filter(({ number }) => number)).toHaveLength(1)
  })

  test("as many came of each agency as are named on its list, or more", () => {
    const entries = fc.array(fc.nat(20), { maxLength: 8 })
    const lists = fc.record({ dinsos: entries, rpsa: entries, unnamed: fc.option(fc.nat(40)) })
    const property = fc.property(lists, ({ dinsos, rpsa, unnamed }) => {
      const world = copyOf(start.world)
      const named = { dinsos, rpsa }
      for (const [of, keys] of Object.entries(named)) {
        const roll = see(world, rollRef(start.id, of))
        const [first] = roll.entries
        if (!first) continue
        const keyed = [...new Set(keys)].map((key) => ({ ...first, key: `tamu-${key}` }))
        const change: Partial<Roll> = { entries: keyed, unnamed }
        mend(world, rollRef(start.id, of), change)
      }
      const done = land(
        world,
        decide(world, { verb: end, id: start.id, by: surya, at: during }) as Decided,
      )
      assert.ok(!isRefusal(done))
      for (const { agency, headcount } of see(world, meetingRef(start.id)).invitations) {
        const here = see(world, rollRef(start.id, agency)).entries.length
        assert.ok((headcount?.actual ?? here) >= here)
      }
    })
    fc.assert(property, { numRuns: 60 })
  })

  test("each objection, note and dissent has its words, in whatever order agencies speak", () => {
    const stand = fc.constantFrom("APPROVED", "APPROVED_WITH_NOTE", "OBJECTED", "DISSENT_ATTACHED")
    const said = fc.record({ stand, who: fc.constantFrom(koko, kiki), isSilent: fc.boolean() })
    const base = town()
    const id = roomAt(base, "minutes-review", { input: conference(), items: [["satu", "decided"]] })
    const property = fc.property(fc.array(said, { maxLength: 12 }), (all) => {
      const world = copyOf(base)
      for (const { stand: one, who, isSilent } of all) {
        const input = { stand: one, ...(isSilent ? {} : { text: canary("said") }) }
        const decided = decide(world, { verb: sign, id, by: who, at: during, input })
        if (!isRefusal(decided)) land(world, decided)
      }
      const { minutes, status } = see(world, meetingRef(id))
      const texts = every(world, { subject: "minutes", parts: [] }) as readonly {
        remarks: readonly { agency: string; stand: string }[]
      }[]
      const spoken = texts.flatMap(({ remarks }) => remarks)
      for (const { agency, stand: one } of minutes?.signatures ?? []) {
        if (!["OBJECTED", "APPROVED_WITH_NOTE", "DISSENT_ATTACHED"].includes(one)) continue
        assert.ok(spoken.some((each) => each.agency === agency && each.stand === one))
      }
      const open = minutes?.signatures.some((each) => ["PENDING", "OBJECTED"].includes(each.stand))
      assert.equal(status === "minutes-review", open)
    })
    fc.assert(property, { numRuns: 80 })
  })
})
