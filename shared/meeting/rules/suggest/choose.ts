import { localTick, ticksOfDay } from "./grid.ts"
import { tickOf } from "./rank.ts"
import type { Survey } from "./survey.ts"

/** One of each half day, then the best of what is left beside them. */
const [spreadMost, most] = [8, 10]

const halfDay = ({ grid, wish }: Survey, tick: number): number =>
  Math.floor(localTick(grid, tick, wish.zone) / (ticksOfDay / 2))

/** Of all ranks the few that are worth showing: the best, but not ten on one morning. */
export function chooseFrom(survey: Survey, ranks: Float64Array): readonly number[] {
  const halves = new Set<number>()
  const chosen: number[] = []
  for (const rank of ranks) {
    if (chosen.length === spreadMost) break
    const half = halfDay(survey, tickOf(rank))
    if (halves.has(half)) continue
    halves.add(half)
    chosen.push(rank)
  }
  for (const rank of ranks) {
    if (chosen.length === most) break
    const isApart = (other: number) => Math.abs(tickOf(other) - tickOf(rank)) >= survey.grid.length
    if (chosen.every(isApart)) chosen.push(rank)
  }
  return chosen.sort((a, b) => a - b).map(tickOf)
}
