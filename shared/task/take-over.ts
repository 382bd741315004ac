import * as z from "zod/mini"
import { type Case, caseRef, relyOnCase } from "../case/case.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { refuse, taskRefusals } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { errandRefs, errandWrites } from "./rules/errand.ts"
import { isAwaited } from "./rules/manifest.ts"
import { standing, taskRoles } from "./rules/standing.ts"
import { type Task, type TaskCount, type TaskId, taskCountRef, taskRef } from "./task.ts"

/** The child has come, and its manifest takes the task along: there the day counts that was named. */
const goesAlong = (task: Task, { custodyEpoch }: Case, count: TaskCount | undefined): boolean =>
  isAwaited(count, task) && !isAwaited(count, { epoch: custodyEpoch })

/**
 * The custodian takes over what a former one left undone: where a caretaker stepped in, no handoff
 * brings the tasks along.
 */
export const takeOver = defineVerb({
  noun: "tasks",
  name: "take-over",
  title: { id: "Ambil alih tugas", en: "Take the task over" },
  input: z.strictObject({}),
  roles: taskRoles,
  refusals: pick(
    taskRefusals,
    "task.missing",
    "task.finished",
    "task.not-custodian",
    "task.owned-already",
    "task.goes-along",
  ),
  first: ({ id }) => ({ task: taskRef(id as TaskId) }),
  second: ({ task }) => ({
    case: task && caseRef(task.state.case),
    count: task && taskCountRef(task.state.case),
    errands: task ? errandRefs([task]) : [],
  }),
  may: (found, { actor }) => {
    const refused = standing(found, actor)
    if (refused || !found.task || !found.case) return refused
    const [task, child] = [found.task.state, found.case.state]
    if (child.custodian !== actor.agency) return refuse("task.not-custodian")
    if (task.owner === child.custodian) return refuse("task.owned-already")
    return goesAlong(task, child, found.count?.state) ? refuse("task.goes-along") : undefined
  },
  decide: ({ task, case: child, errands }, _, { at }) => {
    if (!task || !child) return refuse("task.missing")
    // Nobody's in particular: whoever did it works elsewhere.
    const { worker: _former, ...rest } = task.state
    const { custodian, custodyEpoch } = child.state
    const next: Task = { ...rest, owner: custodian, epoch: custodyEpoch, updatedAt: at }
    return changeOf(task, next, {
      event: "task.taken-over",
      facts: { from: task.state.owner },
      // Where the child is about to go on it stays listed, as the present custodian's.
      writes: errandWrites([next], errands),
      relies: [relyOnCase(child)],
    })
  },
})
