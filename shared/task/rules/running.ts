import type { CaseId } from "../../case/case.ts"
import type { Write } from "../../kernel/decision.ts"
import { manifestRef, type TaskCount } from "../task.ts"
import { type CountRow, countWrite, isAwaited } from "./manifest.ts"

/** As much of a service or a placement as a manifest needs. */
export type Service = {
  /** The custody epoch it has come along to. */
  readonly epoch: number
  readonly placed?: { readonly handoff: string }
}

/** What one more or one fewer of them is to the open manifest. */
function shareOf(count: TaskCount | undefined, service: Service, by: 1 | -1) {
  if (!isAwaited(count, service)) return { listed: 0, unplaced: 0, unmoved: 0 }
  const isPlaced = service.placed?.handoff === count?.manifest?.handoff
  return { listed: by, unplaced: isPlaced ? 0 : by, unmoved: by }
}

/** A return takes the place of what it undoes: one begins and one ends, in one act. */
export type Running = { readonly begun?: Service | undefined; readonly ended?: Service | undefined }

/** Services and placements are counted from their commit to their end, and join a manifest. */
export function runningChanged(
  count: CountRow,
  child: CaseId,
  { begun, ended }: Running,
): readonly Write[] {
  const state = count?.state
  const by = (begun ? 1 : 0) - (ended ? 1 : 0)
  const shares = [
    ...(begun ? [shareOf(state, begun, 1)] : []),
    ...(ended ? [shareOf(state, ended, -1)] : []),
  ]
  return [...runningWrite(count, child, by), ...adjusted(state, shares)]
}

function runningWrite(count: CountRow, child: CaseId, by: number): readonly Write[] {
  if (by === 0 || (by < 0 && !count)) return []
  const known = count?.state ?? { case: child, open: 0 }
  return [countWrite(count, { ...known, running: Math.max(0, (known.running ?? 0) + by) })]
}

const counted = ["listed", "unplaced", "unmoved"] as const
type Share = Readonly<Record<(typeof counted)[number], number>>

function adjusted(state: TaskCount | undefined, shares: readonly Share[]): readonly Write[] {
  const sums = counted
    .map((name) => [name, shares.reduce((sum, share) => sum + share[name], 0)] as const)
    .filter(([, sum]) => sum !== 0)
  if (!state?.manifest || sums.length === 0) return []
  const ref = manifestRef(state.manifest.handoff)
  const atLeastZero = sums.filter(([, sum]) => sum < 0).map(([name]) => name)
  return [{ how: "adjust", ref, by: Object.fromEntries(sums), atLeastZero }]
}
