import { create, replace, type Write } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import { type Errand, errandRef, type Task } from "../task.ts"

/** Where the actions behind some tasks stand, as far as they have moved before. */
export const errandRefs = (tasks: readonly Row<Task>[]) =>
  tasks.flatMap(({ state: { action } }) => (action ? [errandRef(action)] : []))

/** What a conference decided goes into the list of whoever has its task from now on. */
export const errandWrites = (
  tasks: readonly Task[],
  known: readonly Row<Errand>[],
): readonly Write[] =>
  tasks.flatMap(({ id: task, action, owner, due }) => {
    if (!action) return []
    const row = known.find(({ state }) => state.action === action)
    const state: Errand = { action, task, owner, due }
    return [row ? replace(row, state) : create(errandRef(action), state)]
  })
