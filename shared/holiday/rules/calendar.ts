import { type RegionCode, within } from "../../region/region.ts"
import type { Holiday, HolidayYear, Ramadan } from "../holiday.ts"
import { shippedYears } from "../lists/shipped.ts"

/** Which local dates a place is closed on, and on which it fasts. */
export type WorkCalendar = {
  readonly closed: ReadonlyMap<string, Holiday>
  readonly fasting: readonly Ramadan[]
}

/** The years that count: what was entered, and what was shipped for the others; earliest first. */
export function yearsThatCount<Year extends HolidayYear>(
  entered: readonly Year[],
): readonly (Year | HolidayYear)[] {
  const known = new Set(entered.map(({ year }) => year))
  const others = shippedYears.filter(({ year }) => !known.has(year))
  return [...entered, ...others].sort((a, b) => a.year - b.year)
}

const keeps = ({ region }: Holiday, place: RegionCode | undefined): boolean =>
  region === undefined || (place !== undefined && within([region], place))

/** The calendar of a place; without one, of the whole country. */
export function calendarFor(years: readonly HolidayYear[], region?: RegionCode): WorkCalendar {
  const days = years.flatMap((year) => year.days).filter((each) => keeps(each, region))
  return {
    closed: new Map(days.map((each) => [each.date, each])),
    fasting: years.flatMap(({ ramadan }) => (ramadan ? [ramadan] : [])),
  }
}

export const isFasting = ({ fasting }: WorkCalendar, date: string): boolean =>
  fasting.some(({ from, until }) => from <= date && date <= until)

/** The closed dates as working time asks for them. */
export const closedDates = ({ closed }: WorkCalendar): readonly string[] => [...closed.keys()]
