import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { amend } from "#shared/partnership/amend.ts"
import { end } from "#shared/partnership/end.ts"
import { partnershipRef } from "#shared/partnership/partnership.ts"
import { sign } from "#shared/partnership/sign.ts"
import {
  acting,
  activeIn,
  lukman,
  proposal,
  proposedIn,
  proposing,
  terms,
} from "../../support/agreements.ts"
import { must } from "../../support/journey.ts"
import { decide, land, raced } from "../../support/play.ts"
import { kiki, koko, town } from "../../support/town.ts"
import { type Attempt, membershipOf, mend, see, type World } from "../../support/world.ts"

const suspend = (world: World, agency: string) =>
  mend(world, agencyRef(agencyId.parse(agency)), { status: "suspended" })

/** Decides an act, lets something happen, and then tries to land it. */
function overtaken(world: World, attempt: Attempt, meanwhile: () => unknown) {
  const decided = decide(world, attempt)
  if (isRefusal(decided)) throw new Error(decided.refused)
  meanwhile()
  return land(world, decided)
}

describe("what happens at the same moment", () => {
  test("a party suspended meanwhile is not bound by a proposal", () => {
    const world = town()
    expect(overtaken(world, proposing(), () => suspend(world, "rpsa"))).toEqual(raced)
  })

  test("an agency suspended meanwhile signs and amends nothing", () => {
    const world = town()
    const waiting = acting(sign, [proposedIn(world), kiki])
    expect(overtaken(world, waiting, () => suspend(world, "rpsa"))).toEqual(raced)
    const other = town()
    const amending = acting(amend, [activeIn(other), kiki, terms()])
    expect(overtaken(other, amending, () => suspend(other, "rpsa"))).toEqual(raced)
  })

  test("whoever has lost the seat meanwhile signs nothing", () => {
    const world = town()
    const signing = acting(sign, [proposedIn(world), kiki])
    const lose = () => mend(world, membershipOf(kiki), { status: "ended" })
    expect(overtaken(world, signing, lose)).toEqual(raced)
  })

  test("of two last signatures both count, one after the other", () => {
    const world = town()
    const id = proposedIn(world, proposal({ parties: ["dinsos", "rpsa", "lksa"] }))
    const [one, other] = [acting(sign, [id, kiki]), acting(sign, [id, lukman])]
    expect(overtaken(world, one, () => must(world, other))).toEqual(raced)
    expect(must(world, one).status).toBe("active")
    expect(see(world, partnershipRef(id)).signatures).toHaveLength(3)
  })

  test("what was ended meanwhile is not signed into force", () => {
    const world = town()
    const id = proposedIn(world)
    const ending = acting(end, [id, koko, { reason: "Batal." }])
    expect(overtaken(world, acting(sign, [id, kiki]), () => must(world, ending))).toEqual(raced)
    expect(see(world, partnershipRef(id)).status).toBe("ended")
  })
})
