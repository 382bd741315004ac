import { action, query } from "@solidjs/router"
import type { Stand } from "#shared/meeting/rows/minutes.ts"
import type { Outcome } from "../agenda/data.ts"
import { type Answer, type Receipt, read, run } from "../api.ts"
import type { Act, Named } from "../handoff/data.ts"

export type { Stand }

export type MinutesItem = {
  readonly item: string
  readonly caseReference?: string
  readonly number?: string
  readonly title: string
  readonly quorate: boolean
  readonly outcomes: readonly Outcome[]
  readonly childView?: string
  readonly status: "decided" | "deferred" | "withdrawn"
}

export type Signed = {
  readonly agency: Named
  readonly version: number
  readonly stand: Stand
  readonly by?: Named
  readonly at?: string
}

/** One version of the minutes, with the items that the reader may know of. */
export type MinutesView = {
  readonly version: number
  readonly preface: string
  readonly closing: string
  readonly present: readonly { agency: string; name: string; count: number | null }[]
  readonly absent: readonly { agency: string; name: string }[]
  readonly items: readonly MinutesItem[]
  readonly remarks: readonly {
    readonly agency: string
    readonly stand: Stand
    readonly text: string
    readonly at: string
  }[]
  /** It went on without a quorum. */
  readonly inquorate?: { readonly reason: string; readonly reviewBy: string }
  /** Who led it or wrote it down, where that went over to somebody else. */
  readonly handOvers?: readonly {
    readonly part: "chair" | "minute-taker"
    readonly from: Named
    readonly to: Named
    readonly at: string
  }[]
  /** Why it takes the place of the version before. */
  readonly correction?: string
  readonly isFrozen: boolean
  readonly hash?: string
  /** When it was frozen. */
  readonly at?: string
  /** The version that is written or looked at now. */
  readonly current: number
  readonly frozen: readonly { readonly version: number; readonly hash: string }[]
  readonly commentUntil?: string
  /** Of this version. */
  readonly signatures: readonly Signed[]
  /** What is asked of one's own agency now; nothing where it was not invited. */
  readonly mine?: Stand
}

export const getMinutes = query(
  (meeting: string, version?: number) =>
    read<MinutesView>(`meetings/${meeting}/minutes${version ? `?version=${version}` : ""}`),
  "minutes",
)

export const actOnMinutes = action(
  ({ id, verb, body, etag }: Act): Promise<Answer<Receipt>> =>
    run({ path: "meetings", id, verb, body, ...(etag ? { etag } : {}) }),
  "act-on-minutes",
)

/** The newest version that the reader may read. */
export const latestOf = ({ frozen, version, isFrozen }: MinutesView): number =>
  Math.max(...frozen.map((each) => each.version), isFrozen ? 0 : version)

/** What one case was told of one conference. */
export type ExcerptView = {
  readonly number: string
  readonly caseReference: string
  readonly meeting: string
  readonly meetingTitle: string
  readonly issuedAt: string
  readonly hash: string
  readonly version: number
  readonly replaces?: string
  readonly title: string
  readonly outcomes: readonly Outcome[]
  readonly decision?: string
  readonly childView?: string
  readonly quorate: boolean
}

export const getExcerpts = query(async (id: string): Promise<Answer<readonly ExcerptView[]>> => {
  const answer = await read<{ readonly items: readonly ExcerptView[] }>(`cases/${id}/excerpts`)
  return answer.ok ? { ...answer, value: answer.value.items } : answer
}, "excerpts")

/** A number as an address can carry it: `P-004/2026` has a slash in it. */
export const slugOf = (number: string): string => number.replaceAll("/", "-")
