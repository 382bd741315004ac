import assert from "node:assert/strict"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { decide, land, raced } from "./play.ts"
import type { Law, Step } from "./walk.ts"
import { copyOf, type World } from "./world.ts"

/** Something that happens between the reading and the writing of an act. */
export type Blow = (world: World, step: Step) => void

/** What was decided before the blow, and whether the same act would be refused after it. */
function struck(step: Step, blow: Blow) {
  const world = copyOf(step.before)
  const decided = decide(world, step.attempt)
  blow(world, step)
  const isRefusedNow = isRefusal(decide(copyOf(world), step.attempt))
  return { world, decided, isRefusedNow }
}

/** What would be refused after the blow does not land either, though it was decided before. */
export const stopsAt =
  (blow: Blow): Law =>
  (step) => {
    if (isRefusal(step.done)) return
    const { world, decided, isRefusedNow } = struck(step, blow)
    if (isRefusal(decided) || !isRefusedNow) return
    assert.deepEqual(land(world, decided), raced)
  }

/** After the blow nothing lands that was decided before, whatever it would be now. */
export const alwaysStopsAt =
  (blow: Blow): Law =>
  (step) => {
    if (isRefusal(step.done)) return
    const { world, decided } = struck(step, blow)
    if (!isRefusal(decided)) assert.deepEqual(land(world, decided), raced)
  }
