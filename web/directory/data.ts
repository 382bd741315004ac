import { query } from "@solidjs/router"
import type { Agency } from "#shared/agency/agency.ts"
import type { AgencyCard, Room } from "../agency/data.ts"
import { type Answer, pagePath, read } from "../api.ts"
import type { Page } from "../reading.tsx"
import { lacksOnlyAgreement } from "./unagreed.ts"

/** An agency as a search finds it. */
export type Found = AgencyCard & {
  /** The former or other name it was found by. */
  readonly matched?: string
  /** Places of the service that was asked for, where somebody counted them. */
  readonly places?: Room
}

/** `complete` is false where more would answer than a search reads. */
export type FoundPage = Page<Found> & { readonly complete?: boolean }

/** What is looked for; an empty text is no condition. */
export type Wanted = {
  readonly q: string
  readonly region: string
  readonly type: string
  readonly service: string
}

const conditions = (wanted: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ""))

export const getFound = query(
  (wanted: Wanted, cursor?: string) =>
    read<FoundPage>(pagePath("directory", conditions(wanted), cursor)),
  "directory",
)

/** The kinds without which a district has a gap. */
export const coverTypes = ["PKSAI_UNIT", "LPA_KABKOTA", "LKSA", "UPTD_PPA"] as const
export type CoverType = (typeof coverTypes)[number]

export type ProvinceCover = {
  readonly code: string
  readonly name: string
  readonly districts: number
  /** How many of its districts have at least one active agency of a kind. */
  readonly covered: Readonly<Partial<Record<CoverType, number>>>
}

export type DistrictCover = {
  readonly code: string
  readonly name: string
  readonly active: Readonly<Partial<Record<CoverType, number>>>
}

export const getCoverage = query(
  () => read<{ readonly provinces: readonly ProvinceCover[] }>("directory/00/coverage"),
  "coverage",
)

export const getProvinceCoverage = query(
  (province: string) =>
    read<{ readonly districts: readonly DistrictCover[] }>(`directory/${province}/coverage`),
  "province-coverage",
)

/** What one rule of the ranking says of one candidate, in words. */
export type Line = {
  readonly rule: string
  readonly weight: "for" | "unsure" | "against"
  readonly text: string
}

type Candidate = {
  readonly agency: AgencyCard
  readonly lines: readonly Line[]
  readonly partnership?: { readonly partnership: string; readonly number: string }
}

/** When an agency is open and how it is reached, as far as the answer says. */
type Reached = { readonly hours?: Agency["hours"]; readonly contact?: Agency["contact"] }

export type Fit = Candidate &
  Reached & {
    readonly rank: number
    readonly competence?: readonly { readonly matter: string; readonly basis: string }[]
  }

export type Unfit = Candidate & Reached & { readonly because: Line }

export type Ranking = {
  readonly fit: readonly Fit[]
  readonly unfit: readonly Unfit[]
  readonly complete: boolean
}

/** What is needed; an empty text was not said. Age is a band, as `6-11`: never a child's own. */
export type Need = {
  readonly region: string
  readonly service: string
  readonly category: string
  readonly band: string
  readonly sex: string
  readonly abh: string
  readonly siblings: string
}

/** Both ends of a band; whoever is right for a child of it is right at both. */
const endsOf = (band: string): readonly string[] => (band ? band.split("-") : [""])

/** Ranked for the whole band: who does not serve one of its ends stands among the unfitting. */
async function rank(need: Need): Promise<Answer<Ranking>> {
  const { region, service, category, band, sex, abh, siblings } = need
  const asked = endsOf(band).map((age) => {
    const query = new URLSearchParams(conditions({ service, category, age, sex, abh, siblings }))
    return read<Ranking>(`directory/${region}/nearest?${query}`)
  })
  const [young, old] = await Promise.all(asked)
  if (!young) throw new Error("a band has an end")
  if (!young.ok || !old) return young
  return old.ok ? { ok: true, value: both(young.value, old.value) } : old
}

/** At one end an agreement may be all that lacks, at the other more: what weighs more counts. */
function both(young: Ranking, old: Ranking): Ranking {
  const refused = new Map(old.unfit.map((each) => [each.agency.id, each]))
  const fit = young.fit.filter((each) => !refused.has(each.agency.id))
  const known = new Set(young.unfit.map((each) => each.agency.id))
  const graver = (each: Unfit) =>
    lacksOnlyAgreement(each) ? (refused.get(each.agency.id) ?? each) : each
  return {
    fit: fit.map((each, place) => ({ ...each, rank: place + 1 })),
    unfit: [...young.unfit.map(graver), ...old.unfit.filter((each) => !known.has(each.agency.id))],
    complete: young.complete && old.complete,
  }
}

export const getRanking = query(rank, "nearest")
