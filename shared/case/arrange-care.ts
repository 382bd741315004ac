import * as z from "zod/mini"
import { type Clock, withClock, withoutClock } from "../kernel/clock.ts"
import { create, remove, replace, type Write } from "../kernel/decision.ts"
import { type Instant, instantSchema } from "../kernel/instant.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Care, type Case, type CaseId, type Section, sectionRef } from "./case.ts"
import { careArrangementSchema } from "./lists/care.ts"
import type { CaseClockKind } from "./lists/clocks.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf, words } from "./rules/change.ts"
import { afterCareClock, careReviewClock, halfYearLater } from "./rules/clocks.ts"
import { caseWorkers, paragraph } from "./rules/fields.ts"
import { isReturn, nearerOptions, uncheckedOf } from "./rules/return.ts"
import { standing, subjectsFor } from "./rules/standing.ts"

/** Why each option nearer to a family cannot be taken, in words; what is not said is missing. */
const reasonsSchema = z.strictObject({
  NUCLEAR_FAMILY: z.optional(paragraph),
  SUBSTITUTE_FAMILY: z.optional(paragraph),
  FOSTER_PARENTS: z.optional(paragraph),
  GUARDIANSHIP: z.optional(paragraph),
  ADOPTION: z.optional(paragraph),
})

const Arrangement = z.strictObject({
  arrangement: careArrangementSchema,
  /** The last day of residential care. */
  until: z.optional(instantSchema),
  reasons: z.optional(reasonsSchema),
  /** Where the child lives: sealed, and never anywhere else. */
  location: z.optional(paragraph),
})
type Arrangement = z.infer<typeof Arrangement>

const isLastResort = ({ arrangement }: Arrangement): boolean =>
  arrangement === "RESIDENTIAL_TEMPORARY"

function unfit(it: Case, input: Arrangement, at: Instant): Refusal | undefined {
  if (isReturn(it, input.arrangement)) {
    const missing = uncheckedOf(it)
    return missing.length > 0 ? refuseCase("case.not-ready-to-return", { missing }) : undefined
  }
  if (!isLastResort(input)) return undefined
  const said: Readonly<Record<string, string | undefined>> = input.reasons ?? {}
  const missing = nearerOptions.filter((each) => said[each] === undefined)
  if (missing.length > 0) return refuseCase("case.nearer-options", { missing })
  return input.until && input.until > at ? undefined : refuseCase("case.care-end-missing")
}

/** Residential care is looked at again within six months, and when it ends at the latest. */
function careFrom(it: Case, input: Arrangement, at: Instant): Care {
  const { arrangement, until } = input
  const since = it.care?.arrangement === arrangement ? it.care.since : at
  if (!isLastResort(input) || !until) return { arrangement, since, ...(until ? { until } : {}) }
  const longest = halfYearLater(at, it.region)
  return { arrangement, since, until, reviewBy: until < longest ? until : longest }
}

function clocksFor(it: Case, care: Care, at: Instant): readonly Clock<CaseClockKind>[] {
  if (care.reviewBy) {
    const others = withoutClock(it.clocks, "after-care")
    return withClock(others, careReviewClock(at, care.reviewBy))
  }
  const others = withoutClock(it.clocks, "care-review")
  const isBack = isReturn(it, care.arrangement) && !it.reunification.MONITORED
  return isBack ? withClock(others, afterCareClock(at)) : others
}

/** A new place is sealed; an old one is not left to be taken for it. */
function locationWrites(
  { id, care }: Case,
  { location, arrangement }: Arrangement,
  row: Row<Section> | undefined,
): readonly Write[] {
  const ref = sectionRef(id, "location")
  const section = { case: id, kind: "location", content: { arrangement, location } }
  if (location) return [row ? replace(row, section) : create(ref, section)]
  return row && care?.arrangement !== arrangement ? [remove(row)] : []
}

/** Says where a child lives in the order of the continuum, an institution last (PP 44/2017). */
export const arrangeCare = defineVerb({
  noun: "cases",
  name: "arrange-care",
  title: { id: "Atur pengasuhan", en: "Arrange care" },
  input: Arrangement,
  roles: caseWorkers,
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.nearer-options",
    "case.care-end-missing",
    "case.not-ready-to-return",
  ),
  first: (ask) => ({
    ...subjectsFor(ask),
    location: ask.input && sectionRef(ask.id as CaseId, "location"),
  }),
  second: () => ({}),
  may: (found, facts) => standing(found, facts, ["custodian"]),
  decide: ({ case: child, location }, input, facts) => {
    if (!child) return refuseCase("case.missing")
    const { state } = child
    const { at } = facts
    const refused = unfit(state, input, at)
    if (refused) return refused
    const care = careFrom(state, input, at)
    // Whoever goes to an institution anew has to be made ready for a return anew.
    const isNew = isLastResort(input) && state.care?.arrangement !== input.arrangement
    const next = changed(state, at, {
      care,
      clocks: clocksFor(state, care, at),
      ...(isNew ? { reunification: {} } : {}),
    })
    return changeOf(child, next, {
      event: "case.care-arranged",
      facts: { arrangement: input.arrangement },
      writes: [
        ...locationWrites(state, input, location),
        ...(input.reasons ? [words(state, ["care", { reasons: input.reasons }], facts)] : []),
      ],
    })
  },
})
