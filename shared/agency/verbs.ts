import * as z from "zod/mini"
import type { AgencyId } from "../kernel/id.ts"
import { instantSchema } from "../kernel/instant.ts"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { pick } from "../kernel/refusal.ts"
import { regionCode } from "../region/region.ts"
import { type Agency, agencyRef } from "./agency.ts"
import { approve } from "./approve.ts"
import { change } from "./change.ts"
import { classify } from "./classify.ts"
import { countPlaces } from "./count-places.ts"
import { agencyTypeSchema } from "./lists/agency-types.ts"
import { agencyRefusals } from "./refusals.ts"
import { refuseRegistration } from "./refuse-registration.ts"
import { register } from "./register.ts"
import { reinstate } from "./reinstate.ts"
import { rename } from "./rename.ts"
import { succeed } from "./succeed.ts"
import { suspend } from "./suspend.ts"

export const agencies: Noun = {
  path: "agencies",
  ref: (id) => agencyRef(id as AgencyId),
  verbs: [
    register,
    approve,
    refuseRegistration,
    change,
    rename,
    classify,
    succeed,
    suspend,
    reinstate,
    countPlaces,
  ],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Daftar instansi", en: "Register of agencies" },
      query: z.strictObject({
        ...pageQuery,
        region: z.optional(regionCode),
        type: z.optional(agencyTypeSchema),
        status: z.optional(z.enum(["pending"])),
        as: z.optional(z.enum(["full"])),
      }),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu instansi", en: "One agency" },
      query: z.strictObject({ at: z.optional(z.union([z.iso.date(), instantSchema])) }),
      refusals: pick(agencyRefusals, "agency.not-registered-then"),
    },
  ],
  missing: "agency.missing",
  // The register is open to every member (trust.md 2.1, class L0); what waits for approval is
  // kept back by each verb's own question, which knows the reader's agency.
  knows: () => true,
  statusOf: (state) => (state as Agency).status,
}
