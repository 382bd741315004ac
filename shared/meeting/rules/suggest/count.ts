import type { Zone } from "../../../kernel/instant.ts"
import { localTick, tickAt, ticksOfDay } from "./grid.ts"
import { flags } from "./mask.ts"
import type { criteria, Discomfort } from "./result.ts"
import { presences, type Survey, type Surveyed } from "./survey.ts"
import { addTo } from "./sweep.ts"
import type { Wish } from "./wish.ts"

/** For each start, what speaks against it. */
export type Counts = Readonly<Record<(typeof criteria)[number], Uint8Array>>

const unloved = [
  ["edge", flags.edge],
  ["friday", flags.friday],
  ["ramadan", flags.ramadan],
  ["lunch", flags.lunch],
] as const
const urgentOnly = [
  ["hours", flags.closed | flags.prayers],
  ["holiday", flags.holiday],
] as const

const codesFor = ({ urgent }: Wish) => (urgent ? [...unloved, ...urgentOnly] : unloved)

/** Each different kind of hours in each zone. */
function hoursByZone(parties: readonly Surveyed[]): ReadonlyMap<Zone, ReadonlySet<Uint8Array>> {
  const found = new Map<Zone, Set<Uint8Array>>()
  for (const { hours, hoursAt } of parties) {
    found.set(hours.zone, (found.get(hours.zone) ?? new Set()).add(hoursAt))
  }
  return found
}

/** What makes a start uncomfortable, zone by zone. */
export const discomfortsAt = ({ parties, wish }: Survey, tick: number): readonly Discomfort[] =>
  [...hoursByZone(parties)].flatMap(([zone, hours]) => {
    const found = [...hours].reduce((all, each) => all | (each[tick] ?? 0), 0)
    return codesFor(wish)
      .filter(([, bits]) => (found & bits) !== 0)
      .map(([code]) => ({ code, zone }))
  })

/** How many those are, for every start at once. */
function countDiscomforts({ parties, wish, grid }: Survey): Uint8Array {
  const counts = new Uint8Array(grid.ticks)
  for (const hours of hoursByZone(parties).values()) {
    const all = new Uint8Array(grid.ticks)
    for (const each of hours)
      for (let tick = 0; tick < all.length; tick += 1)
        all[tick] = (all[tick] ?? 0) | (each[tick] ?? 0)
    for (const [, bits] of codesFor(wish))
      for (let tick = 0; tick < all.length; tick += 1)
        if (((all[tick] ?? 0) & bits) !== 0) counts[tick] = (counts[tick] ?? 0) + 1
  }
  return counts
}

/** At how many agencies of a need a presence stands, for every start. */
function countPresence(
  { parties, grid }: Survey,
  presence: number,
  need?: Surveyed["need"],
): Uint8Array {
  const counts = new Uint8Array(grid.ticks)
  for (const party of parties) {
    if (need && party.need !== need) continue
    for (let tick = 0; tick < counts.length; tick += 1)
      if (party.presence[tick] === presence) counts[tick] = (counts[tick] ?? 0) + 1
  }
  return counts
}

/** How many agencies are lacking for a quorum if none of the unknown ones comes. */
function quorumGaps(survey: Survey): Uint8Array {
  const mandatory = survey.parties.filter(({ need }) => need === "mandatory").length
  const quorum = survey.wish.quorum ?? Math.ceil(mandatory / 2)
  return countPresence(survey, presences.there).map((there) => Math.max(0, quorum - there))
}

function sumOf({ parties, grid }: Survey, of: "taken" | "travelling"): Uint8Array {
  const sums = new Uint8Array(grid.ticks)
  for (const party of parties) addTo(sums, party[of])
  return sums
}

/** For each start: 2 on the half day of a slot that is offered already, 1 on its day. */
function nearOffered({ grid, wish }: Survey): Uint8Array {
  const counts = new Uint8Array(grid.ticks)
  const { offered = [], zone } = wish
  if (offered.length === 0) return counts
  const halfOf = (tick: number) => Math.floor((localTick(grid, tick, zone) * 2) / ticksOfDay)
  const halves = new Set(offered.map(({ start }) => halfOf(tickAt(grid, start))))
  const days = new Set([...halves].map((half) => Math.floor(half / 2)))
  return counts.map((_, tick) => {
    const half = halfOf(tick)
    if (halves.has(half)) return 2
    return days.has(Math.floor(half / 2)) ? 1 : 0
  })
}

/** Counts everything for every start at once. */
export const countsOf = (survey: Survey): Counts => ({
  "mandatory-missing": countPresence(survey, presences.missing, "mandatory"),
  "mandatory-unknown": countPresence(survey, presences.unknown, "mandatory"),
  "quorum-gap": quorumGaps(survey),
  "leads-missing": survey.leadsTaken,
  "others-missing": countPresence(survey, presences.missing, "optional"),
  "others-unknown": countPresence(survey, presences.unknown, "optional"),
  discomfort: countDiscomforts(survey),
  "delegates-missing": sumOf(survey, "taken"),
  travel: sumOf(survey, "travelling"),
  "near-offered": nearOffered(survey),
})
