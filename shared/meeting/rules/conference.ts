import { type Case, caseRef } from "../../case/case.ts"
import { numbersOf, withoutNumbers } from "../../case/rules/numbers.ts"
import { isNamedAway } from "../../case/rules/relation.ts"
import type { PersonId } from "../../kernel/id.ts"
import type { Behind } from "../../kernel/noun.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { meetingTypes } from "../lists/meeting-types.ts"
import type { Meeting } from "../meeting.ts"
import { refuse } from "../refusals.ts"

type Conference = Pick<Meeting, "profile" | "host"> & {
  readonly caseReference?: string | undefined
  readonly chair?: string | undefined
  readonly minuteTaker?: string | undefined
  readonly invitations: readonly { readonly agency: string }[]
}

/** Whom a conference is kept from: its own list may be older than the child's. */
export const keptFrom = (
  { excludedPersons }: Pick<Meeting, "excludedPersons">,
  child: Case | undefined,
): readonly PersonId[] => [...excludedPersons, ...(child?.excludedPersons ?? [])]

/** What stands behind a conference: whom its child keeps away learns no more of it. */
export const behindConference: Behind = {
  ref: (state) => {
    const { case: child } = state as Meeting
    return child && caseRef(child)
  },
  keepsAway: (child, actor) => isNamedAway(child as Case, actor),
}

/** A conference as an agency knows it that has no part in the case. */
export function withoutCase(meeting: Meeting, child: Case | undefined): Meeting {
  const { caseReference, case: _kept, ...rest } = meeting
  const told = withoutNumbers(rest, numbersOf(child, caseReference))
  return { ...told, title: told.title || meetingTypes[meeting.type].id }
}

/**
 * Whether a conference and its case go together: the case is open, its custodian takes part, and
 * nobody does whom the case keeps away (trust.md A10). The code alone opens nothing.
 */
export function unconnected(
  meeting: Conference,
  child: Row<Case> | undefined,
): Refusal | undefined {
  if (meeting.profile !== "case-conference") return undefined
  if (!meeting.caseReference) return refuse("meeting.case-required")
  if (child?.state.status !== "open") return refuse("meeting.case-unknown")
  const { custodian, conflictedAgencies, excludedPersons } = child.state
  const agencies = meeting.invitations.map((each) => each.agency)
  if (!agencies.includes(custodian)) return refuse("meeting.case-unknown")
  const isConflicted = [meeting.host, ...agencies].some((each) =>
    conflictedAgencies.some((other) => other === each),
  )
  if (isConflicted) return refuse("meeting.agency-conflicted")
  const leads = [meeting.chair, meeting.minuteTaker]
  const isExcluded = leads.some((each) => excludedPersons.some((other) => other === each))
  return isExcluded ? refuse("meeting.person-unknown") : undefined
}
