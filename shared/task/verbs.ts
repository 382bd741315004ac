import * as z from "zod/mini"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { commonRefusals } from "../kernel/verb.ts"
import { add } from "./add.ts"
import { changeDate } from "./change-date.ts"
import { finish } from "./finish.ts"
import { mayKnowTask } from "./rules/standing.ts"
import { takeOver } from "./take-over.ts"
import { type Task, type TaskId, taskRef } from "./task.ts"

export const tasks: Noun = {
  path: "tasks",
  ref: (id) => taskRef(id as TaskId),
  verbs: [add, finish, changeDate, takeOver],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Tugas instansi saya", en: "Tasks of my agency" },
      query: z.strictObject({ ...pageQuery }),
      refusals: commonRefusals,
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu tugas", en: "One task" },
      query: z.strictObject({}),
    },
  ],
  missing: "task.missing",
  knows: (state, actor) => mayKnowTask(state as Task, actor),
  // Whoever stepped back from what a conference decided sees nothing of what does it.
  behind: {
    ref: (state) => {
      const { action } = state as Task
      return action ? { subject: "action", parts: [action] } : undefined
    },
    keepsAway: (action, { person }) =>
      (action as Pick<Task, "excludedPersons">).excludedPersons.includes(person),
  },
  statusOf: (state) => (state as Task).status,
}
