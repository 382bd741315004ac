import * as z from "zod/mini"
import { replace, type Write } from "../../kernel/decision.ts"
import { idSchema } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { errandWrites } from "../../task/rules/errand.ts"
import type { Errand, Manifest, Task, TaskCount } from "../../task/task.ts"
import type { Handoff, HandoffId } from "../handoff.ts"
import { refuse } from "../refusals.ts"

/** So much at a time: a transaction takes no more than a hundred rows. */
export const tasksAtOnce = 20

/** Whether so much can be taken in one act. */
export const fitsOneAct = ({ tasks, handoffs }: Listed): boolean =>
  tasks.length + handoffs.length <= tasksAtOnce
type Listed = { readonly tasks: readonly unknown[]; readonly handoffs: readonly unknown[] }

/** Services and placements by id; a body may leave them out. */
export const handoffIds = z._default(
  z.array(idSchema<HandoffId>()).check(z.maxLength(tasksAtOnce)),
  [],
)

/** Whether these are open tasks of the case, each named once. */
export function unknownTasks(
  { case: child }: Handoff,
  rows: readonly Row<Task>[],
  asked: readonly string[],
): Refusal | undefined {
  if (new Set(asked).size !== asked.length) return refuse("handoff.task-twice")
  const isKnown = rows.length === asked.length && rows.every(({ state }) => state.case === child)
  return isKnown && rows.every(({ state }) => state.status === "open")
    ? undefined
    : refuse("handoff.task-unknown")
}

export const isPlaced = (handoff: Handoff, { placed }: Task): boolean =>
  placed?.handoff === handoff.id

/** What has not come along with custody, whoever owns it; before its commit nothing has. */
export const isUnmoved = ({ committedAt, epoch }: Handoff, task: Pick<Task, "epoch">): boolean =>
  !committedAt || task.epoch < epoch

/**
 * Whether something still waits to be taken over. Where the child went on, or is about to, the next
 * manifest lists the rest: this one's counters are followed no more.
 */
export const leavesTasks = (
  { id }: Handoff,
  {
    manifest,
    taskCount,
  }: {
    readonly manifest?: Row<Manifest> | undefined
    readonly taskCount?: Row<TaskCount> | undefined
  },
): boolean => taskCount?.state.manifest?.handoff === id && (manifest?.state.unmoved ?? 0) > 0

/** Taken as it is, or for another day; the day counts once the task is theirs. */
export const placedAt = (
  handoff: Handoff,
  row: Row<Task>,
  { due, at }: { readonly due?: Instant | undefined; readonly at: Instant },
): Write =>
  replace(row, {
    ...row.state,
    placed: {
      handoff: handoff.id,
      how: due ? "re-dated" : "accepted",
      at,
      ...(due ? { due } : {}),
    },
    updatedAt: at,
  })

/** The task as the new custodian's, and nobody's in particular until one is named. */
function movedTo(handoff: Handoff, { worker: _former, placed, ...rest }: Task, at: Instant): Task {
  const mine = placed?.handoff === handoff.id ? placed : undefined
  return {
    ...rest,
    owner: handoff.to,
    epoch: handoff.epoch,
    due: mine?.due ?? rest.due,
    placed: mine ?? { handoff: handoff.id, how: "accepted", at },
    updatedAt: at,
  }
}

/** These tasks with the new custodian, and whatever of a conference they do in its list. */
export function movings(
  handoff: Handoff,
  {
    tasks,
    errands,
  }: { readonly tasks: readonly Row<Task>[]; readonly errands: readonly Row<Errand>[] },
  at: Instant,
): readonly Write[] {
  const moved = tasks.map((row) => [row, movedTo(handoff, row.state, at)] as const)
  const states = moved.map(([, state]) => state)
  return [...moved.map(([row, state]) => replace(row, state)), ...errandWrites(states, errands)]
}

/** So many fewer are left to look at, and to move; nothing where none is. */
export function fewer(
  manifest: Row<Manifest>,
  by: { readonly unplaced: number; readonly unmoved?: number },
): readonly Write[] {
  const counts = Object.entries(by).filter(([, count]) => count > 0)
  if (counts.length === 0) return []
  return [
    {
      how: "adjust",
      ref: manifest.ref,
      by: Object.fromEntries(counts.map(([name, count]) => [name, -count])),
      atLeastZero: counts.map(([name]) => name),
    },
  ]
}
