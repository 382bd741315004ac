import type { Change } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Ask, Facts } from "../../kernel/verb.ts"
import type { Meeting } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import { type Roll, type RollEntry, rollRef } from "../rows/minutes.ts"
import { meetingOf, rollChange } from "./rolls.ts"
import type { RoomEvent } from "./room-notices.ts"
import { inRoom } from "./running.ts"
import { rollsNow } from "./visits.ts"

/** The meeting, and the list on which somebody stands. */
export const ownRoll = ({ id, actor }: Ask<unknown>) => ({
  meeting: meetingOf(id),
  roll: rollRef(id as Meeting["id"], actor.agency),
})

type Own = { readonly meeting: Row<Meeting> | undefined; readonly roll: Row<Roll> | undefined }
type When = Pick<Facts, "actor" | "at">

/** Whether somebody is in the room now: of an earlier day nobody is. */
function isHere({ meeting, roll }: Own, { actor, at }: When): boolean {
  const [now] = meeting && roll ? rollsNow(meeting.state, [roll.state], at) : []
  return now?.entries.some(({ key, leftAt }) => key === actor.person && !leftAt) ?? false
}

/** What only somebody who is in the room does. */
export function standsIn(found: Own, when: When): Refusal | undefined {
  const refused = inRoom(found.meeting, when.actor)
  if (refused) return refused
  return isHere(found, when) ? undefined : refuse("meeting.not-in-room")
}

/** Changes one's own line of the list. */
export function ownChange(
  { meeting, roll }: Own,
  { actor }: When,
  [event, change]: readonly [RoomEvent, (own: RollEntry, meeting: Meeting) => RollEntry],
): Change | Refusal {
  const own = roll?.state.entries.find(({ key }) => key === actor.person)
  if (!meeting || !roll || !own) return refuse("meeting.not-in-room")
  const entries = roll.state.entries.map((each) =>
    each === own ? change(own, meeting.state) : each,
  )
  const next = { ...roll.state, entries }
  return rollChange(meeting, [{ now: roll, next }], { type: event, facts: {} })
}
