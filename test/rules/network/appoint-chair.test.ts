import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { appointChair } from "#shared/network/appoint-chair.ts"
import { dissolve } from "#shared/network/dissolve.ts"
import { networkRef } from "#shared/network/network.ts"
import { must } from "../../support/journey.ts"
import { acting, lukman, networkIn, networkOf, suspendIn } from "../../support/networks.ts"
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

  test("where the chairing agency is no longer active, any active member hands it over", () => {
    for (const status of ["suspended", "succeeded"] as const) {
      const [world, id] = networkOf("rpsa", "lksa")
      mend(world, agencyRef(agencyId.parse("dinsos")), { status })
      const by = (who: typeof kiki, agency = "rpsa") =>
        outcome(world, acting(appointChair, [id, who, { ...rpsa, agency }]))
      expect(by(koko)).toBe("network.agency-suspended")
      expect(by(kiki, "dinsos")).toBe("network.agency-unknown")
      expect(by(rina)).not.toBe("active")
      suspendIn(world, "lksa")
      expect(by(lukman)).toBe("network.agency-suspended")
      expect(by(kiki)).toBe("active")
      expect(networkIn(world, id).chair).toEqual(rpsa)
    }
  })

  test("an agency outside never does, whatever became of the chair", () => {
    const [world, id] = networkOf("rpsa")
    suspendIn(world, "dinsos")
    expect(outcome(world, acting(appointChair, [id, lukman, rpsa]))).toBe("network.not-the-chair")
    mend(world, networkRef(id), { status: "dissolved" })
    expect(outcome(world, acting(appointChair, [id, kiki, rpsa]))).toBe("network.dissolved")
  })

  testEveryRefusal(appointChair)
})
