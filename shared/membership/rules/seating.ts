import type { Desk, DutyWeek } from "../../agency/agency.ts"
import { startOf } from "../../agency/rules/dates.ts"
import type { PersonId } from "../../kernel/id.ts"
import { day, type Instant, instantOf, msOf, type Zone } from "../../kernel/instant.ts"
import { isRefusal, type Refusal } from "../../kernel/refusal.ts"
import { refuse } from "../refusals.ts"
import { headsOf, opened, reseated, weeksAhead } from "./seats.ts"

export const seats = ["on-duty", "deputy", "roster", "none"] as const
type Seat = (typeof seats)[number]

/** Who is to sit where, from now on or in one week. */
export type Seating = {
  readonly person: PersonId
  readonly seat: Seat
  readonly week?: string | undefined
  readonly zone: Zone
  readonly at: Instant
}

/** A desk lists so many further officers at most. */
const mostOnRoster = 30

/** Duty is planned so many weeks ahead at most. */
const mostWeeksAhead = 26

const without = (person: PersonId) => (each: PersonId) => (each === person ? undefined : each)

/** Everybody has one seat: whoever takes another leaves the one before. */
function always(desk: Desk, { person, seat, at }: Seating): Desk | Refusal {
  const { onDuty, deputy, ...rest } = reseated({ ...desk, weeks: [] }, without(person), at)
  const others = { ...rest, weeks: weeksAhead(desk, at) }
  if (seat === "roster") {
    if (rest.roster.length >= mostOnRoster) return refuse("membership.desk-full")
    return { ...others, ...headsOf(onDuty, deputy), roster: [...rest.roster, person] }
  }
  if (seat === "on-duty") return { ...others, onDuty: person, ...(deputy ? { deputy } : {}) }
  return { ...others, ...(onDuty ? { onDuty } : {}), deputy: person }
}

/** The week's two with this person in the seat named; nothing where nobody is left. */
function weekWith(week: DutyWeek | undefined, { person, seat }: Seating) {
  const others = {
    onDuty: week?.onDuty === person ? undefined : week?.onDuty,
    deputy: week?.deputy === person ? undefined : week?.deputy,
  }
  if (seat === "on-duty") return headsOf(person, others.deputy)
  if (seat === "none") return headsOf(others.onDuty, others.deputy)
  return others.onDuty && seat === "deputy" ? headsOf(others.onDuty, person) : undefined
}

/** The week that begins on this local date; nothing unless it is a Monday, not over and not too far. */
function dutyWeekOf(date: string, zone: Zone, at: Instant) {
  const from = startOf(date, zone)
  const until = instantOf(msOf(from) + 7 * day)
  const isMonday = new Date(`${date}T00:00:00Z`).getUTCDay() === 1
  const isNear = msOf(from) <= msOf(at) + mostWeeksAhead * 7 * day
  return isMonday && until > at && isNear ? { from, until } : undefined
}

function inWeek(desk: Desk, seating: Seating, date: string): Desk | Refusal {
  const span = dutyWeekOf(date, seating.zone, seating.at)
  if (!span) return refuse("membership.week-unfit")
  const ahead = weeksAhead(desk, seating.at)
  const heads = weekWith(
    ahead.find(({ from }) => from === span.from),
    seating,
  )
  if (!heads) return refuse("membership.week-seat")
  const { onDuty, deputy } = heads
  const planned = onDuty ? [{ ...span, onDuty, ...(deputy ? { deputy } : {}) }] : []
  const weeks = [...ahead.filter(({ from }) => from !== span.from), ...planned]
  return { ...desk, weeks: weeks.sort((a, b) => (a.from < b.from ? -1 : 1)) }
}

/** The desk with this person in their new seat, or out of all of them. */
export function seatedAs(desk: Desk, seating: Seating): Desk | Refusal {
  const { person, seat, week, at } = seating
  if (week !== undefined) return openedOr(inWeek(desk, seating, week))
  if (seat === "none") return reseated(desk, without(person), at)
  return openedOr(always(desk, seating))
}

const openedOr = (desk: Desk | Refusal): Desk | Refusal => (isRefusal(desk) ? desk : opened(desk))
