import type { Errand, Task } from "#shared/task/task.ts"
import { cardOf } from "#shared/task/views.ts"
import { hiddenFrom, type Stores } from "../platform/rows.ts"

/** What is over lies apart, by when it ended; what is open by when it is due. */
function place({ status, due, updatedAt, id }: Task): readonly [suffix: string, sort: string] {
  return status === "open" ? ["", `${due}#${id}`] : ["#DONE", `${updatedAt}#${id}`]
}

export const taskStores: Stores = {
  task: {
    key: ([id]) => ({ pk: `TASK#${id}`, sk: "STATE" }),
    attributes: (task: Task) => {
      const [suffix, sort] = place(task)
      return {
        in: `AGENCY#${task.owner}#TASKS${suffix}`,
        inSort: sort,
        out: `CASE#${task.case}#TASKS${suffix}`,
        outSort: sort,
        card: cardOf(task),
        ...hiddenFrom(task.excludedPersons),
      }
    },
  },
  errand: {
    // With the action, in the list of whoever has its task now.
    key: ([action]) => ({ pk: `ACTION#${action}`, sk: "ERRAND" }),
    attributes: ({ action, owner, due }: Errand) => ({
      in: `AGENCY#${owner}#ACTIONS`,
      inSort: `${due}#${action}`,
    }),
  },
  "task-count": { key: ([id]) => ({ pk: `CASE#${id}`, sk: "TASKS" }) },
  manifest: { key: ([handoff]) => ({ pk: `HANDOFF#${handoff}`, sk: "MANIFEST" }) },
}
