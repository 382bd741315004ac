import { type Actor, hasRole } from "../../kernel/actor.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Meeting, MeetingStatus } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import { knowsMeeting } from "./standing.ts"

/** Who of the host may do it: its chair, its minute taker, either, or its coordinators as well. */
export type Post = "chair" | "minute-taker" | "either" | "desk"

const whoIs = {
  chair: "meeting.not-chair",
  "minute-taker": "meeting.not-minute-taker",
  either: "meeting.not-in-charge",
  desk: "meeting.not-in-charge",
} as const satisfies Record<Post, string>

/** A routine meeting has no chair of its own by rule: the host's coordinators stand in. */
export function holdsPost(meeting: Meeting, actor: Actor, post: Post): boolean {
  if (actor.agency !== meeting.host) return false
  const isCoordinator = hasRole(actor, "COORDINATOR")
  if (isCoordinator && (post === "desk" || meeting.profile === "coordination")) return true
  const isChair = actor.person === meeting.chair
  const isScribe = actor.person === meeting.minuteTaker
  if (post === "chair") return isChair
  return post === "minute-taker" ? isScribe && !isChair : isChair || isScribe
}

/** What every act of whoever runs the meeting needs: it exists, it is theirs, at the right stage. */
export function running(
  row: Row<Meeting> | undefined,
  actor: Actor,
  [post, from]: readonly [Post, readonly MeetingStatus[]],
): Refusal | undefined {
  if (!row || !knowsMeeting(row.state, actor)) return refuse("meeting.missing")
  if (!holdsPost(row.state, actor, post)) return refuse(whoIs[post])
  const { status } = row.state
  return from.includes(status) ? undefined : refuse("meeting.wrong-state", { status })
}

/** What somebody who is invited does in the room for themselves. */
export function inRoom(row: Row<Meeting> | undefined, actor: Actor): Refusal | undefined {
  if (!row || !knowsMeeting(row.state, actor)) return refuse("meeting.missing")
  const { status } = row.state
  return status === "in-progress" ? undefined : refuse("meeting.wrong-state", { status })
}

/** The meeting where it is at this stage: what rests on others is not read for it at another one. */
export const whileIn = (row: Row<Meeting> | undefined, status: MeetingStatus) =>
  row?.state.status === status ? row : undefined
