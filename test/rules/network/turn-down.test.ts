import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { dissolve } from "#shared/network/dissolve.ts"
import { networkSeatRef } from "#shared/network/network.ts"
import { propose } from "#shared/network/propose.ts"
import { turnDown } from "#shared/network/turn-down.ts"
import { must, wednesday } from "../../support/journey.ts"
import { acting, lukman, networkIn, networkOf, suspendIn } from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, lia, seat } from "../../support/town.ts"
import { membershipOf, mend, seek } from "../../support/world.ts"

const no = { agency: "polres", reason: "Belum waktunya." }

/** Polres is proposed by RPSA; LKSA is a member, too. */
function given() {
  const [world, id] = networkOf("rpsa", "lksa")
  must(world, acting(propose, [id, kiki, { agency: "polres", sector: "LAW" }]))
  const agus = seat("agus", "polres")
  mend(world, membershipOf(agus), { roles: ["COORDINATOR"] })
  return { world, id, agus }
}

describe("turning a proposal down", () => {
  test("the chair does, the sponsor takes it back, or the agency itself says no", () => {
    const { agus } = given()
    for (const by of [koko, kiki, agus]) {
      const { world, id } = given()
      const { notices } = must(world, acting(turnDown, [id, by, no]))
      const { candidates, departures } = networkIn(world, id)
      expect(candidates).toEqual([])
      expect(departures).toEqual([{ ...no, how: "turned-down", by: by.agency, at: wednesday }])
      expect(seek(world, networkSeatRef(id, agencyId.parse("polres")))).toBeUndefined()
      expect(notices.map(({ audience }) => audience.agency)).toEqual(
        ["polres", "rpsa", "dinsos"].filter((each) => each !== by.agency),
      )
      expect(JSON.stringify(notices)).not.toContain(no.reason)
    }
  })

  test("it can be proposed again", () => {
    const { world, id } = given()
    must(world, acting(turnDown, [id, koko, no]))
    const again = acting(propose, [id, koko, { agency: "polres", sector: "LAW" }])
    expect(outcome(world, again)).toBe("active")
  })

  test("no other member does, and nobody from outside", () => {
    const { world, id, agus } = given()
    expect(outcome(world, acting(turnDown, [id, lukman, no]))).toBe(
      "network.not-yours-to-turn-down",
    )
    expect(outcome(world, acting(turnDown, [id, lia, no]))).toBe("role.required")
    expect(outcome(world, acting(turnDown, [id, koko, { ...no, agency: "nowhere" }]))).toBe(
      "network.candidate-unknown",
    )
    expect(outcome(world, acting(turnDown, ["network-nowhere", koko, no]))).toBe("network.missing")
    must(world, acting(turnDown, [id, koko, no]))
    expect(outcome(world, acting(turnDown, [id, agus, no]))).toBe("network.not-a-member")
    expect(outcome(world, acting(turnDown, [id, koko, no]))).toBe("network.no-candidate")
    must(world, acting(dissolve, [id, koko, { reason: "Digabung." }]))
    expect(outcome(world, acting(turnDown, [id, koko, no]))).toBe("network.dissolved")
  })

  test("an agency that is suspended turns nothing down", () => {
    const { world, id } = given()
    suspendIn(world, "dinsos")
    expect(outcome(world, acting(turnDown, [id, koko, no]))).toBe("network.agency-suspended")
    expect(outcome(world, acting(turnDown, [id, kiki, no]))).toBe("active")
  })

  testEveryRefusal(turnDown)
})
