import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { amend } from "#shared/partnership/amend.ts"
import { partnershipRef, partyRef } from "#shared/partnership/partnership.ts"
import { inForce } from "#shared/partnership/rules/cover.ts"
import { longestTerm } from "#shared/partnership/rules/terms.ts"
import { withdrawAmendment } from "#shared/partnership/withdraw-amendment.ts"
import {
  acting,
  activeIn,
  lukman,
  programme,
  proposal,
  proposedIn,
  signAll,
  terms,
} from "../../support/agreements.ts"
import { must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, oki, town } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const year = 365 * day

describe("amending", () => {
  test("new terms are signed by one's own agency; the old ones go on counting", () => {
    const world = town()
    const id = activeIn(world)
    const { from, until, clauses, version } = see(world, partnershipRef(id))
    const { notices } = must(world, acting(amend, [id, kiki, terms()]))
    expect(see(world, partnershipRef(id))).toMatchObject({ from, until, clauses, version })
    expect(see(world, partnershipRef(id)).amendment).toMatchObject({
      version: 2,
      signatures: [{ agency: "rpsa", person: "kiki" }],
    })
    expect(see(world, partyRef(id, agencyId.parse("dinsos"))).waitsFor).toEqual(["dinsos"])
    expect(notices).toMatchObject([
      { audience: { to: "coordinators", agency: "dinsos" }, urgency: "week" },
    ])
  })

  test("one at a time", () => {
    const world = town()
    const id = activeIn(world)
    must(world, acting(amend, [id, kiki, terms()]))
    expect(outcome(world, acting(amend, [id, koko, terms()]))).toBe("partnership.amendment-open")
  })

  test("a renewal that begins later leaves no gap before it", () => {
    const world = town()
    const id = activeIn(world)
    const [begins, ends] = [later(wednesday, year), later(wednesday, 2 * year)]
    must(world, acting(amend, [id, koko, terms({ from: begins, until: ends })]))
    signAll(world, id)
    const pact = see(world, partnershipRef(id))
    const days = [0, year - 1, year, 2 * year - 1, 2 * year]
    expect(days.map((each) => inForce(pact, later(wednesday, each)))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
    expect(see(world, partyRef(id, agencyId.parse("rpsa")))).toMatchObject({
      from: wednesday,
      until: ends,
    })
  })

  test("one that lapsed can be renewed, with the gap it had", () => {
    const world = town()
    const id = activeIn(world, proposal({ until: later(wednesday, day) }))
    const [begins, ends] = [later(wednesday, 3 * day), later(wednesday, year)]
    const renewal = terms({ from: begins, until: ends })
    must(world, acting(amend, [id, koko, renewal], begins))
    signAll(world, id, begins)
    const pact = see(world, partnershipRef(id))
    expect([0, 1, 2, 3].map((each) => inForce(pact, later(wednesday, each * day)))).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(see(world, partyRef(id, agencyId.parse("rpsa"))).from).toBe(begins)
  })

  test("its terms are as sound as the first ones", () => {
    const world = town()
    const id = activeIn(world)
    const told = (change: Record<string, unknown>) =>
      outcome(world, acting(amend, [id, koko, terms(change)]))
    expect(told({ until: wednesday })).toBe("partnership.ends-before-start")
    expect(told({ until: later(wednesday, longestTerm + 1) })).toBe("partnership.too-long")
    expect(told({ from: later(wednesday, -2 * day), until: later(wednesday, -day) })).toBe(
      "partnership.over",
    )
    expect(told({ clauses: [{ effect: "allow", regions: ["77"] }] })).toBe(
      "partnership.region-unknown",
    )
  })

  test("terms that change nothing are not proposed, however they are written", () => {
    const world = town()
    const scope = { effect: "allow", services: ["TEMPORARY_SHELTER"] }
    const clauses = [{ ...scope, regions: ["18.72", "18.71"] }, { effect: "deny" }]
    const id = activeIn(world, proposal({ clauses }))
    const { from, until } = see(world, partnershipRef(id))
    const data = ["IDENTITY", "MASKED", "SUMMARY"]
    const written = [{ effect: "deny" }, { ...scope, regions: ["18.71", "18.72", "18.71"], data }]
    const told = (change: Record<string, unknown>) =>
      outcome(world, acting(amend, [id, koko, { from, until, clauses: written, ...change }]))
    expect(told({})).toBe("partnership.nothing-changed")
    expect(told({ clauses: [...written, { effect: "deny" }] })).toBe("partnership.nothing-changed")
    expect(told({ until: later(until, day) })).toBe("active")
    must(world, acting(withdrawAmendment, [id, koko]))
    expect(told({ from: later(from, day) })).toBe("active")
    must(world, acting(withdrawAmendment, [id, koko]))
    expect(told({ clauses: [written[1]] })).toBe("active")
  })

  test("only what counts is amended, by a party that is active", () => {
    const world = town()
    const waiting = proposedIn(world)
    expect(outcome(world, acting(amend, [waiting, koko, terms()]))).toBe("partnership.wrong-state")
    const id = activeIn(world, programme())
    expect(outcome(world, acting(amend, [waiting, lukman, terms()]))).toBe("partnership.missing")
    expect(outcome(world, acting(amend, [id, lukman, terms()]))).toBe("partnership.not-a-party")
    expect(outcome(world, acting(amend, [id, oki, terms()]))).toBe("role.required")
    mend(world, agencyRef(agencyId.parse("rpsa")), { status: "suspended" })
    expect(outcome(world, acting(amend, [id, kiki, terms()]))).toBe("partnership.agency-suspended")
  })

  testEveryRefusal(amend)
})
