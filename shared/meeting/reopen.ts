import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { meetingOf } from "./rules/rolls.ts"
import { running } from "./rules/running.ts"
import { isMinuted } from "./rules/written.ts"

/** T22, first half: the chair asks to open approved minutes again; another person has to agree. */
export const reopen = defineVerb({
  noun: "meetings",
  name: "reopen",
  title: { id: "Minta notula dibuka kembali", en: "Ask to reopen the minutes" },
  input: z.strictObject({ reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)) }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-chair",
    "meeting.wrong-state",
    "meeting.reopen-asked",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: () => ({}),
  may: ({ meeting }, { actor }) => {
    const refused = running(meeting, actor, ["chair", ["minutes-approved", "closed"]])
    return refused ?? (meeting?.state.minutes?.asked ? refuse("meeting.reopen-asked") : undefined)
  },
  decide: ({ meeting }, { reason }, { actor, at }) => {
    if (!isMinuted(meeting)) return refuse("meeting.missing")
    const asked = { at, reason, by: actor.person }
    const next: Meeting = {
      ...meeting.state,
      minutes: { ...meeting.state.minutes, asked },
      updatedAt: at,
    }
    return changeOf(meeting, next, {
      event: "meeting.reopen-asked",
      by: actor.agency,
      writes: [],
    })
  },
})
