import * as z from "zod/mini"
import { serviceSchema } from "../../agency/lists/services.ts"
import { day, type Instant, instantSchema, later } from "../../kernel/instant.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { regionCode, regionOf } from "../../region/region.ts"
import type { Clause } from "../partnership.ts"
import { refuse } from "../refusals.ts"

/** Ten years, leap days included; longer than any of the agreements in domain.md. */
export const longestTerm = 3653 * day

// Categories belong to cases, which come later in the order: here a code only has to look like one.
const categoryCode = z.string().check(z.regex(/^AMPK\d{2}_[A-Z0-9_]{2,40}$/))

const clauseSchema = z.strictObject({
  effect: z.enum(["allow", "deny"]),
  services: z._default(z.array(serviceSchema).check(z.maxLength(20)), []),
  regions: z._default(z.array(regionCode).check(z.maxLength(60)), []),
  categories: z._default(z.array(categoryCode).check(z.maxLength(20)), []),
  data: z._default(z.array(z.enum(["MASKED", "SUMMARY", "IDENTITY"])).check(z.maxLength(3)), []),
})

/** Validity and clauses as they are asked for; an empty list in a clause means "every one". */
export const termsShape = {
  from: instantSchema,
  until: instantSchema,
  clauses: z.array(clauseSchema).check(z.minLength(1), z.maxLength(20)),
}

export type AskedTerms = {
  readonly from: Instant
  readonly until: Instant
  readonly clauses: readonly z.infer<typeof clauseSchema>[]
}

/** What is wrong with the terms themselves: an end before the beginning or today, a made-up region. */
export function unsound({ from, until, clauses }: AskedTerms, at: Instant): Refusal | undefined {
  if (until <= from) return refuse("partnership.ends-before-start")
  if (until > later(from, longestTerm)) return refuse("partnership.too-long")
  if (until <= at) return refuse("partnership.over")
  const unknown = clauses.flatMap(({ regions }) => regions).filter((each) => !regionOf(each))
  return unknown.length > 0
    ? refuse("partnership.region-unknown", { regions: [...new Set(unknown)] })
    : undefined
}

/** Clauses are called by their place: "1" is the first. */
export const numbered = (clauses: AskedTerms["clauses"]): readonly Clause[] =>
  clauses.map((each, place) => ({ ...each, id: String(place + 1) }))
