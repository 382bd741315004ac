import type { Counts } from "./count.ts"
import { mostTicks } from "./grid.ts"

/** How many values each count takes in a rank, the weightiest first; together less than 2^38. */
const sizes = [
  ["mandatory-unknown", 64],
  ["quorum-gap", 32],
  ["leads-missing", 3],
  ["others-missing", 32],
  ["others-unknown", 32],
  ["discomfort", 16],
  ["delegates-missing", 128],
  ["travel", 6],
  ["near-offered", 3],
] as const

/**
 * One number for each start that sorts as its counts do, one after the other; then full and half
 * hours before quarters, then the earlier one. Exact: 38 bits of counts, one, fourteen of the place.
 */
export function ranksOf(
  counts: Counts,
  starts: number,
  isOdd: (tick: number) => boolean,
): Float64Array {
  const ranks = new Float64Array(starts)
  for (const [code, size] of sizes) {
    const count = counts[code]
    for (let tick = 0; tick < starts; tick += 1)
      ranks[tick] = (ranks[tick] ?? 0) * size + Math.min(count[tick] ?? 0, size - 1)
  }
  return ranks.map((rank, tick) => (rank * 2 + Number(isOdd(tick))) * mostTicks + tick)
}

export const tickOf = (rank: number): number => rank % mostTicks
