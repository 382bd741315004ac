import { describe, expect, test } from "vitest"
import { type BatchId, batchRef, batchWordsRef } from "#shared/batch/batch.ts"
import { create } from "#shared/batch/create.ts"
import { caseRef } from "#shared/case/case.ts"
import { personId } from "#shared/kernel/id.ts"
import { batching, givenBatch, putChildren, resultsIn } from "../../support/batches.ts"
import { heldBy } from "../../support/children.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { madeBy } from "../../support/tasks.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, rina, town } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

function given(count = 2) {
  const world = town()
  const children = putChildren(world, count)
  return { world, children, cases: children.map(({ id }) => id) }
}

describe("putting children together for one receiver", () => {
  test("a hundred wait for a second person, in the order in which they were chosen", () => {
    const { world, id, cases } = givenBatch(100)
    const batch = see(world, batchRef(id))
    expect(batch).toMatchObject({ status: "pending-approval", agency: "dinsos", to: "rpsa" })
    expect(batch.entries.map((each) => each.case)).toEqual(cases)
    expect(new Set(resultsIn(world, id))).toEqual(new Set(["waiting"]))
    expect(batch.partnerships).toEqual(["pks-dinsos-rpsa"])
  })

  test("nobody at the receiver hears of it, and supervisors do, in ids only", () => {
    const { world, cases } = given()
    const { notices, event } = must(world, batching(cases))
    expect(notices).toMatchObject([{ audience: { to: "supervisors", agency: "dinsos" } }])
    expect(JSON.stringify([notices, event])).not.toContain("kenari")
  })

  test("basis and the children's view lie sealed, apart from the list", () => {
    const { world, cases } = given()
    const id = madeBy(must(world, batching(cases))) as BatchId
    const open = JSON.stringify(see(world, batchRef(id)))
    for (const word of [canary("note"), canary("view")]) expect(open).not.toContain(word)
    expect(see(world, batchWordsRef(id))).toMatchObject({ childView: { view: canary("view") } })
  })

  test("a hundred and one do not fit, and none is no bulk handoff", () => {
    const { world, cases } = given(101)
    expect(() => play(world, batching(cases))).toThrow()
    expect(() => play(world, batching([]))).toThrow()
  })

  test("a child that is named twice, is closed, is somebody else's or not there at all is told of", () => {
    const { world, cases, children } = given(3)
    const [first, second = "", third = ""] = cases
    expect(outcome(world, batching([second, second]))).toBe("batch.case-twice")
    mend(world, caseRef(children[0]?.id as never), heldBy("rpsa"))
    const strange = { refused: "batch.case-not-held", facts: { cases: [first] } }
    expect(play(world, batching(cases))).toMatchObject(strange)
    expect(play(world, batching([second, "case-nowhere"]))).toMatchObject({
      refused: "batch.case-not-held",
      facts: { cases: ["case-nowhere"] },
    })
    mend(world, caseRef(third as never), { status: "closed" })
    expect(play(world, batching([second, third]))).toMatchObject({
      refused: "batch.case-closed",
      facts: { cases: [third] },
    })
  })

  test("a child from whom the writer is kept away sounds like one that is not there", () => {
    const { world, cases } = given(1)
    mend(world, caseRef(cases[0] as never), { excludedPersons: [personId.parse(rina.person)] })
    expect(outcome(world, batching(cases))).toBe("batch.case-not-held")
  })

  test("the receiver is another agency of the register", () => {
    const { world, cases } = given()
    expect(outcome(world, batching(cases, { to: "dinsos" }))).toBe("batch.to-itself")
    expect(outcome(world, batching(cases, { to: "nowhere" }))).toBe("batch.receiver-unknown")
  })

  test("an institution comes last: residential care asks why nothing nearer does", () => {
    const { world, cases } = given()
    const residential = { service: "RESIDENTIAL_CARE" }
    expect(outcome(world, batching(cases, residential))).toBe("batch.family-options-required")
    const told = { ...residential, familyOptions: canary("family") }
    expect(outcome(world, batching(cases, told))).toBe("pending-approval")
  })

  test("a coordinator is told which role it takes; another agency has none of these children", () => {
    const { world, cases } = given()
    expect(outcome(world, { ...batching(cases), by: koko })).toBe("role.required")
    expect(outcome(world, { ...batching(cases), by: kiki })).toBe("role.required")
  })

  testEveryRefusal(create)
})
