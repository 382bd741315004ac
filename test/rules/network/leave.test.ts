import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { appointChair } from "#shared/network/appoint-chair.ts"
import { dissolve } from "#shared/network/dissolve.ts"
import { leave } from "#shared/network/leave.ts"
import { networkSeatRef } from "#shared/network/network.ts"
import { must } from "../../support/journey.ts"
import { acting, lukman, networkIn, networkOf } from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, oki } from "../../support/town.ts"
import { seek } from "../../support/world.ts"

describe("leaving a network", () => {
  test("an agency goes, its list forgets it, and the others are told", () => {
    const [world, id] = networkOf("rpsa", "lksa")
    const { notices } = must(world, acting(leave, [id, kiki]))
    expect(networkIn(world, id).members.map(({ agency }) => agency)).toEqual(["dinsos", "lksa"])
    expect(seek(world, networkSeatRef(id, agencyId.parse("rpsa")))).toBeUndefined()
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["dinsos", "lksa"])
  })

  test("the agency that chairs it hands the chair over first", () => {
    const [world, id] = networkOf("rpsa")
    expect(outcome(world, acting(leave, [id, koko]))).toBe("network.chair-stays")
    must(world, acting(appointChair, [id, koko, { agency: "rpsa", title: "Ketua" }]))
    expect(outcome(world, acting(leave, [id, koko]))).toBe("active")
  })

  test("only a member leaves, by whoever speaks for it", () => {
    const [world, id] = networkOf("rpsa")
    expect(outcome(world, acting(leave, [id, lukman]))).toBe("network.not-a-member")
    expect(outcome(world, acting(leave, [id, oki]))).toBe("role.required")
    expect(outcome(world, acting(leave, ["network-nowhere", kiki]))).toBe("network.missing")
    must(world, acting(dissolve, [id, koko, { reason: "Digabung." }]))
    expect(outcome(world, acting(leave, [id, kiki]))).toBe("network.dissolved")
  })

  testEveryRefusal(leave)
})
