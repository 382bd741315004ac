import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { meetingRefusals } from "./refusals.ts"
import { ownChange, ownRoll, standsIn } from "./rules/own-entry.ts"

/** Somebody in the room promises to keep to themselves what is said about a child. */
export const pledge = defineVerb({
  noun: "meetings",
  name: "pledge",
  title: { id: "Nyatakan menjaga kerahasiaan", en: "Pledge confidentiality" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(meetingRefusals, "meeting.missing", "meeting.wrong-state", "meeting.not-in-room"),
  first: ownRoll,
  second: () => ({}),
  may: standsIn,
  decide: (found, _, facts) =>
    ownChange(found, facts, ["meeting.pledged", (own) => ({ ...own, pledgedAt: facts.at })]),
})
