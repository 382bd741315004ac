import { describe, expect, test } from "vitest"
import { blindRef, caseId, caseRef } from "#shared/case/case.ts"
import { budgetLimits, budgetRefs } from "#shared/case/rules/blind.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { type AgencyId, agencyId } from "#shared/kernel/id.ts"
import { handoffAt, must, openCase, wednesday } from "../../support/journey.ts"
import { rina, town } from "../../support/town.ts"
import { membershipOf, mend, put, see } from "../../support/world.ts"

describe("offering a child whom somebody else may know", () => {
  const known = () => {
    const world = town()
    const child = openCase(world)
    const others = ["lksa", "dinsos"].map((agency) => ({
      case: caseId.parse(`case-${agency}`),
      agency: agencyId.parse(agency),
      name: `Instansi ${agency}`,
      away: [] as readonly AgencyId[],
    }))
    put(world, blindRef("blind:nik"), { cases: others })
    mend(world, caseRef(child), { blinds: ["blind:nik"] })
    const id = handoffAt(world, "draft", { child })
    return { world, id, sending: { verb: offer, id, by: rina, at: wednesday } } as const
  }

  test("says whom to ask, and nothing of which child it is", () => {
    const { world, id, sending } = known()
    const { notices, event } = must(world, sending)
    expect(see(world, handoffRef(id)).sameChild).toMatchObject([
      { agency: "lksa", name: "Instansi lksa", at: wednesday },
    ])
    expect(JSON.stringify([notices, event, see(world, handoffRef(id))])).not.toContain("case-lksa")
  })

  test("costs one answer of the day; once they are spent the offer goes on without", () => {
    const { world, id, sending } = known()
    for (const each of budgetRefs(see(world, membershipOf(rina)))) {
      put(world, each, { day: wednesday.slice(0, 10), left: 0 })
    }
    must(world, sending)
    expect(see(world, handoffRef(id)).sameChild).toEqual([])
    const fresh = known()
    must(fresh.world, fresh.sending)
    const [own] = budgetRefs(see(fresh.world, membershipOf(rina)))
    expect(own && see(fresh.world, own).left).toBe(budgetLimits.person - 1)
  })
})
