import * as z from "zod/mini"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { commonRefusals } from "../kernel/verb.ts"
import { amend } from "./amend.ts"
import { confirmDelivery } from "./confirm-delivery.ts"
import { decline } from "./decline.ts"
import { end } from "./end.ts"
import { type Partnership, type PartnershipId, partnershipRef } from "./partnership.ts"
import { propose } from "./propose.ts"
import { recordDelivery } from "./record-delivery.ts"
import { knowsPartnership } from "./rules/standing.ts"
import { sign } from "./sign.ts"
import { withdrawAmendment } from "./withdraw-amendment.ts"

/** Days ahead that the renewal radar looks: a year at most. */
const days = z.pipe(
  z.string().check(z.regex(/^\d{1,3}$/)),
  z.transform((raw) => Math.min(Number(raw), 366)),
)

export const partnerships: Noun = {
  path: "partnerships",
  ref: (id) => partnershipRef(id as PartnershipId),
  verbs: [propose, sign, decline, amend, withdrawAmendment, end, recordDelivery, confirmDelivery],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Perjanjian instansi saya", en: "Agreements of my agency" },
      query: z.strictObject({ ...pageQuery, lapsing: z.optional(days) }),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu perjanjian kerja sama", en: "One partnership" },
      query: z.strictObject({}),
    },
    {
      name: "stranded",
      path: "/{id}/stranded",
      title: {
        id: "Serah terima yang terhenti bila perjanjian ini berakhir",
        en: "Handoffs that stop when this agreement ends",
      },
      query: z.strictObject({}),
      refusals: commonRefusals,
    },
  ],
  missing: "partnership.missing",
  knows: (state, actor) => knowsPartnership(state as Partnership, actor),
  statusOf: (state) => (state as Partnership).status,
}
