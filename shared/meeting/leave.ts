import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { meetingRefusals } from "./refusals.ts"
import { ownChange, ownRoll, standsIn } from "./rules/own-entry.ts"
import { gone } from "./rules/visits.ts"

/** Somebody goes: from then on no quorum counts them. */
export const leave = defineVerb({
  noun: "meetings",
  name: "leave",
  title: { id: "Tinggalkan rapat", en: "Leave the meeting" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(meetingRefusals, "meeting.missing", "meeting.wrong-state", "meeting.not-in-room"),
  first: ownRoll,
  second: () => ({}),
  may: standsIn,
  decide: (found, _, facts) =>
    ownChange(found, facts, ["meeting.left", (own, meeting) => gone(own, meeting, facts.at)]),
})
