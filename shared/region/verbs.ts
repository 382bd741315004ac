import * as z from "zod/mini"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { type RegionCode, regionCode, regionRef } from "./region.ts"

export const regions: Noun = {
  path: "regions",
  ref: (id) => regionRef(id as RegionCode),
  verbs: [],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Wilayah", en: "Regions" },
      query: z.strictObject({ ...pageQuery, parent: z.optional(regionCode) }),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu wilayah", en: "One region" },
      query: z.strictObject({}),
    },
  ],
  missing: "region.missing",
  knows: () => true,
  statusOf: () => "current",
}
