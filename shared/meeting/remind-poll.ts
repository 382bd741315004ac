import * as z from "zod/mini"
import { withoutClock } from "../kernel/clock.ts"
import type { MeetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { clockDue } from "./rules/clocks.ts"
import { ballotsOf } from "./rules/fixing.ts"
import { silentIn, statesOf } from "./rules/poll.ts"
import { tellVoters } from "./rules/poll-notices.ts"

/** A day before a poll ends, whoever has not voted is reminded; nobody else. */
export const remindPoll = defineVerb({
  noun: "meetings",
  name: "remind-poll",
  bySystem: true,
  title: { id: "Ingatkan yang belum memberi suara", en: "Remind who has not voted" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(meetingRefusals, "meeting.missing", "meeting.wrong-state"),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: ({ meeting }) => ({ ballots: meeting ? ballotsOf(meeting.state) : [] }),
  may: ({ meeting }, { at }) => {
    if (!meeting) return refuse("meeting.missing")
    const isDue = clockDue(meeting.state, at)?.kind === "poll-reminder"
    return isDue ? undefined : refuse("meeting.wrong-state", { status: meeting.state.status })
  },
  decide: ({ meeting, ballots }, _, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    // A clock that comes by late reminds nobody of what is over.
    const isOver = (state.poll?.deadline ?? at) <= at
    const silent = isOver ? [] : silentIn(state, statesOf(ballots))
    const clocks = withoutClock(state.clocks ?? [], "poll-reminder")
    const next: Meeting = { ...state, clocks }
    const change = changeOf(meeting, next, {
      event: "meeting.poll-reminded",
      by: actor.agency,
      writes: [],
      facts: { silent: silent.length },
    })
    return { ...change, notices: tellVoters("meeting.poll-reminded", next, silent) }
  },
})
