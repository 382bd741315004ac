import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { dissolve } from "#shared/network/dissolve.ts"
import { networkRef, networkSeatRef } from "#shared/network/network.ts"
import { candidateLimit, memberLimit } from "#shared/network/rules/admission.ts"
import { must, wednesday } from "../../support/journey.ts"
import {
  acting,
  candidateIn,
  crowdIn,
  networkIn,
  networkOf,
  suspendIn,
} from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, rina } from "../../support/town.ts"
import { mend, put, seek } from "../../support/world.ts"

const why = { reason: "Digabung dengan tim kota." }

describe("dissolving a network", () => {
  test("it leaves every list, stays to be read, and members and candidates are told", () => {
    const [world, id] = networkOf("rpsa")
    candidateIn(world, id, "lksa")
    const { notices } = must(world, acting(dissolve, [id, koko, why]))
    expect(networkIn(world, id)).toMatchObject({
      status: "dissolved",
      dissolved: { at: wednesday, ...why },
      candidates: [],
    })
    for (const agency of ["dinsos", "rpsa", "lksa"]) {
      expect(seek(world, networkSeatRef(id, agencyId.parse(agency)))).toBeUndefined()
    }
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["rpsa", "lksa"])
  })

  test("the largest one fits into one act", () => {
    const [world, id] = networkOf("rpsa")
    candidateIn(world, id, "lksa")
    const { members, candidates } = networkIn(world, id)
    const [member, candidate] = [members[0], candidates[0]]
    if (!member || !candidate) throw new Error("both were put there")
    const crowd = crowdIn(world, memberLimit + candidateLimit)
    const all = [member.agency, ...crowd.slice(1)]
    mend(world, networkRef(id), {
      members: all.slice(0, memberLimit).map((agency) => ({ ...member, agency })),
      candidates: all.slice(memberLimit).map((agency) => ({ ...candidate, agency })),
    })
    const seat = seek(world, networkSeatRef(id, member.agency))
    if (!seat) throw new Error("a founder has a seat")
    for (const agency of all) put(world, networkSeatRef(id, agency), { ...seat, agency })
    expect(outcome(world, acting(dissolve, [id, koko, why]))).toBe("dissolved")
  })

  test("only the chair dissolves it, once, by whoever speaks for it", () => {
    const [world, id] = networkOf("rpsa")
    expect(outcome(world, acting(dissolve, [id, kiki, why]))).toBe("network.not-the-chair")
    expect(outcome(world, acting(dissolve, [id, rina, why]))).toBe("role.required")
    expect(outcome(world, acting(dissolve, ["network-nowhere", koko, why]))).toBe("network.missing")
    must(world, acting(dissolve, [id, koko, why]))
    expect(outcome(world, acting(dissolve, [id, koko, why]))).toBe("network.dissolved")
  })

  test("a chair that is suspended itself dissolves nothing", () => {
    const [world, id] = networkOf("rpsa")
    suspendIn(world, "dinsos")
    expect(outcome(world, acting(dissolve, [id, koko, why]))).toBe("network.agency-suspended")
    expect(networkIn(world, id).status).toBe("active")
  })

  testEveryRefusal(dissolve)
})
