import { describe, expect, test } from "vitest"
import { later } from "#shared/kernel/instant.ts"
import { dissolve } from "#shared/network/dissolve.ts"
import { object } from "#shared/network/object.ts"
import { openObjections } from "#shared/network/rules/admission.ts"
import { must, wednesday } from "../../support/journey.ts"
import {
  acting,
  candidateIn,
  lukman,
  networkIn,
  networkOf,
  ripe,
  suspendIn,
} from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, oki } from "../../support/town.ts"

const no = { agency: "lksa", reason: "Akreditasinya belum jelas." }

function given() {
  const [world, id] = networkOf("rpsa")
  candidateIn(world, id, "lksa")
  return { world, id }
}

describe("objecting to a candidate", () => {
  test("a member says why; chair and sponsor are told, without the reason", () => {
    const { world, id } = given()
    const { notices } = must(world, acting(object, [id, kiki, no]))
    const { candidates } = networkIn(world, id)
    expect(candidates[0]?.objections).toEqual([
      { agency: "rpsa", person: "kiki", at: wednesday, reason: no.reason },
    ])
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["dinsos"])
    expect(JSON.stringify(notices)).not.toContain(no.reason)
  })

  test("until the very end of the period, and once", () => {
    const { world, id } = given()
    const told = (at = wednesday) => outcome(world, acting(object, [id, kiki, no], at))
    expect(told(ripe)).toBe("network.objection-late")
    expect(told(later(ripe, -1))).toBe("active")
    expect(told()).toBe("network.objected-already")
    const [candidate] = networkIn(world, id).candidates
    if (!candidate) throw new Error("there is a candidate")
    expect(openObjections(networkIn(world, id), candidate)).toHaveLength(1)
  })

  test("only another member objects, to somebody proposed", () => {
    const { world, id } = given()
    expect(outcome(world, acting(object, [id, koko, no]))).toBe("network.own-candidate")
    expect(outcome(world, acting(object, [id, lukman, no]))).toBe("network.not-a-member")
    expect(outcome(world, acting(object, [id, oki, no]))).toBe("role.required")
    const other = { ...no, agency: "polres" }
    expect(outcome(world, acting(object, [id, kiki, other]))).toBe("network.candidate-unknown")
    expect(outcome(world, acting(object, ["network-nowhere", kiki, no]))).toBe("network.missing")
    const [bare, empty] = networkOf("rpsa")
    expect(outcome(bare, acting(object, [empty, kiki, no]))).toBe("network.no-candidate")
    must(world, acting(dissolve, [id, koko, { reason: "Digabung." }]))
    expect(outcome(world, acting(object, [id, kiki, no]))).toBe("network.dissolved")
  })

  test("a member that is suspended objects to nobody", () => {
    const { world, id } = given()
    suspendIn(world, "rpsa")
    expect(outcome(world, acting(object, [id, kiki, no]))).toBe("network.agency-suspended")
  })

  testEveryRefusal(object)
})
