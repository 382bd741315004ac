import { describe, expect, test } from "vitest"
import { confirmDelivery } from "#shared/partnership/confirm-delivery.ts"
import { partnershipRef } from "#shared/partnership/partnership.ts"
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
import { see } from "../../support/world.ts"

const first = { supply: "1" }

describe("confirming a delivery", () => {
  test("whoever received it says so, party or not, for itself alone", () => {
    const world = town()
    const id = activeIn(world, programme())
    const { notices } = must(world, acting(confirmDelivery, [id, lukman, first]))
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["dinsos", "rpsa"])
    expect(see(world, partnershipRef(id)).supplies[0]?.deliveries).toEqual([
      { to: { agency: "lksa" }, planned: 40, confirmedAt: wednesday },
      { to: { region: "18", through: "dinsos" } },
    ])
  })

  test("for a province, the agency that takes it in does", () => {
    const world = town()
    const id = activeIn(world, programme())
    must(world, acting(confirmDelivery, [id, koko, first]))
    expect(see(world, partnershipRef(id)).supplies[0]?.deliveries[1]?.confirmedAt).toBe(wednesday)
  })

  test("once, and only what comes to oneself", () => {
    const world = town()
    const id = activeIn(world, programme())
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
