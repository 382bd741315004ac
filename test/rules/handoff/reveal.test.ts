import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { type CaseId, caseRef, type Receipt, receiptRef } from "#shared/case/case.ts"
import { isGoodFor } from "#shared/case/rules/receipt.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { reveal } from "#shared/handoff/reveal.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { later, minute } from "#shared/kernel/instant.ts"
import { handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, lia, oki, rina, seat, surya, town, wati } from "../../support/town.ts"
import { every, factsFor, mend, type Seat, see, type World } from "../../support/world.ts"

const opening = { part: "review", purpose: "Menilai kebutuhan anak" }

const opened = (world: World, id: HandoffId, by: Seat): string =>
  outcome(world, { verb: reveal, id, input: opening, by, at: wednesday })
const journey = { part: "handover", purpose: "Menyiapkan kedatangan" }

/** The papers of the handover. */
const followed = (world: World, id: HandoffId, by: Seat): string =>
  outcome(world, { verb: reveal, id, input: journey, by, at: wednesday })

const receiptsIn = (world: World): readonly Receipt[] =>
  every(world, receiptRef("any" as CaseId, "any"))

describe("opening a sealed part", () => {
  test("leaves a receipt of who, what, when and what for", () => {
    const world = town()
    const id = handoffAt(world, "under-review")
    const done = must(world, { verb: reveal, id, input: opening, by: oki, at: wednesday })
    const [receipt] = receiptsIn(world)
    expect(receipt).toMatchObject({
      case: see(world, handoffRef(id)).case,
      agency: "rpsa",
      person: "oki",
      part: "review",
      purpose: opening.purpose,
      handoff: id,
      at: wednesday,
    })
    expect(done.subject.parts.at(-1)).toBe(receipt?.id)
  })

  test("tells the supervisors of whoever answers for the child, and no word of what for", () => {
    const world = town()
    const id = handoffAt(world, "under-review")
    const done = must(world, { verb: reveal, id, input: opening, by: oki, at: wednesday })
    expect(done.notices).toEqual([
      {
        kind: "handoff.opened-by",
        audience: { to: "supervisors", agency: "dinsos" },
        urgency: "info",
        about: { noun: "cases", id: see(world, handoffRef(id)).case },
      },
    ])
    expect(JSON.stringify([done.event, done.notices])).not.toContain(opening.purpose)
  })

  test("of one’s own house tells nobody", () => {
    const world = town()
    const id = handoffAt(world, "under-review")
    const done = must(world, { verb: reveal, id, input: opening, by: rina, at: wednesday })
    expect(done.notices).toEqual([])
  })

  test("is for the named reviewer once they have acknowledged, and for no colleague", () => {
    const world = town()
    expect(opened(world, handoffAt(world, "offered"), oki)).toBe("handoff.sealed")
    const id = handoffAt(world, "under-review")
    expect(opened(world, id, oki)).toBe("opened")
    expect(opened(world, id, seat("fajar", "rpsa"))).toBe("handoff.sealed")
  })

  test("of the journey waits for the commit, but not for the house that sends", () => {
    const world = town()
    const id = handoffAt(world, "accepted", { kind: "transfer" })
    expect(followed(world, id, wati)).toBe("handoff.sealed")
    expect(opened(world, id, wati)).toBe("opened")
    expect(followed(world, id, rina)).toBe("opened")
    const moved = handoffAt(world, "active", { kind: "transfer" })
    expect(followed(world, moved, wati)).toBe("opened")
    expect(followed(world, moved, rina)).toBe("handoff.sealed")
  })

  test("ends with the handoff, and while its basis is gone", () => {
    const world = town()
    expect(opened(world, handoffAt(world, "declined"), oki)).toBe("handoff.sealed")
    const id = handoffAt(world, "under-review")
    const frozen = { at: wednesday, by: personId.parse("surya"), acknowledged: [] }
    mend(world, handoffRef(id), { frozen })
    expect(opened(world, id, oki)).toBe("handoff.sealed")
    expect(opened(world, id, surya)).toBe("opened")
  })

  test("is not there for strangers, for whoever is excluded, and for a conflicted agency", () => {
    const world = town()
    const id = handoffAt(world, "under-review")
    expect(opened(world, id, lia)).toBe("handoff.missing")
    expect(opened(world, id, eka)).toBe("handoff.missing")
    const child = caseRef(see(world, handoffRef(id)).case)
    mend(world, child, { conflictedAgencies: [agencyId.parse("rpsa")] })
    expect(opened(world, id, oki)).toBe("handoff.missing")
  })

  test("keeps to the ceiling of the agency’s kind", () => {
    const world = town()
    const id = handoffAt(world, "under-review")
    mend(world, agencyRef(agencyId.parse("rpsa")), { type: "COURT" })
    expect(opened(world, id, oki)).toBe("handoff.sealed")
  })
})

describe("a receipt", () => {
  const world = town()
  const id = handoffAt(world, "under-review")
  must(world, { verb: reveal, id, input: opening, by: oki, at: wednesday })
  const [receipt] = receiptsIn(world)
  const asked = { case: receipt?.case ?? ("" as never), part: "review", handoff: id }
  const isGood = (by: Seat, minutes: number, change: object = {}): boolean => {
    const at = later(wednesday, minutes * minute)
    const actor = factsFor(world, { by, at })?.actor
    return actor !== undefined && isGoodFor(receipt, { ...asked, ...change }, { actor, at })
  }

  test("shows its own person this part for fifteen minutes", () => {
    expect([isGood(oki, 0), isGood(oki, 15), isGood(oki, 16)]).toEqual([true, true, false])
  })

  test("shows nobody else, and nothing else", () => {
    expect(isGood(seat("fajar", "rpsa"), 1)).toBe(false)
    expect(isGood(oki, 1, { part: "handover" })).toBe(false)
    expect(isGood(oki, 1, { handoff: "another" })).toBe(false)
    expect(isGood(oki, 1, { case: "another" })).toBe(false)
  })
})

testEveryRefusal(reveal)
