import { action, query } from "@solidjs/router"
import type { TaskCard as Stored } from "#shared/task/views.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { Act, Named, Powers, Step } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"

/** A task in a list: what kind, for which child, until when. */
export type TaskCard = Omit<Stored, "worker"> & { readonly worker?: Named }

/** One task, with what was written of it. */
export type TaskView = Omit<TaskCard, "owner"> &
  Powers & {
    readonly owner: Named
    readonly createdBy: Named
    readonly note?: string
    readonly dropped?: string
    readonly changes: readonly {
      readonly at: string
      readonly due: string
      readonly reason: string
    }[]
    readonly timeline: readonly Step[]
  }

export type TaskState = "open" | "done"

/** What one's agency has to do, the earliest first. */
export const getTasks = query(
  (cursor?: string) => read<Page<TaskCard>>(pagePath("tasks", {}, cursor)),
  "tasks",
)
export const getTask = query((id: string) => read<TaskView>(`tasks/${id}`), "task")

/** What is to be done, or was done, for one child. */
export const getCaseTasks = query(
  (id: string, state: TaskState, cursor?: string) =>
    read<Page<TaskCard>>(pagePath(`cases/${id}/tasks`, { state }, cursor)),
  "case-tasks",
)

export const createTask = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "tasks", body }),
  "create-task",
)
export const actOnTask = action(
  ({ id, verb, body, etag }: Act): Promise<Answer<Receipt>> =>
    run({ path: "tasks", id, verb, body, ...(etag ? { etag } : {}) }),
  "act-on-task",
)
