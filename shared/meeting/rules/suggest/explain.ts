import { type Counts, discomfortsAt } from "./count.ts"
import { sessionsAt } from "./grid.ts"
import { flags, shut } from "./mask.ts"
import { criteria, type Missing, type Suggestion, type Why } from "./result.ts"
import { presences, type Survey, type Surveyed } from "./survey.ts"

export type Counted = Survey & { readonly counts: Counts }

function whyOf(party: Surveyed, tick: number, { wish }: Survey): Why {
  const hours = wish.urgent ? 0 : (party.hoursAt[tick] ?? 0)
  if ((hours & flags.holiday) !== 0) return "holiday"
  if ((hours & shut) !== 0) return "hours"
  return party.presence[tick] === presences.unknown ? "unknown" : "busy"
}

const missingAt = (party: Surveyed, tick: number, survey: Survey): Missing => ({
  agency: party.agency,
  name: party.name,
  need: party.need,
  free: party.known - (party.taken[tick] ?? 0),
  unknown: party.unknown,
  of: party.delegates.length,
  why: whyOf(party, tick, survey),
})

/** A start as it is told: when, who is not sure to be there and why, and what it was ranked by. */
export function suggestionAt(survey: Counted, tick: number): Suggestion {
  const sessions = sessionsAt(survey.grid, tick)
  const [first] = sessions
  const last = sessions.at(-1)
  if (!first || !last) throw new Error("a slot has a session")
  return {
    start: first.start,
    end: last.end,
    sessions,
    missing: survey.parties
      .filter(({ presence }) => presence[tick] !== presences.there)
      .map((party) => missingAt(party, tick, survey)),
    discomfort: discomfortsAt(survey, tick),
    score: criteria.map((code) => ({ code, count: survey.counts[code][tick] ?? 0 })),
  }
}
