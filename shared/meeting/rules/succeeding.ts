import type { Office } from "../../agency/rules/working-time.ts"
import { replace, type Write } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { type Meeting, meetingRef } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import { withoutSuccessor, withSuccessor } from "./room-clocks.ts"

/** The meeting that this one takes the place of. */
export const beforeRef = (meeting: Meeting | undefined): Ref<Meeting> | undefined =>
  meeting?.predecessor ? meetingRef(meeting.predecessor) : undefined

/** What was broken off is gone on with by one meeting only. */
export const followedElsewhere = (
  before: Row<Meeting> | undefined,
  { id }: Pick<Meeting, "id">,
): Refusal | undefined => {
  const successor = before?.state.successor
  return successor && successor !== id ? refuse("meeting.successor-stands") : undefined
}

/** A successor that is called off leaves the meeting before waiting for another one. */
export function freesPredecessor(
  before: Row<Meeting> | undefined,
  { id }: Pick<Meeting, "id">,
  [office, at]: readonly [Office, Instant],
): readonly Write[] {
  if (before?.state.successor !== id) return []
  const { successor: _gone, ...state } = before.state
  const clocks = withSuccessor(state.clocks, at, office)
  return [replace(before, { ...state, clocks, updatedAt: at })]
}

/** A meeting that was broken off is over with, once its successor has a time. */
export function endsPredecessor(
  before: Row<Meeting> | undefined,
  next: Meeting,
  at: Instant,
): readonly Write[] {
  if (before?.state.status !== "adjourned" || before.state.id !== next.predecessor) return []
  const clocks = withoutSuccessor(before.state.clocks)
  return [replace(before, { ...before.state, successor: next.id, clocks, updatedAt: at })]
}
