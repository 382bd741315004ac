import { minute } from "../../../kernel/instant.ts"
import { type RegionCode, within } from "../../../region/region.ts"
import { travelTime } from "../booking.ts"
import { type Grid, monthTick, ticksOfDay } from "./grid.ts"
import type { Delegate, Wish } from "./wish.ts"

/**
 * Marks every start at which a slot would meet what somebody is taken by, holds among it: each taken
 * stretch reaches as far back as a session is long, for the session of each day.
 */
export function markTaken(
  marks: Uint8Array,
  grid: Grid,
  [{ busy }, wish]: readonly [Delegate, Wish],
) {
  for (const { month, taken } of busy) {
    const first = monthTick(grid, month)
    for (const { from, to, meeting, until } of taken) {
      const isOver = until !== undefined && until <= wish.at
      if (isOver || meeting === wish.except) continue
      for (let place = 0; place < grid.days; place += 1) {
        const shift = first - place * ticksOfDay
        marks.fill(1, Math.max(0, shift + from - grid.length + 1), Math.max(0, shift + to))
      }
    }
  }
}

/** Quarters that the way from one district to another takes at least. */
const journey = travelTime / (15 * minute)

const isApart = (a: RegionCode, b: RegionCode): boolean => !within([a], b) && !within([b], a)

/** Marks every start that leaves somebody too little time from, or to, another district. */
export function markTravelling(
  marks: Uint8Array,
  grid: Grid,
  [{ busy }, { place: here, except }]: readonly [Delegate, Wish],
) {
  if (!here) return
  for (const { month, taken } of busy) {
    const first = monthTick(grid, month)
    for (const { from, to, meeting, place } of taken) {
      if (!place || meeting === except || !isApart(place, here)) continue
      for (let day = 0; day < grid.days; day += 1) {
        const shift = first - day * ticksOfDay
        const begins = shift + from - journey - grid.length + 1
        marks.fill(1, Math.max(0, begins), Math.max(0, shift + to + journey))
      }
    }
  }
}

function allBits(bits: Uint8Array): number {
  let all = 0
  for (const each of bits) all |= each
  return all
}

/**
 * For each start: which bits stand in the time that a session takes. One sweep backwards for each
 * bit remembers where it stands next, which makes "none for so long" one comparison.
 */
function bitsAhead(bits: Uint8Array, length: number): Uint8Array {
  const ahead = new Uint8Array(bits.length)
  const all = allBits(bits)
  for (let bit = 1; bit <= all; bit <<= 1) {
    if ((all & bit) === 0) continue
    let next = bits.length + length
    for (let tick = bits.length - 1; tick >= 0; tick -= 1) {
      if (((bits[tick] ?? 0) & bit) !== 0) next = tick
      if (next < tick + length) ahead[tick] = (ahead[tick] ?? 0) | bit
    }
  }
  return ahead
}

/** The same for the whole slot, its sessions of the days after included. */
export function overSlot(bits: Uint8Array, { length, days }: Grid): Uint8Array {
  const session = bitsAhead(bits, length)
  if (days === 1) return session
  const slot = Uint8Array.from(session)
  for (let place = 1; place < days; place += 1) {
    const shift = place * ticksOfDay
    for (let tick = 0; tick + shift < slot.length; tick += 1) {
      slot[tick] = (slot[tick] ?? 0) | (session[tick + shift] ?? 0)
    }
  }
  return slot
}

/** How many starts the window has: the last one's slot still ends inside. */
export const startsIn = ({ ticks, length, days }: Grid): number =>
  Math.max(0, ticks - length - (days - 1) * ticksOfDay + 1)

/** Adds one array to another, place by place. */
export function addTo(sums: Uint8Array, more: Uint8Array): void {
  for (let tick = 0; tick < sums.length; tick += 1)
    sums[tick] = (sums[tick] ?? 0) + (more[tick] ?? 0)
}
