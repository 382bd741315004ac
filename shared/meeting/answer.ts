import * as z from "zod/mini"
import { rely } from "../kernel/decision.ts"
import { type MeetingId, personId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { membershipRef } from "../membership/membership.ts"
import { type Invitation, inviteeRef, type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { hasStarted } from "./rules/sessions.ts"
import { knowsMeeting } from "./rules/standing.ts"

/** T26: an invited agency answers, for itself only, until the meeting starts. */
export const answer = defineVerb({
  noun: "meetings",
  name: "answer",
  title: { id: "Jawab undangan", en: "Answer the invitation" },
  input: z.strictObject({
    answer: z.enum(["ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"]),
    delegate: z.optional(personId),
    note: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
  }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-invited",
    "meeting.wrong-state",
    "meeting.already-started",
    "meeting.delegate-required",
    "meeting.person-unknown",
  ),
  first: ({ id, actor, input }) => ({
    meeting: meetingRef(id as MeetingId),
    list: inviteeRef(id as MeetingId, actor.agency),
    delegate: input?.delegate ? membershipRef(input.delegate, actor.agency) : undefined,
  }),
  second: () => ({}),
  may: ({ meeting }, { actor, at }) => {
    if (!meeting || !knowsMeeting(meeting.state, actor)) return refuse("meeting.missing")
    const { state } = meeting
    if (!state.invitations.some((each) => each.agency === actor.agency)) {
      return refuse("meeting.not-invited")
    }
    if (state.status !== "scheduled") return refuse("meeting.wrong-state", { status: state.status })
    return hasStarted(state.sessions, at) ? refuse("meeting.already-started") : undefined
  },
  decide: ({ meeting, list, delegate }, input, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    if (input.answer === "DELEGATED" && !input.delegate) return refuse("meeting.delegate-required")
    const isKept = meeting.state.excludedPersons.some((each) => each === input.delegate)
    if (input.delegate && (delegate?.state.status !== "active" || isKept)) {
      return refuse("meeting.person-unknown")
    }
    const answered = ({ agency, name, need }: Invitation): Invitation => ({
      agency,
      name,
      need,
      answer: input.answer,
      answeredBy: actor.person,
      ...(input.answer === "DELEGATED" && input.delegate ? { delegate: input.delegate } : {}),
      ...(input.note ? { note: input.note } : {}),
    })
    const next: Meeting = {
      ...meeting.state,
      invitations: meeting.state.invitations.map((each) =>
        each.agency === actor.agency ? answered(each) : each,
      ),
      updatedAt: at,
    }
    return changeOf(meeting, next, {
      event: "meeting.answered",
      by: actor.agency,
      facts: { agency: actor.agency, answer: input.answer },
      writes: listWrites(next, list ? [list] : [], [actor.agency]),
      relies: delegate ? [rely(delegate, "status")] : [],
    })
  },
})
