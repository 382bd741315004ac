import * as z from "zod/mini"
import type { MeetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { inviteeRef, type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { agenciesOf, changeOf, listWrites } from "./rules/change.ts"
import { disordered, hasStarted, notAhead, sessionsSchema } from "./rules/sessions.ts"
import { hosting } from "./rules/standing.ts"

/** T8: moves a scheduled meeting; every agency is asked again, and the old slot stays on record. */
export const reschedule = defineVerb({
  noun: "meetings",
  name: "reschedule",
  title: { id: "Jadwalkan ulang", en: "Reschedule" },
  input: z.strictObject({
    sessions: sessionsSchema,
    reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
  }),
  roles: ["COORDINATOR"],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-yours",
    "meeting.wrong-state",
    "meeting.already-started",
    "meeting.session-backwards",
    "meeting.in-the-past",
  ),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: ({ meeting }) => ({
    lists: meeting
      ? agenciesOf(meeting.state).map((each) => inviteeRef(meeting.state.id, each))
      : [],
  }),
  may: ({ meeting }, { actor, at }) => {
    const refused = hosting(meeting, actor, ["scheduled"])
    if (refused || !meeting) return refused
    return hasStarted(meeting.state.sessions, at) ? refuse("meeting.already-started") : undefined
  },
  decide: ({ meeting, lists }, input, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const wrong = disordered(input.sessions) ?? notAhead(input.sessions, at)
    if (wrong) return wrong
    const { state } = meeting
    const next: Meeting = {
      ...state,
      sessions: input.sessions,
      sequence: state.sequence + 1,
      past: [...state.past, { sessions: state.sessions, reason: input.reason }],
      invitations: state.invitations.map(({ agency, name, need }) => ({
        agency,
        name,
        need,
        answer: "PENDING",
      })),
      updatedAt: at,
    }
    return changeOf(meeting, next, {
      event: "meeting.rescheduled",
      by: actor.agency,
      writes: listWrites(next, lists),
    })
  },
})
