import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { agree } from "#shared/network/agree.ts"
import { dissolve } from "#shared/network/dissolve.ts"
import { propose } from "#shared/network/propose.ts"
import { must, wednesday } from "../../support/journey.ts"
import { acting, lukman, networkIn, networkOf, people } from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, lia, oki, rina, tono } from "../../support/town.ts"
import { mend } from "../../support/world.ts"

function given() {
  const [world, id] = networkOf("rpsa")
  must(world, acting(propose, [id, kiki, { agency: "lksa", sector: "CARE" }]))
  return { world, id }
}

describe("agreeing to join", () => {
  test("the agency itself says who speaks for it; chair and sponsor are told", () => {
    const { world, id } = given()
    const named = { focalPoint: lia.person, deputy: lukman.person }
    const { notices } = must(world, acting(agree, [id, lukman, named]))
    expect(networkIn(world, id).candidates[0]?.agreed).toEqual({ at: wednesday, ...named })
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["dinsos", "rpsa"])
  })

  test("those named are two active members of it", () => {
    const { world, id } = given()
    const naming = (focalPoint: string, deputy?: string) =>
      outcome(world, acting(agree, [id, lukman, { focalPoint, ...(deputy ? { deputy } : {}) }]))
    expect(naming("nobody")).toBe("network.person-unknown")
    expect(naming(rina.person)).toBe("network.person-unknown")
    expect(naming(lia.person, tono.person)).toBe("network.person-unknown")
    expect(naming(lia.person, lia.person)).toBe("network.same-person")
    expect(naming(lia.person)).toBe("active")
    expect(naming(lia.person)).toBe("network.already-agreed")
  })

  test("somebody suspended speaks for nobody", () => {
    const [world, id] = networkOf()
    must(world, acting(propose, [id, koko, { agency: "rpsa", sector: "CARE" }]))
    expect(outcome(world, acting(agree, [id, kiki, { focalPoint: tono.person }]))).toBe(
      "network.person-unknown",
    )
  })

  test("only the agency proposed agrees, by whoever speaks for it, while it is active", () => {
    const { world, id } = given()
    const { named } = people.lksa
    expect(outcome(world, acting(agree, [id, koko, { focalPoint: rina.person }]))).toBe(
      "network.not-a-candidate",
    )
    expect(outcome(world, acting(agree, [id, lia, named]))).toBe("role.required")
    expect(outcome(world, acting(agree, ["network-nowhere", oki, named]))).toBe("network.missing")
    mend(world, agencyRef(agencyId.parse("lksa")), { status: "suspended" })
    expect(outcome(world, acting(agree, [id, lukman, named]))).toBe("network.agency-suspended")
    must(world, acting(dissolve, [id, koko, { reason: "Digabung." }]))
    expect(outcome(world, acting(agree, [id, lukman, named]))).toBe("network.dissolved")
  })

  testEveryRefusal(agree)
})
