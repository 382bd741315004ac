import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { caseRef } from "#shared/case/case.ts"
import { create } from "#shared/handoff/create.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { drafting, handoffAt, openCase } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { lia, monday, oki, rina, seat, surya, town } from "../../support/town.ts"
import { mend, type Seat, see, type World } from "../../support/world.ts"

const rpsa = agencyRef(agencyId.parse("rpsa"))

function given(change: Record<string, unknown> = {}) {
  const world = town()
  return { world, child: openCase(world, change) }
}

const draft = (world: World, input: unknown, by: Seat = rina): string =>
  outcome(world, { verb: create, input, by, at: monday })

describe("drafting a handoff", () => {
  test("a case worker of the custodian drafts it, and it rests on the case's epoch", () => {
    const world = town()
    const handoff = see(world, handoffRef(handoffAt(world, "draft")))
    expect(handoff).toMatchObject({ status: "draft", from: "dinsos", to: "rpsa", epoch: 1 })
    expect(handoff).toMatchObject({ author: "rina", holdsPlace: false, excludedPersons: ["eka"] })
    expect(handoff.partnerships).toEqual(["pks-dinsos-rpsa"])
  })

  test("the need shows an age band, never the age", () => {
    const world = town()
    const { need } = see(world, handoffRef(handoffAt(world, "draft")))
    expect(need).toEqual({
      service: "TEMPORARY_SHELTER",
      ageBand: "12-15",
      sex: "F",
      region: "18.72",
      category: "AMPK09_VIOLENCE",
    })
  })

  test("nobody drafts for a child whom their agency does not hold", () => {
    const { world, child } = given()
    expect(draft(world, drafting(child), lia)).toBe("handoff.case-not-held")
    expect(draft(world, drafting("case-nowhere"))).toBe("handoff.case-not-held")
  })

  test("somebody excluded from the case hears what a stranger hears", () => {
    const { world, child } = given({ excludedPersons: [surya.person] })
    expect(draft(world, drafting(child), surya)).toBe("handoff.case-not-held")
  })

  test("an officer of the desk does not draft", () => {
    const { world, child } = given()
    expect(draft(world, drafting(child), oki)).toBe("role.required")
    expect(draft(world, drafting(child), seat("wira", "dinsos"))).toBe("role.required")
  })

  test("a closed case goes nowhere", () => {
    const { world, child } = given()
    mend(world, caseRef(child), { status: "closed" })
    expect(draft(world, drafting(child))).toBe("handoff.case-closed")
  })

  test("the receiver is another agency of the directory", () => {
    const { world, child } = given()
    expect(draft(world, drafting(child, { to: "dinsos" }))).toBe("handoff.to-itself")
    expect(draft(world, drafting(child, { to: "nowhere" }))).toBe("handoff.receiver-unknown")
  })

  test("an agency that is suspended or succeeded refers nobody, but lets its children go", () => {
    for (const status of ["suspended", "succeeded"] as const) {
      const { world, child } = given()
      mend(world, agencyRef(agencyId.parse("dinsos")), { status })
      expect(draft(world, drafting(child)), status).toBe("handoff.source-suspended")
      expect(draft(world, drafting(child, { kind: "transfer" })), status).toBe("draft")
    }
  })

  test("the receiver is not suspended", () => {
    const { world, child } = given()
    mend(world, rpsa, { status: "suspended" })
    expect(draft(world, drafting(child))).toBe("handoff.receiver-suspended")
  })

  test("the receiver has no conflict of interest in the case", () => {
    const { world, child } = given({ conflictedAgencies: ["rpsa"] })
    expect(draft(world, drafting(child))).toBe("handoff.receiver-conflicted")
  })

  test("an agency of single tasks is asked for a service, and takes no child over", () => {
    const { world, child } = given()
    const police = drafting(child, { to: "polres", service: "ACCOMPANIMENT" })
    expect(draft(world, police)).toBe("draft")
    expect(draft(world, { ...police, kind: "transfer" })).toBe("handoff.receiver-cannot-receive")
  })

  test("an agency that receives nothing is not asked", () => {
    const { world, child } = given()
    mend(world, rpsa, { type: "UNICEF" })
    expect(draft(world, drafting(child))).toBe("handoff.receiver-cannot-receive")
  })

  test("the receiver offers the service", () => {
    const { world, child } = given()
    const legal = drafting(child, { service: "LEGAL_AID" })
    expect(draft(world, legal)).toBe("handoff.service-not-offered")
  })

  test("the receiver serves children of this age, sex and category", () => {
    const { world, child } = given()
    const serves = { ages: [0, 17], sexes: ["F", "M"], categories: [] } as const
    const under = (change: object): string => {
      mend(world, rpsa, { serves: { ...serves, ...change } })
      return draft(world, drafting(child))
    }
    expect(under({ ages: [13, 13] })).toBe("draft")
    expect(under({ ages: [0, 12] })).toBe("handoff.child-not-served")
    expect(under({ ages: [14, 17] })).toBe("handoff.child-not-served")
    expect(under({ sexes: ["M"] })).toBe("handoff.child-not-served")
    expect(under({ categories: ["AMPK02_ABH"] })).toBe("handoff.child-not-served")
    expect(under({ categories: ["AMPK09_VIOLENCE"] })).toBe("draft")
  })

  testEveryRefusal(create)
})
