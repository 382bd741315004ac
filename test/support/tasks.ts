import type { Case } from "#shared/case/case.ts"
import type { Change } from "#shared/kernel/decision.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { type Row, refKey } from "#shared/kernel/ref.ts"
import { add } from "#shared/task/add.ts"
import { drawManifest } from "#shared/task/rules/manifest.ts"
import { manifestRef, type TaskCount, type TaskId, taskCountRef } from "#shared/task/task.ts"
import { putChild } from "./children.ts"
import { must } from "./journey.ts"
import { monday, rina, town } from "./town.ts"
import { type Attempt, put, seek, type World } from "./world.ts"

/** What an act made. */
export const madeBy = ({ subject }: Change): string => subject.parts.at(-1) ?? ""

/** A town with one child of Dinsos. */
export function givenChild(change: Partial<Case> = {}) {
  const world = town()
  return { world, child: putChild(world, "one", change) }
}

/** Rina adds a visit, due in a week. */
export const adding = (child: string, change: Record<string, unknown> = {}): Attempt => ({
  verb: add,
  input: { case: child, kind: "VISIT", due: later(monday, 7 * day), ...change },
  by: rina,
  at: monday,
})

export const addTask = (world: World, child: string, change: Record<string, unknown> = {}) =>
  madeBy(must(world, adding(child, change))) as TaskId

/** What an acceptance does with the tasks of a case: Dinsos gives the child away. */
export function draw(world: World, { id }: Pick<Case, "id">, handoff = "handoff-x"): void {
  const count = world.rows.get(refKey(taskCountRef(id))) as Row<TaskCount> | undefined
  for (const write of drawManifest(count, { handoff, case: id, epoch: 1, at: monday })) {
    if ("state" in write) {
      put(world, "ref" in write ? write.ref : write.row.ref, write.state)
    }
  }
}

export const manifestIn = (world: World, handoff = "handoff-x") => seek(world, manifestRef(handoff))
