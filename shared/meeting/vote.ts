import * as z from "zod/mini"
import type { MeetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { type Ballot, ballotRef } from "./rows/poll.ts"
import { holdVoter, voterHoldRefs } from "./rules/holds.ts"
import { mayVote } from "./rules/poll.ts"
import { polled } from "./rules/polling.ts"
import { cast, isAsked, onlyAsked, votesSchema } from "./rules/voting.ts"

/** T3: a delegate says which times suit; it can be changed until the deadline. */
export const vote = defineVerb({
  noun: "meetings",
  name: "vote",
  title: { id: "Beri suara", en: "Vote" },
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
  second: ({ meeting }, { actor, input }) => ({
    busy: meeting && input ? voterHoldRefs(meeting.state, actor.person) : [],
  }),
  may: ({ meeting }, { actor, at }) => polled(meeting, actor, [at, mayVote]),
  decide: ({ meeting, ballot, busy }, { votes }, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    if (!isAsked(state, votes)) return refuse("meeting.slot-unknown")
    const { agency, person } = actor
    const own = { ...onlyAsked(state, ballot?.state.votes[person]), ...votes }
    const next: Ballot = {
      ...(ballot?.state ?? { meeting: state.id, agency, votes: {} }),
      votes: { ...ballot?.state.votes, [person]: own },
      updatedAt: at,
    }
    const voted = cast("meeting.voted", meeting, { ballot, next, votes })
    const { taking, leaving } = holdVoter(state, [person, own], [busy, at])
    return { ...voted, writes: [...voted.writes, ...taking, ...leaving] }
  },
})
