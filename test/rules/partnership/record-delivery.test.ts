import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { confirmDelivery } from "#shared/partnership/confirm-delivery.ts"
import { end } from "#shared/partnership/end.ts"
import { type PartnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { recordDelivery } from "#shared/partnership/record-delivery.ts"
import { recipientLimit } from "#shared/partnership/rules/supplies.ts"
import { acting, activeIn, lukman, programme, proposedIn } from "../../support/agreements.ts"
import { must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, oki, town } from "../../support/town.ts"
import { mend, see, type World } from "../../support/world.ts"

const lksa = { agency: "lksa" }

function given() {
  const world = town()
  const id = activeIn(world, programme())
  const recording = (input: object, by = koko) =>
    acting(recordDelivery, [id, by, { supply: "1", ...input }])
  return { world, id, recording }
}

const deliveries = (world: World, id: PartnershipId) =>
  see(world, partnershipRef(id)).supplies[0]?.deliveries

describe("recording a delivery", () => {
  test("what went out stands beside what was planned; others stay as they were", () => {
    const { world, id, recording } = given()
    const { notices } = must(world, recording({ to: lksa, delivered: 38 }))
    expect(deliveries(world, id)).toEqual([
      { to: lksa, planned: 40, delivered: 38 },
      { to: { region: "18", through: "dinsos" } },
    ])
    expect(notices).toMatchObject([{ audience: { to: "coordinators", agency: "lksa" } }])
  })

  test("a figure that was not stated stays unknown, and nought is a figure", () => {
    const { world, id, recording } = given()
    must(world, recording({ to: { agency: "polres" } }))
    must(world, recording({ to: { region: "18", through: "dinsos" }, delivered: 0 }))
    expect(deliveries(world, id)?.slice(1)).toEqual([
      { to: { region: "18", through: "dinsos" }, delivered: 0 },
      { to: { agency: "polres" } },
    ])
    expect(outcome(world, recording({ to: { agency: "polres" } }))).toBe(
      "partnership.figure-missing",
    )
  })

  test("another figure has to be confirmed anew; the same one stays confirmed", () => {
    const { world, id, recording } = given()
    must(world, recording({ to: lksa, delivered: 38 }))
    must(world, acting(confirmDelivery, [id, lukman, { supply: "1" }]))
    must(world, recording({ to: lksa, planned: 50, delivered: 38 }))
    expect(deliveries(world, id)?.[0]).toMatchObject({ planned: 50, confirmedAt: wednesday })
    must(world, recording({ to: lksa, delivered: 40 }))
    expect(deliveries(world, id)?.[0]).toEqual({ to: lksa, planned: 50, delivered: 40 })
  })

  test("the item and the recipient are there", () => {
    const { world, recording } = given()
    expect(outcome(world, recording({ supply: "2", to: lksa, delivered: 1 }))).toBe(
      "partnership.supply-unknown",
    )
    for (const to of [{ agency: "nowhere" }, { region: "18.72" }, { region: "99" }]) {
      expect(outcome(world, recording({ to, delivered: 1 }))).toBe("partnership.recipient-unknown")
    }
  })

  test("an item has sixty recipients at most", () => {
    const { world, id, recording } = given()
    const { supplies } = see(world, partnershipRef(id))
    const crowd = Array.from({ length: recipientLimit }, (_, place) => ({
      to: { agency: agencyId.parse(`mitra-${place}`) },
    }))
    mend(world, partnershipRef(id), {
      supplies: supplies.map((each) => ({ ...each, deliveries: crowd })),
    })
    expect(outcome(world, recording({ to: lksa, delivered: 1 }))).toBe("partnership.supply-full")
  })

  test("late figures are written down after the end, but none before it counts", () => {
    const { world, id, recording } = given()
    must(world, acting(end, [id, koko, { reason: "Selesai." }]))
    expect(outcome(world, recording({ to: lksa, delivered: 38 }))).toBe("ended")
    const early = acting(recordDelivery, [
      proposedIn(world, programme()),
      koko,
      { supply: "1", to: lksa, delivered: 1 },
    ])
    expect(outcome(world, early)).toBe("partnership.wrong-state")
  })

  test("only parties of a programme record it", () => {
    const { world, recording } = given()
    const one = { supply: "1", to: lksa, delivered: 1 }
    expect(outcome(world, recording(one, lukman))).toBe("partnership.not-a-party")
    expect(outcome(world, recording(one, oki))).toBe("role.required")
    const plain = activeIn(world)
    expect(outcome(world, acting(recordDelivery, [plain, koko, one]))).toBe(
      "partnership.no-supplies",
    )
    expect(outcome(world, acting(recordDelivery, [plain, lukman, one]))).toBe("partnership.missing")
    expect(outcome(world, recording(one, kiki))).toBe("active")
  })

  testEveryRefusal(recordDelivery)
})
