import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { meetingOf } from "./rules/rolls.ts"
import { running } from "./rules/running.ts"
import { newText, textRef, textWrite } from "./rules/written.ts"

const words = z.string().check(z.trim(), z.maxLength(5000))

/** What the minutes say before and after the items, in the minute taker's own words. */
export const writeMinutes = defineVerb({
  noun: "meetings",
  name: "write-minutes",
  title: { id: "Tulis notula", en: "Write the minutes" },
  input: z.strictObject({ preface: words, closing: words }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-in-charge",
    "meeting.wrong-state",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting }, { input }) => ({ text: textRef(input && meeting) }),
  may: ({ meeting }, { actor }) => running(meeting, actor, ["either", ["minutes-draft"]]),
  decide: ({ meeting, text }, { preface, closing }, { actor, at }) => {
    const minutes = meeting?.state.minutes
    if (!meeting || !minutes) return refuse("meeting.missing")
    const now = text?.state ?? newText(meeting.state, minutes.version)
    const next = { ...meeting.state, updatedAt: at }
    return changeOf(meeting, next, {
      event: "meeting.minutes-written",
      by: actor.agency,
      facts: { version: minutes.version },
      writes: [textWrite(text, { ...now, preface, closing })],
    })
  },
})
