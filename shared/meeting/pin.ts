import * as z from "zod/mini"
import type { MeetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { type Ballot, ballotRef } from "./rows/poll.ts"
import { mayPin } from "./rules/poll.ts"
import { polled } from "./rules/polling.ts"
import { cast, isAsked, votesSchema } from "./rules/voting.ts"

/** The lead or a coordinator speaks for the agency, whatever its delegates vote; nothing unpins. */
export const pin = defineVerb({
  noun: "meetings",
  name: "pin",
  title: { id: "Tetapkan suara instansi", en: "Fix the agency’s vote" },
  input: z.strictObject({ votes: votesSchema }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-invited",
    "meeting.wrong-state",
    "meeting.poll-over",
    "meeting.no-vote",
    "meeting.slot-unknown",
  ),
  first: ({ id, actor }) => ({
    meeting: meetingRef(id as MeetingId),
    ballot: ballotRef(id as MeetingId, actor.agency),
  }),
  second: () => ({}),
  may: ({ meeting }, { actor, at }) => polled(meeting, actor, [at, mayPin]),
  decide: ({ meeting, ballot }, { votes }, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    if (!isAsked(state, votes)) return refuse("meeting.slot-unknown")
    const { agency, person } = actor
    const known: Ballot = ballot?.state ?? { meeting: state.id, agency, votes: {}, updatedAt: at }
    const { pinned: _before, ...rest } = known
    const isPinned = Object.keys(votes).length > 0
    const next: Ballot = {
      ...rest,
      ...(isPinned ? { pinned: { by: person, at, votes } } : {}),
      updatedAt: at,
    }
    return cast("meeting.vote-pinned", meeting, { ballot, next, votes })
  },
})
