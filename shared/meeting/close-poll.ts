import * as z from "zod/mini"
import type { MeetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { inviteeRef, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { agenciesOf, changeOf, listWrites } from "./rules/change.ts"
import { withRoom } from "./rules/fixing.ts"
import { holdNobody, holdRefs } from "./rules/holds.ts"
import { isPolled } from "./rules/poll.ts"
import { endPoll } from "./rules/polling.ts"
import { hasStarted } from "./rules/sessions.ts"
import { hosting } from "./rules/standing.ts"

/** T5: withdraws a poll without choosing; agencies hear why, and what was held is let go. */
export const closePoll = defineVerb({
  noun: "meetings",
  name: "close-poll",
  title: { id: "Tutup jajak waktu", en: "Close the poll" },
  input: z.strictObject({
    reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
  }),
  roles: ["COORDINATOR"],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-yours",
    "meeting.wrong-state",
    "meeting.already-started",
  ),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: ({ meeting }, { input }) => ({
    lists: meeting
      ? agenciesOf(meeting.state).map((each) => inviteeRef(meeting.state.id, each))
      : [],
    busy: meeting && input ? holdRefs(meeting.state) : [],
  }),
  may: ({ meeting }, { actor, at }) => {
    const refused = hosting(meeting, actor, ["polling", "scheduled"])
    if (refused || !meeting) return refused
    const { status, sessions } = meeting.state
    if (!isPolled(meeting.state)) return refuse("meeting.wrong-state", { status })
    const isLate = status === "scheduled" && hasStarted(sessions, at)
    return isLate ? refuse("meeting.already-started") : undefined
  },
  decide: ({ meeting, lists, busy }, { reason }, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const next = endPoll(meeting.state, { at, how: "withdrawn", reason })
    const change = changeOf(meeting, next, {
      event: "meeting.poll-closed",
      by: actor.agency,
      writes: listWrites(next, lists),
    })
    return withRoom(change, holdNobody(meeting.state, busy, at).leaving)
  },
})
