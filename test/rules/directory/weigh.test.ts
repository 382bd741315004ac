import { describe, expect, test } from "vitest"
import type { Capacity } from "#shared/agency/agency.ts"
import { weigh } from "#shared/directory/rules/weigh.ts"
import { day, later } from "#shared/kernel/instant.ts"
import type { Clause, Partnership } from "#shared/partnership/partnership.ts"
import { ask, card, covered, us } from "#test/support/candidates.ts"
import { monday } from "#test/support/town.ts"

const agency = card()

const capacity = (change: Partial<Capacity> = {}): Capacity => ({
  agency: agency.id,
  service: "TEMPORARY_SHELTER",
  places: 10,
  taken: 6,
  reserved: 1,
  room: 3,
  closed: false,
  asOf: later(monday, -day),
  ...change,
})

const pact = (clause: Partial<Clause> = {}): Partnership => ({
  id: covered.partnership,
  kind: "PKS",
  number: "PKS/1",
  title: "Kerja sama",
  parties: [us, agency.id],
  status: "active",
  version: 1,
  signatures: [],
  earlier: [],
  foci: [],
  supplies: [],
  from: later(monday, -30 * day),
  until: later(monday, 30 * day),
  clauses: [
    { id: "1", effect: "allow", services: [], regions: [], categories: [], data: [], ...clause },
  ],
})

const known = { capacity: capacity(), partnerships: [pact()], at: monday }

describe("what is known of an agency", () => {
  test("is its room and its load, as fresh as they are", () => {
    expect(weigh(ask(), agency, known)).toMatchObject({
      room: { known: true, room: 3 },
      load: 0.7,
    })
    const old = weigh(ask(), agency, { ...known, at: later(monday, 10 * day) })
    expect(old.room).toMatchObject({ known: false, stale: true })
    expect(old.load).toBeUndefined()
  })

  test("is nothing of its room where nobody counted, and no room where it is closed", () => {
    const uncounted = weigh(ask(), agency, { ...known, capacity: undefined })
    expect([uncounted.room.known, uncounted.load]).toEqual([false, undefined])
    const closed = weigh(ask(), agency, { ...known, capacity: capacity({ closed: true }) })
    expect(closed.room).toMatchObject({ known: true, room: 0 })
    const none = weigh(ask(), agency, { ...known, capacity: capacity({ places: 0, room: 0 }) })
    expect(none.load).toBeUndefined()
  })

  test("is the agreement in force that covers just this, and its clause", () => {
    expect(weigh(ask(), agency, known).cover).toEqual(covered)
    const coverWith = (clause: Partial<Clause>, change = {}) =>
      weigh(ask(change), agency, { ...known, partnerships: [pact(clause)] }).cover
    expect(coverWith({ services: ["LEGAL_AID"] })).toBeUndefined()
    expect(coverWith({ effect: "deny" })).toBeUndefined()
    expect(coverWith({ data: ["SUMMARY"] })).toEqual(covered)
    expect(coverWith({ data: ["SUMMARY"] }, { data: "IDENTITY" })).toBeUndefined()
    const { category: _, ...silent } = ask()
    const some = [pact({ categories: ["AMPK10_SEXUAL_CRIME"] })]
    expect(weigh(ask(), agency, { ...known, partnerships: some }).cover).toEqual(covered)
    expect(weigh(silent, agency, { ...known, partnerships: some }).cover).toBeUndefined()
    const late = { ...known, at: later(monday, 30 * day) }
    expect(weigh(ask(), agency, late).cover).toBeUndefined()
    expect(weigh(ask(), agency, { ...known, partnerships: [] }).cover).toBeUndefined()
  })
})
