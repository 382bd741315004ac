import { replace, type Write } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import { type Meeting, meetingRef } from "../meeting.ts"
import { withoutSuccessor } from "./room-clocks.ts"

/** The meeting that this one takes the place of. */
export const beforeRef = (meeting: Meeting | undefined): Ref<Meeting> | undefined =>
  meeting?.predecessor ? meetingRef(meeting.predecessor) : undefined

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
