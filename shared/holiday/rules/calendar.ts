import type { CalendarOf, WorkCalendar } from "../../kernel/calendar.ts"
import { within } from "../../region/region.ts"
import type { Holiday, HolidayYear } from "../holiday.ts"
import { shippedYears } from "../lists/shipped.ts"

/** The years that count: what was entered, and what was shipped for the others; earliest first. */
export function yearsThatCount<Year extends HolidayYear>(
  entered: readonly Year[],
): readonly (Year | HolidayYear)[] {
  const known = new Set(entered.map(({ year }) => year))
  const others = shippedYears.filter(({ year }) => !known.has(year))
  return [...entered, ...others].sort((a, b) => a.year - b.year)
}

const keeps = ({ region }: Holiday, place: string | undefined): boolean =>
  region === undefined || (place !== undefined && within([region], place))

/** The calendar of a place; without one, of the whole country. */
export function calendarFor(years: readonly HolidayYear[], region?: string): WorkCalendar {
  const days = years.flatMap((year) => year.days).filter((each) => keeps(each, region))
  return {
    closed: new Set(days.map(({ date }) => date)),
    fasting: years.flatMap(({ ramadan }) => (ramadan ? [ramadan] : [])),
  }
}

/** The calendar of every place by the years that count; that of a place is made once. */
export function calendarBy(entered: readonly HolidayYear[]): CalendarOf {
  const years = yearsThatCount(entered)
  const known = new Map<string | undefined, WorkCalendar>()
  return (region) => {
    const calendar = known.get(region) ?? calendarFor(years, region)
    known.set(region, calendar)
    return calendar
  }
}
