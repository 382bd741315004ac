import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Partnership, type PartnershipId, partnershipRef } from "./partnership.ts"
import { partnershipRefusals, refuse } from "./refusals.ts"
import { changeOf, following, listWrites } from "./rules/change.ts"
import { speakers, standing } from "./rules/standing.ts"

/** A party that has not signed says no: without it there is no agreement. */
export const decline = defineVerb({
  noun: "partnerships",
  name: "decline",
  title: { id: "Tolak", en: "Decline" },
  input: z.strictObject({
    reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(1000)),
  }),
  roles: speakers,
  refusals: pick(
    partnershipRefusals,
    "partnership.missing",
    "partnership.not-a-party",
    "partnership.wrong-state",
    "partnership.already-signed",
  ),
  first: ({ id }) => ({ partnership: partnershipRef(id as PartnershipId) }),
  second: ({ partnership }) => ({ lists: following(partnership?.state).lists }),
  may: ({ partnership }, { actor }) => {
    const refused = standing(partnership, actor, ["proposed"])
    if (refused || !partnership) return refused
    const signed = partnership.state.signatures.some(({ agency }) => agency === actor.agency)
    return signed ? refuse("partnership.already-signed") : undefined
  },
  decide: ({ partnership, lists }, { reason }, { actor, at }) => {
    if (!partnership) return refuse("partnership.missing")
    const next: Partnership = {
      ...partnership.state,
      status: "declined",
      ended: { at, by: actor.person, agency: actor.agency, reason },
    }
    return changeOf(partnership, next, {
      event: "partnership.declined",
      by: actor.agency,
      writes: listWrites(next, { lists }),
    })
  },
})
