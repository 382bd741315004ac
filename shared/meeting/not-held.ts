import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { endingChange, endingRefs } from "./rules/ending.ts"
import { hostOffice } from "./rules/office.ts"
import { meetingOf } from "./rules/rolls.ts"
import { withSuccessor } from "./rules/room-clocks.ts"
import { isOver } from "./rules/sessions.ts"
import { hosting } from "./rules/standing.ts"

/** T25: nobody held it. Its items are put off, and a successor follows or is waived. */
export const notHeld = defineVerb({
  noun: "meetings",
  name: "not-held",
  title: { id: "Catat tidak terlaksana", en: "Record that it was not held" },
  input: z.strictObject({ reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)) }),
  roles: ["COORDINATOR"],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-yours",
    "meeting.wrong-state",
    "meeting.not-over",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting }, { input }) => endingRefs(input && meeting, input),
  may: ({ meeting }, { actor, at }) => {
    const refused = hosting(meeting, actor, ["scheduled"])
    if (refused || !meeting) return refused
    return isOver(meeting.state.sessions, at) ? undefined : refuse("meeting.not-over")
  },
  decide: ({ meeting, ...found }, { reason }, facts) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const next: Meeting = {
      ...state,
      status: "adjourned",
      adjourned: { at: facts.at, reason },
      clocks: withSuccessor(state.clocks, facts.at, hostOffice(found.host, facts.calendar)),
      updatedAt: facts.at,
    }
    return endingChange(meeting, found, [{ event: "meeting.not-held", next }, facts])
  },
})
