import * as z from "zod/mini"
import { agencyTypeSchema } from "../agency/lists/agency-types.ts"
import { serviceSchema } from "../agency/lists/services.ts"
import type { Readable } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { regionCode } from "../region/region.ts"

const whole = (least: number, most: number) =>
  z.pipe(
    z.string().check(
      z.regex(/^\d{1,2}$/),
      z.refine((raw) => least <= Number(raw) && Number(raw) <= most),
    ),
    z.transform(Number),
  )

/** Who is competent here: by name or place, by nearness, and where nobody is; never of a case. */
export const directories: Readable = {
  path: "directory",
  reads: [
    {
      name: "search",
      path: "",
      title: { id: "Cari instansi", en: "Search agencies" },
      query: z.strictObject({
        ...pageQuery,
        q: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
        region: z.optional(regionCode),
        type: z.optional(agencyTypeSchema),
        service: z.optional(serviceSchema),
      }),
    },
    {
      name: "nearest",
      path: "/{id}/nearest",
      title: { id: "Instansi yang paling tepat dan dekat", en: "The nearest agencies that fit" },
      query: z.strictObject({
        service: serviceSchema,
        category: z.optional(z.string().check(z.regex(/^AMPK\d{2}_[A-Z_]{2,40}$/))),
        age: z.optional(whole(0, 18)),
        sex: z.optional(z.enum(["F", "M"])),
        abh: z.optional(z.enum(["CONFLICT", "VICTIM", "WITNESS"])),
        siblings: z.optional(whole(1, 20)),
        data: z.optional(z.enum(["MASKED", "SUMMARY", "IDENTITY"])),
      }),
    },
    {
      name: "coverage",
      path: "/{id}/coverage",
      title: { id: "Kabupaten/kota tanpa layanan", en: "Districts without a service" },
      query: z.strictObject({}),
    },
  ],
  missing: "directory.missing",
}
