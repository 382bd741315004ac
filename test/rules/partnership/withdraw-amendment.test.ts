import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { amend } from "#shared/partnership/amend.ts"
import { partnershipRef, partyRef } from "#shared/partnership/partnership.ts"
import { sign } from "#shared/partnership/sign.ts"
import { withdrawAmendment } from "#shared/partnership/withdraw-amendment.ts"
import { acting, activeIn, lukman, programme, proposedIn, terms } from "../../support/agreements.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, oki, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

describe("dropping an amendment", () => {
  test("whoever proposed it, or will not sign it, drops it, and nothing has changed", () => {
    const world = town()
    const id = activeIn(world)
    const before = see(world, partnershipRef(id))
    for (const by of [koko, kiki]) {
      must(world, acting(amend, [id, koko, terms()]))
      must(world, acting(withdrawAmendment, [id, by]))
      expect(see(world, partnershipRef(id))).toEqual(before)
      expect(see(world, partyRef(id, agencyId.parse("rpsa"))).waitsFor).toBeUndefined()
    }
    expect(outcome(world, acting(sign, [id, kiki]))).toBe("partnership.nothing-to-sign")
  })

  test("where none is proposed, none is dropped", () => {
    const world = town()
    const id = activeIn(world)
    expect(outcome(world, acting(withdrawAmendment, [id, koko]))).toBe("partnership.no-amendment")
    const waiting = proposedIn(world)
    expect(outcome(world, acting(withdrawAmendment, [waiting, koko]))).toBe(
      "partnership.wrong-state",
    )
  })

  test("only a party drops it, by whoever speaks for it", () => {
    const world = town()
    const id = activeIn(world)
    must(world, acting(amend, [id, koko, terms()]))
    expect(outcome(world, acting(withdrawAmendment, [id, lukman]))).toBe("partnership.missing")
    expect(outcome(world, acting(withdrawAmendment, [id, oki]))).toBe("role.required")
    const running = activeIn(world, programme())
    expect(outcome(world, acting(withdrawAmendment, [running, lukman]))).toBe(
      "partnership.not-a-party",
    )
  })

  testEveryRefusal(withdrawAmendment)
})
