import { describe, expect, test } from "vitest"
import { type Case, careRef, caseRef, custodyRef } from "#shared/case/case.ts"
import { careMoved, custodyMoved } from "#shared/case/rules/custody.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { childOf } from "../../support/children.ts"
import { refOf } from "../../support/play.ts"
import { monday, rina } from "../../support/town.ts"

const [rpsa, lksa] = [agencyId.parse("rpsa"), agencyId.parse("lksa")]
const by = { at: monday, act: "handoff-one" }

const rowOf = (change: Partial<Case> = {}) => {
  const state = childOf("one", { worker: personId.parse(rina.person), ...change })
  return { ref: caseRef(state.id), state, version: 3 }
}

describe("custody, as it moves", () => {
  test("has a new holder, the next epoch, and one row that tells since when and by which act", () => {
    const child = rowOf()
    const { next, writes } = custodyMoved(child, { id: rpsa, name: "RPSA" }, by)
    expect(next).toMatchObject({ custodian: "rpsa", custodianName: "RPSA", custodyEpoch: 2 })
    expect(writes.map((each) => refKey(refOf(each)))).toEqual([
      refKey(child.ref),
      refKey(custodyRef(next.id, 2)),
    ])
  })

  test("leaves the former custodian’s worker behind; the new one’s is named or nobody is", () => {
    const bare = custodyMoved(rowOf(), { id: rpsa, name: "RPSA" }, by)
    expect(bare.next).not.toHaveProperty("worker")
    const worker = personId.parse("wati")
    const named = custodyMoved(rowOf(), { id: rpsa, name: "RPSA", worker }, by)
    expect(named.next.worker).toBe("wati")
  })

  test("does not move care", () => {
    const child = rowOf({ careHolder: lksa, careHolderName: "LKSA", careEpoch: 1 })
    const { next } = custodyMoved(child, { id: rpsa, name: "RPSA" }, by)
    expect(next).toMatchObject({ careHolder: "lksa", careHolderName: "LKSA", careEpoch: 1 })
  })
})

describe("care, as it moves", () => {
  test("does not move custody, and is told once for each epoch", () => {
    const child = rowOf()
    const { next, writes } = careMoved(child, { id: lksa, name: "LKSA" }, by)
    expect(next).toMatchObject({ custodian: "dinsos", custodyEpoch: 1, careHolder: "lksa" })
    expect(writes.map((each) => refKey(refOf(each)))).toEqual([
      refKey(child.ref),
      refKey(careRef(next.id, 1)),
    ])
  })

  test("goes back to the family when nobody else takes the child", () => {
    const child = rowOf({ careHolder: lksa, careHolderName: "LKSA", careEpoch: 1 })
    const { next } = careMoved(child, undefined, by)
    expect(next.careEpoch).toBe(2)
    expect(next).not.toHaveProperty("careHolder")
    expect(next).not.toHaveProperty("careHolderName")
  })
})
