import * as z from "zod/mini"
import { caseRef, relyOnCase } from "../case/case.ts"
import { instantSchema } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { refuse, taskRefusals } from "./refusals.ts"
import { changeOf, wordsIn, wordsWrite } from "./rules/change.ts"
import { byAction, isImplausible, standing, taskRoles } from "./rules/standing.ts"
import { type Task, type TaskId, taskRef, taskWordsRef } from "./task.ts"

const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(2000))

/** So many changes of a date are kept in words; the ledger keeps every one of them. */
const changesKept = 20

/** Puts a task on another day, and says why. */
export const changeDate = defineVerb({
  noun: "tasks",
  name: "change-date",
  title: { id: "Ubah tenggat", en: "Change the due date" },
  input: z.strictObject({ due: instantSchema, reason }),
  roles: taskRoles,
  refusals: pick(
    taskRefusals,
    "task.missing",
    "task.finished",
    "task.by-action",
    "task.due-implausible",
  ),
  first: ({ id }) => ({ task: taskRef(id as TaskId) }),
  second: ({ task }, { input }) => ({
    case: task && caseRef(task.state.case),
    words: task && input ? taskWordsRef(task.state) : undefined,
  }),
  may: (found, { actor }) => standing(found, actor) ?? byAction(found.task),
  decide: ({ task, case: child, words }, input, { at }) => {
    if (!task || !child) return refuse("task.missing")
    if (isImplausible(input.due, at)) return refuse("task.due-implausible")
    const next: Task = { ...task.state, due: input.due, updatedAt: at }
    const known = wordsIn(words)
    const changes = [...known.changes, { at, due: input.due, reason: input.reason }]
    return changeOf(task, next, {
      event: "task.date-changed",
      facts: { was: task.state.due },
      writes: [wordsWrite(next, words, { ...known, changes: changes.slice(-changesKept) })],
      relies: [relyOnCase(child)],
    })
  },
})
