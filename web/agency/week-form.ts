import type { Agency } from "#shared/agency/agency.ts"
import { alwaysOpen, officeHours } from "#shared/agency/rules/working-time.ts"
import type { Zone } from "../ui/time.ts"

/** Opening and closing time of one day as typed; both empty where it is closed. */
export type Day = { readonly opens: string; readonly closes: string }

type Typed = {
  readonly open: "office" | "always" | "own"
  readonly zone: Zone
  readonly week: readonly Day[]
}

type Week = Agency["hours"]["week"]

const closed: Day = { opens: "", closes: "" }

const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** A time field has no 24.00; closing at midnight is typed as one minute before. */
const typedDay = (opening: Week[number] | undefined): Day =>
  opening ? { opens: clockText(opening[0]), closes: clockText(Math.min(opening[1], 1439)) } : closed

/** A week as time fields hold it. */
export const typedWeek = (week: Week): readonly Day[] =>
  Array.from({ length: 7 }, (_, day) => typedDay(week[day]))

const minutesOf = (text: string): number | undefined => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(text) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

function openingOf({ opens, closes }: Day): Week[number] {
  const [from, to] = [minutesOf(opens), minutesOf(closes)]
  if (from === undefined || to === undefined) return null
  return [from, to === 1439 ? 1440 : to]
}

const isSameWeek = (one: Week, other: Week): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Which of the usual answers a week is. */
export function openKind(week: Week): Typed["open"] {
  if (isSameWeek(week, alwaysOpen("WIB").week)) return "always"
  return isSameWeek(week, officeHours("WIB").week) ? "office" : "own"
}

/** The opening hours a form says. */
export function hoursOf({ open, zone, week }: Typed): Agency["hours"] {
  if (open === "always") return alwaysOpen(zone)
  return open === "office" ? officeHours(zone) : { zone, week: week.map(openingOf) }
}
