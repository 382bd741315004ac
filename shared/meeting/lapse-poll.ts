import * as z from "zod/mini"
import type { Change } from "../kernel/decision.ts"
import type { MeetingId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { inviteeRef, type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { agenciesOf, changeOf, listWrites } from "./rules/change.ts"
import { clockDue, withoutPoll } from "./rules/clocks.ts"
import { ballotsOf, votesBehind, withRoom } from "./rules/fixing.ts"
import { holdNobody, holdRefs } from "./rules/holds.ts"
import { bestSlot, judgedSlots, statesOf } from "./rules/poll.ts"
import { endPoll } from "./rules/polling.ts"
import { hasStarted } from "./rules/sessions.ts"

/** No message leaves once a meeting has begun, however late the clock comes by. */
const inTime = (change: Change, { status, sessions }: Meeting, at: Instant): Change =>
  status === "scheduled" && hasStarted(sessions, at) ? { ...change, notices: [] } : change

/**
 * The deadline of a poll is over. Where a slot suits every mandatory agency, its owner is asked to
 * choose; where none does, the poll ends and the time is open again (T5).
 */
export const lapsePoll = defineVerb({
  noun: "meetings",
  name: "lapse-poll",
  bySystem: true,
  title: { id: "Jajak waktu berakhir", en: "A poll runs out" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(meetingRefusals, "meeting.missing", "meeting.wrong-state"),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: ({ meeting }) => ({
    lists: meeting
      ? agenciesOf(meeting.state).map((each) => inviteeRef(meeting.state.id, each))
      : [],
    ballots: meeting ? ballotsOf(meeting.state) : [],
    busy: meeting ? holdRefs(meeting.state) : [],
  }),
  may: ({ meeting }, { at }) => {
    if (!meeting) return refuse("meeting.missing")
    const isDue = clockDue(meeting.state, at)?.kind === "poll-deadline"
    return isDue ? undefined : refuse("meeting.wrong-state", { status: meeting.state.status })
  },
  decide: ({ meeting, lists, ballots, busy }, _, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const relies = votesBehind(state, ballots)
    const by = actor.agency
    const best = bestSlot(judgedSlots(state, statesOf(ballots)), at)
    if (best) {
      const next: Meeting = { ...state, clocks: withoutPoll(state.clocks) }
      const facts = { slot: best.slot.id }
      const step = { event: "meeting.poll-ready", by, writes: [], relies, facts } as const
      return inTime(changeOf(meeting, next, step), state, at)
    }
    const next = endPoll(state, { at, how: "lapsed" })
    const writes = listWrites(next, lists)
    const change = changeOf(meeting, next, { event: "meeting.poll-lapsed", by, writes, relies })
    return withRoom(inTime(change, state, at), holdNobody(state, busy, at).leaving)
  },
})
