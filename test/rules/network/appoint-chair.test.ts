import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { appointChair } from "#shared/network/appoint-chair.ts"
import { dissolve } from "#shared/network/dissolve.ts"
import { must } from "../../support/journey.ts"
import { acting, networkIn, networkOf } from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, rina } from "../../support/town.ts"
import { mend } from "../../support/world.ts"

const rpsa = { agency: "rpsa", title: "Ketua RPSA" }

describe("handing the chair over", () => {
  test("another member chairs from then on, and all are told", () => {
    const [world, id] = networkOf("rpsa", "lksa")
    const { notices } = must(world, acting(appointChair, [id, koko, rpsa]))
    expect(networkIn(world, id).chair).toEqual(rpsa)
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["rpsa", "lksa"])
    expect(outcome(world, acting(appointChair, [id, koko, rpsa]))).toBe("network.not-the-chair")
    expect(outcome(world, acting(appointChair, [id, kiki, rpsa]))).toBe("active")
  })

  test("it goes to an active member", () => {
    const [world, id] = networkOf("rpsa")
    const lksa = { agency: "lksa", title: "Ketua" }
    expect(outcome(world, acting(appointChair, [id, koko, lksa]))).toBe("network.member-unknown")
    mend(world, agencyRef(agencyId.parse("rpsa")), { status: "suspended" })
    expect(outcome(world, acting(appointChair, [id, koko, rpsa]))).toBe("network.agency-unknown")
  })

  test("only the chair hands it over, by whoever speaks for it", () => {
    const [world, id] = networkOf("rpsa")
    expect(outcome(world, acting(appointChair, [id, kiki, rpsa]))).toBe("network.not-the-chair")
    expect(outcome(world, acting(appointChair, [id, rina, rpsa]))).toBe("role.required")
    const nowhere = acting(appointChair, ["network-nowhere", koko, rpsa])
    expect(outcome(world, nowhere)).toBe("network.missing")
    must(world, acting(dissolve, [id, koko, { reason: "Digabung." }]))
    expect(outcome(world, acting(appointChair, [id, koko, rpsa]))).toBe("network.dissolved")
  })

  testEveryRefusal(appointChair)
})
