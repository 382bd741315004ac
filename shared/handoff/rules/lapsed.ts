import type { Case } from "../../case/case.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Manifest, TaskCount } from "../../task/task.ts"
import type { Handoff, HandoffStatus } from "../handoff.ts"
import { leavesTasks } from "./manifest.ts"

export const hasMoved = ({ status }: Handoff): boolean =>
  status === "active" || status === "outcome-proposed"

export type Listing = {
  readonly manifest: Row<Manifest> | undefined
  readonly taskCount: Row<TaskCount> | undefined
}

/** What of a completed handoff is still owed: tasks to move, a ratification, a child to bring back. */
export const owes = (handoff: Handoff, child: Case, listing: Listing): boolean =>
  hasMoved(handoff) &&
  (leavesTasks(handoff, listing) ||
    handoff.toRatify !== undefined ||
    (handoff.moves === "care" && child.careHolder === handoff.to))

/** Nothing has moved yet, and no child is on its way. */
const ahead: readonly HandoffStatus[] = [
  "draft",
  "pending-approval",
  "offered",
  "under-review",
  "info-requested",
  "accepted",
]

/**
 * Why nobody waits for it any more: its case has closed, or went to another custodian before it was
 * completed. Its clock ends it then instead of calling people who can do nothing; what has been
 * completed goes on being owed until it is made good or judged.
 */
export function lapseOf(
  handoff: Handoff,
  child: Case,
  listing: Listing,
): "case-closed" | "case-moved" | undefined {
  const isAhead = ahead.includes(handoff.status)
  const isClosed = child.status === "closed"
  if (isAhead && isClosed) return "case-closed"
  if (isAhead && child.custodyEpoch > handoff.epoch) return "case-moved"
  const isDone = handoff.status === "active" && isClosed && !owes(handoff, child, listing)
  return isDone ? "case-closed" : undefined
}
