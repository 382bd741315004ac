import * as z from "zod/mini"
import type { MeetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { inviteeRef, type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { agenciesOf, changeOf, listWrites } from "./rules/change.ts"
import { hasStarted } from "./rules/sessions.ts"
import { hosting } from "./rules/standing.ts"

/** T23 and T24: calls a meeting off before it starts; whoever was invited is told. */
export const cancel = defineVerb({
  noun: "meetings",
  name: "cancel",
  title: { id: "Batalkan", en: "Cancel" },
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
  second: ({ meeting }) => ({
    lists: meeting
      ? agenciesOf(meeting.state).map((each) => inviteeRef(meeting.state.id, each))
      : [],
  }),
  may: ({ meeting }, { actor, at }) => {
    const refused = hosting(meeting, actor, ["draft", "scheduled"])
    if (refused || !meeting) return refused
    const late = meeting.state.status === "scheduled" && hasStarted(meeting.state.sessions, at)
    return late ? refuse("meeting.already-started") : undefined
  },
  decide: ({ meeting, lists }, { reason }, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const wasDraft = state.status === "draft"
    const next: Meeting = {
      ...state,
      status: "cancelled",
      // A draft was never sent to a calendar, so nothing there has to be revoked.
      sequence: wasDraft ? state.sequence : state.sequence + 1,
      cancelled: reason,
      updatedAt: at,
    }
    const change = changeOf(meeting, next, {
      event: "meeting.cancelled",
      by: actor.agency,
      writes: listWrites(next, lists, wasDraft ? [state.host] : agenciesOf(next)),
    })
    return wasDraft ? { ...change, notices: [] } : change
  },
})
