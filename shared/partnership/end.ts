import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Partnership, type PartnershipId, partnershipRef } from "./partnership.ts"
import { partnershipRefusals, refuse } from "./refusals.ts"
import { changeOf, following, listWrites, reminderWrites } from "./rules/change.ts"
import { speakers, standing } from "./rules/standing.ts"

/** A party ends an agreement, or takes its proposal back; it covers nothing from that instant on. */
export const end = defineVerb({
  noun: "partnerships",
  name: "end",
  title: { id: "Akhiri perjanjian", en: "End the agreement" },
  input: z.strictObject({
    reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(1000)),
  }),
  roles: speakers,
  refusals: pick(
    partnershipRefusals,
    "partnership.missing",
    "partnership.not-a-party",
    "partnership.wrong-state",
  ),
  first: ({ id }) => ({ partnership: partnershipRef(id as PartnershipId) }),
  second: ({ partnership }) => following(partnership?.state),
  may: ({ partnership }, { actor }) => standing(partnership, actor, ["proposed", "active"]),
  decide: ({ partnership, lists, reminders }, { reason }, { actor, at }) => {
    if (!partnership) return refuse("partnership.missing")
    const { amendment: _open, ...state } = partnership.state
    const ended = { at, by: actor.person, agency: actor.agency, reason }
    const next: Partnership = { ...state, status: "ended", ended }
    return changeOf(partnership, next, {
      event: "partnership.ended",
      by: actor.agency,
      writes: [...listWrites(next, { lists }), ...reminderWrites(next, { reminders })],
    })
  },
})
