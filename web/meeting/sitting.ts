import { workingDayFrom } from "../holiday/closed.ts"
import { ownZone } from "../session/agency.ts"
import { instantFrom, typedIn, type Zone } from "../ui/time.ts"
import { t } from "../words/words.ts"
import type { Session } from "./data.ts"
import { datePlus } from "./week.ts"

/** One sitting as it is typed. */
export type Sitting = {
  readonly date: string
  readonly start: string
  readonly end: string
  readonly zone: Zone
  readonly mode: string
  readonly venue: string
  /** Kept as they are: where to join from afar, and whose break-out session it is. */
  readonly join?: string | undefined
  readonly group?: string | undefined
}

const week = 7 * 86_400_000

const weekOff = (): string => typedIn(new Date(Date.now() + week).toISOString(), ownZone()).date

/** A morning a week from now on which offices work, in one's own zone. */
export const newSitting = (): Sitting => ({
  date: workingDayFrom(weekOff()),
  start: "09:00",
  end: "11:00",
  zone: ownZone(),
  mode: "HYBRID",
  venue: "",
})

/** One that was proposed before the holidays were known moves on; what was chosen stays. */
export const offHolidays = (sitting: Sitting): Sitting =>
  sitting.date >= weekOff() && sitting.date < newSitting().date
    ? { ...sitting, date: newSitting().date }
    : sitting

export const sittingOf = (session: Session): Sitting => ({
  date: typedIn(session.start, session.zone).date,
  start: typedIn(session.start, session.zone).time,
  end: typedIn(session.end, session.zone).time,
  zone: session.zone,
  mode: session.mode,
  venue: session.venue ?? "",
  join: session.join,
  group: session.group,
})

/** One more like another, on the day after. */
export const sittingAfter = (sitting: Sitting): Sitting => ({
  ...sitting,
  date: sitting.date ? workingDayFrom(datePlus(sitting.date, 1)) : "",
})

/** What is wrong with a sitting, or nothing. */
export function sittingWrong(sitting: Sitting): string | undefined {
  const start = instantFrom(sitting.date, sitting.start, sitting.zone)
  const end = instantFrom(sitting.date, sitting.end, sitting.zone)
  if (!start || !end) return t("problem.required")
  return end <= start ? t("plan.endWrong") : undefined
}

/** The sitting as the API takes it. */
export const sessionOf = ({ date, start, end, zone, mode, venue, join, group }: Sitting) => ({
  start: instantFrom(date, start, zone) ?? "",
  end: instantFrom(date, end, zone) ?? "",
  zone,
  mode,
  ...(venue.trim() ? { venue: venue.trim() } : {}),
  ...(join ? { join } : {}),
  ...(group ? { group } : {}),
})
