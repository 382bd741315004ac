import * as z from "zod/mini"
import type { Readable } from "../kernel/noun.ts"
import { regionCode } from "./region.ts"

export const regions: Readable = {
  path: "regions",
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Wilayah", en: "Regions" },
      query: z.strictObject({
        parent: z.optional(regionCode),
        q: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
      }),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu wilayah", en: "One region" },
      query: z.strictObject({}),
    },
  ],
  missing: "region.missing",
}
