import * as z from "zod/mini"
import { caseRef, relyOnCase } from "../case/case.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { refuse, taskRefusals } from "./refusals.ts"
import { changeOf, wordsIn, wordsWrite } from "./rules/change.ts"
import { taskFinished } from "./rules/manifest.ts"
import { byAction, standing, taskRoles } from "./rules/standing.ts"
import { type Task, type TaskId, taskCountRef, taskRef, taskWordsRef } from "./task.ts"

const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(2000))

/** Ends a task: it was done, or it will not be, and then why. */
export const finish = defineVerb({
  noun: "tasks",
  name: "finish",
  title: { id: "Selesaikan tugas", en: "Finish the task" },
  input: z.strictObject({ outcome: z.enum(["done", "dropped"]), reason: z.optional(reason) }),
  roles: taskRoles,
  refusals: pick(
    taskRefusals,
    "task.missing",
    "task.finished",
    "task.by-action",
    "task.reason-required",
  ),
  first: ({ id }) => ({ task: taskRef(id as TaskId) }),
  second: ({ task }, { input }) => ({
    case: task && caseRef(task.state.case),
    count: task && taskCountRef(task.state.case),
    words: task && input ? taskWordsRef(task.state) : undefined,
  }),
  may: (found, { actor }) => standing(found, actor) ?? byAction(found.task),
  decide: ({ task, case: child, count, words }, { outcome, reason: why }, { at }) => {
    if (!task || !child) return refuse("task.missing")
    if (outcome === "dropped" && !why) return refuse("task.reason-required")
    const next: Task = { ...task.state, status: outcome, updatedAt: at }
    const said = why ? [wordsWrite(next, words, { ...wordsIn(words), dropped: why })] : []
    return changeOf(task, next, {
      event: "task.finished",
      facts: { outcome, late: task.state.due < at },
      writes: [...said, ...taskFinished(count, child.state, task.state)],
      relies: [relyOnCase(child)],
    })
  },
})
