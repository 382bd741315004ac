import type { Actor } from "../../kernel/actor.ts"
import type { Change } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Ask } from "../../kernel/verb.ts"
import type { Meeting } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import { type Roll, type RollEntry, rollRef } from "../rows/minutes.ts"
import { meetingOf, rollChange } from "./rolls.ts"
import type { RoomEvent } from "./room-notices.ts"
import { inRoom } from "./running.ts"

/** The meeting, and the list on which somebody stands. */
export const ownRoll = ({ id, actor }: Ask<unknown>) => ({
  meeting: meetingOf(id),
  roll: rollRef(id as Meeting["id"], actor.agency),
})

type Own = { readonly meeting: Row<Meeting> | undefined; readonly roll: Row<Roll> | undefined }

const entryIn = (roll: Row<Roll> | undefined, { person }: Actor): RollEntry | undefined =>
  roll?.state.entries.find(({ key, leftAt }) => key === person && !leftAt)

/** What only somebody who is in the room does. */
export function standsIn({ meeting, roll }: Own, actor: Actor): Refusal | undefined {
  const refused = inRoom(meeting, actor)
  if (refused) return refused
  return entryIn(roll, actor) ? undefined : refuse("meeting.not-in-room")
}

/** Changes one's own line of the list. */
export function ownChange(
  { meeting, roll }: Own,
  actor: Actor,
  [event, change]: readonly [RoomEvent, Partial<RollEntry>],
): Change | Refusal {
  const own = entryIn(roll, actor)
  if (!meeting || !roll || !own) return refuse("meeting.not-in-room")
  const entries = roll.state.entries.map((each) => (each === own ? { ...each, ...change } : each))
  const next = { ...roll.state, entries }
  return rollChange(meeting, [{ now: roll, next }], { type: event, facts: {} })
}
