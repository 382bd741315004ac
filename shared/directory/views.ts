import type { Agency, Capacity } from "../agency/agency.ts"
import type { Service } from "../agency/lists/services.ts"
import { isFresh } from "../agency/rules/room.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Language } from "../kernel/language.ts"
import { competencesOf } from "./lists/competence.ts"
import type { Line } from "./rules/candidate.ts"
import type { Ranked, Unfit } from "./rules/rank.ts"
import { wordsOfLine } from "./rules/words.ts"

/** Places of the service that was asked for; once a count is not `fresh` nobody knows the room. */
export function placesView({ agency: _agency, ...places }: Capacity, at: Instant) {
  return { ...places, fresh: isFresh(places, at) }
}

const lineView = (line: Line, language: Language) => ({
  ...line,
  text: wordsOfLine(line, language),
})

const linesView = <Each extends Ranked | Unfit>(each: Each, language: Language) => ({
  ...each,
  lines: each.lines.map((line) => lineView(line, language)),
})

/** An agency that does not fit, and why in words. */
export const unfitView = (each: Unfit, language: Language) => ({
  ...linesView(each, language),
  because: lineView(each.because, language),
})

type Asked = { readonly service: Service; readonly language: Language }

/** An agency that fits: why in words, on which legal basis, when it is open and how it is reached. */
export const rankedView = (
  each: Ranked,
  profile: Pick<Agency, "hours" | "contact"> | undefined,
  { service, language }: Asked,
) => ({
  ...linesView(each, language),
  competence: competencesOf(each.agency.type, service).map(({ matter, basis, unchecked }) => ({
    matter: matter[language],
    basis,
    ...(unchecked ? { unchecked } : {}),
  })),
  ...(profile ? { hours: profile.hours } : {}),
  ...(profile?.contact ? { contact: profile.contact } : {}),
})
