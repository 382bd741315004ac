import { describe, expect, test } from "vitest"
import { approve } from "#shared/batch/approve.ts"
import { type BatchId, batchRef } from "#shared/batch/batch.ts"
import { personId } from "#shared/kernel/id.ts"
import { approving, batching, dian, givenBatch } from "../../support/batches.ts"
import { must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { madeBy } from "../../support/tasks.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { rina, seat } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

describe("approving a bulk handoff", () => {
  test("a supervisor agrees to the whole, and its author hears that it can begin", () => {
    const { world, id } = givenBatch()
    const { notices } = must(world, approving(id))
    expect(see(world, batchRef(id))).toMatchObject({ status: "running", approver: "surya" })
    expect(notices).toMatchObject([{ kind: "batch.approved", audience: { person: "rina" } }])
  })

  test("nobody approves what they wrote, supervisor or not", () => {
    const { world, cases } = givenBatch()
    const id = madeBy(must(world, { ...batching(cases), by: dian })) as BatchId
    expect(outcome(world, approving(id, dian))).toBe("batch.own-approval")
    expect(outcome(world, approving(id))).toBe("running")
  })

  test("a case worker is told which role it takes", () => {
    const { world, id } = givenBatch()
    expect(outcome(world, approving(id, { ...rina, person: "koko" }))).toBe("role.required")
  })

  test("once is enough", () => {
    const { world, id } = givenBatch()
    must(world, approving(id))
    expect(outcome(world, approving(id, dian))).toBe("batch.wrong-state")
  })

  test("the receiver and whoever guesses an id hear the same: missing", () => {
    const { world, id } = givenBatch()
    const missing = { refused: "batch.missing", kind: "missing" }
    expect(play(world, approving(id, seat("susi", "rpsa")))).toEqual(missing)
    expect(play(world, approving("batch-nowhere"))).toEqual(missing)
  })

  test("whoever is kept away from one of the children leaves it to another supervisor", () => {
    const { world, id } = givenBatch()
    const [first, ...others] = see(world, batchRef(id)).entries
    if (!first) throw new Error("there is no child")
    const away = { ...first, excludedPersons: [personId.parse("surya")] }
    mend(world, batchRef(id), { entries: [away, ...others] })
    expect(outcome(world, approving(id))).toBe("batch.another-approver")
    expect(outcome(world, approving(id, dian))).toBe("running")
  })

  test("whoever may know of none of the children does not know of the whole", () => {
    const { world, id } = givenBatch(1)
    const [only] = see(world, batchRef(id)).entries
    if (!only) throw new Error("there is no child")
    mend(world, batchRef(id), {
      entries: [{ ...only, excludedPersons: [personId.parse("surya")] }],
    })
    expect(outcome(world, approving(id))).toBe("batch.missing")
  })

  testEveryRefusal(approve)
})
