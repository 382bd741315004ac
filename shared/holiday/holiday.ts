import type { Fasting } from "../kernel/calendar.ts"
import type { PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"

export const holidayKinds = ["national", "joint-leave", "regional"] as const
export type HolidayKind = (typeof holidayKinds)[number]

/** A day on which public offices are closed. */
export type Holiday = {
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string
  readonly kind: HolidayKind
  readonly name: string
  /** Of a regional one: the province or district that keeps it. */
  readonly region?: string | undefined
}

/** The days of one year, and the decree that says so. */
export type HolidayYear = {
  readonly year: number
  readonly days: readonly Holiday[]
  /** Told by the sidang isbat; where it is not known, no hours change. */
  readonly ramadan?: Fasting | undefined
  readonly decree: string
}

/** A year as an administrator entered it: it counts in place of what was shipped. */
export type EnteredYear = HolidayYear & { readonly enteredBy: PersonId; readonly at: Instant }

export const holidayRef = (year: number | string): Ref<EnteredYear> => ({
  subject: "holiday",
  parts: [String(year)],
})
