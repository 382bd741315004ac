import { ownZone } from "../session/agency.ts"
import { instantFrom, typedIn, type Zone } from "../ui/time.ts"
import { t } from "../words/words.ts"
import type { Session } from "./data.ts"

/** One sitting as it is typed. */
export type Sitting = {
  readonly date: string
  readonly start: string
  readonly end: string
  readonly zone: Zone
  readonly mode: string
  readonly venue: string
}

const week = 7 * 86_400_000

/** A morning a week from now, in one's own zone. */
export const newSitting = (): Sitting => ({
  date: typedIn(new Date(Date.now() + week).toISOString(), ownZone()).date,
  start: "09:00",
  end: "11:00",
  zone: ownZone(),
  mode: "HYBRID",
  venue: "",
})

export const sittingOf = (session: Session): Sitting => ({
  date: typedIn(session.start, session.zone).date,
  start: typedIn(session.start, session.zone).time,
  end: typedIn(session.end, session.zone).time,
  zone: session.zone,
  mode: session.mode,
  venue: session.venue ?? "",
})

/** What is wrong with a sitting, or nothing. */
export function sittingWrong(sitting: Sitting): string | undefined {
  const start = instantFrom(sitting.date, sitting.start, sitting.zone)
  const end = instantFrom(sitting.date, sitting.end, sitting.zone)
  if (!start || !end) return t("problem.required")
  return end <= start ? t("plan.endWrong") : undefined
}

/** The sitting as the API takes it. */
export const sessionOf = ({ date, start, end, zone, mode, venue }: Sitting) => ({
  start: instantFrom(date, start, zone),
  end: instantFrom(date, end, zone),
  zone,
  mode,
  ...(venue.trim() ? { venue: venue.trim() } : {}),
})
