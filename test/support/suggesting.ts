import { type Hours, officeHours } from "#shared/agency/rules/working-time.ts"
import type { HolidayYear } from "#shared/holiday/holiday.ts"
import { shippedYears } from "#shared/holiday/lists/shipped.ts"
import { agencyId, meetingId } from "#shared/kernel/id.ts"
import { type Instant, instantOf, minute, msOf, type Zone } from "#shared/kernel/instant.ts"
import type { Busy } from "#shared/meeting/rows/poll.ts"
import type { Suggestion } from "#shared/meeting/rules/suggest/result.ts"
import type { Delegate, Party, Wish } from "#shared/meeting/rules/suggest/wish.ts"
import { regionCode } from "#shared/region/region.ts"

export const other = meetingId.parse("meeting-other")
export const own = meetingId.parse("meeting-own")

/** A local time as an instant: `local("2026-09-03T09:00", "WIB")`. */
export const local = (text: string, zone: Zone = "WIB"): Instant =>
  instantOf(Date.parse(`${text}:00+0${{ WIB: 7, WITA: 8, WIT: 9 }[zone]}:00`))

export const shown = (at: Instant, zone: Zone = "WIB"): string =>
  instantOf(msOf(at) + { WIB: 7, WITA: 8, WIT: 9 }[zone] * 60 * minute).slice(0, 16)

type Taken = Busy["taken"][number]
type Stretch = readonly [from: Instant, to: Instant, more?: Partial<Taken>]

const monthOf = (at: Instant): string => at.slice(0, 7)
const quarterIn = (at: Instant): number =>
  (msOf(at) - Date.parse(`${monthOf(at)}-01T00:00:00Z`)) / (15 * minute)

/** Somebody with a calendar; stretches lie within one month (UTC) each. */
export function knownWith(...stretches: readonly Stretch[]): Delegate {
  const months = [...new Set(["2026-09", ...stretches.map(([from]) => monthOf(from))])]
  const busy = months.map((month): Busy => {
    const here = stretches.filter(([from]) => monthOf(from) === month)
    const taken = here.map(([from, to, more]): Taken => {
      const length = (msOf(to) - msOf(from)) / (15 * minute)
      const first = quarterIn(from)
      return { from: first, to: first + length, meeting: other, kind: "booked", ...more }
    })
    return { owner: "person#x", month, taken }
  })
  return { busy }
}

/** Somebody of whom nobody knows anything. */
export const stranger: Delegate = { busy: [] }

export const partyOf = (name: string, change: Partial<Party> = {}): Party => ({
  agency: agencyId.parse(`agency-${name}`),
  name,
  need: "mandatory",
  hours: officeHours("WIB"),
  region: regionCode.parse("18.72"),
  delegates: [knownWith()],
  ...change,
})

/** Thursday 3 September 2026, a day without anything special. */
export const wishOf = (change: Partial<Wish> = {}): Wish => ({
  at: local("2026-09-01T08:00"),
  from: local("2026-09-03T00:00"),
  to: local("2026-09-04T00:00"),
  minutes: 60,
  zone: "WIB",
  parties: [partyOf("a")],
  years: shippedYears,
  ...change,
})

export const fasting: HolidayYear = {
  year: 2026,
  days: [],
  ramadan: { from: "2026-09-01", until: "2026-09-30" },
  decree: "Sidang isbat uji",
}

const openingOf = ({ week }: Hours, weekday: number, isFast: boolean) => {
  const opening = week[weekday]
  if (!opening) return undefined
  if (week.every((each) => each !== null))
    return [Math.max(420, opening[0]), Math.min(1260, opening[1])] as const
  if (!isFast) return opening
  const ends = weekday === 5 ? 930 : 900
  return [Math.max(480, opening[0]), Math.min(ends, opening[1])] as const
}

/** Minute by minute and by the words of the design, whether an agency sits through a time. */
export function sitsThrough(
  party: Party,
  { years }: Wish,
  times: Pick<Suggestion, "start" | "end">,
) {
  const offset = { WIB: 7, WITA: 8, WIT: 9 }[party.hours.zone] * 60
  for (let at = msOf(times.start); at < msOf(times.end); at += 5 * minute) {
    const here = new Date(at + offset * minute)
    const date = here.toISOString().slice(0, 10)
    const weekday = here.getUTCDay()
    const minutes = here.getUTCHours() * 60 + here.getUTCMinutes()
    const isHoliday = years.some(({ days }) =>
      days.some(
        (each) =>
          each.date === date && (!each.region || `${party.region}`.startsWith(`${each.region}`)),
      ),
    )
    const isFast = years.some(
      ({ ramadan }) => ramadan && ramadan.from <= date && date <= ramadan.until,
    )
    const opening = openingOf(party.hours, weekday, isFast)
    const isOpen = opening && opening[0] <= minutes && minutes < opening[1]
    const isPrayer = weekday === 5 && minutes >= 690 && minutes < 780
    if (!isOpen || isHoliday || isPrayer) return false
  }
  return true
}

/** By intervals alone: whether somebody known is taken at a time. */
export const isTaken = (
  { busy }: Delegate,
  wish: Wish,
  times: Pick<Suggestion, "start" | "end">,
): boolean =>
  busy.some(({ month, taken }) => {
    const first = Date.parse(`${month}-01T00:00:00Z`)
    return taken.some(({ from, to, meeting, until }) => {
      if (meeting === wish.except || (until && until <= wish.at)) return false
      const [starts, ends] = [first + from * 15 * minute, first + to * 15 * minute]
      return starts < msOf(times.end) && msOf(times.start) < ends
    })
  })
