import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { admit } from "#shared/network/admit.ts"
import { agree } from "#shared/network/agree.ts"
import { appointChair } from "#shared/network/appoint-chair.ts"
import { dissolve } from "#shared/network/dissolve.ts"
import { leave } from "#shared/network/leave.ts"
import { nameFocalPoint } from "#shared/network/name-focal-point.ts"
import { object } from "#shared/network/object.ts"
import { propose } from "#shared/network/propose.ts"
import { remove } from "#shared/network/remove.ts"
import { turnDown } from "#shared/network/turn-down.ts"
import { must } from "../../support/journey.ts"
import {
  acting,
  candidateIn,
  lukman,
  networkIn,
  networkOf,
  people,
  ripe,
  suspendIn as suspend,
} from "../../support/networks.ts"
import { decide, land, raced } from "../../support/play.ts"
import { kiki, koko, lia, wati } from "../../support/town.ts"
import { type Attempt, membershipOf, mend, type World } from "../../support/world.ts"

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

  test("an agency suspended meanwhile does nothing in a network", () => {
    const why = { agency: "lksa", reason: "Belum jelas." }
    const rpsa = { agency: "rpsa", reason: "Tidak hadir.", title: "Ketua" }
    for (const [verb, by, input] of [
      [admit, koko, { agency: "lksa" }],
      [appointChair, koko, { agency: rpsa.agency, title: rpsa.title }],
      [remove, koko, { agency: rpsa.agency, reason: rpsa.reason }],
      [dissolve, koko, { reason: "Digabung." }],
      [turnDown, koko, why],
      [object, kiki, why],
    ] as const) {
      const [world, id] = networkOf("rpsa")
      candidateIn(world, id, "lksa")
      const attempt = acting(verb, [id, by, input], verb === admit ? ripe : undefined)
      const meanwhile = () => suspend(world, by.agency)
      expect(overtaken(world, attempt, meanwhile), verb.name).toEqual(raced)
    }
  })

  test("a focal point that leaves meanwhile is not taken in with its agency", () => {
    const [world, id] = networkOf()
    candidateIn(world, id, "lksa")
    const admitting = acting(admit, [id, koko, { agency: "lksa" }], ripe)
    const { focalPoint: person } = people.lksa.named
    const go = () => mend(world, membershipOf({ person, agency: "lksa" }), { status: "ended" })
    expect(overtaken(world, admitting, go)).toEqual(raced)
  })

  test("a member suspended meanwhile hands over the chair of nobody", () => {
    const [world, id] = networkOf("rpsa", "lksa")
    suspend(world, "dinsos")
    const taking = acting(appointChair, [id, kiki, { agency: "lksa", title: "Ketua" }])
    expect(overtaken(world, taking, () => suspend(world, "rpsa"))).toEqual(raced)
  })

  test("a chair that comes back meanwhile keeps the chair", () => {
    const [world, id] = networkOf("rpsa")
    suspend(world, "dinsos")
    const taking = acting(appointChair, [id, kiki, { agency: "rpsa", title: "Ketua" }])
    const back = () => mend(world, agencyRef(agencyId.parse("dinsos")), { status: "active" })
    expect(overtaken(world, taking, back)).toEqual(raced)
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
