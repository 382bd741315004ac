import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { admit } from "#shared/network/admit.ts"
import { agree } from "#shared/network/agree.ts"
import { appointChair } from "#shared/network/appoint-chair.ts"
import { leave } from "#shared/network/leave.ts"
import { nameFocalPoint } from "#shared/network/name-focal-point.ts"
import { propose } from "#shared/network/propose.ts"
import { must } from "../../support/journey.ts"
import { acting, candidateIn, lukman, networkIn, networkOf, ripe } from "../../support/networks.ts"
import { decide, land, raced } from "../../support/play.ts"
import { kiki, koko, lia, wati } from "../../support/town.ts"
import { type Attempt, membershipOf, mend, type World } from "../../support/world.ts"

const suspend = (world: World, agency: string) =>
  mend(world, agencyRef(agencyId.parse(agency)), { status: "suspended" })

/** Decides an act, lets something happen, and then tries to land it. */
function overtaken(world: World, attempt: Attempt, meanwhile: () => unknown) {
  const decided = decide(world, attempt)
  if (isRefusal(decided)) throw new Error(decided.refused)
  meanwhile()
  return land(world, decided)
}

const lksa = { agency: "lksa", sector: "CARE" }

describe("what happens at the same moment", () => {
  test("an agency suspended meanwhile is neither proposed nor admitted", () => {
    const [world, id] = networkOf()
    const proposing = acting(propose, [id, koko, lksa])
    expect(overtaken(world, proposing, () => suspend(world, "lksa"))).toEqual(raced)
    const [other, its] = networkOf()
    candidateIn(other, its, "lksa")
    const admitting = acting(admit, [its, koko, { agency: "lksa" }], ripe)
    expect(overtaken(other, admitting, () => suspend(other, "lksa"))).toEqual(raced)
  })

  test("somebody who has left meanwhile is not named", () => {
    const [world, id] = networkOf("rpsa")
    const naming = acting(nameFocalPoint, [id, kiki, { focalPoint: wati.person }])
    const go = () => mend(world, membershipOf(wati), { status: "ended" })
    expect(overtaken(world, naming, go)).toEqual(raced)
    must(world, acting(propose, [id, koko, lksa]))
    const agreeing = acting(agree, [id, lukman, { focalPoint: lia.person }])
    const leaving = () => mend(world, membershipOf(lia), { status: "ended" })
    expect(overtaken(world, agreeing, leaving)).toEqual(raced)
  })

  test("the chair does not go to a member that leaves", () => {
    const [world, id] = networkOf("rpsa")
    const handing = acting(appointChair, [id, koko, { agency: "rpsa", title: "Ketua" }])
    expect(overtaken(world, handing, () => must(world, acting(leave, [id, kiki])))).toEqual(raced)
    expect(networkIn(world, id).chair.agency).toBe("dinsos")
  })
})
