import { createSignal } from "solid-js"
import { getAgency } from "../agency/data.ts"
import { acting } from "../session/agency.ts"
import { getHolidays } from "./data.ts"

const day = 86_400_000
const [closed, setClosed] = createSignal<ReadonlyMap<string, string>>(new Map())
let askedFor: string | undefined

/** Once per agency one acts for: what holds in its region is closed there alone. */
async function read(own: string): Promise<void> {
  const [years, agency] = await Promise.all([getHolidays(), getAgency(own)])
  const region: string = agency.ok ? agency.value.region : ""
  const days = years.ok ? years.value.items.flatMap((each) => each.days) : []
  const here = days.filter((each) => !each.region || region.startsWith(each.region))
  if (askedFor === own) setClosed(new Map(here.map(({ date, name }) => [date, name])))
}

function ask(): void {
  const own = acting()?.agency.id
  if (!own || askedFor === own) return
  askedFor = own
  void read(own)
}

/** What closes offices on this date where the agency is; weekends have no name. */
export function holidayOn(date: string): string | undefined {
  ask()
  return closed().get(date)
}

const isClosed = (date: string): boolean =>
  [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()) || closed().has(date)

const after = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + day).toISOString().slice(0, 10)

/**
 * This date, or the next on which offices work. Weekends are known at once, holidays once they are
 * read: whoever shows the answer follows.
 */
export function workingDayFrom(date: string): string {
  ask()
  let found = date
  for (let tries = 0; tries < 30 && isClosed(found); tries += 1) found = after(found)
  return found
}
