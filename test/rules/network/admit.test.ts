import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { later } from "#shared/kernel/instant.ts"
import { admit } from "#shared/network/admit.ts"
import { dissolve } from "#shared/network/dissolve.ts"
import { leave } from "#shared/network/leave.ts"
import { networkRef, networkSeatRef } from "#shared/network/network.ts"
import { object } from "#shared/network/object.ts"
import { propose } from "#shared/network/propose.ts"
import { memberLimit } from "#shared/network/rules/admission.ts"
import { must } from "../../support/journey.ts"
import {
  acting,
  candidateIn,
  crowdIn,
  lukman,
  networkIn,
  networkOf,
  ripe,
  suspendIn,
} from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, lia, rina } from "../../support/town.ts"
import { membershipOf, mend, see } from "../../support/world.ts"

const lksa = { agency: "lksa" }
const why = "Akreditasi terbit bulan ini."

function given() {
  const [world, id] = networkOf("rpsa")
  candidateIn(world, id, "lksa")
  return { world, id }
}

describe("admitting a candidate", () => {
  test("after the period, it is a member with its sponsor and focal point; all members are told", () => {
    const { world, id } = given()
    const { notices } = must(world, acting(admit, [id, koko, lksa], ripe))
    const { members, candidates } = networkIn(world, id)
    expect(candidates).toEqual([])
    expect(members.at(-1)).toEqual({
      agency: "lksa",
      sector: "CARE",
      sponsor: "dinsos",
      since: ripe,
      focalPoint: lia.person,
    })
    expect(see(world, networkSeatRef(id, agencyId.parse("lksa"))).standing).toBe("member")
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["rpsa", "lksa"])
  })

  test("not before the period is over, whoever is in a hurry", () => {
    const { world, id } = given()
    expect(outcome(world, acting(admit, [id, koko, lksa], later(ripe, -1)))).toBe(
      "network.objections-open",
    )
    expect(outcome(world, acting(admit, [id, koko, lksa], ripe))).toBe("active")
  })

  test("not before it has agreed", () => {
    const [world, id] = networkOf()
    must(world, acting(propose, [id, koko, { ...lksa, sector: "CARE" }]))
    expect(outcome(world, acting(admit, [id, koko, lksa], ripe))).toBe("network.not-agreed")
  })

  test("against an objection only with a written reason, which is kept with who objected", () => {
    const { world, id } = given()
    must(world, acting(object, [id, kiki, { ...lksa, reason: "Belum jelas." }]))
    expect(outcome(world, acting(admit, [id, koko, lksa], ripe))).toBe("network.reason-required")
    must(world, acting(admit, [id, koko, { ...lksa, reason: why }], ripe))
    expect(networkIn(world, id).members.at(-1)?.overruled).toEqual({
      agencies: ["rpsa"],
      reason: why,
    })
  })

  test("an objection of an agency that has left stands in nobody's way", () => {
    const { world, id } = given()
    must(world, acting(object, [id, kiki, { ...lksa, reason: "Belum jelas." }]))
    must(world, acting(leave, [id, kiki]))
    must(world, acting(admit, [id, koko, { ...lksa, reason: why }], ripe))
    expect(networkIn(world, id).members.at(-1)?.overruled).toBeUndefined()
  })

  test("a sponsor that has left vouches for nobody", () => {
    const [world, id] = networkOf("rpsa")
    must(world, acting(propose, [id, kiki, { ...lksa, sector: "CARE" }]))
    mend(world, networkRef(id), {
      candidates: networkIn(world, id).candidates.map((each) => ({
        ...each,
        agreed: { at: ripe, focalPoint: see(world, networkRef(id)).candidates[0]?.by ?? each.by },
      })),
    })
    must(world, acting(leave, [id, kiki]))
    expect(outcome(world, acting(admit, [id, koko, lksa], ripe))).toBe("network.sponsor-gone")
  })

  test("a full network admits nobody, and nobody suspended is admitted", () => {
    const { world, id } = given()
    mend(world, agencyRef(agencyId.parse("lksa")), { status: "suspended" })
    expect(outcome(world, acting(admit, [id, koko, lksa], ripe))).toBe("network.agency-unknown")
    const [member] = networkIn(world, id).members
    if (!member) throw new Error("a founder is a member")
    const crowd = crowdIn(world, memberLimit - 1).map((agency) => ({ ...member, agency }))
    mend(world, networkRef(id), { members: [member, ...crowd] })
    expect(outcome(world, acting(admit, [id, koko, lksa], ripe))).toBe("network.full")
  })

  test("only the chair admits, and only who is proposed", () => {
    const { world, id } = given()
    expect(outcome(world, acting(admit, [id, kiki, lksa], ripe))).toBe("network.not-the-chair")
    expect(outcome(world, acting(admit, [id, lukman, lksa], ripe))).toBe("network.not-the-chair")
    expect(outcome(world, acting(admit, [id, rina, lksa], ripe))).toBe("role.required")
    const other = { agency: "polres" }
    expect(outcome(world, acting(admit, [id, koko, other], ripe))).toBe("network.candidate-unknown")
    expect(outcome(world, acting(admit, ["network-nowhere", koko, lksa]))).toBe("network.missing")
    const [bare, empty] = networkOf()
    expect(outcome(bare, acting(admit, [empty, koko, lksa]))).toBe("network.no-candidate")
    must(world, acting(dissolve, [id, koko, { reason: "Digabung." }]))
    expect(outcome(world, acting(admit, [id, koko, lksa], ripe))).toBe("network.dissolved")
  })

  test("nobody is taken in with a focal point that has left or is suspended", () => {
    for (const status of ["ended", "suspended"] as const) {
      const { world, id } = given()
      mend(world, membershipOf(lia), { status })
      expect(outcome(world, acting(admit, [id, koko, lksa], ripe))).toBe("network.person-unknown")
    }
  })

  test("a chair that is suspended itself admits nobody", () => {
    const { world, id } = given()
    suspendIn(world, "dinsos")
    expect(outcome(world, acting(admit, [id, koko, lksa], ripe))).toBe("network.agency-suspended")
    expect(networkIn(world, id).candidates).toHaveLength(1)
  })

  testEveryRefusal(admit)
})
