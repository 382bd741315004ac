import type { AgencyId } from "../../../kernel/id.ts"
import type { Instant, Zone } from "../../../kernel/instant.ts"
import type { Invitation } from "../../meeting.ts"

/** Why an agency would not be there: nobody free, closed, or nobody knows. */
export type Why = "busy" | "hours" | "holiday" | "unknown"

/** An agency that would be missing, in counts only: whose calendar it is stays with the agency. */
export type Missing = {
  readonly agency: AgencyId
  readonly name: string
  readonly need: Invitation["need"]
  /** Delegates known to be free; those whose calendar nobody keeps; and all of them. */
  readonly free: number
  readonly unknown: number
  readonly of: number
  readonly why: Why
}

/** What makes a time uncomfortable, and in which zone; the last two only where it is urgent. */
export const discomforts = ["edge", "friday", "ramadan", "lunch", "hours", "holiday"] as const
export type Discomfort = { readonly code: (typeof discomforts)[number]; readonly zone: Zone }

/**
 * What slots are ranked by, the weightiest first; each counts what speaks against a slot. `travel`
 * counts people who come from another district with too little time, or go there; `near-offered`
 * is 2 on the half day of a slot that is offered already, 1 on its day.
 */
export const criteria = [
  "mandatory-missing",
  "mandatory-unknown",
  "quorum-gap",
  "leads-missing",
  "others-missing",
  "others-unknown",
  "discomfort",
  "delegates-missing",
  "travel",
  "near-offered",
] as const
export type ScoreLine = { readonly code: (typeof criteria)[number]; readonly count: number }

export type Times = { readonly start: Instant; readonly end: Instant }

export type Suggestion = Times & {
  /** One of each day. */
  readonly sessions: readonly Times[]
  readonly missing: readonly Missing[]
  readonly discomfort: readonly Discomfort[]
  readonly score: readonly ScoreLine[]
}

/** A time that becomes possible once these agencies need not come. */
export type Relaxation = {
  readonly without: readonly { readonly agency: AgencyId; readonly name: string }[]
  readonly slot: Suggestion
}

export type Suggestions = {
  /** The best first; none where no time suits every mandatory agency. */
  readonly slots: readonly Suggestion[]
  /** Only where there is no slot: one agency less, else two. */
  readonly relaxations: readonly Relaxation[]
}
