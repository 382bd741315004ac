import { isGrave } from "../case/lists/risk.ts"
import type { PersonId } from "../kernel/id.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Task } from "./task.ts"

export type TaskEvent = "task.added" | "task.finished" | "task.date-changed" | "task.taken-over"

/** Who is told of an act on a task: whoever has to do it, and at its end whoever asked for it. */
export function noticesFor(kind: TaskEvent, task: Task): readonly Notice[] {
  const about = { noun: "tasks", id: task.id } as const
  const tell = (person: PersonId | undefined, urgency: Notice["urgency"]): readonly Notice[] =>
    person ? [{ kind, audience: { to: "person", agency: task.owner, person }, urgency, about }] : []
  const told: Record<TaskEvent, readonly Notice[]> = {
    "task.added": tell(task.worker, isGrave(task.risk) ? "now" : "week"),
    "task.finished": tell(task.createdBy, "info"),
    "task.date-changed": tell(task.worker, "info"),
    // Whoever took it knows, and its former owner may no longer work.
    "task.taken-over": [],
  }
  return told[kind]
}
