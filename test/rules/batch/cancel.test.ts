import { describe, expect, test } from "vitest"
import { batchRef } from "#shared/batch/batch.ts"
import { cancel } from "#shared/batch/cancel.ts"
import { dian, givenBatch, givenRunning, offering, resultsIn } from "../../support/batches.ts"
import { must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, rina, seat } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const ending = (id: string, by = rina) => ({ verb: cancel, id, by, at: monday })

describe("calling a bulk handoff off", () => {
  test("its author calls off what still waits; what was offered stands", () => {
    const { world, id, cases } = givenRunning()
    must(world, offering(id, cases[0] ?? ""))
    must(world, ending(id))
    expect(see(world, batchRef(id)).status).toBe("cancelled")
    expect(resultsIn(world, id)).toEqual(["offered", "skipped", "skipped"])
  })

  test("a supervisor may too, before it was approved, and the author hears of it", () => {
    const { world, id } = givenBatch()
    const { notices } = must(world, ending(id, dian))
    expect(notices).toMatchObject([{ kind: "batch.cancelled", audience: { person: "rina" } }])
  })

  test("a colleague who did not write it may not", () => {
    const { world, id } = givenBatch()
    mend(world, batchRef(id), { author: dian.person as never })
    expect(outcome(world, ending(id))).toBe("batch.not-author")
  })

  test("after it was called off or done there is nothing left to call off", () => {
    const { world, id, cases } = givenRunning(1)
    must(world, offering(id, cases[0] ?? ""))
    expect(outcome(world, ending(id))).toBe("batch.wrong-state")
  })

  test("the receiver hears of nothing, a colleague without the role which it takes", () => {
    const { world, id } = givenBatch()
    const missing = { refused: "batch.missing", kind: "missing" }
    expect(play(world, ending(id, seat("susi", "rpsa")))).toEqual(missing)
    expect(outcome(world, ending(id, koko))).toBe("role.required")
  })

  testEveryRefusal(cancel)
})
