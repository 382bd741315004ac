import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { caseRef, lockRef } from "#shared/case/case.ts"
import { handoffOfCaseRef, handoffRef } from "#shared/handoff/handoff.ts"
import { pull } from "#shared/handoff/pull.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { pulled } from "../../support/further-handoffs.ts"
import { canary, must, openCase } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { lia, monday, oki, rina, town, wati } from "../../support/town.ts"
import { mend, type Seat, see, seek } from "../../support/world.ts"

const rpsa = agencyId.parse("rpsa")

function given(role: "provider" | "bridge" = "provider") {
  const world = town()
  const child = openCase(world)
  const seated = { agency: rpsa, name: "Instansi rpsa", role, since: monday }
  mend(world, caseRef(child), { team: [seated] })
  const { reference } = see(world, caseRef(child))
  const input = { reference, service: "TEMPORARY_SHELTER", reason: canary("reason") }
  const asking = (by: Seat = wati) => ({ verb: pull, input, by, at: monday }) as const
  return { world, child, asking }
}

describe("asking for a child", () => {
  test("it lies on the custodian's desk at once, and its clock runs", () => {
    const { world, child, asking } = given()
    const { subject, notices, event } = must(world, asking())
    const id = subject.parts[0] as Parameters<typeof handoffRef>[0]
    expect(see(world, handoffRef(id))).toMatchObject({
      kind: "pull",
      moves: "nothing",
      status: "offered",
      from: "rpsa",
      to: "dinsos",
      toName: "Instansi dinsos",
      clocks: [{ kind: "acknowledge", startedAt: monday }],
    })
    expect(see(world, handoffOfCaseRef(child, id))).toEqual({ handoff: id })
    expect(notices).toMatchObject([{ audience: { to: "desk", agency: "dinsos" } }])
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
  })

  test("it moves nothing, and asks for no agreement", () => {
    const { world, child, asking } = given()
    must(world, asking())
    expect(see(world, caseRef(child))).toMatchObject({ custodian: "dinsos", custodyEpoch: 1 })
    expect(seek(world, lockRef(child, "custody"))).toBeUndefined()
  })

  test("one house asks once at a time; another may ask too", () => {
    const { world, child, asking } = given()
    must(world, asking())
    expect(outcome(world, asking())).toBe("handoff.already-offered")
    mend(world, caseRef(child), { careHolder: agencyId.parse("lksa") })
    expect(outcome(world, asking(lia))).toBe("offered")
  })

  test("whoever looks after the child may ask, and whoever coordinates its district", () => {
    const { world, child, asking } = given()
    mend(world, caseRef(child), { team: [], careHolder: rpsa })
    expect(outcome(world, asking())).toBe("offered")
    expect(outcome(world, asking(putCoordinator(world)))).toBe("offered")
  })

  test("whoever only knows the reference hears what a stranger hears", () => {
    const { world, asking } = given()
    expect(outcome(world, asking(lia))).toBe("handoff.case-not-held")
    const input = { ...asking().input, reference: "1872-NOWHERE" }
    expect(outcome(world, { ...asking(), input })).toBe("handoff.case-not-held")
  })

  test("somebody excluded, and an agency with a conflict of interest, hear the same", () => {
    const { world, child, asking } = given()
    mend(world, caseRef(child), { excludedPersons: [personId.parse(wati.person)] })
    expect(outcome(world, asking())).toBe("handoff.case-not-held")
    mend(world, caseRef(child), { excludedPersons: [], conflictedAgencies: [rpsa] })
    expect(outcome(world, asking())).toBe("handoff.case-not-held")
  })

  test("nobody asks for a child whom they have, or whose case is closed", () => {
    const { world, child, asking } = given()
    expect(outcome(world, asking(rina))).toBe("handoff.to-itself")
    mend(world, caseRef(child), { status: "closed" })
    expect(outcome(world, asking())).toBe("handoff.case-closed")
  })

  test("only who may answer for a child asks for one", () => {
    const { world, asking } = given("bridge")
    mend(world, agencyRef(rpsa), { type: "LPA_KABKOTA" })
    expect(outcome(world, asking())).toBe("handoff.agency-cannot-hold")
  })

  test("a suspended agency asks for nobody, and an officer of the desk does not ask", () => {
    const { world, asking } = given()
    expect(outcome(world, asking(oki))).toBe("role.required")
    mend(world, agencyRef(rpsa), { status: "suspended" })
    expect(outcome(world, asking())).toBe("handoff.source-suspended")
  })

  test("the clock runs by an office's hours where the child is", () => {
    const world = town()
    const { clocks } = see(world, handoffRef(pulled(world, { risk: "LOW" })))
    expect(clocks[0]?.due).toBe("2026-03-05T02:00:00.000Z")
  })

  testEveryRefusal(pull)
})
