import type { Case, CaseId } from "../../case/case.ts"
import { create, remove, replace, type Write } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import { type Manifest, manifestRef, type Task, type TaskCount, taskCountRef } from "../task.ts"

export type CountRow = Row<TaskCount> | undefined

/** The counter of a case as it becomes: it is compared, so that no task slips by a new manifest. */
export const countWrite = (row: CountRow, next: TaskCount): Write =>
  row ? replace(row, next, ["open"]) : create(taskCountRef(next.case), next)

type Drawn = {
  readonly handoff: string
  readonly case: CaseId
  /** The case's custody epoch before it moves. */
  readonly epoch: number
  readonly at: Instant
}

/** Everything that would go along: tasks, services and placements. */
export const openOf = (count: CountRow): number =>
  (count?.state.open ?? 0) + (count?.state.running ?? 0)

/** At accept: everything open on the case is listed, and whatever is added joins. */
export function drawManifest(count: CountRow, drawn: Drawn): readonly Write[] {
  const { handoff, case: child, epoch, at } = drawn
  const open = openOf(count)
  const counters = { listed: open, unplaced: open, unmoved: open }
  const known = count?.state ?? { case: child, open: 0 }
  return [
    create(manifestRef(handoff), { handoff, case: child, ...counters, drawnAt: at }),
    countWrite(count, { ...known, manifest: { handoff, epoch } }),
  ]
}

/** Once nothing is left to move, or the handoff ended, nothing joins any more. */
export function closeManifest(count: CountRow, handoff: string): readonly Write[] {
  if (count?.state.manifest?.handoff !== handoff) return []
  const { manifest: _closed, ...rest } = count.state
  return [countWrite(count, rest)]
}

/** Ends before commit: the manifest goes, and with it the pointer to it. */
export const dropManifest = (
  manifest: Row<Manifest> | undefined,
  count: CountRow,
): readonly Write[] =>
  manifest ? [remove(manifest), ...closeManifest(count, manifest.state.handoff)] : []

/**
 * Whether an open manifest still has to take this one along. Who owns it says nothing: after a
 * caretaker, or a move that nobody finished, it may lie with any house, the receiver's own as well.
 */
export const isAwaited = (
  count: TaskCount | undefined,
  { epoch }: { readonly epoch: number },
): boolean => count?.manifest !== undefined && epoch <= count.manifest.epoch

type Goer = Pick<Task, "epoch" | "placed">
type Child = Pick<Case, "id">

/** The counters of the manifest on which an open task stands; others are not touched. */
function moving(count: CountRow, task: Goer, by: Readonly<Record<string, number>>): Write[] {
  const manifest = count?.state.manifest
  if (!manifest || !isAwaited(count.state, task)) return []
  const falling = Object.keys(by).filter((name) => (by[name] ?? 0) < 0)
  return [{ how: "adjust", ref: manifestRef(manifest.handoff), by, atLeastZero: falling }]
}

/** One more open task: it joins the manifest, unless the child has gone over already. */
export const taskAdded = (count: CountRow, { id }: Child, task: Goer): readonly Write[] => [
  countWrite(count, { ...count?.state, case: id, open: (count?.state.open ?? 0) + 1 }),
  ...moving(count, task, { listed: 1, unplaced: 1, unmoved: 1 }),
]

/** One open task less: nobody has to look at it or move it any more. */
export function taskFinished(count: CountRow, { id }: Child, task: Goer): readonly Write[] {
  const isPlaced = task.placed?.handoff === count?.state.manifest?.handoff
  return [
    countWrite(count, {
      ...count?.state,
      case: id,
      open: Math.max(0, (count?.state.open ?? 0) - 1),
    }),
    ...moving(count, task, { listed: -1, ...(isPlaced ? {} : { unplaced: -1 }), unmoved: -1 }),
  ]
}
