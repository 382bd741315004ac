import { chooseFrom } from "./choose.ts"
import { countsOf } from "./count.ts"
import { type Counted, suggestionAt } from "./explain.ts"
import { localTick } from "./grid.ts"
import { ranksOf, tickOf } from "./rank.ts"
import type { Relaxation, Suggestions } from "./result.ts"
import { presences, type Surveyed, surveyOf } from "./survey.ts"
import type { Wish } from "./wish.ts"

/** As many ways out as one reads. */
const mostRelaxations = 5

const isMandatory = ({ need }: Surveyed): boolean => need === "mandatory"

const absentAt = ({ parties }: Counted, tick: number): readonly Surveyed[] =>
  parties.filter((each) => isMandatory(each) && each.presence[tick] === presences.missing)

/** The best start without each agency, or each pair: somebody must be left who has to come. */
function bestWithout(survey: Counted, ranks: Float64Array, missing: number): readonly number[] {
  if (survey.parties.filter(isMandatory).length <= missing) return []
  const best = new Map<string, number>()
  for (const rank of ranks) {
    const tick = tickOf(rank)
    if (survey.counts["mandatory-missing"][tick] !== missing) continue
    const key = absentAt(survey, tick)
      .map(({ agency }) => agency)
      .join()
    if (rank < (best.get(key) ?? Infinity)) best.set(key, rank)
  }
  return [...best.values()].sort((a, b) => a - b).slice(0, mostRelaxations)
}

function relaxationsOf(survey: Counted, ranks: Float64Array): readonly Relaxation[] {
  const one = bestWithout(survey, ranks, 1)
  const ways = one.length > 0 ? one : bestWithout(survey, ranks, 2)
  return ways.map(tickOf).map((tick) => ({
    without: absentAt(survey, tick).map(({ agency, name }) => ({ agency, name })),
    slot: suggestionAt(survey, tick),
  }))
}

/**
 * The best times of a window for these agencies, and why (meetings.md 1.5). Where no time suits all
 * that must come: which one agency, or which two, would have to be done without.
 */
export function suggest(wish: Wish): Suggestions {
  if (wish.parties.length === 0) return { slots: [], relaxations: [] }
  const found = surveyOf(wish)
  const survey: Counted = { ...found, counts: countsOf(found) }
  const isOdd = (tick: number) => localTick(survey.grid, tick, wish.zone) % 2 === 1
  const ranks = ranksOf(survey.counts, survey.starts, isOdd)
  const suited = ranks.filter((rank) => survey.counts["mandatory-missing"][tickOf(rank)] === 0)
  const slots = chooseFrom(survey, suited.sort()).map((tick) => suggestionAt(survey, tick))
  return { slots, relaxations: slots.length > 0 ? [] : relaxationsOf(survey, ranks) }
}
