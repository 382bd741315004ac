import { day, hour, zoneOffsets } from "#shared/kernel/instant.ts"
import type { Named } from "../handoff/data.ts"
import type { Zone } from "../ui/time.ts"

/** A week of duty: it begins on a Monday at midnight in the agency's zone. */
export type Week = { readonly from: string; readonly until: string }

/** Who sits at the desk in one week, and whether somebody planned it so. */
export type Seated = Week & {
  readonly onDuty?: Named
  readonly deputy?: Named
  readonly isPlanned: boolean
}

export type DeskView = {
  readonly active: boolean
  readonly onDuty?: Named
  readonly deputy?: Named
  readonly weeks?: readonly (Week & { readonly onDuty?: Named; readonly deputy?: Named })[]
}

const weekLong = 7 * day
/** 1 January 1970 was a Thursday: the Monday before it is three days earlier. */
const monday = -3 * day

/** So many weeks from the one that `at` (ms) falls into. */
export function comingWeeks(at: number, zone: Zone, count = 8): readonly Week[] {
  const shift = zoneOffsets[zone] * hour
  const past = Math.floor((at + shift - monday) / weekLong)
  const start = monday + past * weekLong - shift
  return Array.from({ length: count }, (_, place) => ({
    from: new Date(start + place * weekLong).toISOString(),
    until: new Date(start + (place + 1) * weekLong).toISOString(),
  }))
}

/** Who sits there in a week: the planned two, else the desk's own. */
export function seatedIn(desk: DeskView, week: Week): Seated {
  const middle = new Date((Date.parse(week.from) + Date.parse(week.until)) / 2).toISOString()
  const planned = desk.weeks?.find(({ from, until }) => from <= middle && middle < until)
  const { onDuty, deputy } = planned ?? desk
  return {
    ...week,
    isPlanned: planned !== undefined,
    ...(onDuty ? { onDuty } : {}),
    ...(deputy ? { deputy } : {}),
  }
}
