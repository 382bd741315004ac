import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Partnership, type PartnershipId, partnershipRef } from "./partnership.ts"
import { partnershipRefusals, refuse } from "./refusals.ts"
import { changeOf, following, listWrites } from "./rules/change.ts"
import { isSameTerms } from "./rules/same.ts"
import { speakers, standing } from "./rules/standing.ts"
import { numbered, termsShape, unsound } from "./rules/terms.ts"

/** Proposes new terms, signed by one's own agency; until all have signed, the old ones count. */
export const amend = defineVerb({
  noun: "partnerships",
  name: "amend",
  title: { id: "Usulkan perubahan atau perpanjangan", en: "Propose an amendment or renewal" },
  input: z.strictObject(termsShape),
  roles: speakers,
  refusals: pick(
    partnershipRefusals,
    "partnership.missing",
    "partnership.not-a-party",
    "partnership.wrong-state",
    "partnership.amendment-open",
    "partnership.agency-suspended",
    "partnership.ends-before-start",
    "partnership.too-long",
    "partnership.over",
    "partnership.region-unknown",
    "partnership.nothing-changed",
  ),
  first: ({ id, actor }) => ({
    partnership: partnershipRef(id as PartnershipId),
    own: agencyRef(actor.agency),
  }),
  second: ({ partnership }) => ({ lists: following(partnership?.state).lists }),
  may: ({ partnership, own }, { actor }) => {
    const refused = standing(partnership, actor, ["active"])
    if (refused || !partnership) return refused
    if (partnership.state.amendment) return refuse("partnership.amendment-open")
    return own?.state.status === "active" ? undefined : refuse("partnership.agency-suspended")
  },
  decide: ({ partnership, own, lists }, input, { actor, at }) => {
    if (!partnership || !own) return refuse("partnership.missing")
    const wrong = unsound(input, at)
    if (wrong) return wrong
    const { state } = partnership
    const clauses = numbered(input.clauses)
    if (isSameTerms({ ...input, clauses }, state)) return refuse("partnership.nothing-changed")
    const next: Partnership = {
      ...state,
      amendment: {
        version: state.version + 1,
        from: input.from,
        until: input.until,
        clauses,
        signatures: [{ agency: actor.agency, person: actor.person, at }],
      },
    }
    return changeOf(partnership, next, {
      event: "partnership.amendment-proposed",
      by: actor.agency,
      writes: listWrites(next, { lists }),
      relies: [rely(own, "status")],
    })
  },
})
