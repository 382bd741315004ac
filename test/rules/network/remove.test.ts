import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { dissolve } from "#shared/network/dissolve.ts"
import { networkSeatRef } from "#shared/network/network.ts"
import { remove } from "#shared/network/remove.ts"
import { must, wednesday } from "../../support/journey.ts"
import { acting, networkIn, networkOf, suspendIn } from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, rina } from "../../support/town.ts"
import { seek } from "../../support/world.ts"

const rpsa = { agency: "rpsa", reason: "Tidak pernah hadir." }

describe("removing a member", () => {
  test("the chair does, and says why; it and the others are told, without the reason", () => {
    const [world, id] = networkOf("rpsa", "lksa")
    const { notices } = must(world, acting(remove, [id, koko, rpsa]))
    const { members, departures } = networkIn(world, id)
    expect(members.map(({ agency }) => agency)).toEqual(["dinsos", "lksa"])
    expect(departures).toEqual([{ ...rpsa, how: "removed", by: "dinsos", at: wednesday }])
    expect(seek(world, networkSeatRef(id, agencyId.parse("rpsa")))).toBeUndefined()
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["rpsa", "lksa"])
    expect(JSON.stringify(notices)).not.toContain(rpsa.reason)
  })

  test("never the agency that chairs it, and nobody who is no member", () => {
    const [world, id] = networkOf("rpsa")
    const told = (agency: string) => outcome(world, acting(remove, [id, koko, { ...rpsa, agency }]))
    expect(told("dinsos")).toBe("network.chair-removed")
    expect(told("lksa")).toBe("network.member-unknown")
  })

  test("only the chair removes, by whoever speaks for it", () => {
    const [world, id] = networkOf("rpsa", "lksa")
    expect(outcome(world, acting(remove, [id, kiki, rpsa]))).toBe("network.not-the-chair")
    expect(outcome(world, acting(remove, [id, rina, rpsa]))).toBe("role.required")
    expect(outcome(world, acting(remove, ["network-nowhere", koko, rpsa]))).toBe("network.missing")
    must(world, acting(dissolve, [id, koko, { reason: "Digabung." }]))
    expect(outcome(world, acting(remove, [id, koko, rpsa]))).toBe("network.dissolved")
  })

  test("a chair that is suspended itself removes nobody", () => {
    const [world, id] = networkOf("rpsa")
    suspendIn(world, "dinsos")
    expect(outcome(world, acting(remove, [id, koko, rpsa]))).toBe("network.agency-suspended")
  })

  testEveryRefusal(remove)
})
