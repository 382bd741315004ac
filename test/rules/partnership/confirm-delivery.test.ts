import { describe, expect, test } from "vitest"
import { confirmDelivery } from "#shared/partnership/confirm-delivery.ts"
import { type PartnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { recordDelivery } from "#shared/partnership/record-delivery.ts"
import {
  acting,
  activeIn,
  lukman,
  programme,
  proposal,
  proposedIn,
} from "../../support/agreements.ts"
import { must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, lia, town } from "../../support/town.ts"
import { see, type World } from "../../support/world.ts"

const first = { supply: "1" }
const toLksa = { agency: "lksa" }
const toProvince = { region: "18", through: "dinsos" }

/** A programme of which these have got something. */
function deliveredIn(world: World, ...to: readonly object[]): PartnershipId {
  const id = activeIn(world, programme())
  for (const each of to) {
    must(world, acting(recordDelivery, [id, kiki, { ...first, to: each, delivered: 12 }]))
  }
  return id
}

describe("confirming a delivery", () => {
  test("whoever received it says so, party or not, for itself alone", () => {
    const world = town()
    const id = deliveredIn(world, toLksa)
    const { notices } = must(world, acting(confirmDelivery, [id, lukman, first]))
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["dinsos", "rpsa"])
    expect(see(world, partnershipRef(id)).supplies[0]?.deliveries).toEqual([
      { to: { agency: "lksa" }, planned: 40, delivered: 12, confirmedAt: wednesday },
      { to: { region: "18", through: "dinsos" } },
    ])
  })

  test("for a province, the agency that takes it in does", () => {
    const world = town()
    const id = deliveredIn(world, toProvince)
    must(world, acting(confirmDelivery, [id, koko, first]))
    expect(see(world, partnershipRef(id)).supplies[0]?.deliveries[1]?.confirmedAt).toBe(wednesday)
  })

  test("once, and only what comes to oneself", () => {
    const world = town()
    const id = deliveredIn(world, toLksa)
    must(world, acting(confirmDelivery, [id, lukman, first]))
    expect(outcome(world, acting(confirmDelivery, [id, lukman, first]))).toBe(
      "partnership.already-confirmed",
    )
    expect(outcome(world, acting(confirmDelivery, [id, lukman, { supply: "2" }]))).toBe(
      "partnership.supply-unknown",
    )
    expect(outcome(world, acting(confirmDelivery, [id, kiki, first]))).toBe(
      "partnership.not-recipient",
    )
    expect(outcome(world, acting(confirmDelivery, [id, lia, first]))).toBe("role.required")
  })

  test("not while nobody has recorded what was delivered", () => {
    const world = town()
    const id = deliveredIn(world, toProvince)
    expect(outcome(world, acting(confirmDelivery, [id, lukman, first]))).toBe(
      "partnership.not-delivered",
    )
    expect(see(world, partnershipRef(id)).supplies[0]?.deliveries[0]).toEqual({
      to: toLksa,
      planned: 40,
    })
  })

  test("of several, what was delivered comes first, and the rest waits", () => {
    const world = town()
    const [toAgency, toRegion] = [{ agency: "dinsos" }, toProvince]
    const supplies = [
      { item: "Masker", unit: "kotak", deliveries: [{ to: toAgency }, { to: toRegion }] },
    ]
    const id = activeIn(world, programme({ supplies }))
    must(world, acting(recordDelivery, [id, kiki, { ...first, to: toRegion, delivered: 3 }]))
    must(world, acting(confirmDelivery, [id, koko, first]))
    expect(see(world, partnershipRef(id)).supplies[0]?.deliveries).toEqual([
      { to: toAgency },
      { to: toRegion, delivered: 3, confirmedAt: wednesday },
    ])
    expect(outcome(world, acting(confirmDelivery, [id, koko, first]))).toBe(
      "partnership.not-delivered",
    )
  })

  test("before all have signed, a recipient hears nothing of it, and a party waits", () => {
    const world = town()
    const id = proposedIn(world, programme())
    expect(outcome(world, acting(confirmDelivery, [id, lukman, first]))).toBe("partnership.missing")
    expect(outcome(world, acting(confirmDelivery, [id, koko, first]))).toBe(
      "partnership.wrong-state",
    )
    const other = activeIn(world, proposal())
    expect(outcome(world, acting(confirmDelivery, [other, lukman, first]))).toBe(
      "partnership.missing",
    )
  })

  testEveryRefusal(confirmDelivery)
})
