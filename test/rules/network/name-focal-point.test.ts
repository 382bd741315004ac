import { describe, expect, test } from "vitest"
import { dissolve } from "#shared/network/dissolve.ts"
import { nameFocalPoint } from "#shared/network/name-focal-point.ts"
import { must } from "../../support/journey.ts"
import { acting, lukman, networkIn, networkOf } from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, oki, rina, tono, wati } from "../../support/town.ts"

describe("naming who speaks for a member", () => {
  test("it names two of its own, and may go on with one", () => {
    const [world, id] = networkOf("rpsa")
    const own = () => networkIn(world, id).members.find(({ agency }) => agency === "rpsa")
    const { notices } = must(
      world,
      acting(nameFocalPoint, [id, kiki, { focalPoint: wati.person, deputy: oki.person }]),
    )
    expect(own()).toMatchObject({ focalPoint: "wati", deputy: "oki", sponsor: "dinsos" })
    expect(notices).toEqual([])
    must(world, acting(nameFocalPoint, [id, kiki, { focalPoint: oki.person }]))
    expect(own()).toMatchObject({ focalPoint: "oki" })
    expect(own()?.deputy).toBeUndefined()
  })

  test("those named are two active members of it", () => {
    const [world, id] = networkOf("rpsa")
    const naming = (focalPoint: string, deputy: string) =>
      outcome(world, acting(nameFocalPoint, [id, kiki, { focalPoint, deputy }]))
    expect(naming(wati.person, wati.person)).toBe("network.same-person")
    expect(naming(wati.person, tono.person)).toBe("network.person-unknown")
    expect(naming(rina.person, wati.person)).toBe("network.person-unknown")
  })

  test("only a member names, by whoever speaks for it", () => {
    const [world, id] = networkOf("rpsa")
    const named = { focalPoint: wati.person }
    expect(outcome(world, acting(nameFocalPoint, [id, oki, named]))).toBe("role.required")
    expect(outcome(world, acting(nameFocalPoint, [id, lukman, named]))).toBe("network.not-a-member")
    expect(outcome(world, acting(nameFocalPoint, ["network-nowhere", kiki, named]))).toBe(
      "network.missing",
    )
    must(world, acting(dissolve, [id, koko, { reason: "Digabung." }]))
    expect(outcome(world, acting(nameFocalPoint, [id, kiki, named]))).toBe("network.dissolved")
  })

  testEveryRefusal(nameFocalPoint)
})
