import * as z from "zod/mini"
import type { Noun } from "../kernel/noun.ts"
import { type Partnership, type PartnershipId, partnershipRef } from "./partnership.ts"

export const partnerships: Noun = {
  path: "partnerships",
  ref: (id) => partnershipRef(id as PartnershipId),
  verbs: [],
  reads: [
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu perjanjian kerja sama", en: "One partnership" },
      query: z.strictObject({}),
    },
  ],
  missing: "partnership.missing",
  knows: (state, actor) => (state as Partnership).parties.includes(actor.agency),
  statusOf: (state) => (state as Partnership).status,
}
