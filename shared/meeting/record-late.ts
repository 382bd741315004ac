import * as z from "zod/mini"
import type { MeetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { inviteeRef, type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { agenciesOf, changeOf, listWrites } from "./rules/change.ts"
import { isOver } from "./rules/sessions.ts"
import { hosting } from "./rules/standing.ts"

const count = z.int().check(z.gte(0), z.lte(100_000))

/** T16: records a meeting that was held off line; what is not known stays unknown (null). */
export const recordLate = defineVerb({
  noun: "meetings",
  name: "record-late",
  title: { id: "Catat setelah terlaksana", en: "Record afterwards" },
  input: z.strictObject({
    headcount: z.nullable(count),
    classes: z._default(
      z
        .array(
          z.strictObject({
            label: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
            count: z.nullable(count),
          }),
        )
        .check(z.maxLength(60)),
      [],
    ),
  }),
  roles: ["COORDINATOR"],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-yours",
    "meeting.wrong-state",
    "meeting.not-over",
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
    return isOver(meeting.state.sessions, at) ? undefined : refuse("meeting.not-over")
  },
  decide: ({ meeting, lists }, input, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const next: Meeting = {
      ...meeting.state,
      status: "held",
      headcount: input.headcount,
      classes: input.classes,
      recordedLate: true,
      updatedAt: at,
    }
    return changeOf(meeting, next, {
      event: "meeting.recorded-late",
      by: actor.agency,
      facts: { headcount: input.headcount },
      writes: listWrites(next, lists),
    })
  },
})
