import * as z from "zod/mini"
import { caseId, caseRef, relyOnCase } from "../case/case.ts"
import { isKeptAway } from "../case/rules/relation.ts"
import { create, rely } from "../kernel/decision.ts"
import { personId } from "../kernel/id.ts"
import { instantSchema } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { membershipRef } from "../membership/membership.ts"
import { taskKindSchema } from "./lists/kinds.ts"
import { noticesFor } from "./notices.ts"
import { refuse, taskRefusals } from "./refusals.ts"
import { figuresOf, wordsWrite } from "./rules/change.ts"
import { taskAdded } from "./rules/manifest.ts"
import { canWork, isImplausible, taskRoles, worksFor } from "./rules/standing.ts"
import { type Task, type TaskId, taskCountRef, taskRef } from "./task.ts"

/** Something that must be done for a child, and until when; the note stays sealed. */
const Addition = z.strictObject({
  case: caseId,
  kind: taskKindSchema,
  due: instantSchema,
  worker: z.optional(personId),
  note: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))),
})

/** Adds a task to a case; while a manifest is open it goes along with the child. */
export const add = defineVerb({
  noun: "tasks",
  name: "add",
  creates: true,
  title: { id: "Tambah tugas", en: "Add a task" },
  input: Addition,
  roles: taskRoles,
  refusals: pick(
    taskRefusals,
    "task.case-not-held",
    "task.case-closed",
    "task.due-implausible",
    "task.worker-unknown",
  ),
  first: ({ input }) => ({
    case: input && caseRef(input.case),
    count: input && taskCountRef(input.case),
  }),
  // Whoever owns the task does it: the worker is one of the custodian's, whoever adds it.
  second: ({ case: child }, { input }) => ({
    worker: child && input?.worker ? membershipRef(input.worker, child.state.custodian) : undefined,
  }),
  may: () => undefined,
  decide: ({ case: child, count, worker }, input, { actor, at, id }) => {
    const isHeld = child && worksFor(child.state, actor.agency)
    if (!isHeld || isKeptAway(child.state, actor)) return refuse("task.case-not-held")
    if (child.state.status !== "open") return refuse("task.case-closed")
    if (isImplausible(input.due, at)) return refuse("task.due-implausible")
    if (input.worker && !canWork(worker, child.state)) return refuse("task.worker-unknown")
    const state: Task = {
      id: id("task") as TaskId,
      case: child.state.id,
      caseReference: child.state.reference,
      kind: input.kind,
      owner: child.state.custodian,
      epoch: child.state.custodyEpoch,
      ...(input.worker ? { worker: input.worker } : {}),
      due: input.due,
      risk: child.state.risk,
      status: "open",
      excludedPersons: child.state.excludedPersons,
      createdBy: actor.person,
      createdAt: at,
      updatedAt: at,
    }
    const words = input.note
      ? [wordsWrite(state, undefined, { note: input.note, changes: [] })]
      : []
    return {
      subject: taskRef(state.id),
      status: state.status,
      writes: [create(taskRef(state.id), state), ...words, ...taskAdded(count, child.state, state)],
      relies: [relyOnCase(child), ...(worker ? [rely(worker, "status", "roles")] : [])],
      event: { type: "task.added", facts: figuresOf(state) },
      notices: noticesFor("task.added", state),
    }
  },
})
