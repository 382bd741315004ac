import { approve } from "#shared/batch/approve.ts"
import { type BatchId, batchRef } from "#shared/batch/batch.ts"
import { create } from "#shared/batch/create.ts"
import { offer } from "#shared/batch/offer.ts"
import type { Case } from "#shared/case/case.ts"
import { putChild } from "./children.ts"
import { canary, must } from "./journey.ts"
import { madeBy } from "./tasks.ts"
import { monday, rina, seat, surya, town } from "./town.ts"
import { type Attempt, see, type World } from "./world.ts"

/** Dian supervises at Dinsos too. */
export const dian = seat("dian", "dinsos")

export const batching = (
  cases: readonly string[],
  change: Record<string, unknown> = {},
): Attempt => ({
  verb: create,
  input: {
    title: "Penutupan asrama",
    cases,
    kind: "transfer",
    to: "rpsa",
    service: "ACCOMPANIMENT",
    reason: canary("reason"),
    safety: canary("safety"),
    basis: { kind: "BEST_INTEREST", by: "Kepala Dinas", note: canary("note") },
    childView: { view: canary("view") },
    ...change,
  },
  by: rina,
  at: monday,
})

/** Children of Dinsos, each with a case of its own. */
export const putChildren = (world: World, count: number, change: Partial<Case> = {}) =>
  Array.from({ length: count }, (_, place) => putChild(world, `anak-${place}`, change))

/** Rina has put so many children together. */
export function givenBatch(count = 3, change: Record<string, unknown> = {}) {
  const world = town()
  const children = putChildren(world, count)
  const cases = children.map(({ id }) => id)
  const id = madeBy(must(world, batching(cases, change))) as BatchId
  return { world, children, cases, id }
}

export const approving = (id: string, by = surya): Attempt => ({
  verb: approve,
  id,
  by,
  at: monday,
})

export function givenRunning(count = 3, change: Record<string, unknown> = {}) {
  const given = givenBatch(count, change)
  must(given.world, approving(given.id))
  return given
}

export const offering = (id: string, child: string, by = surya): Attempt => ({
  verb: offer,
  id,
  input: { case: child },
  by,
  at: monday,
})

export const resultsIn = (world: World, id: BatchId): readonly string[] =>
  see(world, batchRef(id)).entries.map(({ result, code }) => (code ? `${result} ${code}` : result))
