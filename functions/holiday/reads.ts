import { type EnteredYear, type HolidayYear, holidayRef } from "#shared/holiday/holiday.ts"
import { yearsThatCount } from "#shared/holiday/rules/calendar.ts"
import { holidays } from "#shared/holiday/verbs.ts"
import { hasRole } from "#shared/kernel/actor.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { missing, type Question, type Readers } from "../http/read.ts"
import { loadRows } from "../platform/rows.ts"
import { enteredYears } from "./calendar-days.ts"

type Entered = EnteredYear & { readonly version: number }

/** Who entered it is nobody's business but the ledger's. */
function viewOf(each: HolidayYear | Entered) {
  const { year, days, ramadan, decree } = each
  const isEntered = "enteredBy" in each
  return {
    year,
    source: isEntered ? "entered" : "shipped",
    decree,
    days,
    ...(ramadan ? { ramadan } : {}),
    ...(isEntered ? { at: each.at } : {}),
    version: isEntered ? each.version : 0,
  }
}

const canFor = ({ actor }: Question) => ({
  enter: hasRole(actor, "PLATFORM_ADMIN") || ("role.required" as const),
})

export const holidayReads: Readers = {
  list: async (question) => {
    const years = yearsThatCount(await enteredYears(question.deps.tables))
    return { body: { items: years.map(viewOf), can: canFor(question) } }
  },
  one: async (question) => {
    const ref = holidayRef(question.id)
    const row = (await loadRows(question.deps.tables, [ref])).get(refKey(ref))
    const entered = row ? [{ ...(row.state as EnteredYear), version: row.version }] : []
    const found = yearsThatCount(entered).find(({ year }) => String(year) === question.id)
    if (!found) return missing(holidays.missing)
    const { version, ...view } = viewOf(found)
    return { body: { ...view, version, can: canFor(question) }, etag: `"${version}"` }
  },
}
