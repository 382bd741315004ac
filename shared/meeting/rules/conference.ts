import type { Case } from "../../case/case.ts"
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

/**
 * The title as told to an agency that has no part in the case: an offer that it holds without names
 * must not be tied to the case's number (trust.md A10).
 */
export function titleWithout(
  { title, type }: Pick<Meeting, "title" | "type">,
  numbers: readonly string[],
): string {
  const left = numbers.reduce(
    (text, number) => text.replaceAll(new RegExp(number, "gi"), ""),
    title,
  )
  return left.replaceAll(/\s+/g, " ").trim() || meetingTypes[type].id
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
