/** First and last day of fasting, both local dates. */
export type Fasting = { readonly from: string; readonly until: string }

/** Local dates (`YYYY-MM-DD`) on which the offices of a place are closed, and when it fasts. */
export type WorkCalendar = {
  readonly closed: ReadonlySet<string>
  readonly fasting: readonly Fasting[]
}

/** The calendar of a place by its region code; without one, of the whole country. */
export type CalendarOf = (region?: string) => WorkCalendar
