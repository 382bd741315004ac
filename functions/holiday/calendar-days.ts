import type { EnteredYear } from "#shared/holiday/holiday.ts"
import type { CalendarOf } from "#shared/kernel/calendar.ts"
import { type Instant, minute, msOf } from "#shared/kernel/instant.ts"
import type { Calendars } from "../platform/perform.ts"
import { readPage, type Tables } from "../platform/rows.ts"
import { yearsHash } from "./store.ts"

/** More years than anybody plans for. */
const mostYears = 80

type Entered = EnteredYear & { readonly version: number }

/** Every year that an administrator entered. */
export async function enteredYears(tables: Tables): Promise<readonly Entered[]> {
  const wanted = { hash: yearsHash, beginsWith: "YEAR#", limit: mostYears }
  const { items } = await readPage(tables, wanted)
  return items.map((item) => ({ ...(item["s"] as EnteredYear), version: Number(item["v"]) }))
}

/** So long another process may go on by the days that stood before: a clock that runs stays too. */
const life = 5 * minute

async function load(tables: Tables): Promise<CalendarOf> {
  const [years, { calendarBy }] = await Promise.all([
    enteredYears(tables),
    import("#shared/holiday/rules/calendar.ts"),
  ])
  return calendarBy(years)
}

type Known = { readonly at: Instant; readonly calendar: Promise<CalendarOf> }

const known = new Map<string, Known>()

const isFresh = (each: Known, at: Instant): boolean => Math.abs(msOf(at) - msOf(each.at)) < life

/** The calendar of this process: read once in a while, and anew after a year was entered here. */
export const calendars: Calendars = {
  async now(tables, at) {
    const before = known.get(tables.main)
    if (before && isFresh(before, at)) return before.calendar
    const calendar = load(tables)
    known.set(tables.main, { at, calendar })
    // A read that failed is tried again by the next act, not remembered.
    calendar.catch(() => known.get(tables.main)?.calendar === calendar && known.delete(tables.main))
    return calendar
  },
  written({ subject }) {
    if (subject === "holiday") known.clear()
  },
}
