import { describe, expect, test } from "vitest"
import { type Handoff, handoffRef } from "#shared/handoff/handoff.ts"
import { isStranded } from "#shared/handoff/rules/stranded.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { type Partnership, partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { handoffAt, wednesday } from "../../support/journey.ts"
import { town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const known = partnershipId.parse("pks-dinsos-rpsa")
const other = partnershipId.parse("pks-second")

function given(stage: Parameters<typeof handoffAt>[1] = "offered") {
  const world = town()
  const handoff = see(world, handoffRef(handoffAt(world, stage)))
  const pact = see(world, partnershipRef(known))
  const isLost = (
    left: readonly Partial<Partnership>[] = [],
    change: { handoff?: Partial<Handoff>; pact?: Partial<Partnership> } = {},
  ) => {
    const rows = left.map((each) => {
      const state = { ...pact, id: other, ...each }
      return { ref: partnershipRef(state.id), state, version: 1 }
    })
    const candidates = { partnerships: [known, other], ...change.handoff }
    const lapsing = { ...pact, ...change.pact }
    return isStranded({ ...handoff, ...candidates }, [lapsing, rows], wednesday)
  }
  return { isLost, pact }
}

describe("a handoff is stranded by the end of an agreement", () => {
  test("where it goes by it and by no other", () => {
    expect(given().isLost()).toBe(true)
    expect(given("draft").isLost()).toBe(true)
    expect(given("accepted").isLost()).toBe(true)
  })

  test("not once it is completed, declined or withdrawn", () => {
    expect(given("active").isLost()).toBe(false)
    expect(given("declined").isLost()).toBe(false)
    expect(given("withdrawn").isLost()).toBe(false)
  })

  test("not where another that it knows covers it on that day", () => {
    const { isLost, pact } = given()
    expect(isLost([{ until: later(pact.until, day) }])).toBe(false)
    expect(
      isLost([{ until: later(pact.until, day) }], { handoff: { partnerships: [known] } }),
    ).toBe(true)
    expect(isLost([{ until: later(pact.until, -1) }])).toBe(true)
    expect(isLost([{ until: later(pact.until, day), clauses: [] }])).toBe(true)
    expect(isLost([{ id: known, until: later(pact.until, day) }])).toBe(true)
  })

  test("not where it never went by it", () => {
    const { isLost } = given()
    expect(isLost([], { handoff: { partnerships: [other] } })).toBe(false)
    expect(isLost([], { pact: { clauses: [] } })).toBe(false)
  })

  test("once the agreement has ended, judged by today", () => {
    const { isLost } = given()
    const ended = { pact: { status: "ended" } } as const
    expect(isLost([], ended)).toBe(true)
    expect(isLost([{ until: later(wednesday, 1) }], ended)).toBe(false)
  })
})
