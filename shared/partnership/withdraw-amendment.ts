import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type PartnershipId, partnershipRef } from "./partnership.ts"
import { partnershipRefusals, refuse } from "./refusals.ts"
import { changeOf, following, listWrites } from "./rules/change.ts"
import { speakers, standing } from "./rules/standing.ts"

/** Any party drops an amendment that not all have signed: its own, or one it will not sign. */
export const withdrawAmendment = defineVerb({
  noun: "partnerships",
  name: "withdraw-amendment",
  title: { id: "Tarik usulan perubahan", en: "Take the proposal back" },
  input: z.strictObject({}),
  roles: speakers,
  refusals: pick(
    partnershipRefusals,
    "partnership.missing",
    "partnership.not-a-party",
    "partnership.wrong-state",
    "partnership.no-amendment",
  ),
  first: ({ id }) => ({ partnership: partnershipRef(id as PartnershipId) }),
  second: ({ partnership }) => ({ lists: following(partnership?.state).lists }),
  may: ({ partnership }, { actor }) => {
    const refused = standing(partnership, actor, ["active"])
    if (refused || !partnership) return refused
    return partnership.state.amendment ? undefined : refuse("partnership.no-amendment")
  },
  decide: ({ partnership, lists }, _, { actor }) => {
    if (!partnership) return refuse("partnership.missing")
    const { amendment, ...next } = partnership.state
    return changeOf(partnership, next, {
      event: "partnership.amendment-withdrawn",
      by: actor.agency,
      writes: listWrites(next, { lists }),
      facts: { dropped: amendment?.version ?? 0 },
    })
  },
})
