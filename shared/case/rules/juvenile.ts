import type { Case } from "../case.ts"
import { type CaseEventCode, caseEvents } from "../lists/events.ts"

/** What a child is said to have done: the prison term that threatens, and whether it was before. */
export type Offence = {
  readonly threatYears?: number | undefined
  readonly isRepeat?: boolean | undefined
}

type Child = Pick<Case, "age" | "abhPosition">

/** From here on a child may be taken to court, and diverted from it (UU 11/2012 article 1). */
export const isUnder12 = ({ age }: Pick<Case, "age">): boolean => age < 12

/**
 * Whether diversion must be tried: age 12 to 17, a threat below seven years, no repeat (UU 11/2012
 * article 7). Nothing speaks against it that nobody has said.
 */
export const mustDivert = (
  { age }: Pick<Case, "age">,
  { threatYears = 0, isRepeat = false }: Offence,
): boolean => age >= 12 && age < 18 && threatYears < 7 && !isRepeat

/**
 * Whether a child may be detained at all: in conflict with the law, 14 or more, a threat of seven
 * years or more (UU 11/2012 article 32). A threat that nobody has named does not count.
 */
export const mayBeDetained = (
  { age, abhPosition }: Child,
  { threatYears = 0 }: Pick<Offence, "threatYears">,
): boolean => abhPosition === "CONFLICT" && age >= 14 && threatYears >= 7

/** Why an event is not for this child; detention is stored even so, or nobody would hear of it. */
export function notForChild(
  { age, abhPosition }: Child,
  event: CaseEventCode,
): "case.under-12-route" | "case.not-under-12" | "case.not-in-conflict" | undefined {
  const { only, from12, below12 } = caseEvents[event]
  if (only && abhPosition !== only) return "case.not-in-conflict"
  if (from12 && isUnder12({ age })) return "case.under-12-route"
  return below12 && !isUnder12({ age }) ? "case.not-under-12" : undefined
}

/** Detaining a child below twelve is recorded where it happened, but never proposed. */
const neverProposed = (child: Child, event: CaseEventCode): boolean =>
  isUnder12(child) && (event === "DETAINED" || event === "DETENTION_EXTENDED")

/** The events that a page offers for this child. */
export const eventsFor = (child: Child): readonly CaseEventCode[] =>
  (Object.keys(caseEvents) as CaseEventCode[]).filter(
    (event) => notForChild(child, event) === undefined && !neverProposed(child, event),
  )
