import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { services } from "#shared/agency/lists/services.ts"
import { type CaseId, caseRef } from "#shared/case/case.ts"
import { create } from "#shared/handoff/create.ts"
import { handoffOfCaseRef, handoffRef, reviewRef } from "#shared/handoff/handoff.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { drafting, handoffAt, openCase } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { lia, monday, oki, rina, seat, surya, town, wati } from "../../support/town.ts"
import { mend, type Seat, see, type World } from "../../support/world.ts"

const rpsa = agencyRef(agencyId.parse("rpsa"))

function given(change: Record<string, unknown> = {}) {
  const world = town()
  return { world, child: openCase(world, change) }
}

const draft = (world: World, input: unknown, by: Seat = rina): string =>
  outcome(world, { verb: create, input, by, at: monday })

const placing = {
  kind: "placement",
  returnBy: later(monday, 60 * day),
  familyOptions: "Bibi sakit, tetangga menolak.",
}

describe("drafting a stay in care", () => {
  const under = (change: Record<string, unknown>): string => {
    const { world, child } = given()
    return draft(world, drafting(child, { ...placing, ...change }))
  }

  test("moves care alone, and ends on a day", () => {
    const world = town()
    const id = handoffAt(world, "draft", { kind: "placement" })
    expect(see(world, handoffRef(id))).toMatchObject({
      kind: "placement",
      moves: "care",
      returnBy: later(monday, 60 * day),
    })
  })

  test("names a day ahead, within six months", () => {
    expect(under({ returnBy: undefined })).toBe("handoff.return-day-unfit")
    expect(under({ returnBy: monday })).toBe("handoff.return-day-unfit")
    expect(under({ returnBy: later(monday, 186 * day) })).toBe("handoff.return-day-unfit")
    expect(under({ returnBy: later(monday, 183 * day) })).toBe("draft")
    expect(under({ kind: "referral" })).toBe("handoff.return-day-unfit")
  })

  test("says why no family and no community care can look after the child", () => {
    expect(under({ familyOptions: undefined })).toBe("handoff.family-options-required")
  })

  test("an institution comes last, whichever way it is asked", () => {
    const { world, child } = given()
    mend(world, rpsa, { services: ["RESIDENTIAL_CARE"] })
    const residential = drafting(child, { service: "RESIDENTIAL_CARE" })
    expect(draft(world, residential)).toBe("handoff.family-options-required")
    const reasoned = { ...residential, familyOptions: placing.familyOptions }
    expect(draft(world, reasoned)).toBe("draft")
  })

  test("why no family fits lies sealed, not in the envelope", () => {
    const { world, child } = given()
    const id = handoffAt(world, "draft", { child, ...placing })
    const handoff = see(world, handoffRef(id))
    expect(see(world, reviewRef(handoff)).content).toMatchObject({
      familyOptions: placing.familyOptions,
    })
    expect(JSON.stringify(handoff)).not.toContain(placing.familyOptions)
  })

  test("an agency of single tasks looks after nobody", () => {
    const police = { to: "polres", service: "ACCOMPANIMENT" }
    expect(under(police)).toBe("handoff.receiver-cannot-receive")
  })
})

describe("drafting as whoever looks after the child", () => {
  const kept = (): [World, CaseId] => {
    const { world, child } = given()
    mend(world, caseRef(child), { careHolder: agencyId.parse("rpsa") })
    return [world, child]
  }
  const input = (child: CaseId, kind: string) => drafting(child, { kind, to: "lksa" })

  test("a service may be asked of others", () => {
    const [world, child] = kept()
    expect(draft(world, input(child, "referral"), wati)).toBe("draft")
  })

  test("custody and care are for the custodian to move", () => {
    const [world, child] = kept()
    expect(draft(world, input(child, "transfer"), wati)).toBe("handoff.case-not-held")
    const placement = { ...input(child, "referral"), ...placing }
    expect(draft(world, placement, wati)).toBe("handoff.case-not-held")
  })
})

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

  test("a child who was harmed is not sent to an LPKS; one in conflict with the law may be", () => {
    for (const [abhPosition, told] of [
      ["VICTIM", "handoff.not-for-victims"],
      ["CONFLICT", "draft"],
      ["WITNESS", "draft"],
    ]) {
      const { world, child } = given({ category: "AMPK02_ABH", abhPosition })
      mend(world, rpsa, { type: "LPKS" })
      expect(draft(world, drafting(child)), abhPosition).toBe(told)
    }
  })

  test("mediation is no service that one agency asks of another", () => {
    expect(Object.keys(services).filter((each) => each.includes("MEDIATION"))).toEqual([])
    const { world, child } = given()
    const input = drafting(child, { service: "MEDIATION" })
    expect(create.input.safeParse(input).success).toBe(false)
    expect(create.input.safeParse(drafting(child)).success).toBe(true)
    expect(world.acts).toBe(1)
  })

  test("every beginning is written for the case's own list", () => {
    const world = town()
    const id = handoffAt(world, "draft")
    const { case: child } = see(world, handoffRef(id))
    expect(see(world, handoffOfCaseRef(child, id))).toEqual({ handoff: id })
  })

  test("what identifies the child goes along as blind words alone", () => {
    const { world, child } = given()
    mend(world, caseRef(child), { blinds: ["blind:one"] })
    const id = handoffAt(world, "draft", { child })
    expect(see(world, handoffRef(id)).blinds).toEqual(["blind:one"])
  })

  testEveryRefusal(create)
})
