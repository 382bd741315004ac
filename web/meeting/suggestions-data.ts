import { query } from "@solidjs/router"
import type { Suggestions } from "#shared/meeting/rules/suggest/result.ts"
import { type Answer, read } from "../api.ts"

export type {
  Missing,
  Relaxation,
  ScoreLine,
  Suggestion,
  Suggestions,
} from "#shared/meeting/rules/suggest/result.ts"

export type Wanted = {
  readonly people?: string
  readonly leads?: string
  /** The meeting that is to be moved: its own bookings stand in nobody's way. */
  readonly meeting?: string
  readonly agencies: string
  readonly minutes: string
  readonly from: string
  readonly to: string
  readonly zone: string
  readonly mode: string
  readonly urgent: string
}

export const getSuggestions = query(
  (wanted: Wanted): Promise<Answer<Suggestions>> =>
    read(`meetings/suggestions?${new URLSearchParams(wanted)}`),
  "suggestions",
)
