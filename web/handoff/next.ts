import type { HandoffStatus } from "#shared/handoff/handoff.ts"
import type { HandoffCard } from "./data.ts"

const isOneOf =
  (...statuses: readonly HandoffStatus[]) =>
  (card: HandoffCard): boolean =>
    statuses.includes(card.status)

/** Came in, and still asks something of this agency. */
export const waitsInbound = isOneOf("offered", "under-review", "accepted")
/** Written here, and waits for a supervisor of this agency. */
export const waitsApproval = isOneOf("pending-approval")
/** Written or sent here, and not yet carried out. */
export const waitsOutbound = isOneOf("draft", "offered", "under-review", "accepted")
/** Came back to the sender, who must find another way. */
export const cameBack = isOneOf("declined")
