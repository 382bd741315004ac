import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type AgencyId, agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { reminderRef } from "#shared/kernel/notice.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import {
  type Clause,
  type Partnership,
  type PartnershipId,
  pairRef,
  pairsOf,
  partnershipId,
  partnershipRef,
  partyRef,
} from "#shared/partnership/partnership.ts"
import { coveringClause, judgeCover, type Scope } from "#shared/partnership/rules/cover.ts"
import { dueOf, radarDays } from "#shared/partnership/rules/radar.ts"
import { agreementsIn, partnershipGround } from "../../support/partnership-ground.ts"
import { metro, monday } from "../../support/town.ts"
import { type Law, type Laws, landedIn, type Step, testLaws } from "../../support/walk.ts"
import { seek, type World } from "../../support/world.ts"

const allowed = [
  "propose: nothing → proposed",
  "sign: proposed → proposed",
  "sign: proposed → active",
  "decline: proposed → declined",
  "end: proposed → ended",
  "amend: active → active",
  "sign: active → active",
  "withdraw-amendment: active → active",
  "end: active → ended",
  "record-delivery: active → active",
  "record-delivery: ended → ended",
  "confirm-delivery: active → active",
  "confirm-delivery: ended → ended",
]

type Move = { readonly was: Partnership | undefined; readonly now: Partnership }

function moveOf({ attempt, done, before, after }: Step): Move | undefined {
  if (isRefusal(done)) return undefined
  const ref = partnershipRef((attempt.id || done.subject.parts[0]) as PartnershipId)
  const now = seek(after, ref)
  return now && { was: seek(before, ref), now }
}

const transitionOf = (step: Step): string => {
  const move = moveOf(step)
  return `${step.attempt.verb.name}: ${move?.was?.status ?? "nothing"} → ${move?.now.status}`
}

const landed =
  (law: (move: Move, step: Step) => void): Law =>
  (step) => {
    const move = moveOf(step)
    if (move) law(move, step)
  }

const twosOf = (parties: readonly AgencyId[]) => pairsOf({ kind: "MOU", parties })

const scopes = (parties: readonly AgencyId[]): readonly Scope[] =>
  twosOf(parties).flatMap(([one, other]) =>
    (["AMPK02_ABH", "AMPK09_VIOLENCE", "AMPK13_NEGLECT"] as const).map((category) => ({
      parties: [one, other],
      service: "TEMPORARY_SHELTER",
      region: metro,
      category,
      data: "SUMMARY",
    })),
  )

const hasAllSigned = ({ parties, signatures }: Partnership): boolean =>
  parties.every((each) => signatures.some(({ agency }) => agency === each))

const remindersIn = (world: World, id: PartnershipId) =>
  radarDays.map((days) => seek(world, reminderRef({ noun: "partnerships", id }, `lapse-${days}`)))

const laws: Laws = {
  "no act leads anywhere but where the table says": landed((_, step) => {
    assert.ok(allowed.includes(transitionOf(step)), transitionOf(step))
  }),

  "nothing covers anything that not every party has signed": landed(({ now }, { attempt }) => {
    if (hasAllSigned(now)) return
    assert.ok(scopes(now.parties).every((scope) => !coveringClause(now, scope, attempt.at)))
  }),

  "an amendment that not all have signed changes no coverage, on any day": landed(
    ({ was, now }) => {
      if (!was || was.status !== now.status || was.version !== now.version) return
      for (const scope of scopes(now.parties)) {
        for (const days of [0, 10, 100, 1000]) {
          const at = later(monday, days * day)
          assert.deepEqual(judgeCover(now, scope, at), judgeCover(was, scope, at))
        }
      }
    },
  ),

  "what has ended or was declined covers nothing, on any day": landed(({ now }) => {
    if (now.status !== "ended" && now.status !== "declined") return
    for (const days of [-10, 0, 10, 100]) {
      const at = later(monday, days * day)
      assert.ok(scopes(now.parties).every((scope) => !coveringClause(now, scope, at)))
    }
  }),

  "each version counts one more, and the one before is kept as it was signed": landed(
    ({ was, now }) => {
      if (!was || was.version === now.version) return
      assert.equal(now.version, was.version + 1)
      const { version, from, until, clauses, signatures } = was
      assert.deepEqual(now.earlier, [...was.earlier, { version, from, until, clauses, signatures }])
      assert.ok(hasAllSigned(now))
    },
  ),

  "nobody signs for two sides, and no side twice": landed(({ now }) => {
    for (const { signatures } of [...now.earlier, now, ...(now.amendment ? [now.amendment] : [])]) {
      assert.equal(new Set(signatures.map(({ agency }) => agency)).size, signatures.length)
      assert.equal(new Set(signatures.map(({ person }) => person)).size, signatures.length)
    }
  }),

  "every party's list says what the agreement says": landed(({ now }, { after }) => {
    for (const agency of now.parties) {
      const party = seek(after, partyRef(now.id, agency))
      assert.deepEqual([party?.status, party?.until], [now.status, now.until])
    }
  }),

  "every pair lists it, once": landed(({ now }, { after }) => {
    for (const [one, other] of pairsOf(now)) {
      const listed = seek(after, pairRef(one, other))?.partnerships ?? []
      assert.equal(listed.filter((each) => each === now.id).length, 1)
    }
  }),

  "what is in force reminds of its own end, and what is over reminds of nothing": landed(
    ({ now }, { after }) => {
      const reminders = remindersIn(after, now.id)
      if (now.status !== "active") assert.ok(reminders.every((each) => each === undefined))
      for (const [place, days] of radarDays.entries()) {
        const reminder = reminders[place]
        if (reminder) assert.equal(reminder.due, dueOf(now, days))
      }
    },
  ),

  "an act on one agreement leaves every other as it was": landed(({ now }, { before, after }) => {
    const others = agreementsIn(before).filter(({ id }) => id !== now.id)
    const left = new Set(agreementsIn(after))
    assert.ok(others.every((each) => left.has(each)))
  }),

  "a figure that was once stated is never lost": landed(({ was, now }) => {
    for (const [place, supply] of (was?.supplies ?? []).entries()) {
      const after = now.supplies[place]?.deliveries ?? []
      assert.ok(after.length >= supply.deliveries.length)
      for (const [turn, { planned, delivered }] of supply.deliveries.entries()) {
        assert.ok(planned === undefined || after[turn]?.planned !== undefined)
        assert.ok(delivered === undefined || after[turn]?.delivered !== undefined)
      }
    }
  }),
}

describe("whatever anybody does to agreements, in any order and at once", () => {
  testLaws(partnershipGround, laws)

  test("each transition of the table has been walked, and many refusals heard", () => {
    const seen = landedIn(partnershipGround, transitionOf)
    expect(allowed.filter((each) => !seen.has(each))).toEqual([])
    expect(seen.size).toBeGreaterThan(allowed.length + 15)
  })
})

describe("whatever an agreement says", () => {
  const [one, other] = [agencyId.parse("dinsos"), agencyId.parse("rpsa")]
  const some = <Value extends string>(...values: readonly [Value, ...Value[]]) =>
    fc.subarray([...values])
  const clauses: fc.Arbitrary<readonly Clause[]> = fc.array(
    fc.record({
      id: fc.constantFrom("1", "2", "3"),
      effect: fc.constantFrom("allow", "deny"),
      services: some("TEMPORARY_SHELTER", "EDUCATION"),
      regions: some("18", "18.72", "19"),
      categories: some("AMPK02_ABH", "AMPK09_VIOLENCE"),
      data: some("MASKED", "SUMMARY", "IDENTITY"),
    }),
    { maxLength: 6 },
  )
  const scope: Scope = {
    parties: [one, other],
    service: "TEMPORARY_SHELTER",
    region: metro,
    category: "AMPK09_VIOLENCE",
    data: "SUMMARY",
  }
  const pact = (own: readonly Clause[], change: Partial<Partnership> = {}): Partnership => ({
    id: partnershipId.parse("pks-1"),
    kind: "PKS",
    number: "1",
    title: "PKS",
    parties: [one, other],
    status: "active",
    version: 1,
    from: monday,
    until: later(monday, day),
    clauses: own,
    signatures: [],
    earlier: [],
    foci: [],
    supplies: [],
    ...change,
  })

  test("a clause more that denies never opens anything, wherever it stands", () => {
    const denying = clauses.map((own) => own.map((each) => ({ ...each, effect: "deny" as const })))
    fc.assert(
      fc.property(clauses, denying, fc.nat(6), (own, denials, place) => {
        const more = [...own.slice(0, place), ...denials, ...own.slice(place)]
        const before = coveringClause(pact(own), scope, monday)
        const after = coveringClause(pact(more), scope, monday)
        assert.ok(after === undefined || after === before)
      }),
    )
  })

  test("a clause that denies and speaks of it closes it, whatever the others say", () => {
    fc.assert(
      fc.property(clauses, fc.nat(6), (own, place) => {
        const no: Clause = {
          id: "no",
          effect: "deny",
          services: [],
          regions: ["18"],
          categories: [],
          data: [],
        }
        const more = [...own.slice(0, place), no, ...own.slice(place)]
        assert.equal(judgeCover(pact(more), scope, monday).verdict, "denied")
      }),
    )
  })

  test("outside its days and its status it covers nothing", () => {
    const outside = fc.oneof(fc.integer({ max: -1 }), fc.integer({ min: day }))
    const status = fc.constantFrom("proposed", "ended", "declined") as fc.Arbitrary<
      Partnership["status"]
    >
    const within = fc.integer({ min: -(2 ** 31), max: 2 ** 31 })
    fc.assert(
      fc.property(clauses, outside, (own, ms) => {
        assert.equal(coveringClause(pact(own), scope, later(monday, ms)), undefined)
      }),
    )
    fc.assert(
      fc.property(clauses, status, within, (own, now, ms) => {
        const over = pact(own, { status: now })
        assert.equal(coveringClause(over, scope, later(monday, ms)), undefined)
      }),
    )
  })
})
