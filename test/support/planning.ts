import { meetingId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, instantOf, later } from "#shared/kernel/instant.ts"
import { type Busy, busyRef } from "#shared/meeting/rows/poll.ts"
import { quartersOf } from "#shared/meeting/rules/booking.ts"
import type { Player } from "./cast.ts"
import { type Seed, seed } from "./rows.ts"

/** The next Wednesday that is a week away at least, 09.00 WIB. */
export const wednesday = ((): Instant => {
  const start = Math.ceil((Date.now() + 7 * day) / day)
  const away = (3 - ((start + 4) % 7) + 7) % 7
  return instantOf((start + away) * day + 2 * hour)
})()

export const session = (start = wednesday, hours = 2, venue?: string) => ({
  start,
  end: later(start, hours * hour),
  zone: "WIB" as const,
  mode: "ONSITE" as const,
  ...(venue ? { venue } : {}),
})

/** Rows of somebody's time, taken by another meeting as told, in every month of the test. */
export function timeOf(
  who: Player,
  taken: readonly ReturnType<typeof session>[],
  meeting = meetingId.parse("meeting-elsewhere"),
): readonly Seed[] {
  const months = new Set([wednesday, later(wednesday, day)].map((each) => each.slice(0, 7)))
  const spans = quartersOf(taken)
  return [...months].map((month): Seed => {
    const own = spans.filter((each) => each.month === month)
    const state: Busy = {
      owner: `person#${who.id}`,
      month,
      taken: own.map(({ from, to }) => ({ from, to, meeting, kind: "booked" })),
    }
    return seed(busyRef(state.owner, month), state)
  })
}
