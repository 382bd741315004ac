import type { Case } from "../../case/case.ts"
import { create, replace, type Write } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Facts } from "../../kernel/verb.ts"
import { type CountRow, taskAdded, taskFinished } from "../../task/rules/manifest.ts"
import { type Task, type TaskId, taskRef } from "../../task/task.ts"
import type { Action } from "../action.ts"

/** What the custodian is to do for a child is a task of the child: it goes along with custody. */
export const becomesTask = (action: Action, child: Row<Case> | undefined): boolean =>
  child?.state.status === "open" && child.state.custodian === action.owner

function taskOf(action: Action, child: Case, { actor, at, id }: Facts): Task {
  return {
    id: id("task") as TaskId,
    case: child.id,
    caseReference: child.reference,
    kind: "CONFERENCE_ACTION",
    owner: child.custodian,
    epoch: child.custodyEpoch,
    ...(action.person ? { worker: action.person } : {}),
    due: action.due,
    risk: child.risk,
    status: "open",
    excludedPersons: action.excludedPersons,
    action: action.id,
    createdBy: actor.person,
    createdAt: at,
    updatedAt: at,
  }
}

type Begun = { readonly task: TaskId; readonly writes: readonly Write[] }

/** The task of an action, which joins whatever goes along with the child. */
export function taskBegun(
  action: Action,
  [child, count]: readonly [Case, CountRow],
  facts: Facts,
): Begun {
  const task = taskOf(action, child, facts)
  return {
    task: task.id,
    writes: [create(taskRef(task.id), task), ...taskAdded(count, child, task)],
  }
}

type Ended = {
  readonly task: Row<Task> | undefined
  readonly case: Row<Case> | undefined
  readonly count: CountRow
}

/** It ends together with its action; why lies sealed with the action. */
export function taskEnded(
  { task, case: child, count }: Ended,
  how: "done" | "dropped",
  { at }: Facts,
): readonly Write[] {
  if (task?.state.status !== "open" || !child) return []
  return [
    replace(task, { ...task.state, status: how, updatedAt: at }),
    ...taskFinished(count, child.state, task.state),
  ]
}
