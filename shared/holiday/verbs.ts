import * as z from "zod/mini"
import type { Noun } from "../kernel/noun.ts"
import { enter } from "./enter.ts"
import { holidayRef } from "./holiday.ts"

export const holidays: Noun = {
  path: "holidays",
  ref: (id) => holidayRef(id),
  verbs: [enter],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Hari libur", en: "Holidays" },
      query: z.strictObject({}),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Hari libur setahun", en: "Holidays of a year" },
      query: z.strictObject({}),
    },
  ],
  missing: "holiday.missing",
  knows: () => true,
  statusOf: () => "entered",
}
