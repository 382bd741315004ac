import type { AgencyCard } from "../../agency/rules/card.ts"
import type { Room } from "../../agency/rules/room.ts"
import { regionOf, within } from "../../region/region.ts"
import { type Verdict, verdicts } from "../lists/verdicts.ts"
import type { Ask, Candidate, Covering, Distance, Line, Rule } from "./candidate.ts"
import { distanceOf, distanceOrder } from "./distance.ts"
import { servesVerdict } from "./serves.ts"

type Judged = {
  readonly agency: AgencyCard
  readonly lines: readonly Line[]
  readonly distance: Distance
  readonly room: Room
  readonly load?: number
  readonly partnership?: Covering
}

/** A candidate that fits: the first has rank 1. */
export type Ranked = Judged & { readonly rank: number }

/** A candidate that does not, and the first rule that says so. */
export type Unfit = Judged & { readonly because: Line }

const lineOf = (rule: Rule, verdict: Verdict, facts: Line["facts"] = {}): Line => ({
  rule,
  verdict,
  weight: verdicts[verdict].weight,
  facts,
})

function servesLine(ask: Ask, agency: AgencyCard): Line {
  const [from, to] = agency.serves.ages
  const facts = { service: ask.service, type: agency.type, from, to }
  return lineOf("serves", servesVerdict(ask, agency), facts)
}

function partnershipLine(ask: Ask, { agency, cover }: Candidate): Line {
  if (agency.id === ask.from) return lineOf("partnership", "partnership.own")
  if (!cover) return lineOf("partnership", "partnership.none")
  const { number, clause } = cover
  return lineOf("partnership", "partnership.in-force", { number, clause })
}

function roomLine({ siblings: needed = 1 }: Ask, { known, room, stale }: Room): Line {
  if (!known) return lineOf("room", stale ? "room.stale" : "room.unknown")
  if (room >= needed) return lineOf("room", "room.free", { room })
  return room < 1 ? lineOf("room", "room.full") : lineOf("room", "room.too-few", { room, needed })
}

function distanceLine(ask: Ask, agency: AgencyCard, distance: Distance): Line {
  const isInside = within(agency.catchment, ask.region)
  const { kilometres } = distance
  return lineOf("distance", isInside ? `distance.${distance.class}` : "distance.outside", {
    place: regionOf(agency.region)?.name ?? agency.region,
    ...(kilometres === undefined ? {} : { kilometres }),
  })
}

function accreditationLine({ type, grade }: AgencyCard): Line {
  if (grade) return lineOf("accreditation", `accreditation.${grade}`)
  const verdict = type === "LKSA" ? "accreditation.unknown" : "accreditation.not-asked"
  return lineOf("accreditation", verdict, { type })
}

const loadLine = (load: number | undefined): Line =>
  load === undefined
    ? lineOf("load", "load.unknown")
    : lineOf("load", "load.share", { percent: Math.round(load * 100) })

function judge(ask: Ask, candidate: Candidate): Judged {
  const { agency, room, load, cover } = candidate
  const distance = distanceOf(ask, agency)
  const lines = [
    servesLine(ask, agency),
    partnershipLine(ask, candidate),
    roomLine(ask, room),
    distanceLine(ask, agency, distance),
    accreditationLine(agency),
    loadLine(load),
  ]
  const shared = { agency, lines, distance, room }
  return {
    ...shared,
    ...(load === undefined ? {} : { load }),
    ...(cover ? { partnership: cover } : {}),
  }
}

const grades: readonly Verdict[] = ["accreditation.A", "accreditation.B", "accreditation.C"]

/** What is not asked of a kind of agency is nothing it lacks. */
function gradeOrder(lines: readonly Line[]): number {
  const verdict = lines.find(({ rule }) => rule === "accreditation")?.verdict
  if (!verdict || verdict === "accreditation.not-asked") return 0
  return grades.includes(verdict) ? grades.indexOf(verdict) : grades.length
}

/** What decides between two that fit, the weightiest first; the last two make the order total. */
const orderOf = ({ agency, lines, distance, room, load }: Judged): readonly (number | string)[] => [
  room.known ? 0 : 1,
  ...distanceOrder(distance),
  gradeOrder(lines),
  load ?? Number.MAX_SAFE_INTEGER,
  agency.name,
  agency.id,
]

function byOrder(one: Judged, other: Judged): number {
  const [first, second] = [orderOf(one), orderOf(other)]
  for (const [place, value] of first.entries()) {
    const against = second[place] ?? value
    if (value !== against) return value < against ? -1 : 1
  }
  return 0
}

const objectionIn = ({ lines }: Judged): Line | undefined =>
  lines.find(({ weight }) => weight === "against")

/**
 * Ranks agencies for what is asked, each with one line per rule that says why: may serve, then
 * agreement in force, room, distance, accreditation, load. Whatever a rule speaks against stands
 * apart with the reason, however near it is. The order of the candidates changes nothing.
 */
export function rankCandidates(
  ask: Ask,
  candidates: readonly Candidate[],
): { readonly fit: readonly Ranked[]; readonly unfit: readonly Unfit[] } {
  const judged = candidates.map((each) => judge(ask, each)).sort(byOrder)
  const fit = judged.filter((each) => !objectionIn(each))
  const unfit = judged.flatMap((each) => {
    const because = objectionIn(each)
    return because ? [{ ...each, because }] : []
  })
  return { fit: fit.map((each, place) => ({ ...each, rank: place + 1 })), unfit }
}
