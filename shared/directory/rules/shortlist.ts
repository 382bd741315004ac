import type { AgencyCard } from "../../agency/rules/card.ts"
import { within } from "../../region/region.ts"
import type { Ask } from "./candidate.ts"
import { servesVerdict } from "./serves.ts"

/** So many are weighed, each for four reads: those that may fit, and some that cannot, with why. */
const most = { hopeful: 80, others: 20 } as const

/** Whether an agency may come to fit, before anybody looks at its room and its agreements. */
const mayFit = (ask: Ask, agency: AgencyCard): boolean =>
  servesVerdict(ask, agency) === "serves.fits" && within(agency.catchment, ask.region)

/** Who is worth weighing; `whole` is false where one that may fit was left out. */
export type Shortlist = {
  readonly cards: readonly AgencyCard[]
  readonly hopeful: number
  readonly whole: boolean
}

/** Of agencies in the order they were met, each once: whoever does not offer the service is none. */
export function shortlistOf(ask: Ask, met: readonly AgencyCard[]): Shortlist {
  const offering = met.filter(({ services }) => services.includes(ask.service))
  const cards = [...new Map(offering.map((each) => [each.id, each])).values()]
  const hopeful = cards.filter((each) => mayFit(ask, each))
  const others = cards.filter((each) => !mayFit(ask, each))
  return {
    cards: [...hopeful.slice(0, most.hopeful), ...others.slice(0, most.others)],
    hopeful: hopeful.length,
    whole: hopeful.length <= most.hopeful,
  }
}
