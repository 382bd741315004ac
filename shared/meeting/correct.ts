import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { meetingOf } from "./rules/rolls.ts"
import { running } from "./rules/running.ts"
import { newVersion } from "./rules/versions.ts"
import { isMinuted, listRefs, textRef } from "./rules/written.ts"

/** T19: accepts a correction. A new version is written, and every agency is asked again. */
export const correct = defineVerb({
  noun: "meetings",
  name: "correct",
  title: { id: "Perbaiki notula", en: "Correct the minutes" },
  input: z.strictObject({ reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)) }),
  roles: [],
  refusals: pick(meetingRefusals, "meeting.missing", "meeting.not-chair", "meeting.wrong-state"),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting }, { input }) => ({
    lists: listRefs(input && meeting),
    text: textRef(input && meeting),
  }),
  may: ({ meeting }, { actor }) => running(meeting, actor, ["chair", ["minutes-review"]]),
  decide: ({ meeting, lists, text }, { reason }, { actor, at }) => {
    if (!isMinuted(meeting)) return refuse("meeting.missing")
    const { next, writes } = newVersion(meeting, { lists, text }, [reason, at])
    return changeOf(meeting, next, {
      event: "meeting.minutes-corrected",
      by: actor.agency,
      facts: { version: next.minutes.version },
      writes,
    })
  },
})
