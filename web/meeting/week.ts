import { ownZone } from "../session/agency.ts"
import { instantFrom, typedIn } from "../ui/time.ts"
import type { MeetingCard } from "./data.ts"

const day = 86_400_000

/** A local date some days later. */
export const datePlus = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)

/** The local date of a moment in one's own zone. */
export const dateAt = (at: string): string => typedIn(at, ownZone()).date

/** The Monday of the week in which a date lies. */
export function mondayOf(date: string): string {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  return datePlus(date, -weekday)
}

export const daysOfWeek = (monday: string): readonly string[] =>
  Array.from({ length: 7 }, (_, place) => datePlus(monday, place))

/** Noon of a local date, for saying it in words. */
export const noonOf = (date: string): string => instantFrom(date, "12:00", ownZone()) ?? date

/** One that ends at midnight ends on the day before. */
function lastMoment({ start, end }: MeetingCard): string {
  const moment: string = start ?? ""
  return end && end > moment ? new Date(Date.parse(end) - 1).toISOString() : moment
}

/** The meetings that touch a local date, by their time. */
export const meetingsOn = (cards: readonly MeetingCard[], date: string): readonly MeetingCard[] =>
  cards
    .filter((card) => card.start && dateAt(card.start) <= date && date <= dateAt(lastMoment(card)))
    .toSorted((a, b) => (a.start ?? "").localeCompare(b.start ?? ""))
