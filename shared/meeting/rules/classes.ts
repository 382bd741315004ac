import * as z from "zod/mini"
import type { Headcount, Meeting } from "../meeting.ts"

/** People, as far as they are counted; null is unknown and never nought. */
export const peopleCount = z.int().check(z.gte(0), z.lte(100_000))
const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))

/** Classes of people who are expected, where nobody has an account. */
export const plannedClasses = z
  .array(z.strictObject({ label, expected: z.nullable(peopleCount) }))
  .check(z.maxLength(60))

/** Classes as they came; what was planned before is kept beside it. */
export function classesAsCame(
  planned: Meeting["classes"],
  came: readonly Pick<Headcount, "label" | "count">[],
): readonly Headcount[] {
  const before = new Map((planned ?? []).map((each) => [each.label, each]))
  const known = new Set(came.map((each) => each.label))
  return [
    ...came.map((each) => ({ ...before.get(each.label), ...each })),
    // Whoever was expected and is not told of did not come, for all anybody knows: unknown.
    ...(planned ?? []).filter((each) => !known.has(each.label)),
  ]
}

/** People expected, over agencies and classes; null where nobody was reckoned with. */
export function expectedAt({ classes = [], invitations }: Meeting): number | null {
  const told = [
    ...classes.map(({ expected }) => expected),
    ...invitations.map(({ headcount }) => headcount?.expected),
  ].filter((each) => each !== null && each !== undefined)
  return told.length > 0 ? told.reduce((sum, each) => sum + each, 0) : null
}
