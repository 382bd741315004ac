import * as z from "zod/mini"
import { type MeetingId, personId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { asideReasons, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { laidAside, ReplyInput } from "./rules/replies.ts"

/** A mail that nobody vouches for: the system lays it aside for the organiser (meetings.md F5, F6). */
export const setReplyAside = defineVerb({
  noun: "meetings",
  name: "set-reply-aside",
  bySystem: true,
  title: { id: "Sisihkan jawaban yang tidak cocok", en: "Set a reply aside" },
  input: z.strictObject({
    ...ReplyInput,
    person: z.optional(personId),
    why: z.enum(asideReasons),
  }),
  roles: [],
  refusals: pick(meetingRefusals, "meeting.missing", "meeting.wrong-state"),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: () => ({}),
  may: ({ meeting }) => {
    if (!meeting) return refuse("meeting.missing")
    const { status } = meeting.state
    return status === "scheduled" ? undefined : refuse("meeting.wrong-state", { status })
  },
  decide: ({ meeting }, { why, ...reply }, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    return changeOf(meeting, laidAside(meeting.state, reply, { why, at }), {
      event: "meeting.reply-set-aside",
      by: actor.agency,
      facts: { why },
      writes: [],
    })
  },
})
