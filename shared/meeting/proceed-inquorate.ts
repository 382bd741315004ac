import * as z from "zod/mini"
import { day, instantSchema, later } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { rollTallyRef } from "./rows/minutes.ts"
import { changeOf } from "./rules/change.ts"
import { quorumOf } from "./rules/quorum.ts"
import { meetingOf, relyOnTally, rollRefs } from "./rules/rolls.ts"
import { running, whileIn } from "./rules/running.ts"
import { rollsNow } from "./rules/visits.ts"

/** T14: goes on without a quorum. The minutes say so, and its decisions are looked at again early. */
export const proceedInquorate = defineVerb({
  noun: "meetings",
  name: "proceed-inquorate",
  title: { id: "Lanjutkan tanpa kuorum", en: "Go on without a quorum" },
  input: z.strictObject({
    reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
    reviewBy: instantSchema,
  }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-chair",
    "meeting.wrong-state",
    "meeting.quorum-stands",
    "meeting.review-date",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting: found }) => {
    const meeting = whileIn(found, "in-progress")
    return {
      rolls: meeting ? rollRefs(meeting.state) : [],
      tally: meeting && rollTallyRef(meeting.state.id),
    }
  },
  may: ({ meeting, rolls }, { actor, at }) => {
    const refused = running(meeting, actor, ["chair", ["in-progress"]])
    if (refused || !meeting) return refused
    const lists = rolls.map((row) => row.state)
    const { ok } = quorumOf(meeting.state, rollsNow(meeting.state, lists, at))
    return ok ? refuse("meeting.quorum-stands") : undefined
  },
  decide: ({ meeting, tally }, { reason, reviewBy }, { actor, at }) => {
    const room = meeting?.state.room
    if (!meeting || !room) return refuse("meeting.missing")
    if (reviewBy <= at || reviewBy > later(at, 30 * day)) return refuse("meeting.review-date")
    const inquorate = { reason, reviewBy }
    const next: Meeting = { ...meeting.state, room: { ...room, inquorate }, updatedAt: at }
    return changeOf(meeting, next, {
      event: "meeting.went-on",
      by: actor.agency,
      facts: { reviewBy },
      writes: [],
      relies: relyOnTally(tally),
    })
  },
})
