import type { Task, TaskWords } from "./task.ts"

/** What a list shows of a task: what kind, for which child, until when; no words of anybody. */
export const cardOf = ({ id, case: child, caseReference, kind, due, risk, ...it }: Task) => ({
  id,
  case: { id: child, reference: caseReference },
  kind,
  due,
  risk,
  status: it.status,
  owner: it.owner,
  ...(it.worker ? { worker: it.worker } : {}),
  ...(it.placed ? { placed: it.placed } : {}),
  ...(it.action ? { action: it.action } : {}),
})
export type TaskCard = ReturnType<typeof cardOf>

/** One task, for whoever may know of it. */
export const viewOf = (task: Task, { note, changes, dropped }: TaskWords) => ({
  ...cardOf(task),
  owner: task.owner,
  createdBy: task.createdBy,
  createdAt: task.createdAt,
  ...(note ? { note } : {}),
  changes,
  ...(dropped ? { dropped } : {}),
})
