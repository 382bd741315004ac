import { action, query } from "@solidjs/router"
import type { Report as Counted } from "#shared/programme/rules/report.ts"
import type { ProgrammeCard } from "#shared/programme/views.ts"
import type { RecommendationView as Told } from "#shared/recommendation/views.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { Act, Named, Powers } from "../handoff/data.ts"
import type { MeetingCard } from "../meeting/data.ts"
import type { Page } from "../reading.tsx"

export type { ProgrammeCard }

export type Objective = {
  readonly id: string
  readonly text: string
  readonly outcome?: { readonly status: string; readonly text: string; readonly at: string }
}

export type ProgrammeView = Omit<ProgrammeCard, "objectives"> &
  Powers & {
    readonly objectives: readonly Objective[]
    readonly meetings: readonly MeetingCard[]
    readonly network?: string
    readonly region?: string
  }

export type RecommendationCard = Told
export type RecommendationView = Told & Powers
export type Box = "mine" | "following"

/** A quarter in figures, as PP 59/2019 asks for it; null is unknown. */
export type Report = Counted & {
  readonly year: number
  readonly quarter: number
  readonly from: string
  readonly until: string
  readonly agency: Named
  readonly network?: Named
  /** Networks whose report the reader may ask for. */
  readonly networks: readonly Named[]
}

export const getProgrammes = query(
  (cursor?: string) => read<Page<ProgrammeCard>>(pagePath("programmes", {}, cursor)),
  "programmes",
)
export const getProgramme = query(
  (id: string) => read<ProgrammeView>(`programmes/${id}`),
  "programme",
)
export const getRecommendations = query(
  (box: Box, answered: "no" | "yes", cursor?: string) =>
    read<Page<RecommendationCard>>(pagePath("recommendations", { box, answered }, cursor)),
  "recommendations",
)
export const getRecommendation = query(
  (id: string) => read<RecommendationView>(`recommendations/${id}`),
  "recommendation",
)
export const getReport = query(
  (year: string, quarter: string, network: string) =>
    read<Report>(
      `programmes/report?${new URLSearchParams({ year, quarter, ...(network ? { network } : {}) })}`,
    ),
  "report",
)

export const createProgramme = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "programmes", body }),
  "create-programme",
)
export const recordRecommendation = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "recommendations", body }),
  "record-recommendation",
)
const actOn =
  (path: string) =>
  ({ id, verb, body, etag }: Act): Promise<Answer<Receipt>> =>
    run({ path, id, verb, body, ...(etag ? { etag } : {}) })
export const actOnProgramme = action(actOn("programmes"), "act-on-programme")
export const actOnRecommendation = action(actOn("recommendations"), "act-on-recommendation")
