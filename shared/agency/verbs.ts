import * as z from "zod/mini"
import type { AgencyId } from "../kernel/id.ts"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { regionCode } from "../region/region.ts"
import { type Agency, agencyRef } from "./agency.ts"

export const agencies: Noun = {
  path: "agencies",
  ref: (id) => agencyRef(id as AgencyId),
  verbs: [],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Direktori instansi", en: "Directory of agencies" },
      query: z.strictObject({ ...pageQuery, region: z.optional(regionCode) }),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu instansi", en: "One agency" },
      query: z.strictObject({}),
    },
  ],
  missing: "agency.missing",
  // The directory is open to every member (trust.md 2.1, class L0).
  knows: () => true,
  statusOf: (state) => (state as Agency).status,
}
