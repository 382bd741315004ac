import type { Agency } from "../../agency/agency.ts"
import { type AgencyCard, cardOf } from "../../agency/rules/card.ts"
import { isListed, namesOf, normalise, wordsOf } from "../../agency/rules/register-rows.ts"
import { within } from "../../region/region.ts"

/** A search takes so many words of what is typed, each of them a read. */
const mostWords = 4

/** The words to look for, each once. */
export const searchWords = (text: string): readonly string[] =>
  [...new Set(wordsOf(text))].slice(0, mostWords)

/** Whether each word begins some word of a normalised text. */
export const answers = (text: string, words: readonly string[]): boolean =>
  words.every((word) => ` ${text}`.includes(` ${word}`))

type Named = Pick<Agency, "id" | "name" | "names" | "aliases">

/**
 * The former name or alias by which an agency answers to some words.
 * @returns nothing where the name it bears today answers, with its code (`dinsos-metro`)
 */
export function matchedBy(agency: Named, words: readonly string[]): string | undefined {
  if (answers(normalise(`${agency.name} ${agency.id}`), words)) return undefined
  const others = namesOf(agency).filter((each) => each !== agency.name)
  const whole = others.find((each) => answers(normalise(each), words))
  return whole ?? others.find((each) => words.some((word) => answers(normalise(each), [word])))
}

/** An agency found by name; `matched` is the former name or alias, where it was by one. */
export type Hit = { readonly agency: Agency; readonly matched?: string }

export function hitOf(agency: Agency, words: readonly string[]): Hit {
  const matched = matchedBy(agency, words)
  return { agency, ...(matched ? { matched } : {}) }
}

/** What a search asks for besides a name. */
export type Narrowing = {
  readonly region?: string
  readonly type?: string
  readonly service?: string
}

export function suits({ region, type, service }: Narrowing, agency: AgencyCard): boolean {
  if (region && !within([region], agency.region)) return false
  if (type && agency.type !== type) return false
  return !service || agency.services.some((each) => each === service)
}

/** Agencies of a kind that sit elsewhere, and whose catchment holds the district asked for. */
export const reachersOf = ({ region, ...rest }: Narrowing, met: readonly AgencyCard[]) =>
  met.filter((each) => suits(rest, each) && (!region || !within([region], each.region)))

const orderOf = ({ agency, matched }: Hit): string =>
  [matched ? "1" : "0", agency.name, agency.id].join("\n")

/**
 * What a search shows: those in the register that suit, by today's names first. Whose work was
 * taken over is not: the successor bears all of its names.
 */
export const shownOf = (hits: readonly Hit[], narrowing: Narrowing) =>
  hits
    .filter(({ agency }) => isListed(agency) && suits(narrowing, cardOf(agency)))
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    .map(({ agency, matched }) => ({ ...cardOf(agency), ...(matched ? { matched } : {}) }))
