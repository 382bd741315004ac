import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { meetingOf } from "./rules/rolls.ts"
import { withoutSuccessor } from "./rules/room-clocks.ts"
import { running } from "./rules/running.ts"

/** No other meeting follows the one that was broken off, and why. */
export const waiveSuccessor = defineVerb({
  noun: "meetings",
  name: "waive-successor",
  title: { id: "Tidak perlu rapat pengganti", en: "Waive the successor" },
  input: z.strictObject({ reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)) }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-in-charge",
    "meeting.wrong-state",
    "meeting.has-successor",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: () => ({}),
  may: ({ meeting }, { actor }) => {
    const refused = running(meeting, actor, ["desk", ["adjourned"]])
    if (refused || !meeting) return refused
    const isAwaited = meeting.state.clocks?.some(({ kind }) => kind === "successor")
    return isAwaited ? undefined : refuse("meeting.has-successor")
  },
  decide: ({ meeting }, { reason }, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const next: Meeting = {
      ...meeting.state,
      successorWaived: reason,
      clocks: withoutSuccessor(meeting.state.clocks),
      updatedAt: at,
    }
    return changeOf(meeting, next, {
      event: "meeting.successor-waived",
      by: actor.agency,
      writes: [],
    })
  },
})
