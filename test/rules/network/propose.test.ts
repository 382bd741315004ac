import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { dissolve } from "#shared/network/dissolve.ts"
import { networkRef, networkSeatRef } from "#shared/network/network.ts"
import { propose } from "#shared/network/propose.ts"
import { candidateLimit, memberLimit } from "#shared/network/rules/admission.ts"
import { must, wednesday } from "../../support/journey.ts"
import { acting, crowdIn, networkIn, networkOf } from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, oki, rina } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const lksa = { agency: "lksa", sector: "CARE" }

describe("proposing a member", () => {
  test("a member vouches for it; seven days remain to object; it and the members are told", () => {
    const [world, id] = networkOf("rpsa")
    const { notices } = must(world, acting(propose, [id, kiki, lksa]))
    expect(networkIn(world, id).candidates).toEqual([
      {
        ...lksa,
        sponsor: "rpsa",
        by: "kiki",
        at: wednesday,
        objectionsUntil: later(wednesday, 7 * day),
        objections: [],
      },
    ])
    expect(see(world, networkSeatRef(id, agencyId.parse("lksa"))).standing).toBe("candidate")
    expect(notices.map(({ audience, urgency }) => [audience.to, audience.agency, urgency])).toEqual(
      [
        ["coordinators", "lksa", "week"],
        ["coordinators", "dinsos", "week"],
      ],
    )
  })

  test("it is known, active, no member yet, and proposed once", () => {
    const [world, id] = networkOf("rpsa")
    const told = (agency: string) =>
      outcome(world, acting(propose, [id, koko, { agency, sector: "CARE" }]))
    expect(told("nowhere")).toBe("network.agency-unknown")
    expect(told("rpsa")).toBe("network.already-member")
    expect(told("lksa")).toBe("active")
    expect(told("lksa")).toBe("network.already-proposed")
    mend(world, agencyRef(agencyId.parse("polres")), { status: "suspended" })
    expect(told("polres")).toBe("network.agency-unknown")
  })

  test("sixty members and ten candidates are the most", () => {
    const [world, id] = networkOf()
    for (const agency of crowdIn(world, candidateLimit)) {
      must(world, acting(propose, [id, koko, { agency, sector: "COMMUNITY" }]))
    }
    expect(outcome(world, acting(propose, [id, koko, lksa]))).toBe("network.queue-full")
    const [member] = networkIn(world, id).members
    if (!member) throw new Error("a founder is a member")
    const members = crowdIn(world, memberLimit).map((agency) => ({ ...member, agency }))
    mend(world, networkRef(id), { members: [member, ...members.slice(1)], candidates: [] })
    expect(outcome(world, acting(propose, [id, koko, lksa]))).toBe("network.full")
  })

  test("only a member proposes, by whoever speaks for it, while it is active", () => {
    const [world, id] = networkOf()
    expect(outcome(world, acting(propose, [id, kiki, lksa]))).toBe("network.not-a-member")
    expect(outcome(world, acting(propose, [id, oki, lksa]))).toBe("role.required")
    expect(outcome(world, acting(propose, [id, rina, lksa]))).toBe("role.required")
    expect(outcome(world, acting(propose, ["network-nowhere", koko, lksa]))).toBe("network.missing")
    const dinsos = agencyRef(agencyId.parse("dinsos"))
    mend(world, dinsos, { status: "suspended" })
    expect(outcome(world, acting(propose, [id, koko, lksa]))).toBe("network.agency-suspended")
    mend(world, dinsos, { status: "active" })
    must(world, acting(dissolve, [id, koko, { reason: "Digabung." }]))
    expect(outcome(world, acting(propose, [id, koko, lksa]))).toBe("network.dissolved")
  })

  testEveryRefusal(propose)
})
